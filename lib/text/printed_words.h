// SPDX-License-Identifier: Apache-2.0
//
// PrintedWords: what is known of short tokens from their bytes alone. Nearly all
// tokens of a text have stood in earlier ones, printed alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/token.h"

namespace trich {

// One flat table of bounded size. When it is full it takes no more words, until it
// has refused so many that it is better to forget all and begin anew.
class PrintedWords {
 public:
  // Bytes of the longest token that is kept, and of the longest that is told from
  // others by its bytes themselves.
  static constexpr size_t kLongest = 12;
  static constexpr size_t kWhole = 8;

  struct Word {
    uint64_t printed = 0;  // the token's bytes and zeros, or its bytes' hash; 0 = free
    TokenFacts facts;
  };

  // Forgets all words. REQUIRES: to be called before anything else.
  void Clear() {
    words_.assign(kSlots, Word());
    size_ = refused_ = 0;
  }

  // The word printed so, null if there is none. Holds until the next Add().
  // REQUIRES: `printed` is not 0.
  const Word* Find(uint64_t printed) const {
    for (size_t at = Start(printed);; at = (at + 1) % kSlots) {
      if (words_[at].printed == printed) return &words_[at];
      if (words_[at].printed == 0) return nullptr;
    }
  }

  // REQUIRES: word.printed is not in.
  void Add(const Word& word) {
    if (size_ == kMost && ++refused_ < kPatience) return;
    if (size_ == kMost) Clear();
    size_t at = Start(word.printed);
    while (words_[at].printed != 0) at = (at + 1) % kSlots;
    words_[at] = word;
    ++size_;
  }

  size_t size() const { return size_; }

 private:
  static constexpr unsigned kSlotBits = 14;
  static constexpr size_t kSlots = size_t{1} << kSlotBits;
  static constexpr size_t kMost = kSlots / 4 * 3;
  static constexpr size_t kPatience = 4 * kMost;

  static size_t Start(uint64_t printed) { return (printed * 0x9E3779B97F4A7C15U) >> (64 - kSlotBits); }

  std::vector<Word> words_;
  size_t size_ = 0;
  size_t refused_ = 0;
};

}  // namespace trich

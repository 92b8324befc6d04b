// SPDX-License-Identifier: Apache-2.0
//
// PrintedWords: what is known of short tokens from their bytes alone. Nearly all
// tokens of a text have stood in earlier ones, printed alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "text/token.h"

namespace trich {

// One flat table, each word in one of four places next to each other. The one that
// was looked for last has the first place; a new one displaces another.
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
  void Clear() { words_.assign(kWords, Word()); }

  // The word printed so, null if there is none. Holds until the next call.
  // REQUIRES: `printed` is not 0.
  const Word* Find(uint64_t printed) {
    const Word& first = words_[First(printed)];
    return first.printed == printed ? &first : FindElsewhere(printed);
  }

  // REQUIRES: word.printed is not in.
  void Add(const Word& word) {
    const size_t first = First(word.printed);
    if (words_[first].printed != 0) words_[first ^ (1 + ++displaced_ % (kPlaces - 1))] = words_[first];
    words_[first] = word;
  }

 private:
  static constexpr unsigned kBits = 14;
  static constexpr size_t kWords = size_t{1} << kBits;
  static constexpr size_t kPlaces = 4;

  static size_t First(uint64_t printed) { return (printed * 0x9E3779B97F4A7C15U) >> (64 - kBits); }

  const Word* FindElsewhere(uint64_t printed) {
    const size_t first = First(printed);
    for (size_t i = 1; i < kPlaces; ++i) {
      if (words_[first ^ i].printed != printed) continue;
      std::swap(words_[first ^ i], words_[first]);
      return &words_[first];
    }
    return nullptr;
  }

  std::vector<Word> words_;
  size_t displaced_ = 0;  // words, from first places
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Annotations: what the lexicon found in a text, by where it begins and ends.
// A scratch object like the Text it describes, of one thread: phrases are looked
// up where they are asked for, and kept.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

#include "rules/rules.h"
#include "text/text.h"

namespace trich {

class Annotations {
 public:
  // `rules` and `text` must outlive this object's use.
  void Assign(const Rules& rules, const Text& text);

  // The longest phrase of `list` that begins, or ends, at a token; null if none.
  // Pointers hold until the next Assign().
  const Hit* StartingAt(uint32_t token, WordList list) const {
    return token < lists_.size() && (lists_[token] & Bit(list)) != 0 ? FindStarting(token, list) : nullptr;
  }
  const Hit* EndingAt(uint32_t token_end, WordList list) const {
    return token_end < ending_.size() && (ending_[token_end] & Bit(list)) != 0 ? FindEnding(token_end, list) : nullptr;
  }

  // Several lists at once: false when no phrase of theirs begins at a token.
  static constexpr uint64_t Bits(std::initializer_list<WordList> lists) {
    uint64_t bits = 0;
    for (const WordList list : lists) bits |= Bit(list);
    return bits;
  }
  bool MayStart(uint32_t token, uint64_t bits) const { return token < lists_.size() && (lists_[token] & bits) != 0; }

  // The first token from `token` on where a phrase of those lists may begin; the
  // number of tokens when there is none.
  uint32_t NextStart(uint32_t token, uint64_t bits) const;

  // Every phrase that begins at a token, shorter ones first.
  std::span<const Hit> AllStartingAt(uint32_t token) const;

  // Whether `token` lies inside a phrase of `list` that begins at or before it.
  const Hit* Covering(uint32_t token, WordList list) const;

 private:
  static constexpr uint64_t Bit(WordList list) { return ListBit(static_cast<uint16_t>(list)); }
  const Hit* FindStarting(uint32_t token, WordList list) const;
  const Hit* FindEnding(uint32_t token_end, WordList list) const;

  // Hits [first, last) of those looked up.
  struct Range {
    uint32_t first = 0;
    uint32_t last = 0;
  };

  const Lexicon* lexicon_ = nullptr;
  const std::vector<Token>* tokens_ = nullptr;
  std::vector<uint64_t> lists_;        // per token, the bits of the lists whose phrases begin there
  std::vector<uint64_t> ending_;       // per token end, of the lists whose phrases end there
  uint32_t longest_ = 0;               // tokens of the longest phrase
  mutable std::vector<Range> ranges_;  // per token; empty until its phrases were looked up
  mutable std::vector<Hit> hits_;      // has room for all: hits stay where they are
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Annotations: what the lexicon found in a text, by where it begins and ends.
// A scratch object like the Text it describes, of one thread: phrases are looked
// up where they are asked for, and kept.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <vector>

#include "rules/rules.h"
#include "text/text.h"

namespace trich {

class Annotations {
 public:
  // Stores the tokens of `text` where a phrase of the lists `sought` may begin, in
  // order. `rules` and `text` must outlive this object's use.
  void Assign(const Rules& rules, const Text& text, uint64_t sought, std::vector<uint32_t>* found);

  // The longest phrase of `list` that begins, or ends, at a token; null if none.
  // Pointers hold until the next Assign().
  const Hit* StartingAt(uint32_t token, WordList list) const {
    return MayStart(token, Bit(list)) ? FindStarting(token, list) : nullptr;
  }
  const Hit* EndingAt(uint32_t token_end, WordList list) const {
    if (token_end - 1 >= size_) return nullptr;  // none ends before the first token
    return (lexicon_->Ending(tokens_[token_end - 1]) & Bit(list)) != 0 ? FindEnding(token_end, list) : nullptr;
  }

  // Several lists at once: false when no phrase of theirs begins at a token; true
  // says little until the phrases there were asked for.
  static constexpr uint64_t Bits(std::initializer_list<WordList> lists) {
    uint64_t bits = 0;
    for (const WordList list : lists) bits |= Bit(list);
    return bits;
  }
  bool MayStart(uint32_t token, uint64_t bits) const { return token < size_ && (lists_[token] & bits) != 0; }

  // Every phrase that begins at a token, shorter ones first.
  std::span<const Hit> AllStartingAt(uint32_t token) const;

  // Whether `token` lies inside a phrase of `list` that begins at or before it.
  const Hit* Covering(uint32_t token, WordList list) const;

 private:
  static constexpr uint64_t Bit(WordList list) { return ListBit(static_cast<uint16_t>(list)); }
  uint32_t LongestOf(WordList list) const { return lexicon_->LongestOf(static_cast<uint16_t>(list)); }
  std::span<const Hit> HitsWith(uint32_t token, WordList list) const;
  const Hit* FindStarting(uint32_t token, WordList list) const;
  const Hit* FindEnding(uint32_t token_end, WordList list) const;

  std::span<const Hit> LookUp(uint32_t token) const;

  const Lexicon* lexicon_ = nullptr;
  Tokens tokens_;
  uint32_t size_ = 0;  // of those
  // Per token, the bits of the lists whose phrases may begin there, by its word;
  // when it was looked up, of those whose phrases do.
  mutable std::vector<uint64_t> lists_;
  mutable std::vector<uint32_t> found_at_;  // per token, one past its place in found_; 0 until it was looked up
  mutable std::vector<std::span<const Hit>> found_;
  mutable std::vector<std::unique_ptr<Hit[]>> blocks_;  // of hits, which stay where they are
  mutable size_t block_ = 0;                            // one past the one in use
  mutable Hit* free_ = nullptr;                         // in that, [free_, block_end_)
  mutable Hit* block_end_ = nullptr;
};

}  // namespace trich

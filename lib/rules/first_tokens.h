// SPDX-License-Identifier: Apache-2.0
//
// FirstTokens: where a pattern can match, by the first token of a match and the
// one behind it. Costs next to nothing, and spares most places of a text a closer
// look. Immutable; HeadTrie makes it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <vector>

#include "text/token.h"
#include "text/vocabulary.h"

namespace trich {

// What patterns have for a token when it is not a certain word or mark. A number
// that may be part of a date, such as 5.10 of "5.10.2019", is told from other mixed
// ones.
enum TokenKey : uint32_t { kNumberKey = 1, kMixedNumberKey, kDateNumberKey, kMixedWordKey, kAnyWordKey, kTokenKeys };
static_assert(kTokenKeys <= Vocabulary::kFirst);

class FirstTokens {
 public:
  // Whether a pattern can match at `token`, by that token alone.
  bool MayBegin(const Token& token) const {
    return anywhere_ || token.kind == TokenKind::kNumber || token.mixed || Second(token) != 0;
  }

  // The first of `tokens` from `at` on where a pattern can match, by that token
  // and the one behind it; tokens.size() if there is none.
  size_t NextBegin(Tokens tokens, size_t at) const;

  // A bit for each word and key, some of which share one.
  static uint64_t Bit(uint32_t word) { return uint64_t{1} << (word % 64); }

  // The bits that a token goes by.
  static uint64_t Keys(const Token& token) {
    if (token.kind == TokenKind::kWord) {
      return Bit(token.word) | Bit(kAnyWordKey) | (token.mixed ? Bit(kMixedWordKey) : 0);
    }
    if (token.kind == TokenKind::kMark) return Bit(token.word);
    if (token.kind == TokenKind::kNewline) return 0;
    return token.mixed ? Bit(kMixedNumberKey) | Bit(kDateNumberKey) : Bit(kNumberKey);
  }

  auto Parts() const { return std::tie(second_, anywhere_); }

 private:
  friend class HeadTrie;

  // A bit, of no word's, that says that nothing has to follow.
  static constexpr uint64_t kNothing = 1;

  // What has to stand behind a first token, as Keys() and kNothing; 0 if it is none.
  uint64_t Second(const Token& token) const { return second_[std::min<size_t>(token.word, second_.size() - 1)]; }

  std::vector<uint64_t> second_ = {0};  // by word; the last one stands for all words that begin nothing
  bool anywhere_ = false;               // some pattern begins with no certain word
};

}  // namespace trich

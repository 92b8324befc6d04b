// SPDX-License-Identifier: Apache-2.0
//
// FirstTokens: where a pattern can match, by the first token of a match and the
// one behind it. Costs next to nothing, and spares most places of a text a closer
// look. Immutable; HeadTrie makes it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
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
  // Whether a pattern can match at tokens[at], by that token and the one behind it.
  bool MayBegin(Tokens tokens, size_t at) const {
    const Token& token = tokens[at];
    const bool open = anywhere_ | (token.kind == TokenKind::kNumber) | token.mixed;
    return open | MayFollow(token, at + 1 < tokens.size() ? tokens[at + 1] : kEnd);
  }

  // Stores in `begins` those of `places` where a pattern can match, likewise.
  void FindBegins(Tokens tokens, std::span<const uint32_t> places, std::vector<uint32_t>* begins) const;

  // The first of `tokens` from `at` on where a pattern can match, by that token
  // and the one behind it; tokens.size() if there is none.
  size_t NextBegin(Tokens tokens, size_t at) const;

  // Says what tokens these are, numbers and words that hold digits left out.
  void AddLeads(Vocabulary* words) const;

  auto Parts() const { return std::tie(follow_, pairs_, anywhere_); }

 private:
  friend class HeadTrie;

  // Bits that say that a token of a key, a certain one, or none at all may follow.
  using Follow = uint8_t;
  static constexpr Follow kNothing = 1;
  static constexpr Follow kCertain = 1U << kTokenKeys;

  // What stands behind the last token.
  static constexpr Token kEnd = {{.kind = TokenKind::kNewline}};

  // Bits of what a token is, by its kind and whether it is mixed.
  static constexpr std::array<Follow, 8> kKeys = {1U << kAnyWordKey, 1U << kAnyWordKey | 1U << kMixedWordKey,
                                                  1U << kNumberKey, 1U << kMixedNumberKey | 1U << kDateNumberKey};
  static_assert(static_cast<int>(TokenKind::kWord) == 0 && static_cast<int>(TokenKind::kNumber) == 1);

  // What may follow a first token, 0 if it is none.
  Follow FollowOf(const Token& token) const { return follow_[std::min<size_t>(token.word, follow_.size() - 1)]; }

  // Whether a match may begin with `first` and `next`. Without a jump: it could not
  // be foreseen.
  bool MayFollow(const Token& first, const Token& next) const {
    const Follow follow = FollowOf(first);
    const size_t pair = PairAt(first.word, next.word);
    const bool certain = ((follow & kCertain) != 0) & ((pairs_[pair / 64] >> (pair % 64) & 1) != 0);
    return certain | ((follow & (kKeys[static_cast<size_t>(next.kind) * 2 + next.mixed] | kNothing)) != 0);
  }

  // A bit of pairs_, which some pairs share.
  static size_t PairAt(uint32_t first, uint32_t second) {
    return (first * 0x9E3779B1U + second * 0x85EBCA77U) >> (32 - kPairBits);
  }
  static constexpr unsigned kPairBits = 15;

  // Each says of a word that a match may begin with it, and what may follow.
  void Allow(uint32_t first, Follow follow);
  void AllowPair(uint32_t first, uint32_t second);

  std::vector<Follow> follow_ = {0};  // by word; the last one stands for all words that begin nothing
  std::vector<uint64_t> pairs_ = std::vector<uint64_t>((size_t{1} << kPairBits) / 64);
  bool anywhere_ = false;  // some pattern begins with no certain word
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// HeadTrie: what the first tokens of patterns' matches can be, all patterns in
// one trie over tokens. With it a place of a text that no rule can match is
// known without asking RE2. Immutable once filled.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "rules/word_trie.h"
#include "text/token.h"
#include "text/vocabulary.h"

namespace trich {

class HeadTrie {
 public:
  // Adds an expanded pattern under a number, and the words it names to `words`.
  // Gives the names of its groups in order, "" for one without. A pattern that
  // RE2 refuses gives some head. REQUIRES: numbers come in rising order.
  std::vector<std::string> Add(std::string_view expanded, uint32_t number, Vocabulary* words);

  // To be called once, after the last pattern and before what follows.
  void Freeze();

  // Whether a pattern can match at `token`, by that token alone.
  bool MayBegin(const Token& token) const {
    return anywhere_ || token.kind == TokenKind::kNumber || token.mixed || Second(token) != 0;
  }

  // The first of `tokens` from `at` on where a pattern can match, by that token
  // and the one behind it; tokens.size() if there is none.
  size_t NextBegin(Tokens tokens, size_t at) const;

  // The patterns that can match at tokens[at] of `lower`, each once and in order.
  // They may be kept in `scratch`, which is overwritten.
  std::span<const uint32_t> Find(std::string_view lower, Tokens tokens, size_t at,
                                 std::vector<uint32_t>* scratch) const;

  auto Parts() const { return std::tie(trie_, second_, anywhere_); }

 private:
  friend class HeadReader;

  // What an edge stands for when it is not a certain word or mark. A number that
  // may be part of a date, such as 5.10 of "5.10.2019", is told from other mixed ones.
  enum Kind : uint32_t { kNumber = 1, kMixedNumber = 2, kDateNumber = 3, kMixedWord = 4, kAnyWord = 5 };
  static_assert(kAnyWord < Vocabulary::kFirst);

  // By a mixed number's first mark and how many digits follow that.
  static Kind MixedKind(char32_t mark, size_t digits) {
    return mark == '.' && digits <= 2 ? kDateNumber : kMixedNumber;
  }
  static Kind KindOf(std::string_view mixed_number);

  static constexpr uint32_t kRoot = WordTrie<uint32_t>::kRoot;
  static constexpr uint32_t kMaxDepth = 4;  // tokens of a head

  // Says that pattern `number` may go on from `node` with anything.
  void Accept(uint32_t node, uint32_t number);
  static uint64_t Bit(uint32_t word) { return uint64_t{1} << (word % 64); }
  // What may lead on at `token`, as WordTrie::FollowOf() has it.
  static uint64_t Keys(const Token& token) {
    if (token.kind == TokenKind::kWord) return Bit(token.word) | Bit(kAnyWord) | (token.mixed ? Bit(kMixedWord) : 0);
    if (token.kind == TokenKind::kNumber) return token.mixed ? Bit(kMixedNumber) | Bit(kDateNumber) : Bit(kNumber);
    return token.kind == TokenKind::kMark ? Bit(token.word) : 0;
  }

  // A bit, of no word's, that says that nothing has to follow.
  static constexpr uint64_t kNothing = 1;

  // What has to stand behind a first token, as Keys() and kNothing; 0 if it is none.
  uint64_t Second(const Token& token) const { return second_[std::min<size_t>(token.word, second_.size() - 1)]; }

  WordTrie<uint32_t> trie_;
  std::vector<uint64_t> second_ = {0};  // by word; the last one stands for all words that begin nothing
  std::vector<uint32_t> accepted_;      // by node, while it is filled: the last pattern's number + 1
  bool anywhere_ = false;               // some pattern begins with no certain word
};

}  // namespace trich

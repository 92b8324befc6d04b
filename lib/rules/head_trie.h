// SPDX-License-Identifier: Apache-2.0
//
// HeadTrie: what the first tokens of patterns' matches can be, all patterns in
// one trie over tokens. With it a place of a text that no rule can match is
// known without asking RE2. Immutable once filled.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "rules/first_tokens.h"
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

  // Where a pattern can match, by its first two tokens alone.
  const FirstTokens& first_tokens() const { return first_tokens_; }

  // The patterns that can match at tokens[at] of `lower`, each once and in order.
  // They may be kept in `scratch`, which is overwritten.
  std::span<const uint32_t> Find(std::string_view lower, Tokens tokens, size_t at,
                                 std::vector<uint32_t>* scratch) const;

  auto Parts() const { return std::tie(trie_, first_tokens_); }

 private:
  friend class HeadReader;

  // By a mixed number's first mark and how many digits follow that.
  static TokenKey MixedKind(char32_t mark, size_t digits) {
    return mark == '.' && digits <= 2 ? kDateNumberKey : kMixedNumberKey;
  }
  static TokenKey KindOf(std::string_view mixed_number);

  static constexpr uint32_t kRoot = WordTrie<uint32_t>::kRoot;
  static constexpr uint32_t kMaxDepth = 4;  // tokens of a head

  // Says that pattern `number` may go on from `node` with anything.
  void Accept(uint32_t node, uint32_t number);
  void AllowFirst(uint32_t word, uint32_t node);

  // What may lead on at `token`, as WordTrie::FollowOf() has it.
  static uint64_t Keys(const Token& token) {
    const auto bit = [](uint32_t word) { return uint64_t{1} << (word % 64); };
    if (token.kind == TokenKind::kMark) return bit(token.word);
    if (token.kind == TokenKind::kWord) {
      return bit(token.word) | bit(kAnyWordKey) | (token.mixed ? bit(kMixedWordKey) : 0);
    }
    if (token.kind == TokenKind::kNewline) return 0;
    return token.mixed ? bit(kMixedNumberKey) | bit(kDateNumberKey) : bit(kNumberKey);
  }

  WordTrie<uint32_t> trie_;  // its edges are words and keys
  FirstTokens first_tokens_;
  uint32_t words_ = 0;              // one past the highest
  std::vector<uint32_t> accepted_;  // by node, while it is filled: the last pattern's number + 1
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Lexicon: every phrase of every word table and the gazetteer in one trie over
// words. At each token of an article it says at once which tables have a phrase
// there; which phrases those are is told when somebody asks.
//
// A phrase matches in any case, but a word it writes with a capital needs one
// in the text: "Bộ" is not found in "bộ", "bộ" is found in "Bộ".
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

#include "rules/word_trie.h"
#include "text/token.h"
#include "text/vocabulary.h"

namespace trich {

// A phrase found at tokens [first, last).
struct Hit {
  uint32_t first;
  uint32_t last;
  uint16_t list;   // which table
  uint32_t value;  // which value of that table
};

// A table as a bit; two tables may share one.
constexpr uint64_t ListBit(uint16_t list) { return uint64_t{1} << (list % 64); }

class Lexicon {
 public:
  // Adds a phrase, and its words to `words`.
  // REQUIRES: `phrase` is normalised and holds at least one word.
  void Add(std::string_view phrase, uint16_t list, uint32_t value, Vocabulary* words);

  // To be called once, after the last phrase and before what follows.
  void Freeze();

  // What begins at a token.
  struct Start {
    uint64_t lists = 0;    // the bits of the tables that have a phrase there
    uint64_t longest = 0;  // tokens of the longest one, at least
    uint64_t at_most = 0;  // so many phrases
  };

  // Looks at tokens[first], and adds to ending[i] the bits of the tables that
  // have a phrase of tokens [first, i).
  Start Look(const std::vector<Token>& tokens, uint32_t first, uint64_t* ending) const {
    const Token& token = tokens[first];
    const FirstWord& word = WordAt(token);
    Start start = {word.lists[token.capital], 1, word.phrases};
    ending[first + 1] |= start.lists;
    const uint32_t next = first + 1 < tokens.size() ? tokens[first + 1].word : 0;
    if ((word.follow[token.capital] >> (next % 64) & 1) != 0) LookOn(tokens, first, ending, &start);
    return start;
  }

  // Appends every phrase that begins at tokens[first], shorter ones first.
  void Find(const std::vector<Token>& tokens, uint32_t first, std::vector<Hit>* hits) const;

  auto Parts() const { return std::tie(trie_, lists_, first_); }

 private:
  struct Entry {
    uint16_t list;
    uint32_t value;
    uint32_t capitals;  // bit i: word i needs a capital

    auto Parts() const { return std::tie(list, value, capitals); }
  };
  using Trie = WordTrie<Entry>;

  // The tables of a node's entries as bits.
  struct Lists {
    uint64_t any_case = 0;
    uint64_t capitals = 0;  // of the entries that need some

    auto Parts() const { return std::tie(any_case, capitals); }
  };

  // A word that phrases begin with, by whether it is printed with a capital.
  struct FirstWord {
    std::array<uint64_t, 2> lists{};   // of the phrases it is by itself
    std::array<uint64_t, 2> follow{};  // bit word % 64 is set for each word that follows in a phrase
    uint32_t phrases = 0;              // how many it is by itself
    uint32_t node = 0;

    auto Parts() const { return std::tie(lists, follow, phrases, node); }
  };

  const FirstWord& WordAt(const Token& token) const { return first_[std::min<size_t>(token.word, first_.size() - 1)]; }

  // Calls visit(node, last, capitals) for each node that the tokens from `first`
  // on lead to.
  template <typename Visit>
  void Walk(const std::vector<Token>& tokens, uint32_t first, Visit visit) const;
  uint64_t ListsAt(uint32_t node, uint32_t capitals) const;
  void LookOn(const std::vector<Token>& tokens, uint32_t first, uint64_t* ending, Start* start) const;

  Trie trie_;
  std::vector<Lists> lists_;        // by node
  std::vector<FirstWord> first_;    // by word, and one for all words that begin no phrase
  std::vector<bool> begins_small_;  // by word, while it grows: whether a phrase begins with it in lower case
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Lexicon: every phrase of every word table and the gazetteer in one trie over
// words. Of a word alone it says at once which tables have a phrase that begins
// or ends with it; which phrases stand in a text is told where somebody asks.
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

  // Stores in `lists`, for each token, the bits of the tables that may have a
  // phrase which begins with it, by its word and its capital and by the word
  // behind it; in `found` those tokens, in order, where one of `sought` is among
  // them by all that BeginningAt() knows.
  void FindBeginnings(Tokens tokens, uint64_t sought, std::vector<uint64_t>* lists, std::vector<uint32_t>* found) const;

  // The same for one token and more narrowly: which two words begin phrases of a
  // table, and not only which words are first and second in some.
  uint64_t BeginningAt(Tokens tokens, uint32_t first) const {
    const Token& token = tokens[first];
    const Word& word = WordAt(token);
    const Token next = first + 1 < tokens.size() ? tokens[first + 1] : Token();
    const uint16_t both = pairs_[PairOf(token.word, next.word, next.capital)];
    return sets_[word.alone[token.capital]] | (sets_[word.longer[token.capital]] & sets_[both]);
  }

  // The bits of the tables that may have a phrase which ends with a token.
  uint64_t Ending(const Token& token) const { return sets_[endings_[std::min(token.word, none_)]]; }

  // Writes every phrase that begins at tokens[first] to `hits`, shorter ones
  // first, and the bits of their tables to `lists`; returns the end of what it
  // wrote. REQUIRES: there is room for most().
  Hit* Find(Tokens tokens, uint32_t first, Hit* hits, uint64_t* lists) const;

  // Tokens of the longest phrase of a table.
  uint32_t LongestOf(uint16_t list) const { return list < longest_.size() ? longest_[list] : 0; }

  // How many phrases begin at one token at most.
  uint32_t most() const { return most_; }

  auto Parts() const { return std::tie(trie_, words_, endings_, none_, pairs_, sets_, longest_, most_); }

 private:
  struct Entry {
    uint16_t list;
    uint16_t size;  // tokens
    uint32_t value;
    uint32_t capitals;  // bit i: word i needs a capital

    auto Parts() const { return std::tie(list, size, value, capitals); }
  };
  using Trie = WordTrie<Entry>;

  // The tables of the phrases that begin with a word, as numbers of sets: what is
  // looked at for every word of a text has to be small.
  struct Word {
    uint64_t follow = 0;               // bit word % 64 is set for each word that stands second
    std::array<uint16_t, 2> alone{};   // phrases of this word, by whether it is printed with a capital
    std::array<uint16_t, 2> longer{};  // those with more words, likewise

    auto Parts() const { return std::tie(follow, alone, longer); }
  };

  // The same as bits, and those of the phrases that end with it, while they grow.
  struct GrowingWord {
    uint64_t follow = 0;
    std::array<uint64_t, 2> alone{};
    std::array<uint64_t, 2> longer{};
    uint64_t ending = 0;
  };

  static constexpr uint32_t kPairBits = 14;
  // Two words, and whether the second is printed with a capital.
  static size_t PairOf(uint32_t first, uint32_t second, bool capital) {
    return (first * 0x9E3779B1U + (second * 2 + (capital ? 1 : 0)) * 0x85EBCA77U) >> (32 - kPairBits);
  }

  GrowingWord& Known(uint32_t word);
  uint16_t SetOf(uint64_t tables);
  const Word& WordAt(const Token& token) const { return words_[std::min(token.word, none_)]; }

  std::vector<GrowingWord> growing_;     // by number
  std::vector<uint64_t> growing_pairs_;  // the tables of phrases that begin with two words, as PairOf() has them

  Trie trie_;
  std::vector<Word> words_ = std::vector<Word>(1);            // by number
  std::vector<uint16_t> endings_ = std::vector<uint16_t>(1);  // the set of tables whose phrases end with a word
  uint32_t none_ = 0;                                         // the last one, which stands for all words of no phrase
  std::vector<uint16_t> pairs_ = std::vector<uint16_t>(size_t{1} << kPairBits);
  std::vector<uint64_t> sets_ = {0, ~uint64_t{0}};  // of tables, each once, as bits
  std::vector<uint32_t> longest_;                   // by table
  uint32_t most_ = 0;
};

}  // namespace trich

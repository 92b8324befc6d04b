// SPDX-License-Identifier: Apache-2.0
//
// Lexicon: every phrase of every word table and the gazetteer in one trie over
// words, so that one pass over an article's tokens finds them all.
//
// A phrase matches in any case, but a word it writes with a capital needs one
// in the text: "Bộ" is not found in "bộ", "bộ" is found in "Bộ".
#pragma once

#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

#include "rules/word_trie.h"
#include "text/text.h"
#include "text/vocabulary.h"

namespace trich {

// A phrase found at tokens [first, last).
struct Hit {
  uint32_t first;
  uint32_t last;
  uint16_t list;   // which table
  uint32_t value;  // which value of that table
};

class Lexicon {
 public:
  // Adds a phrase, and its words to `words`.
  // REQUIRES: `phrase` is normalised and holds at least one word.
  void Add(std::string_view phrase, uint16_t list, uint32_t value, Vocabulary* words);

  // To be called once, after the last phrase and before Find().
  void Freeze() { trie_.Freeze(); }

  // Every phrase in `text`, in order of their first token, shorter ones first;
  // overlapping ones all. `hits` is overwritten.
  void Find(const Text& text, std::vector<Hit>* hits) const;

  auto Parts() const { return std::tie(trie_, begins_small_); }

 private:
  struct Entry {
    uint16_t list;
    uint32_t value;
    uint32_t capitals;  // bit i: word i needs a capital

    auto Parts() const { return std::tie(list, value, capitals); }
  };

  WordTrie<Entry> trie_;
  std::vector<uint8_t> begins_small_;  // by word: 1 if a phrase begins with it in lower case
};

}  // namespace trich

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
#include <vector>

#include "base/hash_index.h"
#include "text/text.h"

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
  // REQUIRES: `phrase` is normalised and holds at least one word.
  void Add(std::string_view phrase, uint16_t list, uint32_t value);

  // Every phrase in `text`, in order of their first token, shorter ones first;
  // overlapping ones all. `hits` is overwritten.
  void Find(const Text& text, std::vector<Hit>* hits) const;

 private:
  struct Entry {
    uint16_t list;
    uint32_t value;
    uint32_t capitals;  // bit i: word i needs a capital
    uint32_t next;      // the next entry of the same node, 0 = none
  };
  struct Node {
    uint32_t first_entry = 0;
    bool goes_on = false;  // an edge leaves it
  };
  uint32_t Child(uint32_t node, uint64_t word) const {
    return node == 0 ? roots_.Find(word) : edges_.Find(Edge(node, word));
  }
  void FindAt(const std::vector<Token>& tokens, uint32_t first, std::vector<Hit>* hits) const;
  static uint64_t Edge(uint32_t node, uint64_t word) { return (word ^ node) * 0x9E3779B97F4A7C15U + node; }
  static size_t FirstBit(const Token& token) { return (token.hash >> 20) % kFirstBits; }

  // Which words begin a phrase, by some bits of their hash: those that need a
  // capital there, and those that do not. They turn away nearly every word.
  static constexpr size_t kFirstBits = 1 << 16;
  std::vector<bool> first_ = std::vector<bool>(kFirstBits);
  std::vector<bool> first_capital_ = std::vector<bool>(kFirstBits);
  HashIndex roots_;                    // the edges of node 0
  HashIndex edges_;                    // all others
  std::vector<Node> nodes_ = {{}};     // node 0 is the root
  std::vector<Entry> entries_ = {{}};  // entry 0 is "none"
};

}  // namespace trich

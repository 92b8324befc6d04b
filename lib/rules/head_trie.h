// SPDX-License-Identifier: Apache-2.0
//
// HeadTrie: what the first tokens of patterns' matches can be, all patterns in
// one trie over tokens. With it a place of a text that no rule can match is
// known without asking RE2. Immutable once filled.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash_index.h"
#include "text/token.h"

namespace trich {

class HeadTrie {
 public:
  // Adds an expanded pattern under a number, and gives the names of its groups
  // in order, "" for one without. A pattern that RE2 refuses gives some head.
  // REQUIRES: numbers come in rising order.
  std::vector<std::string> Add(std::string_view expanded, uint32_t number);

  // Appends to `numbers` the patterns that can match at tokens[at], each once
  // and in order.
  void Find(const std::vector<Token>& tokens, size_t at, std::vector<uint32_t>* numbers) const;

 private:
  friend class HeadReader;

  // What an edge stands for, beside the hash of a word or mark.
  enum Kind : unsigned char { kNumber = 1, kMixedNumber = 2, kMixedWord = 4, kAnyWord = 8, kNamed = 16 };

  struct Node {
    uint32_t first_entry = 0;
    unsigned char kinds = 0;  // of the edges that leave it
  };
  struct Entry {
    uint32_t number;
    uint32_t next;  // the next entry of the same node, 0 = none
  };

  // The node behind `node`; made when it is missing.
  uint32_t Child(uint32_t node, Kind kind, uint64_t label);
  uint32_t Child(uint32_t node, Kind kind) { return Child(node, kind, uint64_t{kind}); }
  // Says that pattern `number` may go on from `node` with anything.
  void Accept(uint32_t node, uint32_t number);

  uint32_t FindChild(uint32_t node, uint64_t label) const {
    return node == 0 ? roots_.Find(label) : edges_.Find(Edge(node, label));
  }
  static uint64_t Edge(uint32_t node, uint64_t label) { return (label ^ node) * 0x9E3779B97F4A7C15U + node; }
  bool MayBeAny(const Token& token) const;
  void Visit(uint32_t node, const std::vector<Token>& tokens, size_t at, std::vector<uint32_t>* numbers) const;

  static size_t FirstBit(uint64_t label) { return (label >> 20) % kFirstBits; }

  // Which words and marks begin a pattern, by some bits of their hash: nearly
  // every word of a text is turned away here.
  static constexpr size_t kFirstBits = 1 << 14;
  std::vector<bool> first_ = std::vector<bool>(kFirstBits);
  HashIndex roots_;  // the edges of node 0
  HashIndex edges_;
  std::vector<Node> nodes_ = {{}};
  std::vector<Entry> entries_ = {{}};
};

}  // namespace trich

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
#include <unordered_map>
#include <vector>

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
  static uint64_t Edge(uint32_t node, uint64_t word) { return (word ^ node) * 0x9E3779B97F4A7C15U + node; }
  uint32_t Child(uint32_t node, uint64_t word) const;
  void Grow();

  struct Slot {
    uint64_t edge = 0;
    uint32_t node = 0;  // 0 = free
  };
  std::vector<Slot> slots_ = std::vector<Slot>(1024);
  uint32_t mask_ = 1023;
  std::vector<uint32_t> first_entry_ = {0};  // per node; node 0 is the root
  std::vector<Entry> entries_ = {{}};        // entry 0 is "none"
};

}  // namespace trich

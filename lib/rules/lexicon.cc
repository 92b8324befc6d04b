// SPDX-License-Identifier: Apache-2.0
//
// The trie's edges stand in one open-addressed table keyed by (node, word), so
// that a word no phrase begins with costs one probe.
#include "rules/lexicon.h"

#include "base/utf8.h"

namespace trich {

uint32_t Lexicon::Child(uint32_t node, uint64_t word) const {
  const uint64_t edge = Edge(node, word);
  for (uint32_t at = static_cast<uint32_t>(edge >> 20) & mask_;; at = (at + 1) & mask_) {
    if (slots_[at].node == 0) return 0;
    if (slots_[at].edge == edge) return slots_[at].node;
  }
}

void Lexicon::Grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  mask_ = static_cast<uint32_t>(slots_.size() - 1);
  for (const Slot& slot : old) {
    if (slot.node == 0) continue;
    uint32_t at = static_cast<uint32_t>(slot.edge >> 20) & mask_;
    while (slots_[at].node != 0) at = (at + 1) & mask_;
    slots_[at] = slot;
  }
}

void Lexicon::Add(std::string_view phrase, uint16_t list, uint32_t value) {
  std::vector<Token> tokens;
  Tokenise(phrase, Lower(phrase), &tokens);
  uint32_t node = 0;
  uint32_t capitals = 0;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].capital && i < 32) capitals |= 1U << i;
    uint32_t child = Child(node, tokens[i].hash);
    if (child == 0) {
      if (first_entry_.size() * 3 > slots_.size()) Grow();
      child = static_cast<uint32_t>(first_entry_.size());
      first_entry_.push_back(0);
      const uint64_t edge = Edge(node, tokens[i].hash);
      uint32_t at = static_cast<uint32_t>(edge >> 20) & mask_;
      while (slots_[at].node != 0) at = (at + 1) & mask_;
      slots_[at] = {edge, child};
    }
    node = child;
  }
  entries_.push_back({list, value, capitals, first_entry_[node]});
  first_entry_[node] = static_cast<uint32_t>(entries_.size() - 1);
}

void Lexicon::Find(const Text& text, std::vector<Hit>* hits) const {
  hits->clear();
  const std::vector<Token>& tokens = text.tokens();
  for (uint32_t first = 0; first < tokens.size(); ++first) {
    uint32_t node = 0;
    uint32_t capitals = 0;
    for (uint32_t i = first; i < tokens.size(); ++i) {
      node = Child(node, tokens[i].hash);
      if (node == 0) break;
      if (tokens[i].capital && i - first < 32) capitals |= 1U << (i - first);
      for (uint32_t e = first_entry_[node]; e != 0; e = entries_[e].next) {
        const Entry& entry = entries_[e];
        if ((entry.capitals & ~capitals) != 0) continue;
        hits->push_back({first, i + 1, entry.list, entry.value});
      }
    }
  }
}

}  // namespace trich

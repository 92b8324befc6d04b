// SPDX-License-Identifier: Apache-2.0
//
// The trie's edges stand in one table keyed by (node, word). Before it, two
// small sets of bits know what a phrase can begin with.
#include "rules/lexicon.h"

#include "base/utf8.h"

namespace trich {

void Lexicon::Add(std::string_view phrase, uint16_t list, uint32_t value) {
  std::vector<Token> tokens;
  Tokenise(phrase, Lower(phrase), &tokens);
  if (tokens.empty()) return;
  (tokens.front().capital ? first_capital_ : first_)[FirstBit(tokens.front())] = true;
  uint32_t node = 0;
  uint32_t capitals = 0;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].capital && i < 32) capitals |= 1U << i;
    uint32_t child = Child(node, tokens[i].hash);
    if (child == 0) {
      child = static_cast<uint32_t>(nodes_.size());
      nodes_.emplace_back();
      nodes_[node].goes_on = true;
      if (node == 0) {
        roots_.Add(tokens[i].hash, child);
      } else {
        edges_.Add(Edge(node, tokens[i].hash), child);
      }
    }
    node = child;
  }
  entries_.push_back({list, value, capitals, nodes_[node].first_entry});
  nodes_[node].first_entry = static_cast<uint32_t>(entries_.size() - 1);
}

void Lexicon::Find(const Text& text, std::vector<Hit>* hits) const {
  hits->clear();
  const std::vector<Token>& tokens = text.tokens();
  for (uint32_t first = 0; first < tokens.size(); ++first) {
    const size_t bit = FirstBit(tokens[first]);
    if (first_[bit] || (tokens[first].capital && first_capital_[bit])) FindAt(tokens, first, hits);
  }
}

void Lexicon::FindAt(const std::vector<Token>& tokens, uint32_t first, std::vector<Hit>* hits) const {
  uint32_t node = 0;
  uint32_t capitals = 0;
  for (uint32_t i = first; i < tokens.size(); ++i) {
    if (i > first && !nodes_[node].goes_on) return;
    node = Child(node, tokens[i].hash);
    if (node == 0) return;
    if (tokens[i].capital && i - first < 32) capitals |= 1U << (i - first);
    for (uint32_t e = nodes_[node].first_entry; e != 0; e = entries_[e].next) {
      const Entry& entry = entries_[e];
      if ((entry.capitals & ~capitals) != 0) continue;
      hits->push_back({first, i + 1, entry.list, entry.value});
    }
  }
}

}  // namespace trich

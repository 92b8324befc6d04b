// SPDX-License-Identifier: Apache-2.0
#include "rules/lexicon.h"

#include "base/utf8.h"

namespace trich {

Lexicon::Word& Lexicon::Known(uint32_t word) {
  if (word + 1 >= words_.size()) words_.resize(word + 2);
  return words_[word];
}

void Lexicon::Add(std::string_view phrase, uint16_t list, uint32_t value, Vocabulary* words) {
  std::vector<Token> tokens;
  Tokenise(phrase, Lower(phrase), &tokens);
  if (tokens.empty()) return;
  uint32_t node = Trie::kRoot;
  uint32_t capitals = 0;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].capital && i < 32) capitals |= 1U << i;
    node = trie_.Grow(node, words->Add(tokens[i].hash));
  }
  trie_.Attach(node, {list, value, capitals});
  Word& first = Known(words->Find(tokens.front().hash));
  std::array<uint64_t, 2>& beginning = tokens.size() == 1 ? first.alone : first.longer;
  beginning[1] |= ListBit(list);
  if (!tokens.front().capital) beginning[0] |= ListBit(list);
  if (tokens.size() > 1) first.follow |= uint64_t{1} << (words->Find(tokens[1].hash) % 64);
  Known(words->Find(tokens.back().hash)).ending |= ListBit(list);
  longest_ = std::max(longest_, static_cast<uint32_t>(tokens.size()));
}

void Lexicon::Freeze() {
  const uint32_t nodes = trie_.size();
  trie_.Freeze();
  size_t most = 0;  // entries of a node
  for (uint32_t node = 0; node < nodes; ++node) most = std::max(most, trie_.EntriesOf(node).size());
  most_ = longest_ * static_cast<uint32_t>(most);
}

void Lexicon::Find(const std::vector<Token>& tokens, uint32_t first, std::vector<Hit>* hits) const {
  uint32_t capitals = 0;
  uint32_t node = Trie::kRoot;
  for (uint32_t at = first; at < tokens.size(); ++at) {
    node = trie_.Next(node, tokens[at].word);
    if (node == 0) break;
    if (tokens[at].capital && at - first < 32) capitals |= 1U << (at - first);
    for (const Entry& entry : trie_.EntriesOf(node)) {
      if ((entry.capitals & ~capitals) == 0) hits->push_back({first, at + 1, entry.list, entry.value});
    }
  }
}

}  // namespace trich

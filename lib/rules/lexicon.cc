// SPDX-License-Identifier: Apache-2.0
#include "rules/lexicon.h"

#include "base/utf8.h"

namespace trich {

void Lexicon::Add(std::string_view phrase, uint16_t list, uint32_t value, Vocabulary* words) {
  std::vector<Token> tokens;
  Tokenise(phrase, Lower(phrase), &tokens);
  if (tokens.empty()) return;
  uint32_t node = WordTrie<Entry>::kRoot;
  uint32_t capitals = 0;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].capital && i < 32) capitals |= 1U << i;
    node = trie_.Grow(node, words->Add(tokens[i].hash));
  }
  trie_.Attach(node, {list, value, capitals});
  begins_small_.resize(words->limit());
  if (!tokens.front().capital) begins_small_[words->Find(tokens.front().hash)] = 1;
}

// Hits are written over those of the last text: most texts have about as many.
void Lexicon::Find(const Text& text, std::vector<Hit>* hits) const {
  const std::vector<Token>& tokens = text.tokens();
  size_t count = 0;
  for (uint32_t first = 0; first < tokens.size(); ++first) {
    const Token& token = tokens[first];
    uint32_t node = trie_.Next(WordTrie<Entry>::kRoot, token.word);
    if (node == 0 || !(token.capital || begins_small_[token.word] != 0)) continue;
    uint32_t capitals = 0;
    for (uint32_t i = first; node != 0; node = i < tokens.size() ? trie_.Next(node, tokens[i].word) : 0) {
      if (tokens[i].capital && i - first < 32) capitals |= 1U << (i - first);
      ++i;
      const std::span<const Entry> entries = trie_.EntriesOf(node);
      if (hits->size() < count + entries.size()) hits->resize(2 * (count + entries.size()));
      for (const Entry& entry : entries) {
        (*hits)[count] = {first, i, entry.list, entry.value};
        count += (entry.capitals & ~capitals) == 0 ? 1 : 0;  // or the next one is written over it
      }
    }
  }
  hits->resize(count);
}

}  // namespace trich

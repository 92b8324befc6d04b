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
  if (!tokens.front().capital) begins_small_[words->Find(tokens.front().hash)] = true;
}

void Lexicon::Find(const Text& text, std::vector<Hit>* hits) const {
  hits->clear();
  const std::vector<Token>& tokens = text.tokens();
  for (uint32_t first = 0; first < tokens.size(); ++first) {
    const Token& token = tokens[first];
    const uint32_t node = trie_.Next(WordTrie<Entry>::kRoot, token.word);
    if (node != 0 && (token.capital || begins_small_[token.word])) FindAt(tokens, first, node, hits);
  }
}

// Goes on from `node`, which is behind tokens[first].
void Lexicon::FindAt(const std::vector<Token>& tokens, uint32_t first, uint32_t node, std::vector<Hit>* hits) const {
  uint32_t capitals = 0;
  for (uint32_t i = first; node != 0;) {
    if (tokens[i].capital && i - first < 32) capitals |= 1U << (i - first);
    ++i;
    for (const Entry& entry : trie_.EntriesOf(node)) {
      if ((entry.capitals & ~capitals) == 0) hits->push_back({first, i, entry.list, entry.value});
    }
    if (i == tokens.size() || !trie_.GoesOn(node)) return;
    node = trie_.Next(node, tokens[i].word);
  }
}

}  // namespace trich

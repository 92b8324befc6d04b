// SPDX-License-Identifier: Apache-2.0
#include "rules/lexicon.h"

#include "base/utf8.h"

namespace trich {

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
  begins_small_.resize(words->limit());
  if (!tokens.front().capital) begins_small_[words->Find(tokens.front().hash)] = true;
}

void Lexicon::Freeze() {
  const uint32_t nodes = trie_.size();
  trie_.Freeze();
  lists_.resize(nodes);
  for (uint32_t node = 0; node < nodes; ++node) {
    for (const Entry& entry : trie_.EntriesOf(node)) {
      (entry.capitals == 0 ? lists_[node].any_case : lists_[node].capitals) |= ListBit(entry.list);
    }
  }
  first_.resize(begins_small_.size() + 1);
  for (uint32_t word = 0; word < begins_small_.size(); ++word) {
    const uint32_t node = trie_.Next(Trie::kRoot, word);
    if (node == 0) continue;
    FirstWord& first = first_[word];
    first.node = node;
    first.phrases = static_cast<uint32_t>(trie_.EntriesOf(node).size());
    first.lists = {lists_[node].any_case, lists_[node].any_case | lists_[node].capitals};
    first.follow = {begins_small_[word] ? trie_.FollowOf(node) : 0, trie_.FollowOf(node)};
  }
  begins_small_ = {};
}

template <typename Visit>
inline void Lexicon::Walk(const std::vector<Token>& tokens, uint32_t first, Visit visit) const {
  const Token* token = &tokens[first];
  const Token* const end = tokens.data() + tokens.size();
  uint32_t node = WordAt(*token).node;
  uint32_t capitals = 0;
  for (uint32_t length = 0; node != 0; node = token < end ? trie_.Next(node, token->word) : 0) {
    if (token->capital && length < 32) capitals |= 1U << length;
    ++token;
    ++length;
    visit(node, first + length, capitals);
  }
}

inline uint64_t Lexicon::ListsAt(uint32_t node, uint32_t capitals) const {
  uint64_t lists = lists_[node].any_case;
  if (capitals == 0 || (lists_[node].capitals & ~lists) == 0) return lists;
  for (const Entry& entry : trie_.EntriesOf(node)) {
    if ((entry.capitals & ~capitals) == 0) lists |= ListBit(entry.list);
  }
  return lists;
}

// The same for the phrases of more than one word.
void Lexicon::LookOn(const std::vector<Token>& tokens, uint32_t first, uint64_t* ending, Start* start) const {
  Walk(tokens, first, [&](uint32_t node, uint32_t last, uint32_t capitals) {
    const uint64_t lists = last == first + 1 ? 0 : ListsAt(node, capitals);
    if (lists == 0) return;
    start->lists |= lists;
    start->longest = last - first;
    start->at_most += trie_.EntriesOf(node).size();
    ending[last] |= lists;
  });
}

void Lexicon::Find(const std::vector<Token>& tokens, uint32_t first, std::vector<Hit>* hits) const {
  Walk(tokens, first, [&](uint32_t node, uint32_t last, uint32_t capitals) {
    for (const Entry& entry : trie_.EntriesOf(node)) {
      if ((entry.capitals & ~capitals) == 0) hits->push_back({first, last, entry.list, entry.value});
    }
  });
}

}  // namespace trich

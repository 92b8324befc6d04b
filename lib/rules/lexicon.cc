// SPDX-License-Identifier: Apache-2.0
#include "rules/lexicon.h"

namespace trich {

Lexicon::GrowingWord& Lexicon::Known(uint32_t word) {
  if (word >= growing_.size()) growing_.resize(word + 1);
  return growing_[word];
}

// Of very many sets the last ones are all taken for that of all tables.
uint16_t Lexicon::SetOf(uint64_t tables) {
  const auto found = std::find(sets_.begin(), sets_.end(), tables);
  if (found != sets_.end()) return static_cast<uint16_t>(found - sets_.begin());
  if (sets_.size() > UINT16_MAX) return 1;
  sets_.push_back(tables);
  return static_cast<uint16_t>(sets_.size() - 1);
}

void Lexicon::Add(std::string_view phrase, uint16_t list, uint32_t value, Vocabulary* words) {
  std::vector<Token> tokens;
  std::string lower;
  Tokenise(phrase, &lower, &tokens);
  if (tokens.empty()) return;
  uint32_t node = Trie::kRoot;
  uint32_t capitals = 0;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].capital && i < 32) capitals |= 1U << i;
    tokens[i].word = words->Add(HashWord({lower.data() + tokens[i].begin, tokens[i].end - tokens[i].begin}));
    node = trie_.Grow(node, tokens[i].word);
  }
  trie_.Attach(node, {list, static_cast<uint16_t>(tokens.size()), value, capitals});
  GrowingWord& first = Known(tokens.front().word);
  std::array<uint64_t, 2>& beginning = tokens.size() == 1 ? first.alone : first.longer;
  beginning[1] |= ListBit(list);
  if (!tokens.front().capital) beginning[0] |= ListBit(list);
  if (tokens.size() > 1) {
    first.follow |= uint64_t{1} << (tokens[1].word % 64);
    growing_pairs_.resize(pairs_.size());
    growing_pairs_[PairOf(tokens[0].word, tokens[1].word, true)] |= ListBit(list);
    if (!tokens[1].capital) growing_pairs_[PairOf(tokens[0].word, tokens[1].word, false)] |= ListBit(list);
  }
  Known(tokens.back().word).ending |= ListBit(list);
  if (list >= longest_.size()) longest_.resize(list + 1);
  longest_[list] = std::max(longest_[list], static_cast<uint32_t>(tokens.size()));
}

void Lexicon::Freeze() {
  trie_.Freeze(
      [this](const std::vector<Entry>* entries) { most_ = std::max(most_, static_cast<uint32_t>(entries->size())); });
  none_ = static_cast<uint32_t>(growing_.size());
  growing_.emplace_back();
  words_.clear();
  endings_.clear();
  for (const GrowingWord& word : growing_) {
    words_.push_back(
        {word.follow, {SetOf(word.alone[0]), SetOf(word.alone[1])}, {SetOf(word.longer[0]), SetOf(word.longer[1])}});
    endings_.push_back(SetOf(word.ending));
  }
  std::transform(growing_pairs_.begin(), growing_pairs_.end(), pairs_.begin(),
                 [this](uint64_t tables) { return SetOf(tables); });
  growing_ = {};
  growing_pairs_ = {};
}

void Lexicon::FindBeginnings(Tokens tokens, uint64_t sought, std::vector<uint64_t>* lists,
                             std::vector<uint32_t>* found) const {
  lists->resize(tokens.size());
  found->resize(tokens.size());
  if (tokens.empty()) return;
  const Word* const words = words_.data();
  const uint64_t* const sets = sets_.data();
  const uint32_t none = none_;
  uint64_t* list = lists->data();
  uint32_t* begins = found->data();
  // Where one is found is no jump: it cannot be foreseen.
  const auto note = [&](uint32_t at) {
    *begins = at;
    begins += (list[at] & sought) != 0 ? 1 : 0;
  };
  const auto last = static_cast<uint32_t>(tokens.size() - 1);
  for (uint32_t at = 0; at < last; ++at) {
    const Token& token = tokens[at];
    const Word& word = words[std::min(token.word, none)];
    const uint64_t goes_on = word.follow >> (tokens[at + 1].word % 64) & 1;
    list[at] = sets[word.alone[token.capital]] | (sets[word.longer[token.capital]] & (0 - goes_on));
    note(at);
  }
  list[last] = BeginningAt(tokens, last);
  note(last);
  const uint32_t* const end = begins;
  begins = found->data();
  for (const uint32_t* at = begins; at != end; ++at) {
    list[*at] = BeginningAt(tokens, *at);
    note(*at);
  }
  found->resize(static_cast<size_t>(begins - found->data()));
}

Hit* Lexicon::Find(Tokens tokens, uint32_t first, Hit* hits, uint64_t* lists) const {
  uint32_t capitals = tokens[first].capital ? 1 : 0;
  uint32_t node = trie_.Next(Trie::kRoot, tokens[first].word);
  for (uint32_t at = first + 1; node != 0 && at < tokens.size(); ++at) {
    const uint32_t next = trie_.Next(node, tokens[at].word);
    if (next == 0) break;
    node = next;
    if (at - first < 32) capitals |= uint32_t{tokens[at].capital} << (at - first);
  }
  *lists = 0;
  for (const Entry& entry : trie_.EntriesOf(node)) {
    *hits = {first, first + entry.size, entry.list, entry.value};
    const bool holds = (entry.capitals & ~capitals) == 0;
    hits += holds ? 1 : 0;
    *lists |= holds ? ListBit(entry.list) : 0;
  }
  return hits;
}

}  // namespace trich

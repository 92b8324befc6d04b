// SPDX-License-Identifier: Apache-2.0
#include "rules/head_trie.h"

#include <algorithm>
#include <array>

#include "rules/head_reader.h"

namespace trich {
namespace {

// Sorts numbers and drops what stands there twice.
void SortOnce(std::vector<uint32_t>* numbers) {
  const auto not_rising = [](uint32_t a, uint32_t b) { return a >= b; };
  if (std::adjacent_find(numbers->begin(), numbers->end(), not_rising) == numbers->end()) return;
  std::sort(numbers->begin(), numbers->end());
  numbers->erase(std::unique(numbers->begin(), numbers->end()), numbers->end());
}

}  // namespace

std::vector<std::string> HeadTrie::Add(std::string_view expanded, uint32_t number, Vocabulary* words) {
  std::vector<std::string> groups = HeadReader(expanded, number, this, words).Run();
  words_ = words->limit();
  return groups;
}

void HeadTrie::Accept(uint32_t node, uint32_t number) {
  if (node >= accepted_.size()) accepted_.resize(node + 1);
  if (accepted_[node] == number + 1) return;
  accepted_[node] = number + 1;
  trie_.Attach(node, number);
}

void HeadTrie::Freeze() {
  trie_.Freeze(SortOnce);
  accepted_ = {};
  first_tokens_.anywhere_ = !trie_.EntriesOf(kRoot).empty() || trie_.Next(kRoot, kAnyWordKey) != 0;
  for (uint32_t word = Vocabulary::kFirst; word < trie_.words(); ++word) {
    if (const uint32_t node = trie_.Next(kRoot, word); node != 0) AllowFirst(word, node);
  }
}

// Says what may follow a match's first word, which leads to `node`.
void HeadTrie::AllowFirst(uint32_t word, uint32_t node) {
  if (!trie_.EntriesOf(node).empty()) first_tokens_.Allow(word, FirstTokens::kNothing);
  for (uint32_t key = kNumberKey; key < kTokenKeys; ++key) {
    if (trie_.Next(node, key) != 0) first_tokens_.Allow(word, static_cast<FirstTokens::Follow>(1U << key));
  }
  for (uint32_t second = Vocabulary::kFirst; second < words_; ++second) {
    if (trie_.Next(node, second) != 0) first_tokens_.AllowPair(word, second);
  }
}

TokenKey HeadTrie::KindOf(std::string_view mixed_number) {
  const size_t mark = mixed_number.find_first_of(".,");
  const size_t end = std::min(mixed_number.find_first_of(".,", mark + 1), mixed_number.size());
  return MixedKind(static_cast<unsigned char>(mixed_number[mark]), end - mark - 1);
}

std::span<const uint32_t> HeadTrie::Find(std::string_view lower, Tokens tokens, size_t at,
                                         std::vector<uint32_t>* scratch) const {
  struct Way {
    uint32_t node;
    size_t at;
  };
  std::array<Way, 3 * (kMaxDepth + 1)> others;  // each way parts into three at most
  size_t count = 0;
  bool parted = false;
  scratch->clear();
  for (Way way = {kRoot, at};;) {
    Way next = {0, way.at + 1};
    const auto go_on = [&](uint32_t word) {
      const uint32_t child = trie_.Next(way.node, word);
      if (child == 0) return;
      if (next.node != 0) others[count++] = next;
      next.node = child;
    };
    if (way.at < tokens.size() && (way.node == kRoot || (trie_.FollowOf(way.node) & Keys(tokens[way.at])) != 0)) {
      const Token& token = tokens[way.at];
      if (token.kind == TokenKind::kNumber) {
        go_on(token.mixed ? KindOf(lower.substr(token.begin, token.end - token.begin)) : kNumberKey);
      } else if (token.kind != TokenKind::kNewline) {
        go_on(token.word);
      }
      if (token.kind == TokenKind::kWord) {
        go_on(kAnyWordKey);
        if (token.mixed) go_on(kMixedWordKey);
      }
    }
    if (next.node == 0) {
      const std::span<const uint32_t> found = trie_.EntriesOf(way.node);
      if (!parted && count == 0) return found;
      parted = true;
      scratch->insert(scratch->end(), found.begin(), found.end());
      if (count == 0) break;
      next = others[--count];
    }
    way = next;
  }
  SortOnce(scratch);
  return *scratch;
}

}  // namespace trich

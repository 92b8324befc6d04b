// SPDX-License-Identifier: Apache-2.0
#include "rules/head_trie.h"

#include <algorithm>
#include <array>

#include "rules/head_reader.h"

namespace trich {

std::vector<std::string> HeadTrie::Add(std::string_view expanded, uint32_t number, Vocabulary* words) {
  return HeadReader(expanded, number, this, words).Run();
}

void HeadTrie::Accept(uint32_t node, uint32_t number) {
  if (node >= accepted_.size()) accepted_.resize(node + 1);
  if (accepted_[node] == number + 1) return;
  accepted_[node] = number + 1;
  trie_.Attach(node, number);
}

// Sorts the numbers from `begin` on and drops what stands there twice.
void HeadTrie::SortOnce(std::vector<uint32_t>::iterator begin, std::vector<uint32_t>* numbers) {
  const auto not_rising = [](uint32_t a, uint32_t b) { return a >= b; };
  if (std::adjacent_find(begin, numbers->end(), not_rising) == numbers->end()) return;
  std::sort(begin, numbers->end());
  numbers->erase(std::unique(begin, numbers->end()), numbers->end());
}

void HeadTrie::Freeze() {
  trie_.Freeze();
  accepted_ = {};
  anywhere_ = !trie_.EntriesOf(kRoot).empty() || trie_.Next(kRoot, kAnyWord) != 0;
}

void HeadTrie::Find(const std::vector<Token>& tokens, size_t at, std::vector<uint32_t>* numbers) const {
  if (!MayBegin(tokens, at)) return;
  struct Way {
    uint32_t node;
    size_t at;
  };
  std::array<Way, 3 * (kMaxDepth + 1)> others;  // each way parts into three at most
  size_t count = 0;
  const size_t before = numbers->size();
  for (Way way = {kRoot, at};;) {
    for (const uint32_t number : trie_.EntriesOf(way.node)) numbers->push_back(number);
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
        go_on(token.mixed ? kMixedNumber : kNumber);
      } else if (token.kind != TokenKind::kNewline) {
        go_on(token.word);
      }
      if (token.kind == TokenKind::kWord) {
        go_on(kAnyWord);
        if (token.mixed) go_on(kMixedWord);
      }
    }
    if (next.node == 0) {
      if (count == 0) break;
      next = others[--count];
    }
    way = next;
  }
  SortOnce(numbers->begin() + static_cast<std::ptrdiff_t>(before), numbers);
}

}  // namespace trich

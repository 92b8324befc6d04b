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
  if (!MayBegin(tokens[at])) return;
  struct Step {
    uint32_t node;
    size_t at;
  };
  std::array<Step, 3 * (kMaxDepth + 1)> left;  // nodes to look at; each leads to three at most
  size_t count = 0;
  left[count++] = {kRoot, at};
  const size_t before = numbers->size();
  while (count > 0) {
    const Step step = left[--count];
    for (const uint32_t number : trie_.EntriesOf(step.node)) numbers->push_back(number);
    if (step.at >= tokens.size() || !trie_.GoesOn(step.node)) continue;
    const auto go_on = [&](uint32_t word) {
      const uint32_t child = trie_.Next(step.node, word);
      left[count] = {child, step.at + 1};
      count += child != 0 ? 1 : 0;
    };
    const Token& token = tokens[step.at];
    if (token.kind == TokenKind::kWord) {
      if (token.mixed) go_on(kMixedWord);
      go_on(kAnyWord);
    }
    if (token.kind == TokenKind::kNumber) {
      go_on(token.mixed ? kMixedNumber : kNumber);
    } else if (token.kind != TokenKind::kNewline) {
      go_on(token.word);
    }
  }
  SortOnce(numbers->begin() + static_cast<std::ptrdiff_t>(before), numbers);
}

}  // namespace trich

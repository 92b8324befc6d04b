// SPDX-License-Identifier: Apache-2.0
#include "rules/head_trie.h"

#include <algorithm>

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

void HeadTrie::Freeze() {
  trie_.Freeze();
  accepted_ = {};
  anywhere_ = !trie_.EntriesOf(kRoot).empty() || trie_.Next(kRoot, kAnyWord) != 0;
}

void HeadTrie::Visit(uint32_t node, const std::vector<Token>& tokens, size_t at, std::vector<uint32_t>* numbers) const {
  const std::span<const uint32_t> accepted = trie_.EntriesOf(node);
  numbers->insert(numbers->end(), accepted.begin(), accepted.end());
  if (at >= tokens.size()) return;
  const Token& token = tokens[at];
  const auto visit = [&](uint32_t word) {
    if (const uint32_t child = trie_.Next(node, word); child != 0) Visit(child, tokens, at + 1, numbers);
  };
  switch (token.kind) {
    case TokenKind::kNewline: return;
    case TokenKind::kNumber: return visit(token.mixed ? kMixedNumber : kNumber);
    case TokenKind::kMark: return visit(token.word);
    case TokenKind::kWord:
      visit(token.word);
      visit(kAnyWord);
      if (token.mixed) visit(kMixedWord);
  }
}

void HeadTrie::Find(const std::vector<Token>& tokens, size_t at, std::vector<uint32_t>* numbers) const {
  if (!MayBegin(tokens[at])) return;
  const size_t before = numbers->size();
  Visit(kRoot, tokens, at, numbers);
  if (numbers->size() < before + 2) return;
  const auto begin = numbers->begin() + static_cast<std::ptrdiff_t>(before);
  std::sort(begin, numbers->end());
  numbers->erase(std::unique(begin, numbers->end()), numbers->end());
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "rules/head_trie.h"

#include <algorithm>

#include "rules/head_reader.h"

namespace trich {

std::vector<std::string> HeadTrie::Add(std::string_view expanded, uint32_t number) {
  return HeadReader(expanded, number, this).Run();
}

uint32_t HeadTrie::Child(uint32_t node, Kind kind, uint64_t label) {
  if (const uint32_t known = FindChild(node, label); known != 0) return known;
  nodes_[node].kinds |= kind;
  const auto child = static_cast<uint32_t>(nodes_.size());
  nodes_.emplace_back();
  if (node == 0) {
    roots_.Add(label, child);
    if (kind == kNamed) first_[FirstBit(label)] = true;
  } else {
    edges_.Add(Edge(node, label), child);
  }
  return child;
}

void HeadTrie::Accept(uint32_t node, uint32_t number) {
  uint32_t& first = nodes_[node].first_entry;
  if (first != 0 && entries_[first].number == number) return;
  entries_.push_back({number, first});
  first = static_cast<uint32_t>(entries_.size() - 1);
}

void HeadTrie::Visit(uint32_t node, const std::vector<Token>& tokens, size_t at, std::vector<uint32_t>* numbers) const {
  for (uint32_t e = nodes_[node].first_entry; e != 0; e = entries_[e].next) numbers->push_back(entries_[e].number);
  if (at >= tokens.size() || nodes_[node].kinds == 0) return;
  const Token& token = tokens[at];
  const auto visit = [&](Kind kind, uint64_t label) {
    if ((nodes_[node].kinds & kind) == 0) return;
    if (const uint32_t child = FindChild(node, label); child != 0) Visit(child, tokens, at + 1, numbers);
  };
  switch (token.kind) {
    case TokenKind::kNewline: return;
    case TokenKind::kNumber: return token.mixed ? visit(kMixedNumber, kMixedNumber) : visit(kNumber, kNumber);
    case TokenKind::kMark: return visit(kNamed, token.hash);
    case TokenKind::kWord:
      visit(kNamed, token.hash);
      visit(kAnyWord, kAnyWord);
      if (token.mixed) visit(kMixedWord, kMixedWord);
  }
}

// Whether a pattern that begins with no certain word may begin with `token`.
bool HeadTrie::MayBeAny(const Token& token) const {
  const Node& root = nodes_[0];
  return root.first_entry != 0 || (root.kinds & kAnyWord) != 0 || (token.mixed && (root.kinds & kMixedWord) != 0);
}

void HeadTrie::Find(const std::vector<Token>& tokens, size_t at, std::vector<uint32_t>* numbers) const {
  const size_t before = numbers->size();
  const TokenKind kind = tokens[at].kind;
  const bool named = kind == TokenKind::kWord || kind == TokenKind::kMark;
  if (named && !first_[FirstBit(tokens[at].hash)] && !MayBeAny(tokens[at])) return;
  Visit(0, tokens, at, numbers);
  if (numbers->size() < before + 2) return;
  const auto begin = numbers->begin() + static_cast<std::ptrdiff_t>(before);
  std::sort(begin, numbers->end());
  numbers->erase(std::unique(begin, numbers->end()), numbers->end());
}

}  // namespace trich

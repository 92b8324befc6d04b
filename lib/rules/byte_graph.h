// SPDX-License-Identifier: Apache-2.0
//
// ByteGraph: patterns as a graph whose ways spell what they match, byte by byte:
// a nondeterministic automaton. AutomatonBuilder makes one of it that is not.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "rules/pattern_tree.h"
#include "rules/utf8_ranges.h"

namespace trich {

class ByteGraph {
 public:
  struct Node {
    enum Kind : uint8_t { kByte, kTextEnd, kAccept, kFork };
    Kind kind = kFork;
    ByteRange bytes{};           // kByte: of which one stands here
    uint32_t next = 0;           // kByte, kTextEnd; kAccept: the pattern's number
    std::vector<uint32_t> ways;  // kFork
  };

  // Adds a pattern under a number, and gives the node it begins with.
  uint32_t Add(const PatternTree& pattern, uint32_t number);

  const Node& operator[](uint32_t node) const { return nodes_[node]; }
  size_t size() const { return nodes_.size(); }

  // Whether there is too much of it; it is not to be used then.
  bool too_large() const { return nodes_.size() >= kMostNodes; }

 private:
  static constexpr size_t kMostNodes = 200'000;

  // Each gives the node where a part begins that goes on at `next`.
  uint32_t Build(const PatternTree& tree, uint32_t next);
  uint32_t BuildSet(const std::vector<CharRange>& set, uint32_t next);
  uint32_t BuildRepeat(const PatternTree& tree, uint32_t next);
  uint32_t AddNode(Node node);
  uint32_t AddByte(ByteRange bytes, uint32_t next) { return AddNode({Node::kByte, bytes, next, {}}); }
  uint32_t AddFork(std::vector<uint32_t> ways) { return AddNode({Node::kFork, {}, 0, std::move(ways)}); }

  std::vector<Node> nodes_;
};

}  // namespace trich

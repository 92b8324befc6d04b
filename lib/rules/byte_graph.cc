// SPDX-License-Identifier: Apache-2.0
#include "rules/byte_graph.h"

#include <map>
#include <utility>

namespace trich {

uint32_t ByteGraph::AddNode(Node node) {
  if (too_large()) return 0;
  nodes_.push_back(std::move(node));
  return static_cast<uint32_t>(nodes_.size() - 1);
}

uint32_t ByteGraph::Add(const PatternTree& pattern, uint32_t number) {
  return Build(pattern, AddNode({Node::kAccept, {}, number, {}}));
}

uint32_t ByteGraph::Build(const PatternTree& tree, uint32_t next) {
  if (too_large()) return next;
  switch (tree.kind) {
    case PatternTree::kText:
      for (size_t i = tree.text.size(); i-- > 0;) {
        const auto byte = static_cast<uint8_t>(tree.text[i]);
        next = AddByte({byte, byte}, next);
      }
      return next;
    case PatternTree::kSet: return BuildSet(tree.set, next);
    case PatternTree::kSequence:
      for (size_t i = tree.parts.size(); i-- > 0;) next = Build(tree.parts[i], next);
      return next;
    case PatternTree::kAlternatives: {
      std::vector<uint32_t> ways;
      for (const PatternTree& part : tree.parts) ways.push_back(Build(part, next));
      return AddFork(std::move(ways));
    }
    case PatternTree::kRepeat: return BuildRepeat(tree, next);
    case PatternTree::kGroup: return Build(tree.parts[0], next);
    case PatternTree::kTextEnd: return AddNode({Node::kTextEnd, {}, next, {}});
  }
  return next;
}

uint32_t ByteGraph::BuildSet(const std::vector<CharRange>& set, uint32_t next) {
  std::map<std::pair<ByteRange, uint32_t>, uint32_t> made;  // characters that end alike share that end
  std::vector<uint32_t> ways;
  for (const CharRange& range : set) {
    for (const std::vector<ByteRange>& sequence : Utf8Ranges(range)) {
      uint32_t node = next;
      for (size_t i = sequence.size(); i-- > 0;) {
        const auto [found, added] = made.try_emplace({sequence[i], node});
        if (added) found->second = AddByte(sequence[i], node);
        node = found->second;
      }
      ways.push_back(node);
    }
  }
  return ways.size() == 1 ? ways.front() : AddFork(std::move(ways));
}

uint32_t ByteGraph::BuildRepeat(const PatternTree& tree, uint32_t next) {
  if (tree.max == PatternTree::kUnbounded) {
    const uint32_t loop = AddFork({});
    const uint32_t body = Build(tree.parts[0], loop);
    if (too_large()) return next;
    nodes_[loop].ways = {body, next};
    next = loop;
  } else {
    for (uint32_t i = tree.min; i < tree.max && !too_large(); ++i) next = AddFork({Build(tree.parts[0], next), next});
  }
  for (uint32_t i = 0; i < tree.min && !too_large(); ++i) next = Build(tree.parts[0], next);
  return next;
}

}  // namespace trich

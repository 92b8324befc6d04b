// SPDX-License-Identifier: Apache-2.0
//
// WordTrie: rows of words, by their numbers, and the entries they lead to. It is
// grown word by word, then frozen into flat arrays: the steps from a node are a
// small hash table of its own, those from the root stand by word; a node has the
// entries of all nodes on its way, too, so that only the last one reached has to
// be asked. Equal lists of entries are one, and a node that nothing follows is no
// more than the place of its list. Immutable once frozen.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/hash_index.h"

namespace trich {

template <typename Entry>
class WordTrie {
 public:
  static constexpr uint32_t kRoot = 0;

  // Growing: the node behind `node` by `word`, made when it is missing. Nodes
  // have other numbers once the trie is frozen.
  uint32_t Grow(uint32_t node, uint32_t word) {
    const uint64_t step = uint64_t{node} << 32 | word;
    if (const uint32_t known = grown_.Find(step); known != 0) return known;
    const uint32_t child = size();
    grown_.Add(step, child);
    edges_.push_back({node, word, child});
    return child;
  }

  // Growing: adds an entry to a node, before those it has.
  void Attach(uint32_t node, const Entry& entry) { attached_.push_back({node, entry}); }

  // Growing: how many nodes there are, with the root.
  uint32_t size() const { return static_cast<uint32_t>(edges_.size()) + 1; }

  // `tidy` is given the entries of each node on the way to it and its own, the
  // nearest to the root first and of one node the last one attached first, and
  // may put them in order.
  template <typename Tidy>
  void Freeze(Tidy tidy);

  // Frozen: one past the highest word behind the root.
  uint32_t words() const { return static_cast<uint32_t>(first_.size()); }

  // Frozen: the node behind `node` by `word`, 0 if there is none.
  uint32_t Next(uint32_t node, uint32_t word) const {
    if (node == kRoot) return word < first_.size() ? first_[word] : 0;
    if ((FollowOf(node) >> (word % 64) & 1) == 0) return 0;
    const Step* at = steps_.data() + PlaceOf(nodes_[node], word);
    while (at->word != word && at->node != 0) ++at;
    return at->node;
  }

  // Frozen: bit word % 64 is set for each word that leads on from `node`.
  uint64_t FollowOf(uint32_t node) const { return IsLeaf(node) ? 0 : nodes_[node].follow; }

  // Frozen: the entries of a node and of those on the way to it.
  std::span<const Entry> EntriesOf(uint32_t node) const {
    if (IsLeaf(node)) return {entries_.data() + node % kLeafEntries, node / kLeafEntries % kLeafSize};
    return {entries_.data() + nodes_[node].entries, nodes_[node].entry_count};
  }

  // Frozen: for Archive.
  auto Parts() const { return std::tie(nodes_, steps_, first_, entries_); }

 private:
  struct Edge {
    uint32_t node;
    uint32_t word;
    uint32_t child;
    friend bool operator<(const Edge& a, const Edge& b) { return std::tie(a.node, a.word) < std::tie(b.node, b.word); }
  };
  struct Attached {
    uint32_t node;
    Entry entry;
    friend bool operator<(const Attached& a, const Attached& b) { return a.node < b.node; }
  };
  // All that is asked of a node, side by side.
  struct Node {
    uint64_t follow = 0;   // bit word % 64 is set for each word that follows
    uint32_t steps = 0;    // where they begin
    uint32_t shift = 0;    // leaves of a hash what may be the place of a step among them
    uint32_t entries = 0;  // the first one
    uint32_t entry_count = 0;

    auto Parts() const { return std::tie(follow, steps, shift, entries, entry_count); }
  };
  struct Step {
    uint32_t word = 0;
    uint32_t node = 0;

    auto Parts() const { return std::tie(word, node); }
  };

  // A leaf's number holds where its entries begin and how many they are.
  static constexpr uint32_t kLeafEntries = 1U << 24;
  static constexpr uint32_t kLeafSize = 1U << 7;
  static constexpr uint32_t kLeaf = kLeafEntries * kLeafSize;
  static bool IsLeaf(uint32_t node) { return node >= kLeaf; }

  // Where the step from `node` by `word` is looked for first.
  static size_t PlaceOf(const Node& node, uint32_t word) {
    return node.steps + (uint64_t{word * 0x9E3779B1U} >> node.shift);
  }

  // What grew, in order of breadth.
  struct Grown {
    uint32_t node;
    uint32_t parent;  // where in that order
    std::span<const Edge> edges;
  };
  std::vector<Grown> ByBreadth() const;
  std::vector<Entry> OwnEntries(uint32_t node) const;
  void MakeRoom(size_t count, Node* node);
  uint32_t Store(const std::vector<Entry>& entries);

  // What it is grown as.
  HashIndex grown_;
  std::vector<Edge> edges_;
  std::vector<Attached> attached_;
  std::map<std::string, uint32_t> stored_;  // by their bytes, where entries stand

  std::vector<Node> nodes_ = {{}};  // by breadth, without the leaves
  std::vector<Step> steps_;         // each one at its place or behind it, with no free place between
  std::vector<uint32_t> first_;     // by word: the root's child
  std::vector<Entry> entries_;
};

template <typename Entry>
template <typename Tidy>
void WordTrie<Entry>::Freeze(Tidy tidy) {
  std::sort(edges_.begin(), edges_.end());
  std::stable_sort(attached_.begin(), attached_.end());
  const std::vector<Grown> grown = ByBreadth();
  std::vector<uint32_t> numbers;  // of those nodes
  std::vector<Entry> entries;
  nodes_.clear();
  for (const Grown& each : grown) {
    const std::span<const Entry> before = numbers.empty() ? std::span<const Entry>() : EntriesOf(numbers[each.parent]);
    entries.assign(before.begin(), before.end());
    const std::vector<Entry> own = OwnEntries(each.node);
    entries.insert(entries.end(), own.begin(), own.end());
    tidy(&entries);
    const uint32_t at = Store(entries);
    const auto size = static_cast<uint32_t>(entries.size());
    const bool leaf = each.edges.empty() && !numbers.empty() && at < kLeafEntries && size < kLeafSize;
    numbers.push_back(leaf ? kLeaf + size * kLeafEntries + at : static_cast<uint32_t>(nodes_.size()));
    if (!leaf) nodes_.push_back({.entries = at, .entry_count = size});
  }
  size_t child = 1;
  for (size_t i = 0; i < grown.size(); ++i) {
    if (IsLeaf(numbers[i])) continue;
    Node& node = nodes_[numbers[i]];
    if (i != 0) MakeRoom(grown[i].edges.size(), &node);
    for (const Edge& edge : grown[i].edges) {
      const Step step{edge.word, numbers[child++]};
      if (i == 0) {
        first_.resize(edge.word + 1);
        first_[edge.word] = step.node;
        continue;
      }
      node.follow |= uint64_t{1} << (edge.word % 64);
      size_t at = PlaceOf(node, edge.word);
      while (steps_[at].node != 0) ++at;
      if (at + 1 == steps_.size()) steps_.emplace_back();
      steps_[at] = step;
    }
  }
  grown_ = {};
  edges_ = {};
  attached_ = {};
  stored_ = {};
}

// Adds a table for `count` steps: two places for each, and one that stays free at
// its end.
template <typename Entry>
void WordTrie<Entry>::MakeRoom(size_t count, Node* node) {
  uint32_t bits = 0;
  while (count > 1 && (size_t{1} << bits) < 2 * count) ++bits;
  node->steps = static_cast<uint32_t>(steps_.size());
  node->shift = 32 - bits;
  steps_.resize(steps_.size() + (size_t{1} << bits) + 1);
}

template <typename Entry>
std::vector<typename WordTrie<Entry>::Grown> WordTrie<Entry>::ByBreadth() const {
  std::vector<Grown> order = {{kRoot, 0, {}}};
  for (uint32_t i = 0; i < order.size(); ++i) {
    const auto edges = std::equal_range(edges_.begin(), edges_.end(), Edge{order[i].node, 0, 0},
                                        [](const Edge& a, const Edge& b) { return a.node < b.node; });
    order[i].edges = {edges.first, edges.second};
    for (const Edge& edge : order[i].edges) order.push_back({edge.child, i, {}});
  }
  return order;
}

// The last one attached first.
template <typename Entry>
std::vector<Entry> WordTrie<Entry>::OwnEntries(uint32_t node) const {
  const auto attached = std::equal_range(attached_.begin(), attached_.end(), Attached{node, {}});
  std::vector<Entry> own;
  for (auto at = attached.second; at != attached.first;) own.push_back((--at)->entry);
  return own;
}

// Stores a list of entries, unless it is there already, and says where.
template <typename Entry>
uint32_t WordTrie<Entry>::Store(const std::vector<Entry>& entries) {
  static_assert(std::has_unique_object_representations_v<Entry>);
  std::string bytes(reinterpret_cast<const char*>(entries.data()), entries.size() * sizeof(Entry));
  const auto [stored, added] = stored_.emplace(std::move(bytes), static_cast<uint32_t>(entries_.size()));
  if (added) entries_.insert(entries_.end(), entries.begin(), entries.end());
  return stored->second;
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// WordTrie: rows of words, by their numbers, and the entries they lead to. It is
// grown word by word, then frozen into flat arrays: a node stands beside its
// steps, a small hash table, so that both are near; those from the root stand by
// word. A node has the entries of all nodes on its way, too, so that only the last
// one reached has to be asked. Equal lists of entries are one, and a node that
// nothing follows is no more than the place of its list. Immutable once frozen.
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
    const uint64_t* step = cells_.data() + PlaceOf(node, word);
    while (WordOf(*step) != word && *step != kFree) ++step;
    return static_cast<uint32_t>(*step >> 32);
  }

  // Frozen: bit word % 64 is set for each word that leads on from `node`.
  uint64_t FollowOf(uint32_t node) const { return IsLeaf(node) ? 0 : cells_[node]; }

  // Frozen: the entries of a node and of those on the way to it.
  std::span<const Entry> EntriesOf(uint32_t node) const {
    if (IsLeaf(node)) return {entries_.data() + node % kLeafEntries, node / kLeafEntries % kLeafSize};
    const uint64_t facts = cells_[node + 1];
    return {entries_.data() + static_cast<uint32_t>(facts), facts >> 32 & kMostEntries};
  }

  // Frozen: for Archive.
  auto Parts() const { return std::tie(cells_, first_, entries_); }

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
  // A leaf's number holds where its entries begin and how many they are.
  static constexpr uint32_t kLeafEntries = 1U << 24;
  static constexpr uint32_t kLeafSize = 1U << 7;
  static constexpr uint32_t kLeaf = kLeafEntries * kLeafSize;
  static bool IsLeaf(uint32_t node) { return node >= kLeaf; }

  // All that is asked of another node stands side by side, from cell number `node`
  // on: what FollowOf() tells; where its entries begin (32 bits), how many they are
  // (24 bits), and how a word's hash is shifted to its place (8 bits); then the
  // steps, each at its place or behind it with no free cell between, a word (32
  // bits) and the node it leads to; and a free cell.
  static constexpr uint32_t kSteps = 2;
  static constexpr uint64_t kMostEntries = (1U << 24) - 1;
  static constexpr uint64_t kFree = 0;
  static uint32_t WordOf(uint64_t step) { return static_cast<uint32_t>(step); }
  size_t PlaceOf(uint32_t node, uint32_t word) const {
    return node + kSteps + (uint64_t{word * 0x9E3779B1U} >> (cells_[node + 1] >> 56));
  }

  // What grew, in order of breadth.
  struct Grown {
    uint32_t node;
    uint32_t parent;  // where in that order
    std::span<const Edge> edges;
  };
  std::vector<Grown> ByBreadth() const;
  std::vector<Entry> OwnEntries(uint32_t node) const;
  uint32_t AddNode(std::span<const Edge> edges, uint32_t entries, size_t entry_count);
  uint32_t Store(const std::vector<Entry>& entries);

  // What it is grown as.
  HashIndex grown_;
  std::vector<Edge> edges_;
  std::vector<Attached> attached_;
  std::map<std::string, uint32_t> stored_;  // by their bytes, where entries stand

  std::vector<uint64_t> cells_ = std::vector<uint64_t>(kSteps);  // the nodes by breadth, without the leaves
  std::vector<uint32_t> first_;                                  // by word: the root's child
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
  cells_.clear();
  for (const Grown& each : grown) {
    const std::span<const Entry> before = numbers.empty() ? std::span<const Entry>() : EntriesOf(numbers[each.parent]);
    entries.assign(before.begin(), before.end());
    const std::vector<Entry> own = OwnEntries(each.node);
    entries.insert(entries.end(), own.begin(), own.end());
    tidy(&entries);
    const uint32_t at = Store(entries);
    const auto size = static_cast<uint32_t>(entries.size());
    const bool root = numbers.empty();
    const bool leaf = each.edges.empty() && !root && at < kLeafEntries && size < kLeafSize;
    numbers.push_back(leaf   ? kLeaf + size * kLeafEntries + at
                      : root ? AddNode({}, at, size)
                             : AddNode(each.edges, at, size));
  }
  // The numbers behind a node are higher than its own: they are known now.
  size_t child = 1;
  for (size_t i = 0; i < grown.size(); ++i) {
    for (const Edge& edge : grown[i].edges) {
      const uint32_t number = numbers[child++];
      if (i == 0) {
        first_.resize(edge.word + 1);
        first_[edge.word] = number;
        continue;
      }
      size_t at = PlaceOf(numbers[i], edge.word);
      while (WordOf(cells_[at]) != edge.word) ++at;
      cells_[at] |= uint64_t{number} << 32;
    }
  }
  grown_ = {};
  edges_ = {};
  attached_ = {};
  stored_ = {};
}

// Adds a node with steps that lead nowhere yet, two places for each if there are
// several, and returns its number.
template <typename Entry>
uint32_t WordTrie<Entry>::AddNode(std::span<const Edge> edges, uint32_t entries, size_t entry_count) {
  const auto node = static_cast<uint32_t>(cells_.size());
  uint64_t bits = 0;
  while (edges.size() > 1 && (size_t{1} << bits) < 2 * edges.size()) ++bits;
  cells_.resize(node + kSteps + (size_t{1} << bits) + 1, kFree);
  cells_[node + 1] = entries | uint64_t{entry_count} << 32 | (32 - bits) << 56;
  for (const Edge& edge : edges) {
    cells_[node] |= uint64_t{1} << (edge.word % 64);
    size_t at = PlaceOf(node, edge.word);
    while (cells_[at] != kFree) ++at;
    if (at + 1 == cells_.size()) cells_.push_back(kFree);
    cells_[at] = edge.word;
  }
  return node;
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

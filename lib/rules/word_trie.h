// SPDX-License-Identifier: Apache-2.0
//
// WordTrie: rows of words, by their numbers, and the entries they lead to. It is
// grown word by word, then frozen into flat arrays: the children of a node stand
// in a row and sorted by word, the children of the root by word alone; a node has
// the entries of all nodes on its way, too, so that only the last one reached
// has to be asked. Equal lists of entries are one. Immutable once frozen.
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
    // By halves, without a jump that cannot be foreseen.
    const uint32_t* at = words_.data() + nodes_[node].children;
    for (uint32_t left = nodes_[node].child_count; left > 1; left -= left / 2) {
      at += at[left / 2] <= word ? left / 2 : 0;
    }
    return *at == word ? static_cast<uint32_t>(at - words_.data()) : 0;
  }

  // Frozen: bit word % 64 is set for each word that leads on from `node`.
  uint64_t FollowOf(uint32_t node) const { return nodes_[node].follow; }

  // Frozen: the entries of a node and of those on the way to it.
  std::span<const Entry> EntriesOf(uint32_t node) const {
    return {entries_.data() + nodes_[node].entries, nodes_[node].entry_count};
  }

  // Frozen: for Archive.
  auto Parts() const { return std::tie(nodes_, words_, first_, entries_); }

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
  // All that a step has to know, side by side.
  struct Node {
    uint64_t follow = 0;    // bit word % 64 is set for each word that follows
    uint32_t children = 0;  // the first child
    uint32_t child_count = 0;
    uint32_t entries = 0;  // the first entry
    uint32_t entry_count = 0;

    auto Parts() const { return std::tie(follow, children, child_count, entries, entry_count); }
  };

  uint32_t Store(const std::vector<Entry>& entries);

  // What it is grown as.
  HashIndex grown_;
  std::vector<Edge> edges_;
  std::vector<Attached> attached_;
  std::map<std::string, uint32_t> stored_;  // by their bytes, where entries stand

  std::vector<Node> nodes_ = {{}};     // by breadth
  std::vector<uint32_t> words_ = {0};  // by node: the word that leads to it
  std::vector<uint32_t> first_;        // by word: the root's child
  std::vector<Entry> entries_;
};

template <typename Entry>
template <typename Tidy>
void WordTrie<Entry>::Freeze(Tidy tidy) {
  std::sort(edges_.begin(), edges_.end());
  std::stable_sort(attached_.begin(), attached_.end());
  std::vector<uint32_t> old = {kRoot};     // by new number
  std::vector<uint32_t> parent = {kRoot};  // likewise
  std::vector<Entry> entries;
  nodes_.clear();
  words_ = {0};
  for (uint32_t node = 0; node < size(); ++node) {
    Node& made = nodes_.emplace_back();
    made.children = static_cast<uint32_t>(words_.size());
    const auto edges = std::equal_range(edges_.begin(), edges_.end(), Edge{old[node], 0, 0},
                                        [](const Edge& a, const Edge& b) { return a.node < b.node; });
    for (auto edge = edges.first; edge != edges.second; ++edge) {
      made.follow |= uint64_t{1} << (edge->word % 64);
      words_.push_back(edge->word);
      old.push_back(edge->child);
      parent.push_back(node);
    }
    made.child_count = static_cast<uint32_t>(words_.size()) - made.children;
    entries.clear();
    if (node != kRoot) {
      const std::span<const Entry> before = EntriesOf(parent[node]);
      entries.assign(before.begin(), before.end());
    }
    const auto attached = std::equal_range(attached_.begin(), attached_.end(), Attached{old[node], {}});
    for (auto at = attached.second; at != attached.first;) entries.push_back((--at)->entry);
    tidy(&entries);
    made.entries = Store(entries);
    made.entry_count = static_cast<uint32_t>(entries.size());
  }
  for (uint32_t child = nodes_[0].children; child < nodes_[0].children + nodes_[0].child_count; ++child) {
    if (words_[child] >= first_.size()) first_.resize(words_[child] + 1);
    first_[words_[child]] = child;
  }
  grown_ = {};
  edges_ = {};
  attached_ = {};
  stored_ = {};
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

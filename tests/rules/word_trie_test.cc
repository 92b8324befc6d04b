// SPDX-License-Identifier: Apache-2.0
#include "rules/word_trie.h"

#include <algorithm>

#include "catch.h"

namespace trich {
namespace {

using Trie = WordTrie<int>;

void Put(const std::vector<uint32_t>& words, int entry, Trie* trie) {
  uint32_t node = Trie::kRoot;
  for (const uint32_t word : words) node = trie->Grow(node, word);
  trie->Attach(node, entry);
}

// The entries behind `words`; {-1} when the trie does not go that far.
std::vector<int> EntriesBehind(const Trie& trie, const std::vector<uint32_t>& words) {
  uint32_t node = Trie::kRoot;
  for (const uint32_t word : words) {
    node = trie.Next(node, word);
    if (node == 0) return {-1};
  }
  const std::span<const int> entries = trie.EntriesOf(node);
  return {entries.begin(), entries.end()};
}

TEST_CASE("A row of words leads to the entries on its way, of one node the last one first") {
  Trie trie;
  Put({7, 3}, 1, &trie);
  Put({7}, 2, &trie);
  Put({5, 3, 9}, 3, &trie);
  Put({7, 3}, 4, &trie);
  Put({7, 67}, 5, &trie);  // follows as 3 does, modulo 64
  CHECK(trie.size() == 7);
  trie.Freeze([](std::vector<int>*) {});
  CHECK(EntriesBehind(trie, {7, 3}) == std::vector{2, 4, 1});
  CHECK(EntriesBehind(trie, {7}) == std::vector{2});
  CHECK(EntriesBehind(trie, {5, 3, 9}) == std::vector{3});
  CHECK(EntriesBehind(trie, {7, 67}) == std::vector{2, 5});
  CHECK(EntriesBehind(trie, {5, 3}).empty());
  CHECK(EntriesBehind(trie, {}).empty());
  for (const std::vector<uint32_t>& absent : {std::vector<uint32_t>{3}, {8}, {7, 131}, {7, 2}, {5, 3, 10}, {0}}) {
    CHECK(EntriesBehind(trie, absent) == std::vector{-1});
  }
}

TEST_CASE("Each node's entries may be put in order") {
  Trie trie;
  Put({7}, 3, &trie);
  Put({7, 3}, 3, &trie);
  Put({7, 3}, 1, &trie);
  trie.Freeze([](std::vector<int>* entries) {
    std::sort(entries->begin(), entries->end());
    entries->erase(std::unique(entries->begin(), entries->end()), entries->end());
  });
  CHECK(EntriesBehind(trie, {7}) == std::vector{3});
  CHECK(EntriesBehind(trie, {7, 3}) == std::vector{1, 3});
}

TEST_CASE("A node may have very many entries") {
  Trie trie;
  for (int entry = 0; entry < 200; ++entry) Put({7, 3}, entry, &trie);
  Put({7, 3, 5}, 1, &trie);
  Put({8}, 2, &trie);
  trie.Freeze([](std::vector<int>*) {});
  CHECK(EntriesBehind(trie, {7, 3}).size() == 200);
  CHECK(EntriesBehind(trie, {7, 3, 5}).size() == 201);
  CHECK(EntriesBehind(trie, {7, 3, 5}).back() == 1);
  CHECK(EntriesBehind(trie, {8}) == std::vector{2});
  CHECK(EntriesBehind(trie, {7, 3, 5, 5}) == std::vector{-1});
}

TEST_CASE("A node knows whether anything is behind it") {
  Trie trie;
  Put({1, 2}, 0, &trie);
  trie.Freeze([](std::vector<int>*) {});
  const uint32_t first = trie.Next(Trie::kRoot, 1);
  CHECK(trie.FollowOf(first) != 0);
  CHECK(trie.FollowOf(trie.Next(first, 2)) == 0);
}

TEST_CASE("Of many children each is found") {
  Trie trie;
  for (uint32_t word = 1000; word > 0; --word) Put({1, word * 2}, static_cast<int>(word), &trie);
  trie.Freeze([](std::vector<int>*) {});
  for (uint32_t word = 1; word <= 1000; ++word) {
    CHECK(EntriesBehind(trie, {1, word * 2}) == std::vector{static_cast<int>(word)});
    CHECK(EntriesBehind(trie, {1, word * 2 + 1}) == std::vector{-1});
  }
}

TEST_CASE("An empty trie leads nowhere") {
  Trie trie;
  trie.Freeze([](std::vector<int>*) {});
  CHECK(trie.Next(Trie::kRoot, 1) == 0);
  CHECK(trie.EntriesOf(Trie::kRoot).empty());
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Edges: where in a text something else begins: a word, a number, a mark, a line
// end, and the space behind those. Digits count as something else than letters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace trich {

// A scratch object: Find() again reuses its memory.
class Edges {
 public:
  // Finds all edges of `text`, valid UTF-8. Overwrites what was found before.
  void Find(std::string_view text);

  // Their offsets in rising order; two more follow, which are the text's size.
  std::span<const uint32_t> all() const { return {offsets_.data(), count_}; }

 private:
  void Put(size_t at, uint64_t edges);

  std::vector<uint32_t> offsets_;  // the first count_ + 2 of these
  size_t count_ = 0;
};

}  // namespace trich

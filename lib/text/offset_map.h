// SPDX-License-Identifier: Apache-2.0
//
// OffsetMap: from byte offsets of the normalised text back to the text as read.
//
// Normalising replaces few characters, so the map keeps only the places where
// the distance between the two texts changes. Between two such places the
// texts run in step.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "trich/record.h"

namespace trich {

class OffsetMap {
 public:
  void Clear();

  // From normalised offset `clean` on, the raw offset is clean + delta.
  // REQUIRES: offsets come in rising order.
  void Add(uint32_t clean, int64_t delta);

  // Prepares ToCodePoints for `raw`, which must outlive its use.
  void Index(std::string_view raw);

  uint32_t ToRaw(uint32_t clean) const;

  // Where the raw text of normalised bytes that end at `clean` ends, without
  // what normalising dropped there. REQUIRES: clean > 0 and Index() was called.
  uint32_t EndInRaw(uint32_t clean) const;

  // The code points of the raw text that normalised bytes [begin, end) came
  // from. What normalising dropped at the end is not part of it.
  Span ToCodePoints(uint32_t begin, uint32_t end) const;

 private:
  struct Step {
    uint32_t clean;
    int64_t delta;
  };
  // Sixty-four bytes of raw_.
  struct Block {
    uint64_t firsts;  // a bit for each byte that begins a code point
    uint32_t before;  // code points before the block
  };
  uint32_t CodePointsBefore(uint32_t raw) const;
  void AddBlock() const;

  std::vector<Step> steps_;
  std::string_view raw_;
  mutable std::vector<Block> blocks_;  // the first ones of raw_
};

}  // namespace trich

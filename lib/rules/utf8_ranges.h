// SPDX-License-Identifier: Apache-2.0
//
// Utf8Ranges: characters as what their bytes may be.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "rules/pattern_syntax.h"

namespace trich {

// Bytes [first, last].
struct ByteRange {
  uint8_t first;
  uint8_t last;

  auto operator<=>(const ByteRange&) const = default;
};

// Sequences of 1 to 4 byte ranges. A character of `range` in UTF-8 fits exactly
// one of them, byte by byte, and nothing else fits any.
std::vector<std::vector<ByteRange>> Utf8Ranges(CharRange range);

}  // namespace trich

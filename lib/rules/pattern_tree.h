// SPDX-License-Identifier: Apache-2.0
//
// PatternTree: a pattern read into its parts, as far as Matcher goes with RE2's
// notation. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/pattern_syntax.h"

namespace trich {

struct PatternTree {
  enum Kind : uint8_t {
    kText,          // `text` as it stands
    kSet,           // one character of `set`
    kSequence,      // all of `parts`, in order
    kAlternatives,  // one of `parts`, the first ones preferred
    kRepeat,        // parts[0], `min` to `max` times, the more the better
    kGroup,         // parts[0], remembered as group number `min`
    kTextEnd,       // nothing, where the text ends
  };
  static constexpr uint32_t kUnbounded = UINT32_MAX;

  Kind kind = kSequence;
  std::string text;
  std::vector<CharRange> set;  // in order, none touching the next
  uint32_t min = 0;
  uint32_t max = 0;
  std::vector<PatternTree> parts;
};

// Absent when `pattern` holds what is not known here: (?i), ^, $, \pL, [:alpha:],
// lazy repeats, and what RE2 refuses.
std::optional<PatternTree> ReadTree(std::string_view pattern);

}  // namespace trich

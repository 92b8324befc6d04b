// SPDX-License-Identifier: Apache-2.0
//
// PatternCost: whether a pattern is too large to match fast. RE2 is linear in
// the text, but the factor is the program: a counted repeat is copied as often
// as it counts, and a class of letters beyond ASCII is hundreds of instructions.
#pragma once

#include <string_view>

#include "rules/diagnostics.h"

namespace trich {

// Instructions of one counted repeat, and of a whole pattern, that are still
// fine. Patterns of plain words stay below a few hundred.
inline constexpr int kLargestRepeat = 4000;
inline constexpr int kLargestProgram = 8000;

// Reports `wide-repeat` (an error) for a repeat above kLargestRepeat and
// `large-program` (a warning) for a pattern above kLargestProgram. False when
// there was an error. REQUIRES: RE2 took the pattern and made `program_size`.
bool CheckCost(std::string_view expanded, int program_size, const SourcePlace& place, Diagnostics* diagnostics);

}  // namespace trich

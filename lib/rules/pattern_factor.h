// SPDX-License-Identifier: Apache-2.0
//
// Factored: the same pattern with alternatives that begin alike put together,
// "(?:tấn|tạ|tháng)" as "t(?:ấn|ạ|háng)", so that a text is compared with their
// first letters once.
#pragma once

#include "rules/pattern_tree.h"

namespace trich {

// Matches what `tree` matches, with the same preferences and groups.
PatternTree Factored(PatternTree tree);

}  // namespace trich

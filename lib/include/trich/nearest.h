// SPDX-License-Identifier: Apache-2.0
//
// Nearest: the word somebody probably meant.
#pragma once

#include <string_view>
#include <vector>

namespace trich {

// The candidate with the fewest edited bytes between it and `word`, the earlier
// of equals; empty when that would be more than a third of `word`, rounded up.
std::string_view Nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace trich

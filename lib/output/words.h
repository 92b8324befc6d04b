// SPDX-License-Identifier: Apache-2.0
//
// How the record's enumerations are spelt in JSON and CSV.
#pragma once

#include <string_view>

#include "trich/record.h"

namespace trich {

// "over", "at_least", "under", "at_most", "about"; empty for kNone.
std::string_view Word(Bound bound);

// "up", "down"; empty for kNone.
std::string_view Word(Direction direction);

// "change", "ratio", "plan".
std::string_view Word(ChangeKind kind);

}  // namespace trich

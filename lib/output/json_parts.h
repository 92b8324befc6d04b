// SPDX-License-Identifier: Apache-2.0
//
// Parts of the record's JSON that other formats hold too.
#pragma once

#include <string>
#include <vector>

#include "trich/record.h"

namespace trich {

// Appends `changes` as a JSON array on one line.
void AppendChangesJson(const std::vector<Change>& changes, std::string* out);

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// The invariant every extraction test ends with: what a record quotes stands in
// the article where the record says.
#pragma once

#include <string>
#include <string_view>

#include "trich/record.h"

namespace trich {

// Says which facts of `record`, extracted from `text`, do not stand at their
// spans, one a line. Empty: all do.
std::string WrongSpans(std::string_view text, const Record& record);

}  // namespace trich

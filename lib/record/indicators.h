// SPDX-License-Identifier: Apache-2.0
//
// Indicators: the numbers of an article that report something, each with its
// label, period, place and comparisons.
#pragma once

#include <vector>

#include "match/document.h"
#include "trich/record.h"

namespace trich {

// Overwrites `indicators`, in order of their spans. `record` holds the facts
// found before: dates and province.
void FindIndicators(const Document& document, const Record& record, std::vector<Indicator>* indicators);

}  // namespace trich

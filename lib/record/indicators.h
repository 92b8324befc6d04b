// SPDX-License-Identifier: Apache-2.0
//
// Indicators: the numbers of an article that report something, each with its
// label, period, place and comparisons.
#pragma once

#include <vector>

#include "match/document.h"
#include "trich/record.h"

namespace trich {

// Overwrites `indicators`, in order of their spans. `province` is the article's,
// null when it has none; `year` its year, 0 when unknown.
void FindIndicators(const Document& document, const Province* province, int year, std::vector<Indicator>* indicators);

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Value: what a match stands for, in the notation of a rule's `is` (see
// rules/README.md).
#pragma once

#include <string>

#include "match/document.h"
#include "trich/record.h"

namespace trich {

// "98.64 %", "20000000..25000000 VND", "14 rank of 63", "2024-03-05",
// "XXXX-Q1"; empty when the rule only excludes.
// REQUIRES: HasMeaning(document, match).
std::string ValueOf(const Document& document, const RuleMatch& match);

// "Trần Thu Lan: TUV; Phó Chủ tịch UBND tỉnh".
std::string ValueOf(const Official& official);

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Quantity: what the match of a quantity rule says.
#pragma once

#include "match/document.h"

namespace trich {

// "tổ 5" names something; in "tổ 5 người" and "khối 12 tỷ đồng" the number
// counts or measures, and the match of a numbered name is none.
bool IsNumberedName(const Document& document, const RuleMatch& match);

// Makes a quantity of a match of a quantity rule; false when it is none, such
// as "16/15" or a count of nothing. REQUIRES: `quantity` is new.
bool MakeQuantity(const Document& document, const RuleMatch& match, Quantity* quantity);

}  // namespace trich

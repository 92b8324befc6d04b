// SPDX-License-Identifier: Apache-2.0
//
// Quantity: a number with its unit, as printed at one place. Whether it is an
// indicator of its own or belongs to another one is decided later.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "match/document.h"
#include "trich/record.h"

namespace trich {

struct Quantity {
  const CompiledRule* rule = nullptr;
  uint32_t begin = 0;  // bytes of the normalised text; the bound is not in it
  uint32_t end = 0;
  uint32_t first = 0;  // tokens
  uint32_t last = 0;
  Decimal value;
  std::optional<Decimal> value_max;
  std::optional<Decimal> of;
  std::string unit;
  TokenRange noun;    // the counted thing's first words; empty when nothing is counted
  bool rate = false;  // "per" something follows the noun: the name is the noun alone
  bool has_noun() const { return !noun.empty(); }
};

// "tổ 5" names something; in "tổ 5 người" and "khối 12 tỷ đồng" the number
// counts or measures, and the match of a numbered name is none.
bool IsNumberedName(const Document& document, const RuleMatch& match);

// Makes a quantity of a match of a quantity rule; false when it is none, such
// as "16/15" or a count of nothing.
bool MakeQuantity(const Document& document, const RuleMatch& match, Quantity* quantity);

}  // namespace trich

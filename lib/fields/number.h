// SPDX-License-Identifier: Apache-2.0
//
// Numbers as Vietnamese print writes them, in digits or in words.
#pragma once

#include <optional>
#include <string_view>

#include "rules/rules.h"
#include "trich/decimal.h"

namespace trich {

// What a number is of: it decides what a single mark before three digits is.
enum class NumberOf {
  kCount,    // 1.751 and 1,751 both group
  kScaled,   // a word such as "million" follows: 1,751 triệu is 1.751 million
  kMeasure,  // 9,505 m3 is a fraction, 9.505 m3 groups
  kShare,    // 5,125% and 5.125% both are fractions
};

// Reads digits with '.' and ',' between them. '.' groups thousands and ',' is
// the decimal mark, but papers swap them, so the digits decide:
//   1.751 → 1751   98,64 → 98.64   98.64 → 98.64   1,751 → 1751
//   1.234,5 → 1234.5   1,234.5 → 1234.5   10.135.000 → 10135000
// Absent when the marks make no number.
std::optional<Decimal> ReadDigits(std::string_view text, NumberOf of);

// Reads number words in lower case: the tables digit_word and ten_word say what
// they mean. Absent when they make no number.
std::optional<Decimal> ReadWords(const Rules& rules, std::string_view text);

}  // namespace trich

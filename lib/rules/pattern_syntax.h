// SPDX-License-Identifier: Apache-2.0
//
// The few things about RE2's notation that reading a pattern character by
// character must know.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

namespace trich {

// Characters [first, last] of a class.
struct CharRange {
  char32_t first;
  char32_t last;

  auto Parts() const { return std::tie(first, last); }
};

// The end of the escape at pattern[at], a backslash: "\.", "\pL", "\x{B2}".
size_t EscapeEnd(std::string_view pattern, size_t at);

// The character that an escape like "\x{B2}" at the front of `text` stands for;
// absent when there is none.
std::optional<char32_t> HexEscape(std::string_view text);

// The end of the class at pattern[at], a '['.
size_t ClassEnd(std::string_view pattern, size_t at);

// The characters of a class, brackets included; false when it is negated or
// names classes, so that they are too many to list.
bool ReadClass(std::string_view text, std::vector<CharRange>* ranges);

// The end of the repeat at pattern[at] ("?", "*", "+", "{2,5}", each with a '?'
// that makes it lazy); `at` when there is none.
size_t RepeatEnd(std::string_view pattern, size_t at);

}  // namespace trich

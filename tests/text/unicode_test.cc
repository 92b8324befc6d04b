// SPDX-License-Identifier: Apache-2.0
#include "text/unicode.h"

#include "catch.h"

namespace trich {
namespace {

TEST_CASE("composed lower case", "[unicode]") {
  const struct {
    std::string_view lower, text;
  } kCases[] = {
      {"", ""},           {"ủy ban", "ỦY BAN"},  {"ủy ban", "U\u0309y ban"}, {"đắk lắk", "ĐẮK LẮK"},
      {"ω σας", "Ω ΣΑΣ"}, {"i\u0307", "\u0130"},
  };
  for (const auto& c : kCases) CHECK(ComposedLower(c.text) == c.lower);
}

TEST_CASE("spaces of any kind", "[unicode]") {
  for (const char32_t c : {U' ', U'\t', U'\n', U'\x1C', U'\x1F', U'\x85', U'\u00A0', U'\u2003', U'\u3000'}) {
    CHECK(IsAnySpace(c));
  }
  for (const char32_t c : {U'a', U'_', U'\0', U'\u200B', U'\uFEFF'}) CHECK_FALSE(IsAnySpace(c));
}

TEST_CASE("letters and numbers of any script", "[unicode]") {
  for (const char32_t c : {U'a', U'7', U'\u0111', U'\u1EE7', U'\u00B2', U'\u216B', U'\u4E2D', U'\u0663'}) {
    CHECK(IsAnyLetterOrNumber(c));
  }
  for (const char32_t c : {U' ', U'_', U'%', U'-', U'\u0309', U'\u20AB', U'\u2013'}) {
    CHECK_FALSE(IsAnyLetterOrNumber(c));
  }
}

}  // namespace
}  // namespace trich

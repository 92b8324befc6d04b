// SPDX-License-Identifier: Apache-2.0
#include "rules/pattern_syntax.h"

#include <fmt/format.h>

#include <string>

#include "catch.h"

namespace trich {
namespace {

TEST_CASE("Escapes end where RE2 ends them") {
  const std::pair<std::string_view, size_t> cases[] = {{R"(\.a)", 2},   {R"(\pLa)", 3},      {R"(\p{Greek}a)", 9},
                                                       {R"(\x41a)", 4}, {R"(\x{1EA1}a)", 8}, {R"(\)", 1}};
  for (const auto& [pattern, end] : cases) {
    INFO(pattern);
    CHECK(EscapeEnd(pattern, 0) == end);
  }
}

TEST_CASE("Classes end at their own bracket") {
  for (const std::string_view text : {"[a]", "[^a]", "[]a]", "[^]a]", R"([\]a])", "[[:alpha:]a]", "[à-ỹ]"}) {
    INFO(text);
    CHECK(ClassEnd(std::string(text) + "]+", 0) == text.size());
  }
  CHECK(ClassEnd("[ab", 0) == 3);
}

TEST_CASE("Classes are listed unless that is too much") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"[a]", "61-61 "},        {"[0-9]", "30-39 "},
      {"[-a]", "2d-2d 61-61 "}, {"[a-]", "61-61 2d-2d "},
      {"[à-ỹ]", "e0-1ef9 "},    {R"([\].])", "5d-5d 2e-2e "},
      {"[^a]", "no"},           {"[[:alpha:]]", "no"},
      {R"([\pL])", "no"},       {R"([\x{E0}-\x{1EF9}a])", "e0-1ef9 61-61 "},
      {R"([\x{])", "no"},
  };
  for (const auto& [text, said] : cases) {
    INFO(text);
    std::vector<CharRange> ranges;
    std::string out;
    const bool listed = ReadClass(text, &ranges);
    for (const CharRange& range : ranges) {
      out += fmt::format("{:x}-{:x} ", static_cast<uint32_t>(range.first), static_cast<uint32_t>(range.last));
    }
    CHECK((listed ? out : "no") == said);
  }
}

TEST_CASE("Repeats") {
  const std::pair<std::string_view, size_t> cases[] = {{"a", 0},   {"?", 1},      {"*?", 2},     {"+a", 1},
                                                       {"{2}", 3}, {"{2,5}?", 6}, {"{name}", 0}, {"", 0}};
  for (const auto& [pattern, end] : cases) {
    INFO(pattern);
    CHECK(RepeatEnd(pattern, 0) == end);
  }
}

}  // namespace
}  // namespace trich

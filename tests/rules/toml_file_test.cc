// SPDX-License-Identifier: Apache-2.0
#include "rules/toml_file.h"

#include <string>
#include <vector>

#include "catch.h"

namespace trich {
namespace {

// What a file says, and everything said about it.
struct Reading {
  std::vector<TomlNode> roots;
  std::string messages;
};

Reading Read(const std::string& text) {
  const SourceFile file = {"date.toml", text};
  Reading reading;
  Diagnostics diagnostics;
  reading.roots = ReadToml(file, &diagnostics);
  reading.messages = diagnostics.ToString({file});
  return reading;
}

TEST_CASE("A file is read with the type and place of each value") {
  const Reading reading = Read(
      "[\"ng\u00E0y\"]\n"
      "all = [[0], [-1, +2.5], {0.\"\u00E0\" = '\u00E0'}, 1979-05-27 07:32:00, 07:32:00, inf, true]\n");
  REQUIRE(reading.messages == "");
  REQUIRE(reading.roots.size() == 1);
  REQUIRE(reading.roots[0].children.size() == 1);
  const TomlNode& table = reading.roots[0].children[0];
  CHECK(table.key == "ng\u00E0y");
  const TomlNode* all = table.Find("all");
  REQUIRE(all != nullptr);
  REQUIRE(all->children.size() == 7);
  constexpr const char* kTypes[] = {"an array",       "an array", "a table",  "a date or time",
                                    "a date or time", "a float",  "a boolean"};
  for (size_t i = 0; i < 7; ++i) CHECK(all->children[i].TypeName() == kTypes[i]);
  CHECK(all->children[2].place.line == 2);
  CHECK(all->children[2].place.column == 25);
  CHECK(all->children[2].Find("0")->Find("\u00E0")->text == "\u00E0");
  CHECK(table.Find("none") == nullptr);
}

TEST_CASE("A string goes on behind a backslash, whatever letter follows") {
  const Reading reading = Read(
      "day = \"\"\"a\\\n  \u00E0\"\"\"\n"
      "month = \"\"\"\\\r\n\u00E0\\\n \n\u0119\"\"\"\n");
  REQUIRE(reading.messages == "");
  CHECK(reading.roots[0].Find("day")->text == "a\u00E0");
  CHECK(reading.roots[0].Find("month")->text == "\u00E0\u0119");
}

TEST_CASE("Each block that is TOML is read, and each that is none is named") {
  const Reading reading = Read("x = 1\n[a]\ny = \n[b]\nz = 'c'\n[d]\nz z\n");
  CHECK(reading.roots.size() == 2);
  CHECK(reading.roots.back().Find("b")->Find("z")->text == "c");
  CHECK(reading.roots.back().Find("b")->Find("z")->place.line == 5);
  CHECK(reading.messages ==
        "date.toml:3:5: error: while parsing key-value pair: expected value, saw '\\n' [bad-toml]\n"
        "  y = \n"
        "      ^\n"
        "date.toml:7:3: error: while parsing key-value pair: expected '=', saw 'z' [bad-toml]\n"
        "  z z\n"
        "    ^\n");
}

TEST_CASE("A file that is no TOML is named with the parser's reason") {
  const struct {
    const char* text;
    const char* messages;
  } kCases[] = {
      {"[[rule]]\nid = \"date.x\n",
       "date.toml:2:13: error: while parsing string: unescaped control characters other than "
       "TAB (U+0009) are explicitly prohibited [bad-toml]\n"
       "  id = \"date.x\n"
       "              ^\n"},
      {"[pieces]\nday = 'a'\nday = 'b'\n",
       "date.toml:3:7: error: while parsing key-value pair: cannot redefine existing string "
       "'day' [bad-toml]\n"
       "  day = 'b'\n"
       "        ^\n"},
      {"# \u00E0\n[words.\"\u00E0\"]\n'\u00E0' = '''\u00E0''\n'''''\nn\u00E0y = 1\n",
       "date.toml:5:2: error: while parsing key-value pair: expected '=', saw '\u00E0' "
       "[bad-toml]\n"
       "  n\u00E0y = 1\n"
       "   ^\n"},
      {"[pieces]\nday = 7'\u00E0'\n",
       "date.toml:2:8: error: while parsing decimal integer: expected digit, saw ''' "
       "[bad-toml]\n"
       "  day = 7'\u00E0'\n"
       "         ^\n"},
      {"[pieces]\nday =0[\"\u00E0\"]\n",
       "date.toml:2:7: error: while parsing decimal integer: expected digit, saw '[' "
       "[bad-toml]\n"
       "  day =0[\"\u00E0\"]\n"
       "        ^\n"},
      {"[pieces]\nday = [1, -.{\"\u00E0\"}]\n",
       "date.toml:2:11: error: while parsing value: could not determine value type "
       "[bad-toml]\n"
       "  day = [1, -.{\"\u00E0\"}]\n"
       "            ^\n"},
      {"[pieces]\nday = 1979-05-27 0[\"\u00E0\"]\n",
       "date.toml:2:7: error: while parsing value: could not determine value type "
       "[bad-toml]\n"
       "  day = 1979-05-27 0[\"\u00E0\"]\n"
       "        ^\n"},
      {"[pieces]\nday = \"\"\"a\\\u00E0\"\"\"\n",
       "date.toml:2:12: error: while parsing string: unknown escape sequence '\\\u00E0' "
       "[bad-toml]\n"
       "  day = \"\"\"a\\\u00E0\"\"\"\n"
       "             ^\n"},
      {"[pieces]\nday = \"\"\"a\\ \u00E0\"\"\"\n",
       "date.toml:2:13: error: while parsing string: line-ending backslashes must be the last "
       "non-whitespace character on the line "
       "[bad-toml]\n"
       "  day = \"\"\"a\\ \u00E0\"\"\"\n"
       "              ^\n"},
      {"[[[[rule]]\nid = 1\n",
       "date.toml:1:3: error: while parsing key: expected bare key starting character or "
       "string delimiter, saw '[' [bad-toml]\n"
       "  [[[[rule]]\n"
       "    ^\n"},
      {"[pieces]\nday = 'a'\n[[ru\x1Dle]]\nid = \"date.\x7F\"\n[words]\n\rx = 1",
       "date.toml:3:5: error: control character U+001D [bad-toml]\n"
       "  [[ru\x1Dle]]\n"
       "      ^\n"
       "date.toml:6:1: error: control character U+000D [bad-toml]\n"
       "  \rx = 1\n"
       "  ^\n"},
  };
  for (const auto& row : kCases) {
    INFO(row.text);
    CHECK(Read(row.text).messages == row.messages);
  }
}

}  // namespace
}  // namespace trich

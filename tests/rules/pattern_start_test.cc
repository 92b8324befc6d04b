// SPDX-License-Identifier: Apache-2.0
#include "rules/pattern_start.h"

#include <set>
#include <string>

#include "catch.h"

namespace trich {
namespace {

// The start in words: "any", "#" for a digit, words, stems as "ql#".
std::string Start(std::string_view pattern) {
  const PatternStart start = FindStart(pattern);
  if (start.anything) return "any";
  std::set<std::string> parts(start.words.begin(), start.words.end());
  for (const std::string& stem : start.stems) parts.insert(stem + "#");
  if (start.digit) parts.insert("#");
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : " ") + part;
  return out;
}

TEST_CASE("What a pattern can begin with") {
  const std::pair<const char*, const char*> cases[] = {
      // one word, one number, one mark
      {"quý", "quý"},
      {"quý +[1-4]", "quý"},
      {"[0-9]+%", "#"},
      {"14", "#"},
      {R"(\(a)", "("},
      {"“a", "“"},
      // alternatives, at the top and in groups
      {"ngày|tháng +a|[0-9]", "# ngày tháng"},
      {"(?:ngày|tháng) +a", "ngày tháng"},
      {"(?P<x>ngày|tháng)s", "ngàys thángs"},
      {"qu[ýí] +a", "quí quý"},
      {"a(?:b|c +d)e", "abe ac"},
      // what may be missing
      {"(?:ngày +)?[0-9]", "# ngày"},
      {"(?:ngày +)?(?:mùng +)?a", "a mùng ngày"},
      {"(?:ngày|)a", "a ngàya"},
      {"a?b", "ab b"},
      {"(?:a +){0,1}b", "a b"},
      {" *năm", "năm"},
      {"(?:a|b)? +c", "a b"},
      // repeats
      {"(?:ngày +)+[0-9]", "ngày"},
      {"(?:ngày +)*[0-9]", "# ngày"},
      {"[0-9]{1,2}h", "#"},
      {"(?:sáng|chiều)+", "any"},
      {"a+b", "any"},
      {"(?:,|;)*a", ", ; a"},
      {"(?:, *|a +)*b", ", a b"},
      // a word that goes on with digits
      {"ql *[0-9]+", "ql ql#"},
      {"ql[0-9]+", "ql#"},
      {"m2", "m#"},
      {"(?:ql|tl)-?[0-9]", "ql ql# tl tl#"},
      {"[0-9]+[a-z]", "#"},
      // apostrophes inside names
      {"h'mông", "h h'mông"},
      // classes
      {"[ab]c", "ac bc"},
      {"[a-c]d", "ad bd cd"},
      {"[-–]a", "- –"},
      {"[0-9a]b", "# ab"},
      {R"([\].])", ". ]"},
      {"[^ ]+", "any"},
      {"[a-zà-ỹ]+", "any"},
      {"[[:alpha:]]b", "any"},
      // escapes
      {R"(\.a)", "."},
      {R"(\pLa)", "any"},
      {R"(\p{Greek}a)", "any"},
      {R"(a\z)", "a"},
      // too wide
      {".a", "any"},
      {"^a", "a"},
      {"a*", "any"},
      {"", "any"},
  };
  for (const auto& [pattern, start] : cases) {
    INFO(pattern);
    CHECK(Start(pattern) == start);
  }
}

TEST_CASE("A start allows words, stems and marks") {
  const PatternStart start = FindStart("(?:ql *|đường +|m)[0-9]+");
  for (const char* word : {"ql", "ql14", "ql14b", "đường", "m2"}) CHECK(start.Allows(word));
  for (const char* word : {"q", "qlo", "đường2", "m", "tl14"}) CHECK_FALSE(start.Allows(word));
}

TEST_CASE("A stem is what stands before the first digit") {
  CHECK(StemOf("ql14b") == "ql");
  CHECK(StemOf("ql").empty());
}

}  // namespace
}  // namespace trich

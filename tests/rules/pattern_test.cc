// SPDX-License-Identifier: Apache-2.0
#include "rules/pattern.h"

#include "catch.h"

namespace trich {
namespace {

// A book with pieces and a word table.
RuleBook Book() {
  RuleBook book;
  book.pieces["n"] = {"[0-9]+", {}};
  book.pieces["pair"] = {"{n} và {n}", {}};
  book.pieces["loop"] = {"a{loop}", {}};
  book.words["unit"].phrases = {
      {"tạ", "q", {}}, {"tấn", "t", {}}, {"Tấn", "t", {}}, {"tấn/ha", "t/ha", {}}, {"$", "usd", {}}};
  return book;
}

// The expanded pattern, or what was said about it.
std::string Expanded(std::string_view pattern) {
  const RuleBook book = Book();
  Diagnostics diagnostics;
  std::string expanded;
  if (ExpandPattern(pattern, book, {"a.toml", 1, 2}, &expanded, &diagnostics)) return expanded;
  return diagnostics.ToString({});
}

TEST_CASE("Pieces, words and spaces are put in place") {
  const std::pair<const char*, const char*> cases[] = {
      {"đạt", "đạt"},
      {"{n}%", "(?:[0-9]+)%"},
      {"{pair}", "(?:(?:[0-9]+) +và +(?:[0-9]+))"},
      {"a b", "a +b"},
      {"a ?b", "a *b"},
      {"[ ,]a{2,3}", "[ ,]a{2,3}"},
      {R"(\{n\} \.)", R"(\{n\} +\.)"},
      {"{unit}", R"((?:tấn/ha|tấn|tạ|\$))"},
      {"{none}", "a.toml:1:2: error: no piece or word table is called '{none}' [unknown-piece]\n"},
      {"{loop}", "a.toml:1:2: error: a piece contains itself [piece-cycle]\n"},
  };
  for (const auto& [pattern, expanded] : cases) {
    INFO(pattern);
    CHECK(Expanded(pattern) == expanded);
  }
}

TEST_CASE("Characters that mean something are escaped") {
  CHECK(EscapePattern("a.b (c)|d$ đ") == R"(a\.b \(c\)\|d\$ đ)");
}

}  // namespace
}  // namespace trich

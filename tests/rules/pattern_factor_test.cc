// SPDX-License-Identifier: Apache-2.0
#include "rules/pattern_factor.h"

#include "catch.h"

namespace trich {
namespace {

// A tree in short: texts as they stand, "[]" for a set, "(a|b)", "{a}" for a
// repeat and "<a>" for a group.
std::string Show(const PatternTree& tree) {
  if (tree.kind == PatternTree::kText) return tree.text;
  if (tree.kind == PatternTree::kSet) return "[]";
  std::string out;
  for (const PatternTree& part : tree.parts) {
    if (tree.kind == PatternTree::kAlternatives && &part != &tree.parts.front()) out += '|';
    out += Show(part);
  }
  switch (tree.kind) {
    case PatternTree::kAlternatives: return "(" + out + ")";
    case PatternTree::kRepeat: return "{" + out + "}";
    case PatternTree::kGroup: return "<" + out + ">";
    default: return out;
  }
}

TEST_CASE("Alternatives that begin alike are put together") {
  const std::pair<const char*, const char*> cases[] = {
      {"tấn", "tấn"},
      {"tấn|tạ|tháng", "t(ấn|ạ|háng)"},
      {"ha|tấn|hecta|tạ", "(h(a|ecta)|t(ấn|ạ))"},
      {"triệu tỷ|tỷ|triệu", "t(riệu( tỷ|)|ỷ)"},
      {"triệu +tỷ|triệu", "triệu({ }tỷ|)"},
      {"a|b||ab", "(a|b||ab)"},
      {"ab|[a-z]|ac|ad", "(ab|[]|a(c|d))"},
      {"(?P<a>x)|x", "(<x>|x)"},
      {"(?:ab|ac)+d|e", "({a(b|c)}d|e)"},
      {"à|á", "(à|á)"},
      {"m|m", "m(|)"},
      {" +sớm| +muộn| +mờ", "{ }(sớm|m(uộn|ờ))"},
      {"triệu +tỉ|triệu +tỷ|triệu", "triệu({ }t(ỉ|ỷ)|)"},
      {" *a| +b| +c", "({ }a|{ }(b|c))"},
      {" +a| +[b]| +c", "({ }a|{ }[]|{ }c)"},
      {" + a| + b", "({ } a|{ } b)"},
      {" +a|b| +c", "({ }a|b|{ }c)"},
      {" +| +a", "({ }|{ }a)"},
      {"(?:ab)+c|(?:ab)+d", "({ab}c|{ab}d)"},
      {"[a-z]+ a|[a-z]+ b", "({[]} a|{[]} b)"},
  };
  for (const auto& [pattern, expected] : cases) {
    INFO(pattern);
    const auto tree = ReadTree(pattern);
    REQUIRE(tree);
    CHECK(Show(Factored(*tree)) == expected);
  }
}

}  // namespace
}  // namespace trich

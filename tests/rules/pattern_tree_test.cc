// SPDX-License-Identifier: Apache-2.0
#include "rules/pattern_tree.h"

#include <string>

#include "catch.h"

namespace trich {
namespace {

std::string Count(uint32_t count) { return count == PatternTree::kUnbounded ? "*" : std::to_string(count); }

std::string Show(const PatternTree& tree) {
  std::string inside;
  for (const PatternTree& part : tree.parts) inside += (inside.empty() ? "" : " ") + Show(part);
  switch (tree.kind) {
    case PatternTree::kText: return "'" + tree.text + "'";
    case PatternTree::kSet: {
      std::string set = "[";
      for (const CharRange& range : tree.set) {
        set += (set.size() > 1 ? " " : "") + std::to_string(range.first) + "-" + std::to_string(range.last);
      }
      return set + "]";
    }
    case PatternTree::kSequence: return "(seq " + inside + ")";
    case PatternTree::kAlternatives: return "(or " + inside + ")";
    case PatternTree::kRepeat: return "(" + Count(tree.min) + ".." + Count(tree.max) + " " + inside + ")";
    case PatternTree::kGroup: return "(" + std::to_string(tree.min) + ": " + inside + ")";
    case PatternTree::kTextEnd: return "end";
  }
  return {};
}

TEST_CASE("A pattern is read into its parts") {
  const std::pair<const char*, const char*> cases[] = {
      {"a\\.b", "(seq 'a.b')"},
      {"ab*", "(seq 'a' (0..* 'b'))"},
      {"a?b+", "(seq (0..1 'a') (1..* 'b'))"},
      {"(?:a|b c)", "(seq (or (seq 'a') (seq 'b c')))"},
      {"(?P<x>đ)(e)", "(seq (1: (seq 'đ')) (2: (seq 'e')))"},
      {"[b-da-c-]{2,3}", "(seq (2..3 [45-45 97-100]))"},
      {"[^a]{2,}\\z", "(seq (2..* [0-96 98-1114111]) end)"},
      {"\\x{111}[\\x{E0}-\\x{1EF9}]", "(seq 'đ' [224-7929])"},
      {".", "(seq [0-9 11-1114111])"},
      {"a{3}", "(seq (3..3 'a'))"},
  };
  for (const auto& [pattern, shown] : cases) {
    INFO(pattern);
    const auto tree = ReadTree(pattern);
    REQUIRE(tree);
    CHECK(Show(*tree) == shown);
  }
}

TEST_CASE("What is not known is no tree") {
  for (const char* pattern : {"(?i)a", "a$", "a*?", "a{3,2}", "\\pL", "x)"}) {
    INFO(pattern);
    CHECK_FALSE(ReadTree(pattern));
  }
}

}  // namespace
}  // namespace trich

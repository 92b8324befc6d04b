// SPDX-License-Identifier: Apache-2.0
#include "rules/automaton.h"

#include <re2/re2.h>

#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "pattern_texts.h"
#include "rules/automaton_builder.h"

namespace trich {
namespace {

std::optional<Automaton> Make(const std::vector<std::string>& patterns) {
  AutomatonBuilder builder;
  for (size_t i = 0; i < patterns.size(); ++i) {
    const std::optional<PatternTree> tree = ReadTree(patterns[i]);
    REQUIRE(tree.has_value());
    builder.Add(*tree, static_cast<uint32_t>(i));
  }
  return builder.Run();
}

// Every pattern and end of a match that begins where `text` does, "0:5 1:5".
std::string ByAutomaton(const Automaton& automaton, std::string_view text) {
  Automaton::Stops stops;
  std::set<std::pair<uint32_t, uint32_t>> found;
  const size_t count = automaton.Run(text, &stops);
  for (size_t i = 0; i < count; ++i) {
    for (const uint32_t pattern : automaton.PatternsOf(stops[i])) found.emplace(pattern, stops[i].end);
  }
  std::string out;
  for (const auto& [pattern, end] : found) out += std::to_string(pattern) + ":" + std::to_string(end) + " ";
  return out;
}

// The same by asking each pattern whether it matches the text up to a place.
std::string ByRe2(const std::vector<std::string>& patterns, std::string_view text) {
  std::string out;
  for (size_t i = 0; i < patterns.size(); ++i) {
    const RE2 regex("(?:" + patterns[i] + ")");
    for (size_t end = 1; end <= text.size(); ++end) {
      // In a piece of the text \z would match where the text goes on.
      if (end < text.size() && patterns[i].ends_with("\\z")) continue;
      if (RE2::FullMatch(std::string(text.substr(0, end)), regex))
        out += std::to_string(i) + ":" + std::to_string(end) + " ";
    }
  }
  return out;
}

TEST_CASE("An automaton finds every end that RE2 finds, of all patterns at once") {
  const std::vector<std::string> patterns = {"[0-9]+",
                                             "([0-9]+(?:[.,][0-9]+)*) *(%|phần trăm)",
                                             "([0-9]+) *(tỷ|tỷ đồng|đồng)?",
                                             "(a|ab|aab)(b?)(a*)",
                                             "(?:ngày +|năm|ngày|n|tháng|[a-z])(?: ?)(?:[0-9ăm]*)",
                                             "(?:(a+)|(b+))*m",
                                             "(?:(a)|b){1,3}(a?)",
                                             "a{2,}b?",
                                             "(m|m2|m²) *(?:/ *(m|ngày))*",
                                             "[^ ]+",
                                             "[^.]{2,5}\\z",
                                             "m[^.]{0,3}",
                                             "m\\z"};
  const std::optional<Automaton> automaton = Make(patterns);
  REQUIRE(automaton.has_value());
  for (const std::string& text : PatternTexts(500)) {
    INFO(text);
    CHECK(ByAutomaton(*automaton, text) == ByRe2(patterns, text));
  }
}

TEST_CASE("A text that nothing matches has no stops") {
  const std::optional<Automaton> automaton = Make({"tỷ", "năm"});
  CHECK(ByAutomaton(*automaton, "") == "");
  CHECK(ByAutomaton(*automaton, "t") == "");
  CHECK(ByAutomaton(*automaton, "nă") == "");
  CHECK(ByAutomaton(*automaton, "đồng") == "");
  CHECK(ByAutomaton(*automaton, "năm") == "1:4 ");
}

TEST_CASE("Reads as many bytes as it may") {
  const std::optional<Automaton> automaton = Make({"a+", "a+\\z"});
  const std::string text(Automaton::kWindow, 'a');
  Automaton::Stops stops;
  REQUIRE(automaton->Run(text, &stops) == Automaton::kWindow + 1);
  CHECK(stops[Automaton::kWindow - 1].end == Automaton::kWindow);
  const auto both = automaton->PatternsOf(stops[Automaton::kWindow]);
  CHECK(std::vector<uint32_t>(both.begin(), both.end()) == std::vector<uint32_t>{0, 1});
}

TEST_CASE("Patterns whose automaton would be too large have none") {
  CHECK(!Make({"a", "[ab]*a[ab]{20}"}).has_value());
  CHECK(!Make({"(?:[a-zà-ỹ]{1,900} ){1,900}"}).has_value());
  CHECK(Make({"[ab]*a[ab]{5}"}).has_value());
}

}  // namespace
}  // namespace trich

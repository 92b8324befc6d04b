// SPDX-License-Identifier: Apache-2.0
#include "rules/rule_group.h"

#include <string>

#include "catch.h"
#include "text/text.h"

namespace trich {
namespace {

std::string Rule(const std::string& id, const std::string& pattern) {
  return "[[rule]]\nid = \"quantity." + id + "\"\npattern = '" + pattern + "'\nyes = [\"a\"]\nno = [\"b\"]\n";
}

struct Compiled {
  RuleGroup group;
  Vocabulary words;
  std::string messages;
};

Compiled Compile(const std::string& toml) {
  const std::vector<SourceFile> sources = {{"quantity.toml", toml}};
  RuleBook book;
  Diagnostics diagnostics;
  ReadBook(sources, &book, &diagnostics);
  Compiled compiled;
  compiled.group.Compile(book, {"quantity"}, &compiled.words, &diagnostics);
  compiled.messages = diagnostics.ToString(sources);
  return compiled;
}

// The matches at byte `at`: rule, matched text and the number group.
std::string MatchesAt(const RuleGroup& group, const std::string& text, uint32_t at) {
  std::vector<RuleMatch> matches;
  group.MatchAt(text, at, &matches);
  std::string out;
  for (const RuleMatch& match : matches) {
    out += match.rule->id.substr(9) + "=" + text.substr(match.begin, match.end - match.begin);
    if (match.Has(Group::kNumber)) out += " (" + std::string(match[Group::kNumber]) + ")";
    out += "\n";
  }
  return out;
}

TEST_CASE("The longest match comes first, then the order of the file") {
  const Compiled compiled =
      Compile(Rule("bare", "(?P<number>[0-9]+)") + Rule("percent", "(?P<number>[0-9]+) ?%") + Rule("sign", "[0-9]+%"));
  REQUIRE(compiled.messages == "");
  CHECK(MatchesAt(compiled.group, "5% xã", 0) == "percent=5% (5)\nsign=5%\nbare=5 (5)\n");
  CHECK(MatchesAt(compiled.group, "đạt 5 %", 7) == "percent=5 % (5)\nbare=5 (5)\n");
  CHECK(MatchesAt(compiled.group, "đạt", 0) == "");
}

TEST_CASE("No match ends inside a word") {
  const Compiled compiled = Compile(Rule("money", "[0-9]+ đồng"));
  CHECK(MatchesAt(compiled.group, "5 đồng", 0) == "money=5 đồng\n");
  CHECK(MatchesAt(compiled.group, "5 đồng.", 0) == "money=5 đồng\n");
  CHECK(MatchesAt(compiled.group, "5 đồngs", 0) == "");
  CHECK(MatchesAt(compiled.group, "5 đồngộ", 0) == "");
  CHECK(MatchesAt(compiled.group, "5 đồng2", 0) == "");
}

TEST_CASE("A space of a pattern is one or more in the text") {
  const Compiled compiled = Compile(Rule("money", "[0-9]+ ?tỷ đồng"));
  CHECK(MatchesAt(compiled.group, "5tỷ   đồng", 0) == "money=5tỷ   đồng\n");
}

TEST_CASE("By two tokens a group knows where its rules may match") {
  Compiled compiled = Compile(Rule("rank", "thứ (?P<number>[0-9]+)") + Rule("road", "ql ?[0-9]+"));
  REQUIRE(compiled.messages == "");
  compiled.group.AddLeads(&compiled.words);
  CHECK(compiled.words.IsLead(compiled.words.Find(HashWord("thứ"))));
  CHECK(compiled.words.IsLead(compiled.words.Find(HashWord("ql"))));
  CHECK_FALSE(compiled.words.IsLead(0));
  Text text;
  text.Assign("xếp thứ 5 trên QL14, thứ ba", compiled.words);
  std::string found;
  std::vector<uint32_t> begins;
  compiled.group.FindBegins(text, &begins);
  for (const uint32_t at : begins) {
    found += "[" + MatchesAt(compiled.group, std::string(text.lower()), text.tokens()[at].begin) + "]";
  }
  CHECK(found == "[rank=thứ 5 (5)\n][][road=ql14\n]");
}

TEST_CASE("A rule that no automaton can hold matches like the others") {
  const std::string large = "[ab]*a[ab]{20}(?P<number>[0-9]+)";
  const Compiled compiled = Compile(Rule("short", "ab+") + Rule("large", large) + Rule("any_case", "(?i)ABB") +
                                    Rule("number", "[0-9]+ ?%") + Rule("long", "a[ab]+5"));
  REQUIRE(compiled.messages.find("error") == std::string::npos);
  CHECK(MatchesAt(compiled.group, "5 %", 0) == "number=5 %\n");
  CHECK(MatchesAt(compiled.group, "abb", 0) == "short=abb\nany_case=abb\n");
  const std::string text = "a" + std::string(20, 'b') + "5";
  CHECK(MatchesAt(compiled.group, text, 0) == "large=" + text + " (5)\nlong=" + text + "\n");
}

TEST_CASE("What is known of an ending is its rule and its end; its groups are read when wanted") {
  const Compiled compiled = Compile(Rule("bare", "(?P<number>[0-9]+)") + Rule("percent", "(?P<number>[0-9]+) ?%"));
  std::vector<RuleGroup::Ending> endings;
  compiled.group.FindEndings("đạt 12 % và", 7, &endings);
  REQUIRE(endings.size() == 2);
  CHECK((endings[0].rule == 1 && endings[0].end == 11));
  CHECK((endings[1].rule == 0 && endings[1].end == 9));
  RuleMatch match;
  REQUIRE(compiled.group.ReadMatch("đạt 12 % và", 7, endings[1], &match));
  CHECK((match.begin == 7 && match.end == 9));
  CHECK(match[Group::kNumber] == "12");
}

TEST_CASE("Each mistake in a pattern has its message") {
  const auto message = [](const std::string& pattern, const std::string& said) {
    return "quantity.toml:3:11: " + said + "\n  pattern = '" + pattern + "'\n            ^\n";
  };
  const std::pair<const char*, const char*> cases[] = {
      {"[0-9", "error: missing ]: [0-9 [bad-regex]"},
      {"{none}", "error: no piece or word table is called '{none}' [unknown-piece]"},
      {R"(\d+%)", R"(error: \d knows ASCII only and would break Vietnamese words; use a piece [ascii-class])"},
      {"(?:a)?", "error: the pattern can match the empty string [empty-match]"},
      {"(?P<amount>[0-9]+)", "error: no group is called 'amount' [unknown-group]"},
      {"([0-9]+)%", "error: every group needs a name: (?P<name>…), or (?:…) for none [unnamed-group]"},
  };
  for (const auto& [pattern, said] : cases) {
    INFO(pattern);
    CHECK(Compile(Rule("x", pattern)).messages == message(pattern, said));
  }
}

TEST_CASE("A rule without a trigger is warned of, with its cost") {
  std::string messages = Compile(Rule("x", "[a-z]+")).messages;
  RE2::GlobalReplace(&messages, "[0-9]+ instructions", "N instructions");
  CHECK(messages ==
        "quantity.toml:3:11: warning: the pattern begins with no certain word or digit, so its N instructions are "
        "tried at every word [no-trigger]\n"
        "  pattern = '[a-z]+'\n"
        "            ^\n");
}

TEST_CASE("A rule knows its options") {
  const Compiled compiled = Compile(Rule("percent", "[0-9]+ ?%") + "kind = \"words\"\nunit = \"%\"\n");
  REQUIRE(compiled.group.rules().size() == 1);
  CHECK(compiled.group.rules()[0].kind == "words");
  CHECK(compiled.group.rules()[0].unit == "%");
  CHECK(compiled.group.rules()[0].role.empty());
}

TEST_CASE("Groups by name") {
  CHECK(GroupByName("number_max") == Group::kNumberMax);
  CHECK(GroupByName("text") == Group::kText);
  CHECK(GroupByName("none") == std::nullopt);
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "match/scanner.h"

#include <string>

#include "built_in.h"
#include "catch.h"

namespace trich {
namespace {

// What is given to `accept` and taken, with the rules of quantity.toml `toml`.
std::string Scan(const std::string& toml, const std::string& raw, const Scanner::Accept& accept) {
  std::vector<SourceFile> sources = BuiltInTables();
  sources.push_back({"quantity.toml", toml});
  Rules rules;
  Diagnostics diagnostics;
  CompileRules(sources, &rules, &diagnostics);
  REQUIRE(diagnostics.ToString(sources) == "");
  Text text;
  text.Assign(raw, rules.vocabulary);
  std::string out;
  Scanner().Scan(rules, text, [&](const RuleMatch& match) {
    const bool taken = accept(match);
    out += std::string(text.Clean({text.TokenAt(match.begin), text.TokenAt(match.end)})) + (taken ? " | " : " x ");
    return taken;
  });
  return out;
}

constexpr char kRules[] =
    "[[rule]]\nid = \"quantity.bare\"\npattern = '[0-9,.]*[0-9]'\nyes = [\"1\"]\nno = [\"a\"]\n"
    "[[rule]]\nid = \"quantity.money\"\npattern = '[0-9]+ đồng'\nyes = [\"1 đồng\"]\nno = [\"a\"]\n"
    "[[rule]]\nid = \"quantity.road\"\npattern = 'ql ?[0-9]+'\nyes = [\"ql 1\"]\nno = [\"a\"]\n";

bool All(const RuleMatch&) { return true; }

TEST_CASE("Accepted matches never overlap") {
  CHECK(Scan(kRules, "5 đồng 6 QL 7 và QL14", All) == "5 đồng | 6 | QL 7 | QL14 | ");
}

TEST_CASE("A refused match leaves its place to the next") {
  const auto no_money = [](const RuleMatch& match) { return match.rule->id != "quantity.money"; };
  CHECK(Scan(kRules, "5 đồng 6", no_money) == "5 đồng x 5 | 6 | ");
}

TEST_CASE("No match ends inside a number") {
  CHECK(Scan("[[rule]]\nid = \"quantity.one\"\npattern = '1'\nyes = [\"1\"]\nno = [\"a\"]\n", "1 1.700 1,5 1.", All) ==
        "1 | 1 | ");
}

TEST_CASE("Tokens end where they end") {
  const Vocabulary vocabulary;
  Text text;
  text.Assign("1.700 m", vocabulary);
  CHECK(TokenBehind(text, 5) == 1);
  CHECK(TokenBehind(text, 7) == 2);
  CHECK(TokenBehind(text, 1) == 0);
  CHECK(TokenBehind(text, 0) == 0);
}

}  // namespace
}  // namespace trich

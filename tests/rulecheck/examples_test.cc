// SPDX-License-Identifier: Apache-2.0
#include "rulecheck/examples.h"

#include <string>

#include "built_in.h"
#include "catch.h"

namespace trich {
namespace {

// What running the examples of `files` says.
std::string Messages(const std::vector<SourceFile>& files) {
  std::vector<SourceFile> sources = BuiltInTables();
  sources.insert(sources.end(), files.begin(), files.end());
  Rules rules;
  Diagnostics diagnostics;
  CompileRules(sources, &rules, &diagnostics);
  REQUIRE(diagnostics.ToString(sources) == "");
  RunExamples(rules, &diagnostics);
  return diagnostics.ToString(sources);
}

// A rule for percentages with these examples.
std::string Percent(const std::string& examples) {
  return "[[rule]]\nid = \"quantity.percent\"\npattern = '(?P<number>[0-9]+(?:,[0-9]+)?) ?%'\nunit = \"%\"\n" +
         examples;
}

std::string OfPercent(const std::string& examples) { return Messages({{"quantity.toml", Percent(examples)}}); }

TEST_CASE("Every example of the built-in rules holds") {
  const Rules& rules = BuiltInRules();
  Diagnostics diagnostics;
  CHECK(RunExamples(rules, &diagnostics) > 2 * rules.files().book.rules.size());
  CHECK(diagnostics.ToString(rules.files().sources) == "");
}

TEST_CASE("Examples that hold say nothing") {
  CHECK(OfPercent("yes = [\"đạt 98,64%\", { text = \"98,64 %\", is = \"98.64 %\" }]\nno = [\"98 phần\"]\n") == "");
}

TEST_CASE("One value of several is enough") {
  CHECK(OfPercent("yes = [{ text = \"từ 5% lên 7%\", is = \"7 %\" }]\nno = [\"98\"]\n") == "");
}

TEST_CASE("A yes in which nothing fires") {
  CHECK(OfPercent("yes = [\"98 phần\"]\nno = [\"98\"]\n") ==
        "quantity.toml:5:8: error: \"98 phần\": quantity.percent does not fire, nor does any other rule "
        "[example-missed]\n"
        "  yes = [\"98 phần\"]\n"
        "         ^\n");
}

TEST_CASE("A yes in which another rule is longer") {
  const std::string rest =
      "[[rule]]\nid = \"quantity.shares\"\npattern = '(?P<number>[0-9]+)% cổ phần'\nunit = \"share\"\n"
      "yes = [\"98% cổ phần\"]\nno = [\"98\"]\n";
  CHECK(Messages({{"quantity.toml", Percent("yes = [\"98% cổ phần\"]\nno = [\"98\"]\n") + rest}}) ==
        "quantity.toml:5:8: error: \"98% cổ phần\": quantity.percent does not fire; quantity.shares does, on "
        "\"98% cổ phần\" = 98 share [example-missed]\n"
        "  yes = [\"98% cổ phần\"]\n"
        "         ^\n");
}

TEST_CASE("A yes with another value") {
  CHECK(OfPercent("yes = [{ text = \"từ 5% lên 7%\", is = \"6 %\" }]\nno = [\"98\"]\n") ==
        "quantity.toml:5:8: error: \"từ 5% lên 7%\": quantity.percent makes 5 % and 7 % of it, not 6 % "
        "[example-value]\n"
        "  yes = [{ text = \"từ 5% lên 7%\", is = \"6 %\" }]\n"
        "         ^\n");
}

TEST_CASE("A yes with a value where there is none") {
  CHECK(Messages({{"exclude.toml",
                   "[[rule]]\nid = \"exclude.road\"\npattern = 'ql [0-9]+'\n"
                   "yes = [{ text = \"QL 14\", is = \"14\" }]\nno = [\"98\"]\n"}}) ==
        "exclude.toml:4:8: error: \"QL 14\": exclude.road makes no value of it, not 14 [example-value]\n"
        "  yes = [{ text = \"QL 14\", is = \"14\" }]\n"
        "         ^\n");
}

TEST_CASE("A no in which the rule fires") {
  CHECK(OfPercent("yes = [\"98%\"]\nno = [\"giảm 2%\"]\n") ==
        "quantity.toml:6:7: error: \"giảm 2%\": quantity.percent fires on \"2%\" = 2 % [example-caught]\n"
        "  no = [\"giảm 2%\"]\n"
        "        ^\n");
}

TEST_CASE("A file no stage reads") {
  CHECK(Messages({{"quantty.toml",
                   "[[rule]]\nid = \"quantty.percent\"\npattern = '[0-9]+%'\nyes = [\"98%\"]\nno = [\"98\"]\n"}}) ==
        "quantty.toml:1:1: error: quantty.percent: no stage reads the rules of a file called quantty.toml "
        "[unknown-field]\n"
        "  [[rule]]\n"
        "  ^\n");
}

TEST_CASE("Labels of the catalogue go to the first entry that knows them") {
  const auto entry = [](const std::string& id, const std::string& pattern, const std::string& examples) {
    return "[[indicator]]\nid = \"" + id + "\"\nvi = \"a\"\nen = \"a\"\nunit = [\"ha\", \"m2\"]\ndefinition = \"a\"\n" +
           "pattern = '" + pattern + "'\n" + examples;
  };
  CHECK(Messages({{"catalogue.toml",
                   entry("forest.new", "rừng mới", "yes = [\"Rừng mới\"]\nno = [\"Rừng cũ\"]\n") +
                       entry("forest.area", "rừng", "yes = [\"rừng mới\", \"đất ở\"]\nno = [\"rừng\", \"hồ\"]\n")}}) ==
        "catalogue.toml:17:8: error: \"rừng mới\" in ha is forest.new, not forest.area [example-missed]\n"
        "  yes = [\"rừng mới\", \"đất ở\"]\n"
        "         ^\n"
        "catalogue.toml:17:20: error: \"đất ở\" in ha is no indicator, not forest.area [example-missed]\n"
        "  yes = [\"rừng mới\", \"đất ở\"]\n"
        "                     ^\n"
        "catalogue.toml:18:7: error: \"rừng\" in ha is forest.area [example-caught]\n"
        "  no = [\"rừng\", \"hồ\"]\n"
        "        ^\n"
        "catalogue.toml:18:7: error: \"rừng\" in m2 is forest.area [example-caught]\n"
        "  no = [\"rừng\", \"hồ\"]\n"
        "        ^\n");
}

}  // namespace
}  // namespace trich

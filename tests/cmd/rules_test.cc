// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "catch.h"
#include "process.h"

namespace trich {
namespace {

TEST_CASE("trich rules check runs every example", "[cmd]") {
  const Ran ran = RunTrich({"rules", "check"});
  INFO(ran);
  CHECK(ran.status == 0);
  CHECK(ran.out.ends_with(" examples: all hold\n"));
  CHECK(RunTrich({"rules", "check", "--rules", "rules"}).out == ran.out);
}

TEST_CASE("trich rules list has a line for each rule", "[cmd]") {
  const Ran ran = RunTrich({"rules", "list"});
  INFO(ran);
  CHECK(ran.status == 0);
  CHECK(ran.err.empty());
  CHECK(ran.out.find("\nquantity.percent ") != std::string::npos);
  CHECK(ran.out.find("\ndti.rank ") != std::string::npos);
}

TEST_CASE("trich rules show says all about a rule", "[cmd]") {
  const Ran ran = RunTrich({"rules", "show", "exclude.clock_colon"});
  INFO(ran);
  CHECK(ran.status == 0);
  CHECK(ran.out.starts_with("exclude.clock_colon  rules/exclude.toml:"));
  CHECK(ran.out.find("\npattern    [0-9][0-9]?:[0-9][0-9](?::[0-9][0-9])?\n") != std::string::npos);
  CHECK(ran.out.find("\nyes        18:02\n") != std::string::npos);
}

TEST_CASE("trich rules why tells each place", "[cmd]") {
  const Ran ran = RunTrich({"rules", "why", "quantity.percent", "-"}, "Giảm 5% và 7 hộ.\n");
  INFO(ran);
  CHECK(ran.status == 0);
  CHECK(ran.out.substr(ran.out.find('\n')) ==
        "\n5..7 \"5%\": fires = 5 %\n"
        "11..16 \"7 hộ.\": does not go on as the pattern does\n");
  const Ran none = RunTrich({"rules", "why", "quantity.percent", "-"}, "Không.\n");
  CHECK(none.out.substr(none.out.find('\n')) == "\nnothing here to try it at; it waits for a digit\n");
}

TEST_CASE("trich rules says what was wrong", "[cmd]") {
  const std::pair<std::vector<std::string>, std::string> cases[] = {
      {{"rules"}, "trich: a command is needed: check, list, show, why\nRun with --help for more information.\n"},
      {{"rules", "chek"}, "trich: chek: no such command; did you mean check?\nRun with --help for more information.\n"},
      {{"rules", "show", "quantity.percint"},
       "trich: quantity.percint: no such rule; did you mean quantity.percent?\n"},
      {{"rules", "why", "quantity.percent", "none"}, "trich: none: No such file or directory\n"},
      {{"rules", "check", "--rules", "none"}, "trich: none: No such file or directory\n"},
  };
  for (const auto& [arguments, message] : cases) {
    const Ran ran = RunTrich(arguments);
    INFO(ran);
    CHECK(ran.status == 2);
    CHECK(ran.err == message);
    CHECK(ran.out.empty());
  }
}

}  // namespace
}  // namespace trich

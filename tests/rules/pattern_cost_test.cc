// SPDX-License-Identifier: Apache-2.0
#include "rules/pattern_cost.h"

#include <re2/re2.h>

#include <string>

#include "catch.h"

namespace trich {
namespace {

// What is said about `pattern`, its numbers of instructions as N.
std::string Said(const std::string& pattern) {
  const RE2 regex(pattern);
  REQUIRE(regex.ok());
  Diagnostics diagnostics;
  const bool fine = CheckCost(pattern, regex.ProgramSize(), {"a.toml", 1, 2}, &diagnostics);
  CHECK(fine == !diagnostics.has_errors());
  std::string said = diagnostics.ToString({});
  RE2::GlobalReplace(&said, "[0-9]+ instructions", "N instructions");
  return said;
}

TEST_CASE("Plain patterns cost little") {
  for (const char* pattern : {"đạt [0-9]{1,9} xã", "[a-zà-ỹ]+(?: [a-zà-ỹ]+){1,4}", "(?:ngày |tháng ){2}", "a{1000}"}) {
    INFO(pattern);
    CHECK(Said(pattern) == "");
  }
}

TEST_CASE("Counted repeats of wide classes are refused") {
  CHECK(Said(R"([^ ]\pL{1,100}x)") ==
        R"(a.toml:1:2: error: \pL{1,100} is copied 100 times, about N instructions of the 4000 allowed; repeat less )"
        "often, or something narrower [wide-repeat]\n");
  CHECK(Said(R"(a(?:\pL+ ?){40,})") ==
        R"(a.toml:1:2: error: (?:\pL+ ?){40,} is copied 40 times, about N instructions of the 4000 allowed; repeat )"
        "less often, or something narrower [wide-repeat]\n");
}

TEST_CASE("Large patterns are warned of") {
  std::string pattern = "x";
  for (int i = 0; i < 60; ++i) pattern += R"((?:a\pL|b))";
  CHECK(Said(pattern) ==
        "a.toml:1:2: warning: the pattern is N instructions; above 8000 matching slows down [large-program]\n");
}

}  // namespace
}  // namespace trich

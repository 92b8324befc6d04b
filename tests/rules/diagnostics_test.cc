// SPDX-License-Identifier: Apache-2.0
#include "rules/diagnostics.h"

#include "catch.h"

namespace trich {
namespace {

TEST_CASE("Diagnostics come by file, line and column, errors counted apart from warnings") {
  Diagnostics diagnostics;
  diagnostics.Warning({"b.toml", 1, 1}, "late", "of the second file");
  CHECK(!diagnostics.has_errors());
  CHECK(!diagnostics.Error({"a.toml", 2, 1}, "second-line", "below"));
  CHECK(!diagnostics.Error({"a.toml", 1, 4}, "first-line", "above"));
  CHECK(diagnostics.has_errors());
  CHECK(diagnostics.entries().size() == 3);
  CHECK(diagnostics.ToString({{"a.toml", "one\ntwo\n"}, {"b.toml", "three"}}) ==
        "a.toml:1:4: error: above [first-line]\n"
        "  one\n"
        "     ^\n"
        "a.toml:2:1: error: below [second-line]\n"
        "  two\n"
        "  ^\n"
        "b.toml:1:1: warning: of the second file [late]\n"
        "  three\n"
        "  ^\n");
}

TEST_CASE("The caret counts code points and repeats tabs; line ends of Windows are no text") {
  Diagnostics diagnostics;
  diagnostics.Error({"a.toml", 1, 6}, "here", "after a tab and three letters of two to three bytes");
  CHECK(diagnostics.ToString({{"a.toml", "\tđườ=x\r\n"}}) ==
        "a.toml:1:6: error: after a tab and three letters of two to three bytes [here]\n"
        "  \tđườ=x\n"
        "  \t    ^\n");
}

TEST_CASE("A mistake of a whole file, of an empty line or of an unknown file shows no line") {
  Diagnostics diagnostics;
  diagnostics.Error({"a.tsv", 0, 0}, "empty", "no rows");
  diagnostics.Error({"a.tsv", 2, 1}, "blank", "nothing here");
  diagnostics.Error({"z.tsv", 3, 1}, "unknown", "nowhere");
  CHECK(diagnostics.ToString({{"a.tsv", "x\n\n"}}) ==
        "a.tsv: error: no rows [empty]\n"
        "a.tsv:2:1: error: nothing here [blank]\n"
        "z.tsv:3:1: error: nowhere [unknown]\n");
}

}  // namespace
}  // namespace trich

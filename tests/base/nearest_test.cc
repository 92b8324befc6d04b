// SPDX-License-Identifier: Apache-2.0
#include "base/nearest.h"

#include "catch.h"

namespace trich {
namespace {

TEST_CASE("The nearest word is the one with the fewest edits") {
  const struct {
    const char* nearest;
    const char* word;
  } kCases[] = {
      {"pattern", "pattern"}, {"pattern", "patern"}, {"pattern", "Pattern"},
      {"note", "notes"},      {"no", "not"},         {"no", "n"},
      {"yes", "yess"},        {"", "gazetteer"},     {"", ""},
  };
  for (const auto& row : kCases) {
    INFO(row.word);
    CHECK(Nearest(row.word, {"pattern", "yes", "no", "note"}) == row.nearest);
  }
}

}  // namespace
}  // namespace trich

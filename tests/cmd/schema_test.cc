// SPDX-License-Identifier: Apache-2.0
#include "trich/schema.h"

#include <sstream>

#include "catch.h"
#include "json_schema.h"
#include "process.h"

namespace trich {
namespace {

TEST_CASE("trich schema prints the schema", "[cmd]") {
  const Ran ran = RunTrich({"schema"});
  INFO(ran);
  CHECK(ran.status == 0);
  CHECK(ran.out == JsonSchema());
  CHECK(ran.err.empty());
}

TEST_CASE("what trich extract writes holds to the schema", "[cmd]") {
  const Ran ran = RunTrich({"extract", "--with-text", "data/articles", "data/no-such-article.txt"});
  std::istringstream lines(ran.out);
  size_t records = 0;
  for (std::string line; std::getline(lines, line); ++records) {
    INFO(line);
    CHECK(RecordMistakes(line) == std::vector<std::string>{});
  }
  CHECK(records >= 23);
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "rules/rules.h"

#include "base/archive.h"
#include "built_in.h"
#include "catch.h"
#include "rules/embedded.h"

namespace trich {
namespace {

TEST_CASE("The prepared rules are what the rule files compile to") {
  ArchiveWriter compiled;
  compiled.Write(BuiltInRules());
  CHECK((compiled.bytes() == PreparedRules()));  // megabytes: not for a message
}

TEST_CASE("The prepared rules are read whole") {
  Rules rules;
  ArchiveReader reader(PreparedRules());
  reader.Read(&rules);
  CHECK(reader.done());
  ArchiveWriter again;
  again.Write(rules);
  CHECK((again.bytes() == PreparedRules()));
}

TEST_CASE("Prepared rules know the files they come from") {
  Rules rules;
  ArchiveReader(PreparedRules()).Read(&rules);
  const RuleBook& book = rules.files().book;
  CHECK(&rules.files().book == &book);
  CHECK(book.rules.size() == BuiltInRules().files().book.rules.size());
  REQUIRE(!book.rules.empty());
  CHECK(book.rules.front().place.file == "rules/date.toml");
  CHECK(rules.files().sources.size() == BuiltInRules().files().sources.size());
}

}  // namespace
}  // namespace trich

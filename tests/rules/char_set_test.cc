// SPDX-License-Identifier: Apache-2.0
#include "rules/char_set.h"

#include "catch.h"

namespace trich {
namespace {

TEST_CASE("A set tells its characters by their bytes") {
  const CharSet set({{'a', 'c'}, {0xE0, 0x1EF9}});
  CHECK(set.LengthAt("b", 0) == 1);
  CHECK(set.LengthAt("d", 0) == 0);
  CHECK(set.LengthAt("à", 0) == 2);
  CHECK(set.LengthAt("À", 0) == 0);
  CHECK(set.LengthAt("xộ", 1) == 3);
  CHECK(set.LengthAt("ộ", 3) == 0);
  CHECK(set.LengthAt(std::string_view("ộ").substr(0, 2), 0) == 0);
  CHECK(set.MayBegin('a'));
  CHECK_FALSE(set.MayBegin('d'));
  CHECK(set.MayBegin(0xE1));
  CHECK_FALSE(set.MayBegin(0xF0));
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "input/published.h"

#include "catch.h"

namespace trich {
namespace {

TEST_CASE("dates of publication as machines write them", "[input]") {
  const struct {
    const char* published;  // empty: no date
    const char* stated;
  } cases[] = {
      {"2020-01-09", "2020-01-09"},
      {"2020-01-09", " 2020-1-9 \n"},
      {"2020-01-09", "20200109"},
      {"2020-01-09", "9/1/2020"},
      {"2020-01-09T18:02", "2020-01-09T18:02"},
      {"2020-01-09T18:02", "2020-01-09T18:02:33.123"},
      {"2020-01-09T18:02", "2020-01-09T18:02:33+07:00"},
      {"2020-01-09T18:02", "2020-01-09 18:02 +0700"},
      {"2020-01-10T01:02", "2020-01-09T18:02:33Z"},
      {"2020-01-10T05:02", "2020-01-09T18:02-04"},
      {"2020-01-09T18:02", "09/01/2020, 18:02"},
      {"2020-01-09T18:02", "1578567720"},
      {"2020-01-09T18:02", "1578567720123"},
      {"", ""},
      {"", "soon"},
      {"", "2020"},
      {"", "2020-13-01"},
      {"", "30/02/2020"},
      {"", "2020-01-09T"},
      {"", "2020-01-09T25:00"},
      {"", "2020-01-09T18:02 in the evening"},
      {"", "2020-0109"},
  };
  for (const auto& c : cases) {
    INFO(c.stated);
    std::string published;
    CHECK(ReadPublished(c.stated, &published) == (*c.published != '\0'));
    CHECK(published == c.published);
  }
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "trich/decimal.h"

#include "catch.h"

namespace trich {
namespace {

std::string Printed(const std::optional<Decimal>& decimal) { return decimal ? decimal->ToString() : "absent"; }

Decimal Of(std::string_view text) { return Decimal::Parse(text).value(); }

TEST_CASE("Decimals are read and printed exactly") {
  struct Case {
    const char* text;
    const char* printed;
  };
  const Case cases[] = {
      {"0", "0"},
      {"123", "123"},
      {"-1.5", "-1.5"},
      {"98.640", "98.64"},
      {"0.6077", "0.6077"},
      {"-0", "0"},
      {"1e9", "1000000000"},
      {"1.5e3", "1500"},
      {"007", "7"},
      {"999999999999999999", "999999999999999999"},
      {"1000000000000000000", "absent"},
      {"0.000000000001", "0.000000000001"},
      {"0.0000000000001", "absent"},
      {"", "absent"},
      {"-", "absent"},
      {".5", "absent"},
      {"5.", "absent"},
      {"1,5", "absent"},
      {"1 5", "absent"},
      {"1.2.3", "absent"},
      {"+1", "absent"},
      {"e9", "absent"},
      {"1e", "absent"},
      {"1e-2", "absent"},
      {"1e19", "absent"},
  };
  for (const Case& row : cases) {
    INFO(row.text);
    CHECK(Printed(Decimal::Parse(row.text)) == row.printed);
  }
}

TEST_CASE("Products and sums are exact or absent") {
  CHECK(Printed(Of("14.6").Times(Decimal(1000000000))) == "14600000000");
  CHECK(Printed(Of("0.1").Times(Of("0.1"))) == "0.01");
  CHECK(Printed(Of("999999999999").Times(Decimal(10000000))) == "absent");
  CHECK(Printed(Of("1000000000").Plus(Of("0.25"))) == "1000000000.25");
  CHECK(Printed(Of("1.5").Plus(Of("-1.5"))) == "0");
  CHECK(Printed(Of("999999999999999999").Plus(Decimal(1))) == "absent");
}

TEST_CASE("Decimals compare by value") {
  CHECK(Of("98.640") == Of("98.64"));
  CHECK(Of("2") < Of("2.5"));
  CHECK(Of("-3") < Of("-2.5"));
  CHECK(Of("10") > Of("9.999999999999"));
  CHECK(Of("-1").is_negative());
  CHECK_FALSE(Of("0").is_negative());
  CHECK(Of("5.0").is_whole());
  CHECK_FALSE(Of("5.5").is_whole());
  CHECK(Of("-2.9").whole() == -2);
}

}  // namespace
}  // namespace trich

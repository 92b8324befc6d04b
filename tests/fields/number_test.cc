// SPDX-License-Identifier: Apache-2.0
#include "fields/number.h"

#include "built_in.h"
#include "catch.h"

namespace trich {
namespace {

std::string Printed(const std::optional<Decimal>& decimal) { return decimal ? decimal->ToString() : "none"; }

TEST_CASE("The digits decide which mark groups") {
  struct Case {
    const char* text;
    const char* value;
    const char* scaled;  // before a word such as "million"
  };
  const Case cases[] = {
      {"5", "5", "5"},
      {"07", "7", "7"},
      {"98,64", "98.64", "98.64"},
      {"98.64", "98.64", "98.64"},
      {"1.751", "1751", "1751"},
      {"1,751", "1751", "1.751"},
      {"0,751", "0.751", "0.751"},
      {"0.500", "0.5", "0.5"},
      {"1234.567", "1234.567", "1234.567"},
      {"10.135.000", "10135000", "10135000"},
      {"10,135,000", "10135000", "10135000"},
      {"1.234,5", "1234.5", "1234.5"},
      {"1,234.5", "1234.5", "1234.5"},
      {"12.345.678,9", "12345678.9", "12345678.9"},
      {"1.234.56", "none", "none"},
      {"1.23,4", "none", "none"},
      {"1,2,3", "none", "none"},
      {"1.2.2020", "none", "none"},
      {"1,234,5.6", "none", "none"},
      {"1234567890123456789", "none", "none"},
  };
  for (const Case& row : cases) {
    INFO(row.text);
    CHECK(Printed(ReadDigits(row.text, NumberOf::kCount)) == row.value);
    CHECK(Printed(ReadDigits(row.text, NumberOf::kScaled)) == row.scaled);
  }
}

TEST_CASE("Number words") {
  const std::pair<const char*, const char*> cases[] = {
      {"ba", "3"},
      {"mười", "10"},
      {"mười lăm", "15"},
      {"hai mươi", "20"},
      {"hai mươi mốt", "21"},
      {"bốn mươi lăm", "45"},
      {"ba chục", "30"},
      {"một trăm", "100"},
      {"một trăm linh năm", "105"},
      {"hai trăm ba mươi tư", "234"},
      {"không", "none"},
      {"hai ba", "none"},
      {"hai mười", "none"},
      {"hai con", "none"},
      {"", "none"},
  };
  for (const auto& [text, value] : cases) {
    INFO(text);
    CHECK(Printed(ReadWords(BuiltInRules(), text)) == value);
  }
}

}  // namespace
}  // namespace trich

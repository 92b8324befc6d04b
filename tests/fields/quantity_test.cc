// SPDX-License-Identifier: Apache-2.0
#include "fields/quantity.h"

#include "built_in.h"
#include "catch.h"
#include "rulecheck/value.h"

namespace trich {
namespace {

// Every quantity of `text`: the quote and its value.
std::string Quantities(const std::string& text) {
  const ReadText read(text);
  std::string out;
  size_t kept = 0;
  for (const RuleMatch& match : read.document().matches) {
    if (match.rule->field != "quantity") continue;
    REQUIRE(kept < read.document().quantities.size());
    const Quantity& quantity = read.document().quantities[kept++];
    CHECK(quantity.begin == match.begin);
    CHECK(quantity.end == match.end);
    CHECK(quantity.rule == match.rule);
    if (!out.empty()) out += " | ";
    out += std::string(read.document().text.Raw(TokenRange{quantity.first, quantity.last})) + " = " +
           ValueOf(read.document(), match);
  }
  CHECK(kept == read.document().quantities.size());
  return out;
}

TEST_CASE("Quantities with scale and unit") {
  const std::pair<const char*, const char*> cases[] = {
      {"đạt 150 tỷ đồng", "150 tỷ đồng = 150000000000 VND"},
      {"giá 25.000 đồng/kg", "25.000 đồng/kg = 25000 VND/kg"},
      {"45 triệu đồng / người / năm", "45 triệu đồng / người / năm = 45000000 VND/person/year"},
      {"1 tỷ 250 triệu đồng", "1 tỷ 250 triệu đồng = 1250000000 VND"},
      {"hai tỷ đồng", "hai tỷ đồng = 2000000000 VND"},
      {"từ 5 đến 7%", "5 đến 7% = 5..7 %"},
      {"20-25 triệu đồng", "20-25 triệu đồng = 20000000..25000000 VND"},
      {"15/15 huyện", "15/15 huyện = 15 count of 15"},
      {"1,751 triệu tấn", "1,751 triệu tấn = 1751000 t"},
      {"tăng 1,2 điểm phần trăm", "1,2 điểm phần trăm = 1.2 pp"},
      {"diện tích 44,24m2", "44,24m2 = 44.24 m2"},
      {"5,8 TRIỆU  USD", "5,8 TRIỆU  USD = 5800000 USD"},
  };
  for (const auto& [text, quantities] : cases) {
    INFO(text);
    CHECK(Quantities(text) == quantities);
  }
}

TEST_CASE("What only looks like a quantity") {
  const std::pair<const char*, const char*> cases[] = {
      {"16/15 xã", ""},                            // more than the whole
      {"COVID-19 bùng phát", ""},                  // part of a name
      {"ngày 26-6", ""},                           // part of a date
      {"tăng từ 7-5%", ""},                        // no range
      {"tặng 20 đồng chí", "20 đồng = 20 count"},  // people, no money
      {"tới 5 điểm cầu", "5 điểm = 5 count"},      // places, no score
      {"phủ sóng 4G", ""},                         // a network, no weight
      {"năm 2020 và 2021", ""},                    // years
  };
  for (const auto& [text, quantities] : cases) {
    INFO(text);
    CHECK(Quantities(text) == quantities);
  }
}

TEST_CASE("A counted noun is known") {
  const ReadText counted("có 12 xã");
  const RuleMatch* match = counted.First("quantity");
  REQUIRE(match != nullptr);
  Quantity quantity;
  REQUIRE(MakeQuantity(counted.document(), *match, &quantity));
  CHECK(quantity.has_noun());
  CHECK(counted.document().text.Raw(quantity.noun) == "xã");
  const ReadText measured("đạt 12%");
  Quantity other;
  REQUIRE(MakeQuantity(measured.document(), *measured.First("quantity"), &other));
  CHECK_FALSE(other.has_noun());
}

}  // namespace
}  // namespace trich

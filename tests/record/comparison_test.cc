// SPDX-License-Identifier: Apache-2.0
#include "record/comparison.h"

#include <string>
#include <string_view>

#include "catch.h"
#include "trich/extractor.h"
#include "trich/rule_set.h"

namespace trich {
namespace {

const RuleSet& BuiltIn() {
  static const RuleSet rules = [] {
    RuleSet set;
    REQUIRE(RuleSet::BuiltIn(&set).ok());
    return set;
  }();
  return rules;
}

// "quote (change, change) | quote"; "~quote" is a change of its own.
std::string Changes(std::string_view text) {
  Article article;
  article.text = text;
  Record record;
  Extractor(BuiltIn()).Extract(article, &record);
  std::string out;
  for (const Indicator& indicator : record.indicators) {
    out += (out.empty() ? "" : " | ") + std::string(indicator.is_change ? "~" : "") + indicator.text;
    const char* between = " (";
    for (const Change& change : indicator.changes) {
      out += between + change.value.ToString() + change.unit;
      between = ", ";
    }
    if (!indicator.changes.empty()) out += ")";
  }
  return out;
}

}  // namespace

TEST_CASE("A change belongs to the level its clause names") {
  CHECK(Changes("Khách nội địa đạt 300 lượt, khách quốc tế đạt 60 lượt, khách nội địa tăng 5%.") ==
        "300 lượt (5%) | 60 lượt");
  CHECK(Changes("Doanh thu du lịch đạt 50 tỷ đồng. Doanh thu du lịch tăng 8% so với năm 2015.") == "50 tỷ đồng (8%)");
}

TEST_CASE("A change in the next sentence must name most of the level's words") {
  CHECK(Changes("Tổng lượt khách du lịch là 90 nghìn lượt. Tổng doanh thu du lịch giảm 30% so với năm 2015.") ==
        "90 nghìn lượt | ~30%");
}

TEST_CASE("What says which ones are counted is no change of their number") {
  CHECK(Changes("Có 10 tỉnh tăng trên 15%.") == "10 tỉnh");
  CHECK(Changes("Có 13/16 khoản thu đạt trên 50% dự toán.") == "13/16 khoản thu");
  // Behind a comma it is one.
  CHECK(Changes("Có 420 doanh nghiệp, tăng trên 15% so với cùng kỳ.") == "420 doanh nghiệp (15%)");
}

}  // namespace trich

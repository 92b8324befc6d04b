// SPDX-License-Identifier: Apache-2.0
#include "record/comparison.h"

#include <string>
#include <string_view>

#include "built_in.h"
#include "catch.h"

namespace trich {
namespace {

// "quote (change, change) | quote"; "~quote" is a change of its own.
std::string Changes(std::string_view text) {
  const Record record = ExtractText(text);
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
  CHECK(Changes("Tổng sản lượng tôm nuôi là 90 nghìn tấn. Tổng giá trị xuất khẩu giảm 12% so với năm 2019.") ==
        "90 nghìn tấn | ~12%");
}

TEST_CASE("What says which ones are counted is no change of their number") {
  CHECK(Changes("Có 10 tỉnh tăng trên 15%.") == "10 tỉnh");
  CHECK(Changes("Có 13/16 khoản thu đạt trên 50% dự toán.") == "13/16 khoản thu");
  // Behind a comma it is one.
  CHECK(Changes("Có 420 doanh nghiệp, tăng trên 15% so với cùng kỳ.") == "420 doanh nghiệp (15%)");
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "record/period_frame.h"

#include <string>

#include "built_in.h"
#include "catch.h"
#include "trich/extractor.h"

namespace trich {
namespace {

// "30 2021; 5 -": each figure's value and period. The article is of June 2021.
std::string PeriodsIn(const std::string& text) {
  Article article;
  article.text = text;
  article.published = "2021-06-20";
  Record record;
  Extractor(BuiltInSet()).Extract(article, &record);
  std::string periods;
  for (const Indicator& indicator : record.indicators) {
    if (!periods.empty()) periods += "; ";
    periods += indicator.value.ToString() + " " + (indicator.period.empty() ? "-" : indicator.period);
  }
  return periods;
}

struct Row {
  const char* text;
  const char* periods;
};

void Check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(PeriodsIn(std::string("Hội nghị của tỉnh\n") + row.text) == row.periods);
  }
}

TEST_CASE("Period frame: days up to which and over which something was counted") {
  Check({
      {"Đến ngày 15/6/2021, toàn tỉnh có 30 ca mắc.", "30 2021-06-15"},
      {"Thời hạn thuê đất đến 15/6/2021, diện tích 30 ha.", "30 -"},
      {"Yêu cầu đến 31/12/2021 giải ngân đạt 95%.", "95 2021"},
      {"Từ ngày 12 đến 15/6, lượng khách đạt 3.000 lượt. Doanh thu đạt 2 tỷ đồng.",
       "3000 2021-06-12/2021-06-15; 2000000000 2021-06-12/2021-06-15"},
      {"Ngày 15/6, huyện tặng 30 suất quà.", "30 -"},
  });
}

TEST_CASE("Period frame: a sentence that goes on is about the same time") {
  Check({
      {"Từ năm 2011 đến năm 2016, tỉnh xảy ra 900 vụ cháy. Trong đó, 76 vụ cháy lớn.", "900 2011/2016; 76 2011/2016"},
      {"Từ năm 2011 đến năm 2016, tỉnh kiểm tra 900 vụ, xử phạt 76 vụ.", "900 2011/2016; 76 2011/2016"},
      {"Hội đồng thông qua quyết toán ngân sách năm 2015. Cụ thể, tổng thu 30 tỷ đồng.", "30000000000 2015"},
      {"Hội đồng thông qua quyết toán ngân sách năm 2015. Tổng thu 30 tỷ đồng.", "30000000000 -"},
  });
}

TEST_CASE("Period frame: what is in brackets or begins the next clause is another figure's") {
  Check({
      {"Năm 2021, do chương trình (giai đoạn 2016 - 2020) kết thúc, tỷ lệ bao phủ còn 73%.", "73 2021"},
      {"Huyện có 12 máy (bàn giao tháng 12/2014), xã có 30 máy.", "12 -; 30 -"},
      {"Năm 2021, tỷ lệ che phủ rừng đạt 61% và sẽ được nâng lên vào năm 2025 đạt 75%.", "61 2021; 75 2025"},
  });
}

TEST_CASE("Period frame: the year after the one compared with, and the year of the plan") {
  Check({
      {"Du lịch năm 2021 gặp khó khăn. Lượng khách đạt 30.000 lượt, giảm 29% so với năm 2020.", "30000 2021"},
      {"Lượng khách đạt 30.000 lượt, giảm 29% so với năm 2015.", "30000 -"},
      {"Lượng khách đạt 30.000 lượt, bằng 57% kế hoạch năm 2021.", "30000 2021"},
  });
}

TEST_CASE("Period frame: a headline's figure is of the time the text gives it") {
  CHECK(PeriodsIn("Tỉnh cải tạo 24 hồ chứa\nNăm 2022, tỉnh sẽ cải tạo 24 hồ chứa.") == "24 2022; 24 2022");
}

}  // namespace
}  // namespace trich

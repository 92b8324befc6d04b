// SPDX-License-Identifier: Apache-2.0
#include "fields/period.h"

#include "built_in.h"
#include "catch.h"

namespace trich {
namespace {

// Every period of `text`, the year 2019 standing in for one not said.
std::string Periods(const std::string& text) {
  const ReadText read(text);
  std::string out;
  std::vector<Period> periods;
  FindPeriods(read.document(), &periods);
  for (const Period& period : periods) {
    out += (out.empty() ? "" : " ") + period.ToString(2019) + (period.span ? " span" : "");
  }
  return out;
}

TEST_CASE("Reporting periods in SDMX") {
  const std::pair<const char*, const char*> cases[] = {
      {"năm 2021", "2021"},
      {"quý I năm 2022", "2022-Q1"},
      {"quý III", "2019-Q3"},
      {"6 tháng đầu năm 2017", "2017-S1"},
      {"6 tháng cuối năm", "2019-S2"},
      {"9 tháng đầu năm 2021", "2021-01/2021-09"},
      {"3 tháng đầu năm 2021", "2021-Q1"},
      {"tháng 10/2021", "2021-10"},
      {"tháng 5", "2019-05"},
      {"giai đoạn 2021-2025", "2021/2025 span"},
      {"giai đoạn 2025-2021", ""},
      {"năm 2020 tăng so với năm 2019", "2020 2019"},
      {"5 năm", ""},
      {"phấn đấu cả năm đạt", "2019"},
      {"năm 2015 và 2016", "2015/2016"},
      {"vụ hè thu 2023", "2023"},
      {"từ tháng 9/2016 đến tháng 12/2016", "2016-09/2016-12"},
      {"từ tháng 10 đến tháng 3/2017", "2016-10/2017-03"},
      {"từ tháng 9/2016 đến tháng 3/2016", "2016-09 2016-03"},
      {"từ đầu năm đến 31-5-2023", "2023-01/2023-05"},
      {"từ đầu năm 2023 đến hết tháng 12", "2023"},
      {"từ đầu năm đến ngày 15/6", "2019-01-01/2019-06-15"},
      {"từ ngày 16 đến 19/10", "2019-10-16/2019-10-19"},
      {"ngày 27/12 đến 2/1/2022", "2021-12-27/2022-01-02"},
  };
  for (const auto& [text, periods] : cases) {
    INFO(text);
    CHECK(Periods(text) == periods);
  }
}

TEST_CASE("A year not said stays unsaid") {
  Period period;
  period.month = 5;
  CHECK(period.ToString(0) == "");
  CHECK(period.ToString(2020) == "2020-05");
  CHECK(period.WithYear("XXXX") == "XXXX-05");
  period.year = 2021;
  CHECK(period.ToString(2020) == "2021-05");
}

TEST_CASE("A period knows its tokens") {
  const ReadText read("Trong quý I năm 2022, tỉnh đạt");
  std::vector<Period> periods;
  FindPeriods(read.document(), &periods);
  REQUIRE(periods.size() == 1);
  CHECK(read.document().text.Raw(TokenRange{periods[0].first, periods[0].last}) == "quý I năm 2022");
  CHECK(periods[0].rule->id == "period.quarter");
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "record/dates.h"

#include <string>

#include "built_in.h"
#include "catch.h"
#include "fields/document_reader.h"

namespace trich {
namespace {

Dates Read(const std::string& text, const std::string& published = "", std::string_view reference_date = "") {
  Article article;
  article.text = text;
  article.published = published;
  Document document;
  DocumentReader().Read(BuiltInRules(), article, &document);
  Dates dates;
  FindDates(document, reference_date, &dates);
  return dates;
}

constexpr char kTitle[] = "Thu ngân sách vượt kế hoạch\n";

struct Row {
  const char* text;
  const char* event;
};

void CheckEvents(const std::string& before, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(Read(before + row.text).event == row.event);
  }
}

TEST_CASE("The event is the day the news is told of") {
  CheckEvents(kTitle, {
                          {"Sáng 15/1, Sở Tài chính tổ chức hội nghị.", "XXXX-01-15"},
                          {"(BTO) - Ngày 9-1, Sở Tài chính họp.", "XXXX-01-09"},
                          {"Thu đạt kế hoạch. Đó là thông tin tại cuộc họp ngày 26/5.", "XXXX-05-26"},
                          {"Trước đó, ngày 3/1, Sở đã kiểm tra. Sáng 9/1, Sở tổ chức hội nghị.", "XXXX-01-09"},
                          {"Theo Quyết định số 50/QĐ-UBND ngày 5/3 của tỉnh, thu tăng.", ""},
                          {"Mục tiêu hoàn thành trước ngày 30/6.", ""},
                          {"Nhân kỷ niệm ngày 2/9, tỉnh trao quà.", ""},
                          {"Trong hai ngày 10, 11/1/2022, Sở tổ chức hội nghị.", "2022-01-10"},
                          {"Từ ngày 27 đến ngày 30/6, Ủy ban Kiểm tra họp.", "XXXX-06-27"},
                          {"Từ ngày 1/3 đến ngày 30/6, vườn mở cửa.", ""},
                          {"Người trồng vải có vụ mùa vui.", ""},
                      });
}

TEST_CASE("The day of publication gives the year") {
  CheckEvents(std::string(kTitle) + "Thứ Ba, 03/01/2023 | 08:05\n", {
                                                                        {"Ngày 28/12, Sở Tài chính họp.", "2022-12-28"},
                                                                        {"Sáng 3/1, Sở Tài chính họp.", "2023-01-03"},
                                                                        {"Sáng nay, Sở Tài chính họp.", "2023-01-03"},
                                                                        {"Chiều qua, Sở Tài chính họp.", "2023-01-02"},
                                                                    });
}

TEST_CASE("Without one, the period reported on gives it, a plan does not") {
  CheckEvents(kTitle, {
                          {"Ngày 11/7, Sở họp. 6 tháng đầu năm 2017, thu tăng.", "2017-07-11"},
                          {"Ngày 11/7, Sở họp. Thu năm 2017 tăng so với năm 2016; năm 2017 chi giảm.", "2017-07-11"},
                          {"Ngày 11/7, Sở họp. Mục tiêu đến năm 2020 thu tăng.", "XXXX-07-11"},
                          {"Ngày 11/7, Sở họp theo báo cáo ngày 5/7/2017.", "2017-07-11"},
                          {"Ngày 11/7, Sở họp, ôn lại ngày 11/7/1957.", "XXXX-07-11"},
                      });
}

TEST_CASE("The reference date comes last") {
  const std::string text = std::string(kTitle) + "Ngày 28/12, Sở Tài chính họp.";
  CHECK(Read(text).event == "XXXX-12-28");
  CHECK(Read(text, "", "2024-01-10").event == "2023-12-28");
  CHECK(Read(text, "2022-12-29T07:00", "2024-01-10").event == "2022-12-28");
}

TEST_CASE("What is printed of publication goes before what the input says") {
  const std::string body = "Sở Tài chính họp.\n";
  CHECK(Read(kTitle + body).published == "");
  CHECK(Read(kTitle + body, "2022-01-18").published == "2022-01-18");
  CHECK(Read(kTitle + body, "2022-01-18").published_rule == "input.published");
  const Dates printed = Read(std::string(kTitle) + "(18/01/2022, 08:14)\n" + body, "2022-01-19");
  CHECK(printed.published == "2022-01-18T08:14");
  CHECK(printed.published_rule == "layout.day_then_clock");
  CHECK(printed.published_span == Span{28, 46});
}

}  // namespace
}  // namespace trich

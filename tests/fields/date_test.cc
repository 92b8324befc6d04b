// SPDX-License-Identifier: Apache-2.0
#include "fields/date.h"

#include <string>

#include "built_in.h"
#include "catch.h"
#include "fields/document_reader.h"

namespace trich {
namespace {

// The days of `text` with their ends, "today" and "yesterday" by name.
std::string Days(const std::string& text) {
  Article article;
  article.text = text;
  Document document;
  DocumentReader().Read(BuiltInRules(), article, &document);
  std::string out;
  for (const DateMention& date : document.dates) {
    out += out.empty() ? "" : " ";
    out += date.has_relative ? std::to_string(date.relative) : ToEdtf(date.first);
    if (date.last != date.first) out += ".." + ToEdtf(date.last);
  }
  return out;
}

TEST_CASE("Numbers are padded with zeros") {
  std::string text;
  for (const int number : {0, 7, 12, 2024}) AppendPadded(number, 2, &text);
  CHECK(text == "0007122024");
}

TEST_CASE("What is unsaid of a day stays unsaid") {
  CHECK(ToEdtf({2022, 1, 14}) == "2022-01-14");
  CHECK(ToEdtf({2022, 1, 0}) == "2022-01");
  CHECK(ToEdtf({2022, 0, 0}) == "2022");
  CHECK(ToEdtf({0, 12, 30}) == "XXXX-12-30");
  CHECK(ToEdtf({0, 0, 30}) == "");
}

TEST_CASE("An ISO day is read from the front of a moment") {
  CHECK(ReadIsoDay("2022-01-14") == CalendarDay{2022, 1, 14});
  CHECK(ReadIsoDay("2022-01-14T08:14") == CalendarDay{2022, 1, 14});
  for (const char* wrong : {"", "2022", "2022-01", "2022-13-01", "2022-02-30", "XXXX-01-14", "2022/01/14"}) {
    INFO(wrong);
    CHECK(ReadIsoDay(wrong) == CalendarDay{});
  }
}

TEST_CASE("Days the calendar has not are impossible") {
  CHECK(IsPossible({2024, 2, 29}));
  CHECK(IsPossible({0, 2, 29}));
  CHECK_FALSE(IsPossible({2023, 2, 29}));
  CHECK_FALSE(IsPossible({0, 4, 31}));
  CHECK_FALSE(IsPossible({2023, 13, 1}));
  CHECK_FALSE(IsPossible({2023, 0, 1}));
}

TEST_CASE("Days are counted and counted back") {
  CHECK(DayNumber({1970, 1, 1}) == 0);
  CHECK(DayNumber({2024, 3, 1}) - DayNumber({2024, 2, 28}) == 2);
  for (const CalendarDay& day : {CalendarDay{1969, 12, 31}, CalendarDay{2000, 2, 29}, CalendarDay{2025, 7, 1}}) {
    CHECK(DayOfNumber(DayNumber(day)) == day);
  }
}

TEST_CASE("A day without a year belongs to the nearest one") {
  CHECK(InYearNearest({0, 12, 28}, {2023, 1, 3}) == CalendarDay{2022, 12, 28});
  CHECK(InYearNearest({0, 1, 5}, {2022, 12, 30}) == CalendarDay{2023, 1, 5});
  CHECK(InYearNearest({0, 6, 16}, {2017, 6, 16}) == CalendarDay{2017, 6, 16});
  CHECK(InYearNearest({0, 12, 30}, {2022, 12, 0}) == CalendarDay{2022, 12, 30});
}

TEST_CASE("Days are read in every form of print") {
  struct Row {
    const char* text;
    const char* days;
  };
  for (const Row& row : {
           Row{"Ngày 9/1, sở họp.", "XXXX-01-09"},
           Row{"Sáng 15-1-2022, sở họp.", "2022-01-15"},
           Row{"Chiều ngày 6.2, sở họp.", "XXXX-02-06"},
           Row{"Họp ngày 05 tháng 3 năm 2024.", "2024-03-05"},
           Row{"Họp trong hai ngày 10, 11/1/2022.", "2022-01-10..2022-01-11"},
           Row{"Họp ngày 8 và 9/1.", "XXXX-01-08..XXXX-01-09"},
           Row{"Rà soát từ 15/11 đến 20/12.", "XXXX-11-15..XXXX-12-20"},
           Row{"Trực tết từ ngày 30/12 đến 2/1/2022.", "2021-12-30..2022-01-02"},
           Row{"Sáng nay (16/6), sở họp.", "XXXX-06-16"},
           Row{"Sáng nay, sở họp như hôm qua.", "0 -1"},
           Row{"Họp ngày 31/2/2022.", ""},
           Row{"Lễ hội ngày 10 tháng 3 âm lịch.", ""},
           Row{"Có 9/10 huyện đạt; giá 6.200 đồng.", ""},
           Row{"Mỗi ngày 1.200 người đến.", ""},
       }) {
    INFO(row.text);
    CHECK(Days(row.text) == row.days);
  }
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "fields/layout.h"

#include <string>

#include "built_in.h"
#include "catch.h"
#include "fields/date.h"
#include "fields/document_reader.h"

namespace trich {
namespace {

struct Reading {
  std::string kinds;  // a letter per line
  std::string title;
  std::string published;
};

Reading Read(const std::string& text) {
  Article article;
  article.text = text;
  Document document;
  DocumentReader().Read(BuiltInRules(), article, &document);
  Reading reading;
  for (const LineKind kind : document.line_kinds) reading.kinds += "phcPbsf"[static_cast<size_t>(kind)];
  reading.title = document.text.Raw(document.title);
  if (document.publication) {
    reading.published = ToEdtf(document.publication->day);
    if (document.publication->hour >= 0) {
      reading.published +=
          " " + std::to_string(document.publication->hour) + ":" + std::to_string(document.publication->minute);
    }
  }
  return reading;
}

TEST_CASE("Every line of a page has its kind") {
  const Reading reading = Read(
      "Thu ngân sách vượt kế hoạch\n"
      "Cập nhật: 20:56 | 15/01/2021\n"
      "Sáng 15/1, Sở Tài chính họp.\n"
      "thu ngan sach vuot ke hoach 2021\n"
      "Toàn cảnh cuộc họp\n"
      "- Thu nội địa: 3.000 tỷ đồng\n"
      "Xem thêm:\n"
      "Tin, ảnh: Mai Lan\n"
      "MAI LAN\n");
  CHECK(reading.kinds == "hPpscpfbb");
  CHECK(reading.title == "Thu ngân sách vượt kế hoạch");
  CHECK(reading.published == "2021-01-15 20:56");
}

TEST_CASE("Publication lines come in many forms") {
  struct Row {
    const char* line;
    const char* published;
  };
  for (const Row& row : {
           Row{"(18/01/2022, 08:14)", "2022-01-18 8:14"},
           Row{"18:02 - Thứ Năm, 09/01/2020 Lượt xem: 2597 In bài viết", "2020-01-09 18:2"},
           Row{"Thứ ba, 14/3/2023 | 09:12 GMT+7", "2023-03-14 9:12"},
           Row{"Đăng ngày: 13-08-2022", "2022-08-13"},
           Row{"YÊN BÁI, ngày 29 tháng 12 năm 2021", "2021-12-29"},
           Row{"21/04/2023 10:05 GMT+7", "2023-04-21 10:5"},
           Row{"Thứ Hai, 31/02/2022", ""},
           Row{"Ngày 15/1/2022, Sở Tài chính tổ chức hội nghị tổng kết công tác năm 2021 và bàn nhiệm vụ năm 2022.",
               ""},
       }) {
    INFO(row.line);
    CHECK(Read(std::string("Thu ngân sách vượt kế hoạch\n") + row.line + "\nSở Tài chính họp.\n").published ==
          row.published);
  }
}

TEST_CASE("A stamp before the headline is no part of it") {
  const Reading reading = Read(" date 2022-01 Sở Tài chính họp\n\nNgày 7-1-2022, Sở Tài chính họp.\n");
  CHECK(reading.title == "Sở Tài chính họp");
  CHECK(reading.published == "2022-01");
  CHECK(reading.kinds == "hp");
}

TEST_CASE("An article of one line has no headline") {
  CHECK(Read("Sáng 15/1, Sở Tài chính họp. Thu đạt kế hoạch.").title == "");
  CHECK(Read("").title == "");
}

TEST_CASE("Only prose, headlines and captions tell of the subject") {
  CHECK(IsProse(LineKind::kProse));
  CHECK(IsProse(LineKind::kHeadline));
  CHECK(IsProse(LineKind::kCaption));
  CHECK_FALSE(IsProse(LineKind::kPublication));
  CHECK_FALSE(IsProse(LineKind::kByline));
  CHECK_FALSE(IsProse(LineKind::kSlug));
  CHECK_FALSE(IsProse(LineKind::kFurniture));
}

}  // namespace
}  // namespace trich

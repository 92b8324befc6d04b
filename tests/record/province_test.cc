// SPDX-License-Identifier: Apache-2.0
#include "record/province.h"

#include <string>

#include "built_in.h"
#include "catch.h"
#include "fields/document_reader.h"
#include "fields/place.h"

namespace trich {
namespace {

std::optional<Province> Find(const std::string& text, std::string_view date = "2022-01-14") {
  Article article;
  article.text = text;
  Document document;
  DocumentReader().Read(BuiltInRules(), article, &document);
  FindPlaces(date, &document);
  std::optional<Province> province;
  FindProvince(document, date, &province);
  if (province) CHECK(document.text.ToSpan(0, 0).begin <= province->span.begin);
  return province;
}

// "Bắc Giang (place.district: huyện Lục Ngạn)".
std::string Describe(const std::optional<Province>& province) {
  return province ? province->name + " (" + province->rule + ": " + province->evidence + ")" : "none";
}

struct Row {
  const char* text;
  const char* province;
};

TEST_CASE("The province is the one the article reports on") {
  for (const Row& row : {
           Row{"Thu ngân sách\nSáng 15/1, UBND tỉnh Long An họp. Thu của tỉnh đạt kế hoạch.",
               "Long An (place.office: tỉnh Long An)"},
           Row{"Nông thôn mới\nNgày 12-8, huyện Lục Ngạn sơ kết. Đại diện UBND tỉnh dự, biểu dương thu của tỉnh.",
               "Bắc Giang (place.district: huyện Lục Ngạn)"},
           Row{"Hội chợ\nBTO- Hội chợ mở cửa đến hết ngày 29/3.", "Bình Thuận (place.dateline: BTO)"},
           Row{"Chuyển đổi số\nSở họp, xem https://dichvucong.dienbien.gov.vn của tỉnh. Toàn tỉnh có 130 xã.",
               "Điện Biên (place.domain: dienbien.gov.vn)"},
           Row{"Xuất khẩu cả nước tăng\nTại Hà Nội, Bộ trưởng cho biết xuất khẩu cả nước tăng.", "none"},
           Row{"Học tập Bác\nHọc tập tư tưởng Hồ Chí Minh.", "none"},
           Row{"Cạnh tranh\nĐồng Tháp, Bến Tre, Trà Vinh, Hậu Giang và Cần Thơ đều tăng; cả nước giảm.", "none"},
           Row{"Bóng đá\nCLB Hải Phòng thắng, Nguyễn Thái Bình ghi bàn.", "none"},
       }) {
    INFO(row.text);
    CHECK(Describe(Find(row.text)) == row.province);
  }
}

TEST_CASE("A province has its codes, of its time and of today") {
  const auto province = Find("Thu ngân sách\nUBND tỉnh Phú Yên họp. Thu của tỉnh Phú Yên tăng.", "2022-01-14");
  REQUIRE(province);
  CHECK(province->name == "Phú Yên");
  CHECK(province->code == "54");
  CHECK(province->iso == "VN-32");
  CHECK(province->current_name == "Đắk Lắk");
  CHECK(province->current_code == "66");
  CHECK(province->span == Span{19, 31});
}

TEST_CASE("After the merger the new division answers") {
  const auto province = Find("Thu ngân sách\nUBND tỉnh Gia Lai họp tại Quy Nhơn. Thu của tỉnh tăng.", "2025-09-15");
  REQUIRE(province);
  CHECK(province->name == "Gia Lai");
  CHECK(province->code == "52");
  CHECK(province->current_code == "52");
}

}  // namespace
}  // namespace trich

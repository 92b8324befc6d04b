// SPDX-License-Identifier: Apache-2.0
#include "fields/place.h"

#include <string>

#include "built_in.h"
#include "catch.h"
#include "fields/document_reader.h"

namespace trich {
namespace {

// "Lục Ngạn 219 in Bắc Giang | …", "?" for what is not known.
std::string Places(const std::string& text, std::string_view date) {
  Article article;
  article.text = text;
  Document document;
  DocumentReader().Read(BuiltInRules(), article, &document);
  FindPlaces(date, &document);
  std::string out;
  for (const PlaceMention& place : document.places) {
    out += (out.empty() ? "" : " | ") + std::string(document.text.Clean(place.name)) + " ";
    out += place.unit == nullptr ? "?" : place.unit->code;
    out += " in ";
    out += place.province == nullptr ? "?" : place.province->name;
  }
  return out;
}

struct Row {
  const char* text;
  const char* places;
};

TEST_CASE("Places are read by the word for their kind and by their province") {
  for (const Row& row : {
           Row{"UBND tỉnh Đắk Lắk họp.", "Đắk Lắk 66 in Đắk Lắk"},
           Row{"Tại huyện Lắk có 9 xã.", "Lắk 656 in Đắk Lắk"},
           Row{"huyện Lục Ngạn (Bắc Giang)", "Lục Ngạn 219 in Bắc Giang | Bắc Giang 24 in Bắc Giang"},
           Row{"tỉnh Hòa Bình và thành phố Hòa Bình", "Hòa Bình 17 in Hòa Bình | Hòa Bình 148 in Hòa Bình"},
           Row{"huyện Châu Thành, tỉnh Bến Tre", "Châu Thành 831 in Bến Tre | Bến Tre 83 in Bến Tre"},
           Row{"huyện Châu Thành", "Châu Thành ? in ?"},
           Row{"TP.HCM và quận 7", "TP.HCM 79 in Hồ Chí Minh | 7 778 in Hồ Chí Minh"},
           Row{"Tại xã Cư Pui, huyện Krông Bông", "Cư Pui ? in ? | Krông Bông 653 in Đắk Lắk"},
           Row{"Thành ủy Hải Phòng", "Hải Phòng 31 in Hải Phòng"},
       }) {
    INFO(row.text);
    CHECK(Places(row.text, "2022-01-14") == row.places);
  }
}

TEST_CASE("People, streets, clubs and longer names are no places") {
  for (const char* text :
       {"Ông Nguyễn Thái Bình nói.", "bà Hà Giang", "đường Điện Biên", "vùng châu Á - Thái Bình Dương",
        "CLB Hải Phòng thắng", "học tập Bác ở thái bình", "thôn Hà Nam"}) {
    INFO(text);
    CHECK(Places(text, "2022-01-14") == "");
  }
}

TEST_CASE("The article's day chooses between the divisions") {
  CHECK(Places("tỉnh Gia Lai", "2025-06-30") == "Gia Lai 64 in Gia Lai");
  CHECK(Places("tỉnh Gia Lai", "2025-07-01") == "Gia Lai 52 in Gia Lai");
  CHECK(Places("tỉnh Phú Yên (cũ)", "2025-09-15") == "Phú Yên 54 in Đắk Lắk");
  CHECK(Places("tỉnh Thừa Thiên Huế", "2020-01-01") == "Thừa Thiên Huế 46 in Thừa Thiên Huế");
  CHECK(Places("thành phố Huế", "2025-08-01") == "Huế 46 in Huế");
}

TEST_CASE("Bylines and picture names are not looked at") {
  CHECK(Places("Thu ngân sách vượt kế hoạch\n\nSở Tài chính họp về thu ngân sách.\n\nThái Bình\n", "2022-01-14") == "");
}

}  // namespace
}  // namespace trich

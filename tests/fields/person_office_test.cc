// SPDX-License-Identifier: Apache-2.0
#include "fields/person_office.h"

#include <string>

#include "built_in.h"
#include "catch.h"
#include "rules/rules.h"
#include "trich/rule_set.h"

namespace trich {
namespace {

const char* const kKinds[] = {"public", "bare", "private"};

// "kind: title / organization", with " > name" when a name follows.
std::string Read(const std::string& text, bool apposed = false) {
  Document document;
  document.rules = &BuiltInSet().rules();
  document.text.Assign(text, document.rules->vocabulary);
  document.words.Assign(*document.rules, document.text, kLandmarks, &document.landmarks);
  Office office;
  if (!ReadOffice(document, 0, document.size(), apposed, &office)) return "none";
  std::string out = kKinds[static_cast<size_t>(office.kind)];
  out += ": " + std::string(document.text.Raw(office.title));
  out += " / " + std::string(document.text.Raw(office.organization));
  if (!office.name.empty()) out += " > " + std::string(document.text.Raw(office.name));
  return out;
}

}  // namespace

TEST_CASE("An office is a title with its organisation") {
  const struct {
    const char* is;
    const char* text;
  } rows[] = {
      {"public: Phó Chủ tịch Thường trực / UBND tỉnh", "Phó Chủ tịch Thường trực UBND tỉnh dự hội nghị"},
      {"public: nguyên Bí thư / Huyện ủy Quế Võ", "nguyên Bí thư Huyện ủy Quế Võ"},
      {"public: Giám đốc / Sở Văn hóa, Thể thao và Du lịch", "Giám đốc Sở Văn hóa, Thể thao và Du lịch nói"},
      {"public: Giám đốc / Sở NN&PTNT", "Giám đốc Sở NN&PTNT, giá lúa tăng"},
      {"public: Trưởng phòng / Kinh tế - Hạ tầng huyện", "Trưởng phòng Kinh tế - Hạ tầng huyện cho biết"},
      {"public: Trưởng phòng / Kinh tế (thuộc Sở KH&ĐT tỉnh Hà Nam)",
       "Trưởng phòng Kinh tế (thuộc Sở KH&ĐT tỉnh Hà Nam)"},
      {"public: Phó Chủ tịch / UBND quận 7", "Phó Chủ tịch UBND quận 7 thông tin"},
      {"public: TUV / ", "TUV, Phó Chủ tịch UBND tỉnh"},
      {"public: Trưởng thôn / Yên Giả", "Trưởng thôn Yên Giả kể"},
      {"bare: Giám đốc / ", "Giám đốc cho biết"},
      {"private: Giám đốc / Công ty Sao Mai", "Giám đốc Công ty Sao Mai"},
      {"private: Bộ trưởng / Quốc phòng Hàn Quốc", "Bộ trưởng Quốc phòng Hàn Quốc thăm Việt Nam"},
      {"none", "Ban Giám đốc Sở họp"},
      {"none", "Hội nghị tổng kết"},
  };
  for (const auto& row : rows) CHECK(Read(row.text) == row.is);
}

TEST_CASE("A name after an organisation is told from its place") {
  const struct {
    const char* is;
    const char* text;
  } rows[] = {
      {"public: Chủ tịch / UBND tỉnh > Ngô Đức Khang", "Chủ tịch UBND tỉnh Ngô Đức Khang"},
      {"public: Bí thư / Thành ủy Hà Nội > Ngô Đức Khang", "Bí thư Thành ủy Hà Nội Ngô Đức Khang"},
      {"public: Chủ tịch / UBND huyện Trần Văn Thời", "Chủ tịch UBND huyện Trần Văn Thời yêu cầu"},
      {"public: Chủ tịch / UBND huyện > Trần Văn Thái", "Chủ tịch UBND huyện Trần Văn Thái yêu cầu"},
      {"public: Chủ tịch / UBND xã Yên Bằng > Vi Thị Hoa", "Chủ tịch UBND xã Yên Bằng Vi Thị Hoa"},
      {"public: Chủ tịch / UBND xã > H’Lan Byă", "Chủ tịch UBND xã H’Lan Byă"},
      {"public: Giám đốc / Sở Công Thương > Đoàn Thị Bích", "Giám đốc Sở Công Thương Đoàn Thị Bích"},
      {"public: Đại biểu /  > Ngô Đức Khang", "Đại biểu Ngô Đức Khang hỏi"},
      {"bare: đại biểu / ", "đại biểu dự họp"},
  };
  for (const auto& row : rows) CHECK(Read(row.text) == row.is);
  CHECK(Read("Chủ tịch UBND phường Phạm Đình Hòe cho biết", true) == "public: Chủ tịch / UBND phường Phạm Đình Hòe");
}

}  // namespace trich

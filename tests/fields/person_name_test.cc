// SPDX-License-Identifier: Apache-2.0
#include "fields/person_name.h"

#include <string>

#include "built_in.h"
#include "catch.h"
#include "rules/rules.h"
#include "trich/rule_set.h"

namespace trich {
namespace {

// `text` with what was found in it about names.
struct Names {
  explicit Names(const std::string& from) : text(from) {
    document.rules = &BuiltInSet().rules();
    document.text.Assign(text, document.rules->vocabulary);
    document.words.Assign(*document.rules, document.text, kLandmarks, &document.landmarks);
  }
  TokenRange Capitals(uint32_t at) const { return {at, CapitalsEnd(document, at, document.size())}; }
  std::string Free(uint32_t at) const { return std::string(document.text.Raw(ReadFreeName(document, Capitals(at)))); }
  std::string Addressed() const { return std::string(document.text.Raw(ReadAddressedName(document, Capitals(0)))); }

  std::string text;
  Document document;
};

}  // namespace

TEST_CASE("Capitals end where something else begins") {
  const struct {
    uint32_t words;
    const char* text;
  } rows[] = {
      {3, "Ngô Đức Khang nói"},          {3, "Ngô Đức Khang Phó Chủ tịch"},
      {3, "Ngô Đức Khang Theo báo cáo"}, {3, "Ngô Đức Sáng cho biết"},
      {2, "Ngô Khang Sáng 7/7"},         {3, "Ngô Quốc Hội nói"},
      {3, "NGÔ ĐỨC KHANG Theo tin"},     {0, "ngô khoai"},
      {2, "Ngô Khang, Hà Nội"},
  };
  for (const auto& row : rows) {
    const Names names(row.text);
    INFO(row.text);
    CHECK(CapitalsEnd(names.document, 0, names.document.size()) == row.words);
  }
}

TEST_CASE("A name that nothing announces needs a family name and is no place") {
  CHECK(Names("Ngô Đức Khang, TUV").Free(0) == "Ngô Đức Khang");
  CHECK(Names("Hà Nội, Chủ tịch").Free(0) == "");
  CHECK(Names("Xanh Đức Khang, TUV").Free(0) == "");
  CHECK(Names("đường Ngô Đức Khang").Free(1) == "");
  CHECK(Names("Việt Nam").Free(0) == "");
  CHECK(Names("Nguyễn Huệ, TUV").Free(0) == "");
}

TEST_CASE("A name after a form of address may be any but a foreign one") {
  CHECK(Names("Y Biêr Niê nói").Addressed() == "Y Biêr Niê");
  CHECK(Names("H'Yim Kđoh nói").Addressed() == "H'Yim Kđoh");
  CHECK(Names("K’Brèm nói").Addressed() == "K’Brèm");
  CHECK(Names("Trần Đại Nghĩa nói").Addressed() == "Trần Đại Nghĩa");
  CHECK(Names("Khang nói").Addressed() == "Khang");
  CHECK(Names("Peter Walton nói").Addressed() == "");
  CHECK(Names("Việt Nam").Addressed() == "");
}

TEST_CASE("One word is a full name only with an apostrophe") {
  CHECK(IsOneWordName(Names("K'Dung nói").document, 0));
  CHECK_FALSE(IsOneWordName(Names("Dung nói").document, 0));
}

TEST_CASE("Most sentences cannot name anybody") {
  const auto may = [](const char* text) {
    const Names names(text);
    return MayHoldName(names.document, {0, names.document.size()});
  };
  CHECK(may("theo Ngô Đức Khang"));
  CHECK(may("theo ông Bình Dương"));
  CHECK(may("các Bình Dương"));
  CHECK(may("TS. Bình Dương"));
  CHECK(may("theo Xanh Thị Khang"));
  CHECK(may("huyện Mai Sơn Lò Thanh"));
  CHECK(may("theo K'Dung"));
  CHECK_FALSE(may("theo Ngô nói"));
  CHECK_FALSE(may("theo Xanh Biếc Khang"));
  CHECK_FALSE(may("là Xanh Biếc"));
  CHECK_FALSE(may("Ngô-Khang"));
  CHECK_FALSE(may(""));
}

TEST_CASE("Scores order what may be names") {
  const auto score = [](const char* text) {
    const Names names(text);
    return NameScore(names.document, {0, names.document.size()});
  };
  CHECK(score("Nguyễn Văn Khang") > score("Nguyễn Khang"));
  CHECK(score("Nguyễn Khang") > score("Vi Khang"));
  CHECK(score("Khang Nguyễn") == 0);
  CHECK(score("Nguyễn") == 0);
  CHECK(score("Trần Hưng Đạo") == 0);
}

TEST_CASE("An organisation's place and a name after it are told apart") {
  const auto name = [](const char* text, AreaBefore area) {
    const Names names(text);
    return std::string(names.document.text.Raw(FindNameAfter(names.document, {0, names.document.size()}, area)));
  };
  CHECK(name("Hà Nội Ngô Đức Khang", AreaBefore::kNone) == "Ngô Đức Khang");
  CHECK(name("Ngô Đức Khang", AreaBefore::kUnit) == "Ngô Đức Khang");
  CHECK(name("Trần Văn Thời", AreaBefore::kUnit) == "");
  CHECK(name("Cao Bằng", AreaBefore::kUnit) == "");
  CHECK(name("Cao Minh", AreaBefore::kLocal) == "");
  CHECK(name("Yên Lộc Ngô Văn Khang", AreaBefore::kLocal) == "Ngô Văn Khang");
  CHECK(name("Cẩm Xuyên Hà Tĩnh", AreaBefore::kUnit) == "");
}

}  // namespace trich

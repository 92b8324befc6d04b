// SPDX-License-Identifier: Apache-2.0
#include "record/officials.h"

#include <string>
#include <string_view>
#include <vector>

#include "built_in.h"
#include "catch.h"
#include "fields/document_reader.h"
#include "rules/rules.h"
#include "trich/rule_set.h"

namespace trich {
namespace {

std::vector<Official> Find(const std::string& text) {
  Article article;
  article.text = text;
  Document document;
  DocumentReader().Read(BuiltInRules(), article, &document);
  std::vector<Official> officials;
  OfficialFinder().Find(document, &officials);
  return officials;
}

// "name: office; office | name: office".
std::string Describe(const std::vector<Official>& officials) {
  std::string out;
  for (const Official& official : officials) {
    out += (out.empty() ? "" : " | ") + official.name;
    const char* between = ": ";
    for (const Position& position : official.positions) {
      out += between + position.title + (position.organization.empty() ? "" : " ") + position.organization;
      between = "; ";
    }
  }
  return out;
}

std::string InText(const std::string& text) { return Describe(Find(text)); }

}  // namespace

TEST_CASE("Every form reads its examples") {
  int forms = 0;
  for (const RuleText& rule : BuiltInSet().rules().files().book.rules) {
    if (rule.field != "official") continue;
    ++forms;
    CHECK_FALSE(rule.yes.empty());
    CHECK_FALSE(rule.no.empty());
    for (const YesExample& yes : rule.yes) {
      INFO(rule.id << ": " << yes.text);
      const std::vector<Official> officials = Find(yes.text);
      CHECK(Describe(officials) == yes.is);
      REQUIRE_FALSE(officials.empty());
      CHECK(officials.front().rule == rule.id);
    }
    for (const NoExample& no : rule.no) {
      INFO(rule.id << ": " << no.text);
      CHECK(InText(no.text) == "");
    }
  }
  CHECK(forms > 0);
}

TEST_CASE("A person is one entry with every office and mention") {
  const std::string text =
      "Bí thư Huyện ủy Trần Thu Lan chủ trì. Bà Lan nhấn mạnh nhiệm vụ.\n"
      "Bà Trần Thu Lan, Chủ tịch HĐND huyện Quế Võ, kết luận. Theo bà Thu Lan, kết quả tốt.";
  const std::vector<Official> officials = Find(text);
  REQUIRE(officials.size() == 1);
  CHECK(Describe(officials) == "Trần Thu Lan: Bí thư Huyện ủy; Chủ tịch HĐND huyện Quế Võ");
  CHECK(officials[0].mentions == 4);
  CHECK(officials[0].span == Span{16, 28});
}

TEST_CASE("The fuller wording of an office is kept") {
  CHECK(InText("Chủ tịch UBND tỉnh Ngô Đức Khang dự. Ông Ngô Đức Khang, Chủ tịch UBND tỉnh Hà Nam, nói.") ==
        "Ngô Đức Khang: Chủ tịch UBND tỉnh Hà Nam");
  CHECK(InText("Giám đốc Sở TT&TT Ngô Đức Khang dự. Ông Ngô Đức Khang, Giám đốc Sở Thông tin và Truyền thông, nói.") ==
        "Ngô Đức Khang: Giám đốc Sở TT&TT");
}

TEST_CASE("An article without titles has no officials") {
  CHECK(InText("") == "");
  CHECK(InText("Ông Ngô Đức Khang trồng lúa ở xã Yên Giả.") == "");
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "rules/catalogue.h"

#include "catch.h"

namespace trich {
namespace {

CatalogueText Entry(const char* id, const char* pattern, std::vector<std::string> units, const char* except = "",
                    const char* measure = "") {
  CatalogueText entry;
  entry.id = id;
  entry.pattern = pattern;
  entry.units = std::move(units);
  entry.except = except;
  entry.measure = measure;
  return entry;
}

RuleBook Book() {
  RuleBook book;
  book.catalogue = {
      Entry("forest.new", "rừng( [^ ]+)* (mới|trồng mới)", {"ha"}, "cháy"),
      Entry("forest.area", "rừng|độ che phủ", {"ha", "%"}),
      Entry("grdp.growth", "grdp", {"%"}, "", "change"),
      Entry("price.index", "cpi|giá tiêu dùng", {"%"}, "", "any"),
      Entry("r_and_d", "r&d", {"VND"}),
      Entry("culture", "văn hóa", {"count"}),
  };
  return book;
}

TEST_CASE("A label is known by its words, unit and measure") {
  Catalogue catalogue;
  Diagnostics diagnostics;
  catalogue.Compile(Book(), &diagnostics);
  REQUIRE(diagnostics.ToString({}) == "");
  struct Case {
    const char* label;
    const char* unit;
    bool is_change;
    const char* id;
  };
  const Case cases[] = {
      {"Diện tích rừng trồng mới", "ha", false, "forest.new"},
      {"Diện tích rừng trồng mới", "%", false, "forest.area"},
      {"rừng mới bị cháy", "ha", false, "forest.area"},
      {"RỪNG", "ha", false, "forest.area"},
      {"(rừng),", "ha", false, "forest.area"},
      {"độ  che\nphủ", "%", false, "forest.area"},
      {"trừng phạt", "ha", false, ""},
      {"rừng", "VND", false, ""},
      {"rừng", "ha", true, ""},
      {"GRDP", "%", true, "grdp.growth"},
      {"GRDP", "%", false, ""},
      {"Chỉ số giá tiêu dùng (CPI)", "%", true, "price.index"},
      {"Chỉ số giá tiêu dùng (CPI)", "%", false, "price.index"},
      {"chi R&D", "VND", false, "r_and_d"},
      {"nhà văn hoá", "count", false, "culture"},
      {"", "ha", false, ""},
  };
  for (const Case& row : cases) {
    INFO(row.label << " in " << row.unit);
    CHECK(catalogue.Find(row.label, row.unit, row.is_change) == row.id);
  }
}

TEST_CASE("A catalogue without entries knows nothing") {
  Catalogue catalogue;
  Diagnostics diagnostics;
  catalogue.Compile({}, &diagnostics);
  CHECK(catalogue.Find("rừng", "ha", false).empty());
}

TEST_CASE("Patterns of the catalogue that are none") {
  RuleBook book;
  book.catalogue = {Entry("a.b", "rừng(", {"ha"}), Entry("a.c", "rừng", {"ha"}, "[a")};
  book.catalogue[0].pattern_place = {"catalogue.toml", 3, 11};
  book.catalogue[1].pattern_place = {"catalogue.toml", 9, 11};
  Catalogue catalogue;
  Diagnostics diagnostics;
  catalogue.Compile(book, &diagnostics);
  CHECK(diagnostics.ToString({}) ==
        "catalogue.toml:3:11: error: missing ): rừng( [bad-regex]\n"
        "catalogue.toml:9:11: error: missing ]: [a [bad-regex]\n");
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "rules/catalogue.h"

#include "base/utf8.h"
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
  book.words["plain"].phrases = {{"tổng", "is", {}}, {"diện", "is", {}}, {"tích", "is", {}}, {"tỉnh", "later", {}}};
  book.catalogue = {
      Entry("forest.new", "rừng( [^ ]+)* (mới|trồng mới)", {"ha"}, "cháy"),
      Entry("forest.area", "rừng|độ che phủ", {"ha", "%"}),
      Entry("grdp.growth", "grdp", {"%"}, "", "change"),
      Entry("price.index", "cpi|giá tiêu dùng", {"%"}, "", "any"),
      Entry("r_and_d", "r&d", {"VND"}),
      Entry("culture", "văn hóa", {"count"}),
  };
  book.catalogue[3].vi = "Chỉ số giá (CPI)";
  book.catalogue[4].yes = {{"chi cho R&D", "", {}}};
  book.catalogue[5].over = "period";
  return book;
}

std::string IdOf(const Catalogue& catalogue, const char* label, const char* unit, bool is_change = false) {
  const Catalogue::Entry* entry = catalogue.Find(label, unit, is_change);
  return entry == nullptr ? "" : entry->id;
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
      {"Diện tích rừng trồng mới", "%", false, ""},
      {"Diện tích rừng", "%", false, "forest.area"},
      {"rừng mới bị cháy", "ha", false, ""},
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
      {"văn hoá", "count", false, "culture"},
      {"", "ha", false, ""},
  };
  for (const Case& row : cases) {
    INFO(row.label << " in " << row.unit);
    CHECK(IdOf(catalogue, row.label, row.unit, row.is_change) == row.id);
  }
  CHECK(catalogue.HasUnit("ha"));
  CHECK_FALSE(catalogue.HasUnit("km"));
}

TEST_CASE("A form is made of words one after the other") {
  LabelForm form;
  CHECK(form.Finish() == " ");
  form.Clear();
  form.Add("chi", true);
  form.Add("cho", true);
  form.Add(",", false);
  form.Add("r", true);
  form.Add("&", false);
  form.EndPart();
  form.Add("1.751", false);
  form.Add("km²", true);
  CHECK(form.Finish() == " chi cho r& 1 751 km² ");
  CHECK(SearchForm("“Chi”  cho R&D (1.751 km²)") == " chi cho r&d 1 751 km² ");
}

// The id of the entry that knows a label added token by token, "-" when one of
// them says that none can.
std::string IdByToken(const Catalogue& catalogue, std::string_view label, const char* unit) {
  std::string lower;
  std::vector<Token> tokens;
  Tokenise(label, &lower, &tokens);
  LabelForm form;
  for (const Token& token : tokens) {
    if (!catalogue.Add(token, lower.substr(token.begin, token.end - token.begin), &form)) return "-";
  }
  const Catalogue::Entry* entry = catalogue.Find(&form, unit, false);
  return entry == nullptr ? "" : entry->id;
}

TEST_CASE("A label is read until a word says that nobody knows it") {
  Catalogue catalogue;
  Diagnostics diagnostics;
  catalogue.Compile(Book(), &diagnostics);
  CHECK(IdByToken(catalogue, "Diện tích rừng, trồng mới", "ha") == "forest.new");
  CHECK(IdByToken(catalogue, "Diện tích", "ha") == "");
  CHECK(IdByToken(catalogue, "Tổng 1.234 diện tích rừng", "ha") == "forest.area");
  CHECK(IdByToken(catalogue, "chi cho R&D", "VND") == "r_and_d");
  CHECK(IdByToken(catalogue, "chi cho R&Đ", "VND") == "");
  CHECK(IdByToken(catalogue, "công ty", "ha") == "-");
  CHECK(IdByToken(catalogue, "tỉnh rừng", "ha") == "-");
  CHECK(IdByToken(catalogue, "công rừng", "ha") == "-");
  CHECK(IdByToken(catalogue, "công", "ha") == "");
}

TEST_CASE("What a label holds beside the pattern must be plain or the entry's own") {
  Catalogue catalogue;
  Diagnostics diagnostics;
  catalogue.Compile(Book(), &diagnostics);
  CHECK(IdOf(catalogue, "Tổng diện tích rừng của tỉnh", "ha") == "");
  CHECK(IdOf(catalogue, "Tổng diện tích rừng 2 tỉnh", "ha") == "forest.area");
  CHECK(IdOf(catalogue, "tỉnh diện tích rừng", "ha") == "");
  CHECK(IdOf(catalogue, "rừng của công ty", "ha") == "");
  CHECK(IdOf(catalogue, "chỉ số CPI", "%") == "price.index");
  CHECK(IdOf(catalogue, "chỉ số rừng", "%") == "");
  CHECK(IdOf(catalogue, "chi cho R&D", "VND") == "r_and_d");
}

TEST_CASE("An entry says what must be said beside its label") {
  Catalogue catalogue;
  Diagnostics diagnostics;
  catalogue.Compile(Book(), &diagnostics);
  CHECK(catalogue.Find("văn hóa", "count", false)->over == "period");
  CHECK(catalogue.Find("rừng", "ha", false)->over == "");
}

TEST_CASE("A catalogue without entries knows nothing") {
  Catalogue catalogue;
  Diagnostics diagnostics;
  catalogue.Compile({}, &diagnostics);
  CHECK(catalogue.Find("rừng", "ha", false) == nullptr);
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

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

// A catalogue with the words it knows.
struct Compiled {
  explicit Compiled(const RuleBook& book) { catalogue.Compile(book, &words, &diagnostics); }

  const Catalogue::Entry* Find(std::string_view label, const char* unit, bool is_change = false) const {
    return catalogue.Find(words, label, unit, is_change);
  }
  std::string IdOf(std::string_view label, const char* unit, bool is_change = false) const {
    const Catalogue::Entry* entry = Find(label, unit, is_change);
    return entry == nullptr ? "" : entry->id;
  }
  // Whether some entry may know the label, by its words alone.
  bool MayKnow(std::string_view label, const char* unit) const {
    std::string lower;
    std::vector<Token> tokens;
    Tokenise(label, &lower, &tokens);
    words.Number(lower, &tokens);
    LabelForm form;
    form.Begin(lower);
    for (const Token& token : tokens) form.Add(token);
    return catalogue.MayKnow(words, unit, false, &form);
  }

  Vocabulary words;
  Catalogue catalogue;
  Diagnostics diagnostics;
};

TEST_CASE("A label is known by its words, unit and measure") {
  const Compiled compiled(Book());
  REQUIRE(compiled.diagnostics.ToString({}) == "");
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
    CHECK(compiled.IdOf(row.label, row.unit, row.is_change) == row.id);
  }
}

TEST_CASE("A label is searched by its words alone") {
  CHECK(SearchForm("") == " ");
  CHECK(SearchForm("“Chi”  cho R&D (1.751 km²)") == " chi cho r&d 1 751 km² ");
  CHECK(SearchForm("H'Mông - Dao, 100%") == " h mông dao 100% ");
}

TEST_CASE("Words of a label may be of several tokens, and tokens of several words") {
  RuleBook book = Book();
  book.catalogue.push_back(Entry("hmong", "(h mông|tày-nùng) 1 5 hộ", {"count"}));
  const Compiled compiled(book);
  CHECK(compiled.IdOf("H’Mông 1,5 hộ", "count") == "hmong");
  CHECK(compiled.IdOf("“h mông” (1.5) hộ", "count") == "hmong");
  CHECK(compiled.IdOf("Tày-Nùng 1/5 hộ", "count") == "");
  CHECK(compiled.IdOf("Tày-Nùng 1 5 hộ", "count") == "hmong");
  CHECK(compiled.IdOf("Tày - Nùng 1 5 hộ", "count") == "");
}

TEST_CASE("Parts of a label are apart") {
  const Compiled compiled(Book());
  std::string lower;
  std::vector<Token> tokens;
  Tokenise("r&d", &lower, &tokens);
  compiled.words.Number(lower, &tokens);
  for (const bool parted : {false, true}) {
    LabelForm form;
    form.Begin(lower);
    for (const Token& token : tokens) {
      form.Add(token);
      if (parted) form.EndPart();
    }
    CHECK(compiled.catalogue.MayKnow(compiled.words, "VND", false, &form) == !parted);
  }
}

TEST_CASE("Most labels are told by the numbers of their words") {
  const Compiled compiled(Book());
  CHECK(compiled.MayKnow("Diện tích rừng, trồng mới", "ha"));
  CHECK(compiled.MayKnow("Tổng 1.234 diện tích rừng", "ha"));
  CHECK(compiled.MayKnow("chi cho R&D", "VND"));
  CHECK_FALSE(compiled.MayKnow("Diện tích", "ha"));
  CHECK_FALSE(compiled.MayKnow("rừng", "VND"));
  CHECK_FALSE(compiled.MayKnow("rừng", "km"));
  CHECK_FALSE(compiled.MayKnow("độ cao", "%"));
  CHECK_FALSE(compiled.MayKnow("công rừng", "ha"));
  CHECK_FALSE(compiled.MayKnow("tỉnh rừng", "ha"));
}

TEST_CASE("A match takes in the last word that is not its own") {
  RuleBook book = Book();
  book.catalogue = {Entry("new", "rừng( [^ ]+)* mới", {"ha"}), Entry("any", "rừng( [^ ]+)* mới( xa)?", {"ha"}),
                    Entry("one", "đồi|đồi( [^ ]+)* trọc", {"ha"})};
  const Compiled compiled(book);
  CHECK(compiled.IdOf("rừng tràm mới", "ha") == "new");
  CHECK(compiled.IdOf("rừng mới tràm", "ha") == "");
  CHECK(compiled.IdOf("rừng mới tràm mới", "ha") == "new");
  CHECK(compiled.IdOf("rừng tràm mới xa", "ha") == "any");
  CHECK(compiled.IdOf("rừng tràm mới xa xa", "ha") == "");
  CHECK(compiled.IdOf("đồi cao trọc", "ha") == "one");
  CHECK(compiled.IdOf("đồi trọc cao", "ha") == "");
}

TEST_CASE("What a label holds beside the pattern must be plain or the entry's own") {
  const Compiled compiled(Book());
  CHECK(compiled.IdOf("Tổng diện tích rừng của tỉnh", "ha") == "");
  CHECK(compiled.IdOf("Tổng diện tích rừng 2 tỉnh", "ha") == "forest.area");
  CHECK(compiled.IdOf("tỉnh diện tích rừng", "ha") == "");
  CHECK(compiled.IdOf("rừng của công ty", "ha") == "");
  CHECK(compiled.IdOf("rừng 71.3", "ha") == "forest.area");
  CHECK(compiled.IdOf("rừng 71.3thư", "ha") == "");
  CHECK(compiled.IdOf("chỉ số CPI", "%") == "price.index");
  CHECK(compiled.IdOf("chỉ số rừng", "%") == "");
  CHECK(compiled.IdOf("chi cho R&D", "VND") == "r_and_d");
}

TEST_CASE("An entry says what must be said beside its label") {
  const Compiled compiled(Book());
  CHECK(compiled.Find("văn hóa", "count")->over == "period");
  CHECK(compiled.Find("rừng", "ha")->over == "");
}

TEST_CASE("A catalogue without entries knows nothing") { CHECK(Compiled({}).Find("rừng", "ha") == nullptr); }

TEST_CASE("Patterns of the catalogue that are none") {
  RuleBook book;
  book.catalogue = {Entry("a.b", "rừng(", {"ha"}), Entry("a.c", "rừng", {"ha"}, "[a")};
  book.catalogue[0].pattern_place = {"catalogue.toml", 3, 11};
  book.catalogue[1].pattern_place = {"catalogue.toml", 9, 11};
  CHECK(Compiled(book).diagnostics.ToString({}) ==
        "catalogue.toml:3:11: error: missing ): rừng( [bad-regex]\n"
        "catalogue.toml:9:11: error: missing ]: [a [bad-regex]\n");
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "eval/wording.h"

#include "catch.h"

namespace trich {
namespace {

Wording BuiltIn() {
  Wording wording;
  const Status status = Wording::BuiltIn(&wording);
  INFO(status.message());
  REQUIRE(status.ok());
  return wording;
}

TEST_CASE("folding", "[eval]") {
  const struct {
    std::string_view folded, text;
  } kCases[] = {
      {"", ""},
      {"", " \t\n"},
      {"sở y tế", " Sở  Y\u00A0tế\n"},
      {"ủy ban", "UỶ BAN"},
      {"hòa thúy họa", "Hoà THUÝ hoạ"},
      {"khỏe khoẻ", "khỏe khoẻ"},
      {"đắk", "ĐA\u0306\u0301k"},
      {"0", "0"},
  };
  for (const auto& c : kCases) CHECK(Folded(c.text) == c.folded);
}

TEST_CASE("words are letters and numbers", "[eval]") {
  CHECK(WordsOf("Thu ngân sách (nội địa): 1.234,5 m²") ==
        Words{"thu", "ngân", "sách", "nội", "địa", "1", "234", "5", "m²"});
  CHECK(WordsOf("–, .").empty());
}

TEST_CASE("bags of words agree by F1", "[eval]") {
  CHECK(WordF1({}, {}) == 0);
  CHECK(WordF1({"a"}, {}) == 0);
  CHECK(WordF1({"a", "b"}, {"b", "a"}) == 1);
  CHECK(WordF1({"a", "a"}, {"a"}) == 2.0 / 3);
  CHECK(WordF1({"a", "b", "c"}, {"a", "x"}) == 0.4);
}

TEST_CASE("offices are abbreviated and lose their punctuation", "[eval]") {
  const Wording wording = BuiltIn();
  const struct {
    std::string_view text, same;
  } kCases[] = {
      {"Phó Chủ tịch Ủy ban nhân dân tỉnh", "phó chủ tịch UBND tỉnh"},
      {"Chủ tịch Hội đồng nhân dân thành phố", "Chủ tịch HĐND TP."},
      {"Giám đốc Sở Thông tin và Truyền thông", "Giám đốc Sở TT&TT"},
      {"Giám đốc Sở TT và TT", "Giám đốc Sở TT-TT"},
      {"Tỉnh ủy viên, Bí thư", "TUV – Bí thư"},
      {"Ủy viên Ban Thường vụ Tỉnh uỷ", "Ủy viên BTV Tỉnh ủy"},
      {"Phó Bí thư Thường trực", "Phó Bí thư (TT)"},
      {"Ủy viên Ban Chấp hành", "Ủy viên BCH"},
  };
  for (const auto& c : kCases) CHECK(wording.Office(c.text) == wording.Office(c.same));
  CHECK(wording.Office("Phó Giám đốc; Sở Y tế") == Words{"phó", "giám", "đốc", "sở", "y", "tế"});
  CHECK(wording.Office("Giám đốc") != wording.Office("Phó Giám đốc"));
}

TEST_CASE("units have other spellings", "[eval]") {
  const Wording wording = BuiltIn();
  const struct {
    std::string_view unit, text;
  } kCases[] = {
      {"", ""},
      {"VND", "vnd"},
      {"USD", "Usd"},
      {"VND", "đồng"},
      {"count", "người"},
      {"count", "hộ"},
      {"t", "Tấn"},
      {"m2", "m²"},
      {"%", "%"},
      {"kwh", "kWh"},
      {"point", "điểm"},
      {"x", "lần"},
      {"quintal/ha", "tạ/ha"},
      {"vnd/kg", "VND/kg"},
  };
  for (const auto& c : kCases) CHECK(wording.Unit(c.text) == c.unit);
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "rules/gazetteer.h"

#include <algorithm>
#include <span>
#include <string>

#include "built_in.h"
#include "catch.h"

namespace trich {
namespace {

const Gazetteer& Tables() { return BuiltInRules().gazetteer; }

const Unit& Named(std::string_view name, Level level) {
  const auto found = std::find_if(Tables().units().begin(), Tables().units().end(),
                                  [&](const Unit& unit) { return unit.name == name && unit.level == level; });
  REQUIRE(found != Tables().units().end());
  return *found;
}

long CountOn(std::string_view date) {
  return std::count_if(Tables().units().begin(), Tables().units().end(),
                       [&](const Unit& unit) { return unit.level == Level::kProvince && unit.ValidOn(date); });
}

TEST_CASE("63 provinces became 34") {
  CHECK(CountOn("2017-02-06") == 63);
  CHECK(CountOn("2025-06-30") == 63);
  CHECK(CountOn("2025-07-01") == 34);
  CHECK(CountOn("2026-11-21") == 34);
}

TEST_CASE("A code means what it meant on the day") {
  CHECK(Tables().Province("44", "2020-01-01")->name == "Quảng Bình");
  CHECK(Tables().Province("44", "2025-07-01")->name == "Quảng Trị");
  CHECK(Tables().Province("99", "2020-01-01") == nullptr);
}

TEST_CASE("A unit's province is that of the day") {
  const Unit& district = Named("Lục Ngạn", Level::kDistrict);
  CHECK(Tables().ProvinceOf(district, "2020-01-01")->name == "Bắc Giang");
  CHECK(Tables().ProvinceOf(district, "2025-07-01")->name == "Bắc Ninh");
  const Unit& former = Named("Sông Bé", Level::kFormer);
  CHECK(Tables().ProvinceOf(former, "2020-01-01") == nullptr);
  CHECK(Tables().ProvinceOf(Named("Hà Tây", Level::kFormer), "2020-01-01")->name == "Hà Nội");
}

TEST_CASE("A province is the one of its own time") {
  const Unit& district = Named("Phú Lộc", Level::kDistrict);
  CHECK(Tables().ProvinceOf(district, "")->name == "Thừa Thiên Huế");
  CHECK(Tables().ProvinceOf(district, "2024-12-31")->name == "Thừa Thiên Huế");
  CHECK(Tables().ProvinceOf(district, "2025-01-01")->name == "Huế");
  CHECK(Tables().ProvinceOf(district, "9999-12-31")->name == "Huế");
  const Unit& province = *Tables().Province("75", "2025-12-01");
  CHECK(Tables().ProvinceOf(province, "2026-04-29")->type == "tỉnh");
  CHECK(Tables().ProvinceOf(province, "2026-04-30")->type == "thành phố");
}

TEST_CASE("A name means units of its time") {
  const auto number = [](const char* name, Level level) {
    return static_cast<uint32_t>(&Named(name, level) - Tables().units().data());
  };
  const uint32_t district = number("Lục Ngạn", Level::kDistrict);
  CHECK(Tables().MayMean(district, false, true));
  CHECK(Tables().MayMean(district, true, true));
  const uint32_t commune = number("Tân Lập", Level::kCommune);
  CHECK_FALSE(Tables().MayMean(commune, false, false));
  CHECK(Tables().MayMean(commune, true, false));
  CHECK_FALSE(Tables().MayMean(commune, true, true));
  CHECK(Tables().MayMean(number("Hà Tây", Level::kFormer), false, false));
  CHECK_FALSE(Tables().MayMean(number("Hà Tây", Level::kFormer), false, true));
}

TEST_CASE("A name is known by its number") {
  REQUIRE(!Tables().names().empty());
  size_t wrong = 0;
  for (uint32_t name = 0; name < Tables().names().size(); ++name) {
    const PlaceName& place = Tables().names()[name];
    const std::span<const uint32_t> units = Tables().UnitsOf(name);
    const bool same = std::equal(units.begin(), units.end(), place.units.begin(), place.units.end());
    wrong += same && Tables().IsWeak(name) == place.weak ? 0 : 1;
  }
  CHECK(wrong == 0);
}

TEST_CASE("Types have their level") {
  CHECK(Tables().IsTypeOf(Level::kDistrict, "huyện"));
  CHECK(Tables().IsTypeOf(Level::kProvince, "thành phố"));
  CHECK(Tables().IsTypeOf(Level::kDistrict, "thành phố"));
  CHECK_FALSE(Tables().IsTypeOf(Level::kProvince, "huyện"));
}

TEST_CASE("Datelines and hosts name a province") {
  CHECK(Tables().units()[static_cast<size_t>(Tables().ByDateline("ĐBP"))].name == "Điện Biên");
  CHECK(Tables().units()[static_cast<size_t>(Tables().ByDomain("dienbien.gov.vn"))].name == "Điện Biên");
  CHECK(Tables().ByDateline("TTXVN") == -1);
  CHECK(Tables().ByDomain("vi-du.vn") == -1);
}

TEST_CASE("A table of another shape is a mistake") {
  RuleBook book;
  for (const char* name : {"provinces", "districts", "communes"})
    book.tables[name] = {std::string(name) + ".tsv", "x\n"};
  book.tables["former"] = {"former.tsv", "name\ttype\tyear_from\tyear_to\tsuccessors\taliases\nHà Tây\ttỉnh\n"};
  Gazetteer gazetteer;
  Diagnostics diagnostics;
  gazetteer.Load(book, &diagnostics);
  const std::string messages = diagnostics.ToString({});
  INFO(messages);
  CHECK(messages.find("provinces.tsv:1:1: error: the header must be: code\tname\ttype\tiso") != std::string::npos);
  CHECK(messages.find("former.tsv:2:1: error: 2 cells, expected 6 [table-columns]") != std::string::npos);
}

}  // namespace
}  // namespace trich

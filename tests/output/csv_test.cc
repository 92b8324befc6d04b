// SPDX-License-Identifier: Apache-2.0
#include "trich/csv.h"

#include <algorithm>
#include <vector>

#include "catch.h"
#include "output/sample_records.h"

namespace trich {
namespace {

using Row = std::vector<std::string>;

std::string Csv(const Record& record) {
  std::string out;
  AppendCsv(record, &out);
  return out;
}

std::string Header() {
  std::string out;
  AppendCsvHeader(&out);
  return out;
}

// A reader of RFC 4180 for the tests; line ends outside of quotes are CR LF.
std::vector<Row> ReadCsv(std::string_view csv) {
  std::vector<Row> rows;
  Row row = {""};
  bool quoted = false;
  for (size_t i = 0; i < csv.size(); ++i) {
    if (csv[i] == '"' && quoted && csv.substr(i + 1, 1) == "\"") {
      row.back() += csv[i++];
    } else if (csv[i] == '"') {
      quoted = !quoted;
    } else if (csv[i] == ',' && !quoted) {
      row.emplace_back();
    } else if (csv.substr(i, 2) == "\r\n" && !quoted) {
      rows.push_back(row);
      row = {""};
      ++i;
    } else {
      row.back() += csv[i];
    }
  }
  REQUIRE_FALSE(quoted);
  REQUIRE(row == Row{""});
  return rows;
}

// What `row` holds in the column called `name`.
std::string Field(const Row& row, std::string_view name) {
  const Row names = ReadCsv(Header()).at(0);
  const auto at = std::find(names.begin(), names.end(), name);
  REQUIRE(at != names.end());
  REQUIRE(row.size() == names.size());
  return row[static_cast<size_t>(at - names.begin())];
}

TEST_CASE("the header names the columns", "[csv]") {
  CHECK(Header() ==
        "id,province,province_code,event,published,label,key,value,value_max,unit,text,bound,of,estimated,target,"
        "measure,direction,period,place,changes,span_begin,span_end,rule\r\n");
}

TEST_CASE("a row is an indicator and its article", "[csv]") {
  CHECK(Csv(SmallRecord()) ==
        "inbox/ha-giang.txt,Hà Giang,02,2021-03,,nhà ở kiên cố,,1751,,count,1.751 căn,,,,,,,,,,90,99,"
        "quantity.count\r\n");
}

TEST_CASE("each attribute is in its column", "[csv]") {
  Record record = FullRecord();
  record.indicators = {FullIndicator()};
  const Row row = ReadCsv(Csv(record)).at(0);
  const struct {
    std::string_view column, field;
  } kCases[] = {
      {"id", "inbox/ha-giang.txt"},
      {"province", "Hà Giang"},
      {"province_code", "02"},
      {"event", "2021-03"},
      {"published", "2021-03-05T18:02"},
      {"label", "thu ngân sách \"nội địa\""},
      {"key", "budget.revenue"},
      {"value", "98.64"},
      {"value_max", "99.5"},
      {"unit", "%"},
      {"text", "trên 98,64 - 99,5%"},
      {"bound", "over"},
      {"of", "100"},
      {"estimated", "true"},
      {"target", "true"},
      {"measure", "change"},
      {"direction", "down"},
      {"period", "2021-01/2021-09"},
      {"place", "Mèo Vạc"},
      {"changes",
       R"([{"kind":"change","direction":"up","value":8.3,"value_max":9,"unit":"%","versus":"2020","span":[120,130],)"
       R"("rule":"change.versus"},{"kind":"ratio","value":103.5,"unit":"%","span":[131,140],"rule":"change.ratio"},)"
       R"({"kind":"plan","direction":"up","value":15.2,"unit":"%","span":[141,150],"rule":"change.plan"}])"},
      {"span_begin", "100"},
      {"span_end", "118"},
      {"rule", "quantity.percent"},
  };
  CHECK(row.size() == std::size(kCases));
  for (const auto& c : kCases) CHECK(Field(row, c.column) == c.field);
}

TEST_CASE("a record without indicators has no row", "[csv]") { CHECK(Csv(EmptyRecord()).empty()); }

TEST_CASE("an indicator of an article without a province has empty fields", "[csv]") {
  Record record = EmptyRecord();
  record.indicators = SmallRecord().indicators;
  CHECK(Csv(record) == "trống,,,,,nhà ở kiên cố,,1751,,count,1.751 căn,,,,,,,,,,90,99,quantity.count\r\n");
}

TEST_CASE("commas, quotes and line ends are quoted", "[csv]") {
  const struct {
    std::string_view label, field;
  } kCases[] = {
      {"lúa, ngô", "\"lúa, ngô\""},   {"xã \"ba sạch\"", "\"xã \"\"ba sạch\"\"\""},
      {"hai\ndòng", "\"hai\ndòng\""}, {"hai\r\ndòng", "\"hai\r\ndòng\""},
      {" thường; ", " thường; "},
  };
  for (const auto& c : kCases) {
    Record record = SmallRecord();
    record.indicators[0].label = c.label;
    CHECK(Csv(record).find("," + std::string(c.field) + ",,1751") != std::string::npos);
    CHECK(Field(ReadCsv(Csv(record)).at(0), "label") == c.label);
  }
}

}  // namespace
}  // namespace trich

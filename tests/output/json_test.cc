// SPDX-License-Identifier: Apache-2.0
#include "trich/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "catch.h"
#include "output/json_writer.h"
#include "output/sample_records.h"

namespace trich {
namespace {

std::string Json(const Record& record) {
  std::string out;
  AppendJson(record, &out);
  return out;
}

std::string Quoted(std::string_view text) {
  std::string out;
  JsonWriter(&out).String(text);
  return out;
}

TEST_CASE("a record without facts says so", "[json]") {
  CHECK(Json(EmptyRecord()) ==
        R"({"id":"trống","title":null,"province":null,"date":{"event":null,"published":null},"officials":[],)"
        R"("indicators":[]})");
}

TEST_CASE("absent attributes are left out", "[json]") {
  CHECK(Json(SmallRecord()) ==
        R"({"id":"inbox/ha-giang.txt","title":"Hà Giang: chăm lo vùng cao",)"
        R"("province":{"name":"Hà Giang","code":"02","iso":"VN-03","current":{"name":"Tuyên Quang","code":"08"},)"
        R"("evidence":"tỉnh Hà Giang","span":[30,43],"rule":"province.named"},)"
        R"("date":{"event":"2021-03","published":null,"event_span":[50,60],"event_rule":"date.month"},)"
        R"("officials":[{"name":"Vàng Thị Mỷ","positions":[{"title":"TUV"},{"title":"Phó Chủ tịch","organization":)"
        R"("UBND huyện"}],"mentions":2,"span":[70,81],"rule":"person.title_first"}],)"
        R"("indicators":[{"label":"nhà ở kiên cố","value":1751,"unit":"count","text":"1.751 căn","span":[90,99],)"
        R"("rule":"quantity.count"}]})");
}

TEST_CASE("every attribute has its place", "[json]") {
  Record record = EmptyRecord();
  record.indicators = {FullIndicator()};
  CHECK(Json(record).substr(Json(EmptyRecord()).size() - 2) ==
        R"({"label":"thu ngân sách \"nội địa\"","key":"budget.revenue","value":98.64,"value_max":99.5,"unit":"%",)"
        R"("text":"trên 98,64 - 99,5%","bound":"over","of":100,"estimated":true,"target":true,"measure":"change",)"
        R"("direction":"down","period":"2021-01/2021-09","place":{"name":"Mèo Vạc","type":"huyện","code":"027"},)"
        R"("changes":[{"kind":"change","direction":"up","value":8.3,"value_max":9,"unit":"%","versus":"2020",)"
        R"("span":[120,130],"rule":"change.versus"},{"kind":"ratio","value":103.5,"unit":"%","span":[131,140],)"
        R"("rule":"change.ratio"},{"kind":"plan","direction":"up","value":15.2,"unit":"%","span":[141,150],)"
        R"("rule":"change.plan"}],"span":[100,118],"rule":"quantity.percent"}]})");
}

TEST_CASE("warnings and text stand last", "[json]") {
  Record record = EmptyRecord();
  record.warnings = {"một", "hai"};
  record.text = "a\nb";
  CHECK(Json(record) ==
        R"({"id":"trống","title":null,"province":null,"date":{"event":null,"published":null},"officials":[],)"
        R"("indicators":[],"warnings":["một","hai"],"text":"a\nb"})");
}

TEST_CASE("a date from outside the text has no span", "[json]") {
  Record record = EmptyRecord();
  record.date.published = "2020-01-09";
  record.date.published_rule = "date.metadata";
  CHECK(nlohmann::json::parse(Json(record))["date"] ==
        nlohmann::json({{"event", nullptr}, {"published", "2020-01-09"}, {"published_rule", "date.metadata"}}));
}

TEST_CASE("appending leaves what was there", "[json]") {
  std::string out = "before\n";
  AppendErrorJson("a", "b", "c", &out);
  CHECK(out == "before\n{\"id\":\"a\",\"error\":{\"code\":\"b\",\"message\":\"c\"}}");
}

TEST_CASE("another parser reads back what was written", "[json]") {
  const auto parsed = nlohmann::json::parse(Json(FullRecord()));
  CHECK(parsed["text"] == *FullRecord().text);
  CHECK(parsed["indicators"].size() == 2);
}

TEST_CASE("strings are escaped", "[json]") {
  const struct {
    std::string_view text, json;
  } kCases[] = {
      {"", R"("")"},
      {"tổng số", R"("tổng số")"},
      {"\"\\/", R"("\"\\/")"},
      {"\n\r\t", R"("\n\r\t")"},
      {std::string_view("\0\x1f\x7f", 3), "\"\\u0000\\u001f\x7f\""},
      {"\u2028\u2029", "\"\u2028\u2029\""},
      {"\U0001F33E", "\"\U0001F33E\""},
      {"a\xFF"
       "b",
       R"("a\ufffdb")"},
      {"\xE1\xBB", R"("\ufffd\ufffd")"},                      // cut off
      {"\xC0\xAF", R"("\ufffd\ufffd")"},                      // overlong
      {"\xE0\x80\xAF", R"("\ufffd\ufffd\ufffd")"},            // overlong
      {"\xED\xA0\x80", R"("\ufffd\ufffd\ufffd")"},            // surrogate
      {"\xF4\x90\x80\x80", R"("\ufffd\ufffd\ufffd\ufffd")"},  // beyond U+10FFFF
      {"\xC3\"", R"("\ufffd\"")"},
  };
  for (const auto& c : kCases) {
    CHECK(Quoted(c.text) == c.json);
    // Behind something else, and at any place of a block of bytes.
    for (size_t before = 0; before < 40; ++before) {
      const std::string x(before, 'x');
      std::string out = R"({"id":)";
      JsonWriter(&out).String(x + std::string(c.text) + "x");
      CHECK(out == R"({"id":")" + x + std::string(c.json.substr(1, c.json.size() - 2)) + "x\"");
    }
  }
}

TEST_CASE("any bytes give one line of valid JSON", "[json]") {
  for (int a = 0; a < 256; ++a) {
    for (int b = 0; b < 256; b += 5) {
      const std::string id = {static_cast<char>(a), static_cast<char>(b)};
      std::string line;
      AppendErrorJson(id, "bad", "", &line);
      INFO(line);
      REQUIRE(nlohmann::json::accept(line));
      REQUIRE(std::none_of(line.begin(), line.end(), [](char c) { return c >= 0 && c < 0x20; }));
    }
  }
}

}  // namespace
}  // namespace trich

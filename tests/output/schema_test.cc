// SPDX-License-Identifier: Apache-2.0
#include "trich/schema.h"

#include <algorithm>
#include <sstream>

#include "catch.h"
#include "json_schema.h"
#include "output/sample_records.h"
#include "process.h"
#include "trich/json.h"
#include "trich/status.h"

namespace trich {
namespace {

using nlohmann::json;

using Mistakes = std::vector<std::string>;

json Parsed(const Record& record) {
  std::string line;
  AppendJson(record, &line);
  return json::parse(line);
}

Mistakes MistakesOf(const json& record) { return SchemaMistakes(json::parse(JsonSchema()), record); }

// Every key of `value`, at any depth, as "indicators/span".
void CollectKeys(const json& value, const std::string& at, std::vector<std::string>* keys) {
  for (const auto& [key, child] : value.items()) {
    const std::string path = value.is_array() ? at : at + "/" + key;
    if (value.is_object()) keys->push_back(path);
    if (child.is_structured()) CollectKeys(child, path, keys);
  }
}

TEST_CASE("records hold to the schema", "[schema]") {
  CHECK(MistakesOf(Parsed(EmptyRecord())) == Mistakes{});
  CHECK(MistakesOf(Parsed(SmallRecord())) == Mistakes{});
  CHECK(MistakesOf(Parsed(FullRecord())) == Mistakes{});
}

TEST_CASE("error records hold to the schema", "[schema]") {
  std::string line;
  AppendErrorJson("a.txt", "too_large", "a.txt: larger than 16 MiB", &line);
  CHECK(RecordMistakes(line) == Mistakes{});
}

// The codes in the table of a README whose header names them: "| `CODE` | …".
std::vector<std::string> CodesIn(const std::string& readme) {
  std::vector<std::string> codes;
  std::istringstream lines(readme.substr(readme.find("| code |")));
  for (std::string line; std::getline(lines, line) && line.starts_with('|');) {
    if (line.starts_with("| `")) codes.push_back(line.substr(3, line.find('`', 3) - 3));
  }
  return codes;
}

TEST_CASE("the program, the schema and the README have the same error codes", "[schema]") {
  std::vector<std::string> codes;
  for (const Status::Code code : kArticleErrors) codes.emplace_back(CodeName(code));
  const json schema = json::parse(JsonSchema());
  const json::json_pointer allowed("/$defs/error_record/properties/error/properties/code/enum");
  CHECK(schema.at(allowed).get<std::vector<std::string>>() == codes);
  CHECK(CodesIn(ReadFile(TRICH_SOURCE_DIR "/cmd/README.md")) == codes);
}

TEST_CASE("a record is no error record", "[schema]") {
  json record = Parsed(EmptyRecord());
  record["error"] = {{"code", "x"}, {"message", "y"}};
  const Mistakes mistakes = MistakesOf(record);
  REQUIRE_FALSE(mistakes.empty());
  CHECK(mistakes[0] == ": 0 of 2 alternatives hold");
}

TEST_CASE("a tampered record is against the schema", "[schema]") {
  const struct {
    std::string_view pointer;
    json value;
    std::string_view mistake;
  } kCases[] = {
      {"/id", 7, R"(/id: a number, not "string")"},
      {"/title", "", "/title: too short"},
      {"/province", "Hà Giang", "/province: 0 of 2 alternatives hold"},
      {"/province/code", "2", R"(/province/code: "2" is against "^[0-9]{2}$")"},
      {"/province/iso", "VN", R"(/province/iso: "VN" is against "^VN-[0-9A-Z]{2}$")"},
      {"/date/event", "3/2021", R"(/date/event: "3/2021" is against "^([0-9]{4}|XXXX)(-[0-9]{2}(-[0-9]{2})?)?$")"},
      {"/date/event_span", json::array({1}), "/date/event_span: 1 items"},
      {"/date/today", "2021", "/date: unknown key today"},
      {"/officials/0/positions", json::array(), "/officials/0/positions: 0 items"},
      {"/officials/0/mentions", 0, "/officials/0/mentions: below 1"},
      {"/officials/0/mentions", 1.5, R"(/officials/0/mentions: a number, not "integer")"},
      {"/officials/0/positions/0/organization", "", "/officials/0/positions/0/organization: too short"},
      {"/indicators/1/value", "98,64", R"(/indicators/1/value: a string, not "number")"},
      {"/indicators/1/bound", "above",
       R"(/indicators/1/bound: "above" is none of ["over","at_least","under","at_most","about"])"},
      {"/indicators/1/estimated", false, "/indicators/1/estimated: false is none of [true]"},
      {"/indicators/1/changes/0/kind", "growth",
       R"(/indicators/1/changes/0/kind: "growth" is none of ["change","ratio","plan"])"},
      {"/indicators/1/span", json::array({1, 2, 3}), "/indicators/1/span: 3 items"},
      {"/indicators/1/span/0", -1, "/indicators/1/span/0: below 0"},
      {"/indicators/1/rule", "", R"(/indicators/1/rule: "" is against "^[a-z0-9_]+([.][a-z0-9_]+)+$")"},
      {"/indicators/1/place", json::object(), "/indicators/1/place: lacks name"},
      {"/warnings", json::array(), "/warnings: 0 items"},
  };
  for (const auto& c : kCases) {
    json record = Parsed(FullRecord());
    record[json::json_pointer(std::string(c.pointer))] = c.value;
    const Mistakes mistakes = MistakesOf(record);
    INFO(c.pointer << " = " << c.value);
    CHECK(std::find(mistakes.begin(), mistakes.end(), c.mistake) != mistakes.end());
  }
}

TEST_CASE("no required key may be missing", "[schema]") {
  for (const std::string key : {"id", "title", "province", "date", "officials", "indicators"}) {
    json record = Parsed(FullRecord());
    record.erase(key);
    const Mistakes mistakes = MistakesOf(record);
    CHECK(std::find(mistakes.begin(), mistakes.end(), ": lacks " + key) != mistakes.end());
  }
}

// The full record has every key, so a key that the schema alone knows, or the
// writer alone, shows here.
TEST_CASE("the schema describes every key and no other", "[schema]") {
  json record = Parsed(FullRecord());
  std::vector<std::string> keys;
  CollectKeys(record, "", &keys);
  const json schema = json::parse(JsonSchema());
  for (const auto& [name, definition] : schema["$defs"].items()) {
    if (!definition.contains("properties") || name == "error_record") continue;
    for (const auto& [key, unused] : definition["properties"].items()) {
      INFO(name << "/" << key);
      CHECK(std::any_of(keys.begin(), keys.end(), [key = "/" + key](const std::string& path) {
        return path.size() >= key.size() && path.compare(path.size() - key.size(), key.size(), key) == 0;
      }));
    }
  }
}

TEST_CASE("an unknown keyword is no licence", "[schema]") {
  CHECK(SchemaMistakes({{"maxLength", 3}}, "abcd") == Mistakes{": unknown keyword maxLength"});
}

}  // namespace
}  // namespace trich

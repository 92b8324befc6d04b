// SPDX-License-Identifier: Apache-2.0
#include "input/json_line.h"

#include <nlohmann/json.hpp>
#include <random>

#include "catch.h"

namespace trich {
namespace {

std::string Text(std::string_view line, std::string_view name = "text") {
  JsonField fields[] = {{name}};
  const Status scanned = ScanJsonLine(line, fields);
  if (!scanned.ok()) return scanned.message();
  if (fields[0].type != JsonType::kString) return std::string(fields[0].raw);
  std::string text;
  UnescapeJson(fields[0].raw, &text);
  return text;
}

TEST_CASE("a field's value", "[input]") {
  struct Case {
    const char* value;
    const char* line;
  };
  const Case cases[] = {
      {"a", R"({"text":"a"})"},
      {"a", R"( { "id" : 7 , "text" : "a" } )"},
      {"b", R"({"text":"a","text":"b"})"},  // of two, the last
      {"a", R"({"te\u0078t":"a"})"},        // a key in disguise
      {"a\"\\/\b\f\n\r\tz", R"({"text":"a\"\\\/\b\f\n\r\tz"})"},
      {"\xE1\xBA\xA1\xF0\x9F\x98\x80", R"({"text":"\u1EA1\uD83D\uDE00"})"},
      {"a", R"({"x":{"text":"no","y":[{"text":"no"}]},"text":"a"})"},  // at the top only
      {"[1,{\"a\":[]}]", R"({"text":[1,{"a":[]}]})"},
      {"{}", R"({"text":{}})"},
      {"-1.5e+3", R"({"text":-1.5e+3})"},
      {"null", R"({"text":null})"},
      {"", R"({"other":[]})"},
      {"0123456789abcdef\"", R"({"text":"0123456789abcdef\""})"},
      {"\xFF", "{\"text\":\"\xFF\"}"},  // no UTF-8: let through
  };
  for (const Case& c : cases) {
    INFO(c.line);
    CHECK(Text(c.line) == c.value);
  }
}

TEST_CASE("what is no JSON object, and where", "[input]") {
  struct Case {
    const char* message;
    std::string line;
  };
  const Case cases[] = {
      {"column 1: expected an object", ""},
      {"column 1: expected an object", "[1]"},
      {"column 1: expected an object", "text"},
      {"column 2: expected a key", "{"},
      {"column 2: expected a key", "{,}"},
      {"column 4: expected a key", "{  1:2}"},
      {"column 6: expected ':'", R"({"a" 1})"},
      {"column 6: expected a value", R"({"a":})"},
      {"column 6: expected a value", R"({"a":nul})"},
      {"column 7: expected ',' or '}'", R"({"a":01})"},
      {"column 8: expected a digit", R"({"a":1.})"},
      {"column 9: expected a value", R"({"a":[1,]})"},
      {"column 8: expected ',' or ']'", R"({"a":[1})"},
      {"column 8: expected a key", R"({"a":1,})"},
      {"column 8: expected the end of the line", R"({"a":1}{)"},
      {"column 8: unfinished string", R"({"a":"b)"},
      {"column 7: unfinished string", R"({"a":"\)"},
      {"column 8: unknown escape", R"({"a":"b\x"})"},
      {"column 7: expected four hexadecimal digits", R"({"a":"\u12g4"})"},
      {"column 7: half a surrogate pair", R"({"a":"\ud800"})"},
      {"column 7: half a surrogate pair", R"({"a":"\udc00\ud800"})"},
      {"column 7: half a surrogate pair", R"({"a":"\ud800\u0041"})"},
      {"column 8: control character in a string", "{\"a\":\"b\tc\"}"},
      {"column 517: nested too deep", R"({"a":)" + std::string(200'000, '[')},
  };
  for (const Case& c : cases) {
    INFO(c.line.substr(0, 80));
    CHECK(Text(c.line, "a") == c.message);
  }
}

// Mutations of lines, judged by another parser.
TEST_CASE("the scanner takes what nlohmann/json takes", "[input]") {
  const std::string seeds[] = {
      R"({"id":"a","text":"x\n\u00e0\ud83d\ude00","published":null,"n":[1,-2.5e-7,true,{"k":{}}]})",
      R"({ "text" : "" , "a" : [ ] , "b" : { } , "c" : 0 })",
  };
  const std::string bytes = "{}[]:,\"\\u0189aef-+.E tn\n";
  std::mt19937 random(7);
  int accepted = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string line = seeds[random() % 2];
    for (auto edits = random() % 4; edits > 0; --edits) {
      const size_t at = random() % line.size();
      if (random() % 3 == 0)
        line.erase(at, 1);
      else
        line[at] = bytes[random() % bytes.size()];
    }
    const bool expected = nlohmann::json::accept(line) && nlohmann::json::parse(line).is_object();
    JsonField fields[] = {{"text"}};
    INFO(line);
    REQUIRE(ScanJsonLine(line, fields).ok() == expected);
    if (!expected) continue;
    ++accepted;
    const auto object = nlohmann::json::parse(line);
    if (!object.contains("text") || !object["text"].is_string()) continue;
    REQUIRE(Text(line) == object["text"].get<std::string>());
  }
  CHECK(accepted > 1'000);
}

}  // namespace
}  // namespace trich

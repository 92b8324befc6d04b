// SPDX-License-Identifier: Apache-2.0
#include "eval/records.h"

#include "catch.h"

namespace trich {
namespace {

std::string Mistake(std::string_view text, bool gold = false) {
  EvalRecords records;
  const Status status = EvalRecords::Read({"in.jsonl", text}, gold, &records);
  if (!status.ok()) CHECK(status.code() == Status::Code::kInput);
  return status.message();
}

TEST_CASE("articles go by file name without ending", "[eval]") {
  const struct {
    std::string_view article, id;
  } kCases[] = {
      {"a", "a"},       {"a", "x/y/a.txt"}, {"a.b", "a.b.txt"}, {"a", "a."}, {".a", ".a"},
      {"..a", "x/..a"}, {".a", ".a.txt"},   {"", "x/"},         {"", ""},
  };
  for (const auto& c : kCases) CHECK(ArticleOf(c.id) == c.article);
}

TEST_CASE("of two lines for one article the last holds, in the first one's place", "[eval]") {
  EvalRecords records;
  REQUIRE(EvalRecords::Read({"in", "{\"id\":\"a\",\"n\":1}\r\n\n{\"id\":7}\n \n{\"id\":\"x/a.txt\",\"n\":2}"}, false,
                            &records)
              .ok());
  REQUIRE(records.all().size() == 2);
  CHECK(records.all()[0].first == "a");
  CHECK(At(records.all()[0].second, "n") == 2);
  CHECK(records.Find("7") != nullptr);
  CHECK(records.Find("b") == nullptr);
}

TEST_CASE("a line that is no record is named", "[eval]") {
  const struct {
    std::string_view text, mistake;
  } kCases[] = {
      {"", ""},
      {R"({"id":"a","error":{"code":"x","message":"y"}})", ""},
      {"{\"id\":\"a\"}\n\n{\"id\":}", "in.jsonl:3: not valid JSON at byte 7"},
      {"{\"id\":\"\xFF\"}", "in.jsonl:1: not valid JSON at byte 8"},
      {"{\"id\":1e999}", "in.jsonl:1: a number is out of range"},
      {"[]", "in.jsonl:1: not a JSON object"},
      {"{}", "in.jsonl:1: no id"},
      {R"({"id":null})", "in.jsonl:1: no id"},
      {R"({"id":"a","officials":{}})", "in.jsonl:1: officials is no list"},
      {R"({"id":"a","officials":["b"]})", "in.jsonl:1: officials[0]: no object"},
      {R"({"id":"a","officials":[{"name":"b"},{}]})", "in.jsonl:1: officials[1]: no name"},
      {R"({"id":"a","indicators":[{}]})", ""},
      {R"({"id":"a","indicators":[{"span":[1]}]})", "in.jsonl:1: indicators[0]: no span [begin, end]"},
  };
  for (const auto& c : kCases) CHECK(Mistake(c.text) == c.mistake);
}

TEST_CASE("a gold record has to say more", "[eval]") {
  CHECK(Mistake(R"({"id":"a","indicators":[{}]})", true) == "in.jsonl:1: indicators[0]: no span [begin, end]");
  CHECK(Mistake(R"({"id":"a","indicators":[{"span":[1,2],"text":"1 m","label":"l","value":1}]})", true) ==
        "in.jsonl:1: indicators[0]: no unit");
  CHECK(Mistake(R"({"id":"a","indicators":[{"span":[1,2],"text":"1 m","label":"l","value":1,"unit":"m"}]})", true) ==
        "");
}

TEST_CASE("a failed read leaves what was there", "[eval]") {
  EvalRecords records;
  REQUIRE(EvalRecords::Read({"in", R"({"id":"a"})"}, false, &records).ok());
  REQUIRE_FALSE(EvalRecords::Read({"in", "{\"id\":\"b\"}\nx"}, false, &records).ok());
  CHECK(records.Find("a") != nullptr);
}

TEST_CASE("looks into a record are lenient", "[eval]") {
  const Json record = Json::parse(R"({"t":"x","n":1,"l":[1],"f":true,"o":{"name":"y"}})");
  CHECK(At(record, "none").is_null());
  CHECK(At(Json("text"), "t").is_null());
  CHECK(TextAt(record, "t") == "x");
  CHECK(TextAt(record, "n") == "");
  CHECK(ListAt(record, "l").size() == 1);
  CHECK(ListAt(record, "t").empty());
  CHECK(FlagAt(record, "f"));
  CHECK_FALSE(FlagAt(record, "n"));
  CHECK(NameOf(record["o"]) == "y");
  CHECK(NameOf(record["t"]) == "x");
  CHECK(NameOf(record["n"]) == "");
}

}  // namespace
}  // namespace trich

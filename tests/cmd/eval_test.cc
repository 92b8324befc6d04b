// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "process.h"

namespace trich {
namespace {

constexpr char kGold[] = R"({"id":"a","province":"Lào Cai","indicators":[]})";
constexpr char kWrong[] = R"({"id":"a.txt","province":{"name":"Hà Nam"}})";

TEST_CASE("trich eval prints a line for each field", "[cmd]") {
  const ScratchFolder scratch;
  const std::string gold = scratch.Write("gold.jsonl", kGold);
  const Ran ran = RunTrich({"eval", gold, scratch.Write("pred.jsonl", kWrong)});
  INFO(ran);
  CHECK(ran.status == 0);
  CHECK(ran.err.empty());
  CHECK(ran.out ==
        "field       precision    recall        F1   right   wrong  missed\n"
        "articles        1.000                           1       0\n"
        "province        0.000                           0       1\n"
        "event           1.000                           1       0\n"
        "published       1.000                           1       0\n"
        "officials       1.000     1.000     1.000       0       0       0\n"
        "positions       1.000     1.000     1.000       0       0       0\n"
        "indicators      1.000     1.000     1.000       0       0       0\n"
        "full            1.000     1.000     1.000       0       0       0\n"
        "changes         1.000     1.000     1.000       0       0       0\n"
        "bound           1.000                           0       0\n"
        "of              1.000                           0       0\n"
        "estimated       1.000                           0       0\n"
        "target          1.000                           0       0\n"
        "period          1.000                           0       0\n"
        "place           1.000                           0       0\n");
}

TEST_CASE("trich eval reads standard input and prints differences", "[cmd]") {
  const ScratchFolder scratch;
  const std::string gold = scratch.Write("gold.jsonl", kGold);
  const std::string difference = "a: province is Hà Nam, gold Lào Cai\n";
  for (const auto& arguments : std::vector<std::vector<std::string>>{
           {"eval", "--details", gold}, {"eval", gold, "-", "--details"}, {"eval", gold, "--details", "--json"}}) {
    const Ran ran = RunTrich(arguments, kWrong);
    INFO(ran);
    CHECK(ran.status == 0);
    CHECK(ran.out.substr(0, difference.size()) == difference);
  }
}

TEST_CASE("trich eval --json prints one object", "[cmd]") {
  const ScratchFolder scratch;
  const Ran ran = RunTrich({"eval", scratch.Write("gold.jsonl", ""), "--json"});
  INFO(ran);
  CHECK(ran.status == 0);
  CHECK(ran.out.substr(0, 50) == R"({"articles":{"accuracy":1.0,"ok":0,"n":0},"provinc)");
  CHECK(ran.out.substr(ran.out.size() - 3) == "}}\n");
}

TEST_CASE("trich eval says what it cannot read", "[cmd]") {
  const ScratchFolder scratch;
  const std::string gold = scratch.Write("gold.jsonl", kGold);
  const std::string bad = scratch.Write("bad.jsonl", "\n{\"id\":\"a\"}\n{\"id\":\"b\"");
  const struct {
    std::vector<std::string> arguments;
    std::string err;
  } kCases[] = {
      {{"eval"}, "trich: GOLD is required\nRun with --help for more information.\n"},
      {{"eval", gold, "/no/such"}, "trich: /no/such: No such file or directory\n"},
      {{"eval", "/no/such"}, "trich: /no/such: No such file or directory\n"},
      {{"eval", gold, "data"}, "trich: data: Is a directory\n"},
      {{"eval", gold, bad}, "trich: " + bad + ":3: not valid JSON at byte 10\n"},
      {{"eval", bad, gold}, "trich: " + bad + ":3: not valid JSON at byte 10\n"},
      {{"eval", "-"}, "trich: only one of GOLD and PRED can be standard input\n"},
  };
  for (const auto& c : kCases) {
    const Ran ran = RunTrich(c.arguments);
    INFO(ran);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err == c.err);
  }
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "trich/eval.h"

#include <fmt/format.h>

#include "catch.h"

namespace trich {
namespace {

using Lines = std::vector<std::string>;

EvalReport Compared(const std::string& gold, const std::string& predicted) {
  EvalReport report;
  const Status status = Evaluate({"gold.jsonl", gold}, {"pred.jsonl", predicted}, &report);
  INFO(status.message());
  REQUIRE(status.ok());
  return report;
}

// A record of article "a" with `members` beside its id.
std::string Record(const std::string& members) { return R"({"id":"a",)" + members + "}\n"; }

std::string Indicators(const std::string& list) { return Record(R"("indicators":[)" + list + "]"); }

// "right wrong missed" of one field.
std::string Counts(const EvalReport& report, std::string_view field) {
  for (const FieldScore& f : report.scores) {
    if (f.field == field) return fmt::format("{} {} {}", f.right, f.wrong, f.missed);
  }
  return "no such field";
}

TEST_CASE("nothing is as good as nothing", "[eval]") {
  const EvalReport report = Compared("", "");
  CHECK(report.scores.size() == 15);
  CHECK(report.differences.empty());
  for (const FieldScore& score : report.scores) CHECK(score.f1() == 1);
}

TEST_CASE("an article without a record misses everything", "[eval]") {
  const EvalReport report = Compared(Record(R"("province":"Lào Cai","officials":[{"name":"Sùng A Páo"}])"), "");
  CHECK(report.differences ==
        Lines{"a: no record", "a: province is null, gold Lào Cai", "a: official missed: Sùng A Páo ()"});
  CHECK(Counts(report, "articles") == "0 1 0");
}

TEST_CASE("a record without a gold one does not count", "[eval]") {
  CHECK(Compared("", Record(R"("officials":[{"name":"b"}])")).differences.empty());
}

TEST_CASE("provinces go by name", "[eval]") {
  const struct {
    bool same;
    std::string_view gold, predicted;
  } kCases[] = {
      {true, R"("province":"Hòa Bình")", R"("province":{"name":"HOÀ BÌNH"})"},
      {true, R"("province":null)", R"("title":"x")"},
      {true, R"("province":"Hà Tây","province_alt":["Hà Nội"])", R"("province":{"name":"Hà Nội"})"},
      {true, R"("province":"Hà Tây","province_alt":[null])", R"("province":null)"},
      {false, R"("province":"Hà Nội")", R"("province":{"name":"Hà Nam"})"},
      {false, R"("province":null)", R"("province":{"name":"Hà Nam"})"},
      {false, R"("province":"Hà Nam")", R"("province":null)"},
  };
  for (const auto& c : kCases) {
    INFO(c.gold << " " << c.predicted);
    const EvalReport report = Compared(Record(std::string(c.gold)), Record(std::string(c.predicted)));
    CHECK(Counts(report, "province") == (c.same ? "1 0 0" : "0 1 0"));
  }
}

TEST_CASE("dates agree as far as gold says", "[eval]") {
  const struct {
    bool same;
    std::string_view gold, predicted;
  } kCases[] = {
      {true, R"("2020-01-09T18:02")", R"("2020-01-09")"},
      {true, R"("2020-01")", R"("2020-01-09")"},
      {true, R"("XXXX-12-30")", R"("2020-12-30")"},
      {true, "null", "null"},
      {true, R"(null,"event_alt":["2020-01-09"])", R"("2020-01-09")"},
      {false, R"("2020-01-09")", R"("2020-01")"},
      {false, R"("2020-01-09")", R"("XXXX-01-09")"},
      {false, R"("XXXX-12-30")", R"("2020-12")"},
      {false, R"("2020")", "null"},
      {false, "null", R"("2020")"},
  };
  for (const auto& c : kCases) {
    INFO(c.gold << " " << c.predicted);
    const EvalReport report = Compared(Record(fmt::format(R"("date":{{"event":{}}})", c.gold)),
                                       Record(fmt::format(R"("date":{{"event":{}}})", c.predicted)));
    CHECK(Counts(report, "event") == (c.same ? "1 0 0" : "0 1 0"));
  }
}

TEST_CASE("people are found by name and their offices by words", "[eval]") {
  const EvalReport report = Compared(
      Record(
          R"("officials":[{"name":"Lò Văn Tin","positions":["Phó Chủ tịch Ủy ban nhân dân tỉnh","TUV"],)"
          R"("positions_alt":["Trưởng ban"]},{"name":"Hà Thị Mai","name_alt":["Mai"]},{"name":"Cầm Bá","optional":true},)"
          R"({"name":"Đỗ Sơn","positions":["Giám đốc"]}])"),
      Record(
          R"("officials":[{"name":"LÒ VĂN TIN","positions":[{"title":"Phó Chủ tịch","organization":"UBND tỉnh"},)"
          R"({"title":"Trưởng ban"},{"title":"Bí thư"}]},{"name":"Mai"},{"name":"Cầm Bá"},{"name":"Ai","positions":["X"]}])"));
  CHECK(report.differences ==
        Lines{"a: position missed: Lò Văn Tin, TUV; read: Phó Chủ tịch UBND tỉnh; Trưởng ban; Bí thư",
              "a: position wrong: Lò Văn Tin, Bí thư", "a: official missed: Đỗ Sơn (Giám đốc)",
              "a: official wrong: Ai (X)"});
  CHECK(Counts(report, "officials") == "2 1 1");
  CHECK(Counts(report, "positions") == "1 1 1");
}

constexpr char kGold[] = R"({"text":"12 ha","value":12,"unit":"ha","label":"diện tích trồng ngô","span":[10,15]})";

TEST_CASE("indicators go by value, unit and place", "[eval]") {
  const struct {
    std::string_view predicted, counts, full;
    Lines differences;
  } kCases[] = {
      {R"({"value":12.0,"unit":"HA","span":[14,20],"label":"trồng ngô"})", "1 0 0", "1 0 0", {}},
      {R"({"value":12,"unit":"ha","span":[10,15],"label":"diện tích lúa nước"})", "1 0 0", "1 0 0", {}},
      {R"({"value":12,"unit":"ha","span":[10,15],"label":"lúa nước"})",
       "1 0 0",
       "0 1 1",
       {R"(a: "12 ha": label is "lúa nước", gold "diện tích trồng ngô" (0.00))"}},
      {R"({"value":13,"unit":"ha","span":[10,15]})", "0 1 1", "0 1 1", {R"(a: "12 ha": read as 13 ha, gold 12 ha)"}},
      {R"({"value":12,"unit":"t","span":[10,15]})", "0 1 1", "0 1 1", {R"(a: "12 ha": read as 12 t, gold 12 ha)"}},
      {R"({"value":12,"unit":"ha","span":[15,20],"text":"12 ha","label":"ngô"})",
       "0 1 1",
       "0 1 1",
       {R"(a: "12 ha": missed, 12 ha | diện tích trồng ngô)", R"(a: "12 ha": wrong, 12 ha | ngô)"}},
      {R"({"value":12,"unit":"ha"})",
       "0 1 1",
       "0 1 1",
       {R"(a: "12 ha": missed, 12 ha | diện tích trồng ngô)", "a: null: wrong, 12 ha | "}},
      {"", "0 0 1", "0 0 1", {R"(a: "12 ha": missed, 12 ha | diện tích trồng ngô)"}},
  };
  for (const auto& c : kCases) {
    INFO(c.predicted);
    const EvalReport report = Compared(Indicators(kGold), Indicators(std::string(c.predicted)));
    CHECK(Counts(report, "indicators") == c.counts);
    CHECK(Counts(report, "full") == c.full);
    CHECK(report.differences == c.differences);
  }
}

TEST_CASE("what gold marks optional is neither required nor wrong", "[eval]") {
  const std::string optional =
      R"({"optional":true,"text":"3 cấp","value":3,"unit":"count","label":"cấp","span":[12,18]})";
  const std::string three = R"({"value":3,"unit":"count","span":[12,18]})";
  CHECK(Counts(Compared(Indicators(optional), Indicators("")), "indicators") == "0 0 0");
  CHECK(Counts(Compared(Indicators(optional), Indicators(three)), "indicators") == "0 0 0");
  CHECK(Counts(Compared(Indicators(optional), Indicators(R"({"value":4,"unit":"%","span":[13,14]})")), "indicators") ==
        "0 0 0");
  // The required one chooses first, though it stands second.
  CHECK(Counts(Compared(Indicators(optional + "," + kGold), Indicators(R"({"value":12,"unit":"ha","span":[12,15]})")),
               "indicators") == "1 0 0");
}

TEST_CASE("labels and units have alternatives", "[eval]") {
  const std::string gold =
      R"({"text":"5","value":5,"unit":"count","unit_alt":["người"],"label":"a b","label_alt":["c d"],"span":[0,1]})";
  const EvalReport report =
      Compared(Indicators(gold), Indicators(R"({"value":5,"unit":"hộ","label":"c","span":[0,1]})"));
  CHECK(Counts(report, "full") == "1 0 0");
}

TEST_CASE("attributes count where either side has them", "[eval]") {
  const struct {
    std::string_view field, gold, predicted, counts;
  } kCases[] = {
      {"bound", R"("bound":"over")", R"("bound":"over")", "1 0 0"},
      {"bound", R"("bound":"over","bound_alt":["about"])", R"("bound":"about")", "1 0 0"},
      {"bound", R"("bound":"over")", R"("of":2)", "0 1 0"},
      {"bound", R"("of":2)", R"("bound":"over")", "0 1 0"},
      {"of", R"("of":15)", R"("of":15.0)", "1 0 0"},
      {"of", R"("of":15)", R"("of":16)", "0 1 0"},
      {"estimated", R"("estimated":true)", R"("estimated":true)", "1 0 0"},
      {"target", R"("of":1)", R"("target":true)", "0 1 0"},
      {"period", R"("period":"2021")", R"("period":"2022")", "0 1 0"},
      {"period", R"("of":1)", R"("period":"2022")", "0 0 0"},
      {"place", R"("place":"cả nước")", R"("place":{"name":"Cả nước"})", "1 0 0"},
      {"place", R"("place":"Lắk")", R"("of":1)", "0 1 0"},
      {"place", R"("of":1)", R"("place":{"name":"Lắk"})", "0 0 0"},
  };
  for (const auto& c : kCases) {
    INFO(c.field << ": " << c.gold << " " << c.predicted);
    const std::string base = R"({"text":"1","value":1,"unit":"x","label":"l","span":[0,1],)";
    const EvalReport report =
        Compared(Indicators(base + std::string(c.gold) + "}"), Indicators(base + std::string(c.predicted) + "}"));
    CHECK(Counts(report, c.field) == c.counts);
  }
}

TEST_CASE("changes belong to a matched indicator", "[eval]") {
  const std::string base = R"({"text":"1","value":1,"unit":"x","label":"l","span":[0,1],"changes":[)";
  const std::string up = R"({"kind":"change","direction":"up","value":8.3,"unit":"%"})";
  const std::string plan = R"({"kind":"plan","value":118,"unit":"%"})";
  const std::string maybe = R"({"kind":"ratio","value":103,"unit":"%","optional":true})";
  CHECK(Counts(Compared(Indicators(base + up + "]}"), Indicators(base + up + "]}")), "changes") == "1 0 0");
  CHECK(Counts(Compared(Indicators(base + maybe + "]}"), Indicators(base + "]}")), "changes") == "0 0 0");
  CHECK(Counts(Compared(Indicators(base + maybe + "]}"), Indicators(base + maybe + "]}")), "changes") == "0 0 0");
  const EvalReport report = Compared(Indicators(base + up + "]}"), Indicators(base + plan + "]}"));
  CHECK(Counts(report, "changes") == "0 1 1");
  CHECK(report.differences ==
        Lines{R"(a: "1": change missed: {"direction":"up","kind":"change","unit":"%","value":8.3})",
              R"(a: "1": change wrong: {"kind":"plan","unit":"%","value":118})"});
}

TEST_CASE("bad input is named and leaves the report alone", "[eval]") {
  EvalReport report;
  report.differences = {"as before"};
  const Status gold = Evaluate({"gold.jsonl", "{"}, {"pred.jsonl", ""}, &report);
  CHECK(gold.code() == Status::Code::kInput);
  CHECK(gold.message() == "gold.jsonl:1: not valid JSON at byte 2");
  CHECK(Evaluate({"gold.jsonl", ""}, {"-", "\n3"}, &report).message() == "-:2: not a JSON object");
  CHECK(report.differences == Lines{"as before"});
}

TEST_CASE("scores are shares", "[eval]") {
  const FieldScore score = {"x", FieldScore::Kind::kList, 6, 2, 6};
  CHECK(score.precision() == 0.75);
  CHECK(score.recall() == 0.5);
  CHECK(score.f1() == 0.6);
  CHECK(FieldScore{"x", FieldScore::Kind::kList, 0, 1, 1}.f1() == 0);
}

TEST_CASE("scores are printed", "[eval]") {
  EvalReport report;
  report.scores = {{"province", FieldScore::Kind::kOnce, 2, 1, 0}, {"indicators", FieldScore::Kind::kList, 6, 2, 6}};
  CHECK(ScoresAsTable(report) ==
        "field       precision    recall        F1   right   wrong  missed\n"
        "province        0.667                           2       1\n"
        "indicators      0.750     0.500     0.600       6       2       6\n");
  CHECK(ScoresAsJson(report) == R"({"province":{"accuracy":0.6666666666666666,"ok":2,"n":3},)"
                                R"("indicators":{"precision":0.75,"recall":0.5,"f1":0.6,"tp":6,"fp":2,"fn":6}})"
                                "\n");
}

}  // namespace
}  // namespace trich

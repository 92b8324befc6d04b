// SPDX-License-Identifier: Apache-2.0
#include "trich/rule_check.h"

#include <fmt/format.h>

#include "built_in.h"
#include "catch.h"

namespace trich {
namespace {

// The trials of a rule in `text`, one line each.
std::string Trials(const std::string& id, const std::string& text) {
  Article article;
  article.text = text;
  std::vector<RuleTrial> trials;
  const Status status = TryRule(BuiltInSet(), id, article, &trials);
  if (!status.ok()) return status.message();
  constexpr const char* kOutcomes[] = {"fires",      "no match",      "inside word", "no value", "outrun",
                                       "other unit", "other measure", "excepted",    "of a part"};
  std::string lines;
  for (const RuleTrial& trial : trials) {
    lines += fmt::format("{}..{} {} | {} | {} | {} {}\n", trial.span.begin, trial.span.end, trial.text,
                         kOutcomes[static_cast<size_t>(trial.outcome)], trial.value, trial.winner, trial.winner_text);
  }
  return lines;
}

TEST_CASE("A check counts rules and examples") {
  const RuleCheck check = CheckRules(BuiltInSet());
  CHECK(check.errors == 0);
  CHECK(check.rules == ListRules(BuiltInSet()).size());
  CHECK(check.examples > check.rules);
}

TEST_CASE("Rules are described as written and as compiled") {
  RuleInfo info;
  REQUIRE(FindRule(BuiltInSet(), "quantity.percent", &info).ok());
  CHECK(info.id == "quantity.percent");
  CHECK(info.field == "quantity");
  CHECK(info.file == "rules/quantity.toml");
  CHECK(info.line > 0);
  CHECK(info.pattern.find("{n}") != std::string::npos);
  CHECK(info.expanded.find("{n}") == std::string::npos);
  CHECK(info.options.at("unit") == "%");
  CHECK(info.at_digits);
  CHECK_FALSE(info.anywhere);
  CHECK(info.first_words.empty());
  CHECK(info.program_size > 10);
  CHECK(!info.yes.empty());
  CHECK(!info.no.empty());
}

TEST_CASE("So are entries of the catalogue") {
  RuleInfo info;
  REQUIRE(FindRule(BuiltInSet(), "dti.rank", &info).ok());
  CHECK(info.field == "catalogue");
  CHECK(info.options.at("unit") == "rank");
  CHECK(info.program_size == 0);
  CHECK(!info.note.empty());
}

TEST_CASE("An id nobody has is answered with the nearest one") {
  RuleInfo info;
  const Status status = FindRule(BuiltInSet(), "quantity.percint", &info);
  CHECK(status.code() == Status::Code::kNotFound);
  CHECK(status.message() == "quantity.percint: no such rule; did you mean quantity.percent?");
  CHECK(FindRule(BuiltInSet(), "x", &info).message() == "x: no such rule");
}

TEST_CASE("A rule's trials say why it did not fire") {
  struct Case {
    const char* id;
    const char* text;
    const char* trials;
  };
  const Case cases[] = {
      {"quantity.percent", "đạt 98,64%", "4..10 98,64% | fires | 98.64 % |  \n"},
      {"quantity.percent", "đạt", ""},
      {"quantity.percent", "có 98 xã\n12 hộ", "3..8 98 xã | no match |  |  \n9..14 12 hộ | no match |  |  \n"},
      {"quantity.money", "20 đồng chí", "0..7 20 đồng | no value |  |  \n"},
      {"period.year", "từ năm 2021 đến 2025", "3..11 năm 2021 | outrun | 2021 | period.years từ năm 2021 đến 2025\n"},
      {"period.years", "từ năm 2021 đến 2025", "0..20 từ năm 2021 đến 2025 | fires | 2021/2025 |  \n"},
      {"exclude.document_number", "số 50/KH-UBND", "0..13 số 50/KH-UBND | fires |  |  \n"},
      {"layout.day_then_clock", "14/3/2023 | 09:12", "0..17 14/3/2023 | 09:12 | fires | 2023-03-14T09:12 |  \n"},
      {"layout.counter", "Lượt xem: 5\nLượt khách 5",
       "0..9 Lượt xem: | fires |  |  \n12..24 Lượt khách 5 | no match |  |  \n"},
      {"official.name_then_title", "Ông Ngô Đức Khang, Chủ tịch UBND xã Yên Giả, phát biểu.",
       "4..17 Ngô Đức Khang | fires | Ngô Đức Khang: Chủ tịch UBND xã Yên Giả |  Ngô Đức Khang\n"},
      {"official.title_then_name", "Ông Ngô Đức Khang, Chủ tịch UBND xã Yên Giả, phát biểu.",
       "4..17 Ngô Đức Khang | outrun |  | official.name_then_title Ngô Đức Khang\n"},
      {"official.name_then_title", "Không ai.", ""},
      {"forest.cover", "Tỷ lệ che phủ rừng đạt 54%.", "23..26 Tỷ lệ che phủ rừng | fires | % |  \n"},
      {"forest.cover", "Tỷ lệ che phủ rừng đạt 54 ha.", "23..28 Tỷ lệ che phủ rừng | other unit | ha |  \n"},
      {"forest.cover", "Tỷ lệ che phủ rừng tăng 54%.", "24..27 Tỷ lệ che phủ rừng | other measure | % |  \n"},
      {"dti.rank", "Chỉ số chuyển đổi số trụ cột kinh tế số xếp thứ 5/63.",
       "40..52 Chỉ số chuyển đổi số trụ cột kinh tế số | excepted | rank |  \n"},
      {"forest.cover", "Tỷ lệ hộ nghèo đạt 54%.", ""},
      {"dti.rnak", "DTI", "dti.rnak: no such rule; did you mean dti.rank?"},
  };
  for (const Case& row : cases) {
    INFO(row.text);
    CHECK(Trials(row.id, row.text) == row.trials);
  }
}

}  // namespace
}  // namespace trich

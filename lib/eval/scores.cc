// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "trich/eval.h"

namespace trich {

double FieldScore::Share(int64_t right, int64_t other) {
  return right + other == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(right + other);
}

double FieldScore::f1() const {
  const double sum = precision() + recall();
  return sum == 0 ? 0.0 : 2 * precision() * recall() / sum;
}

std::string ScoresAsTable(const EvalReport& report) {
  std::string table = fmt::format("{:<11}{:>10}{:>10}{:>10}{:>8}{:>8}{:>8}\n", "field", "precision", "recall", "F1",
                                  "right", "wrong", "missed");
  for (const FieldScore& score : report.scores) {
    table += fmt::format("{:<11}{:>10.3f}", score.field, score.precision());
    if (score.kind == FieldScore::Kind::kList) {
      table += fmt::format("{:>10.3f}{:>10.3f}{:>8}{:>8}{:>8}\n", score.recall(), score.f1(), score.right, score.wrong,
                           score.missed);
    } else {
      table += fmt::format("{:>28}{:>8}\n", score.right, score.wrong);
    }
  }
  return table;
}

std::string ScoresAsJson(const EvalReport& report) {
  nlohmann::ordered_json json;
  for (const FieldScore& score : report.scores) {
    nlohmann::ordered_json& entry = json[std::string(score.field)];
    if (score.kind == FieldScore::Kind::kList) {
      entry = {{"precision", score.precision()},
               {"recall", score.recall()},
               {"f1", score.f1()},
               {"tp", score.right},
               {"fp", score.wrong},
               {"fn", score.missed}};
    } else {
      entry = {{"accuracy", score.accuracy()}, {"ok", score.right}, {"n", score.right + score.wrong}};
    }
  }
  return json.dump() + "\n";
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "trich/eval.h"

namespace trich {

double Figure::Share(int64_t right, int64_t other) {
  return right + other == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(right + other);
}

double Figure::f1() const {
  const double sum = precision() + recall();
  return sum == 0 ? 0.0 : 2 * precision() * recall() / sum;
}

std::string FiguresAsTable(const EvalReport& report) {
  std::string table = fmt::format("{:<11}{:>10}{:>10}{:>10}{:>8}{:>8}{:>8}\n", "field", "precision", "recall", "F1",
                                  "right", "wrong", "missed");
  for (const Figure& figure : report.figures) {
    table += fmt::format("{:<11}{:>10.3f}", figure.field, figure.precision());
    if (figure.kind == Figure::Kind::kList) {
      table += fmt::format("{:>10.3f}{:>10.3f}{:>8}{:>8}{:>8}\n", figure.recall(), figure.f1(), figure.right,
                           figure.wrong, figure.missed);
    } else {
      table += fmt::format("{:>28}{:>8}\n", figure.right, figure.wrong);
    }
  }
  return table;
}

std::string FiguresAsJson(const EvalReport& report) {
  nlohmann::ordered_json json;
  for (const Figure& figure : report.figures) {
    nlohmann::ordered_json& entry = json[std::string(figure.field)];
    if (figure.kind == Figure::Kind::kList) {
      entry = {{"precision", figure.precision()},
               {"recall", figure.recall()},
               {"f1", figure.f1()},
               {"tp", figure.right},
               {"fp", figure.wrong},
               {"fn", figure.missed}};
    } else {
      entry = {{"accuracy", figure.accuracy()}, {"ok", figure.right}, {"n", figure.right + figure.wrong}};
    }
  }
  return json.dump() + "\n";
}

}  // namespace trich

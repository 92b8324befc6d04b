// SPDX-License-Identifier: Apache-2.0
#include "eval/tally.h"

#include <fmt/format.h>

namespace trich {

Tally::Tally(EvalReport* report) : report_(report) {
  using Kind = FieldScore::Kind;
  report->differences.clear();
  report->scores = {
      {"articles", Kind::kOnce},  {"province", Kind::kOnce},  {"event", Kind::kOnce},      {"published", Kind::kOnce},
      {"officials", Kind::kList}, {"positions", Kind::kList}, {"indicators", Kind::kList}, {"full", Kind::kList},
      {"changes", Kind::kList},   {"bound", Kind::kOnce},     {"of", Kind::kOnce},         {"estimated", Kind::kOnce},
      {"target", Kind::kOnce},    {"period", Kind::kOnce},    {"place", Kind::kOnce},
  };
}

bool Tally::Check(Field field, bool right) {
  right ? Right(field) : Wrong(field);
  return right;
}

bool Tally::Expect(Field field, bool found) {
  found ? Right(field) : Missed(field);
  return found;
}

void Tally::Say(std::string_view what) { report_->differences.push_back(fmt::format("{}: {}", article_, what)); }

}  // namespace trich

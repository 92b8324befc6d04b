// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <utility>

#include "eval/score.h"

namespace trich {
namespace {

void ScoreArticle(const Json& gold, const Json* record, const Wording& wording, Tally* tally) {
  static const Json kNothing = Json::object();
  if (!tally->Check(Field::kArticles, record != nullptr)) tally->Say("no record");
  const Json& predicted = record != nullptr ? *record : kNothing;
  ScoreProvince(gold, predicted, tally);
  ScoreDates(gold, predicted, tally);
  ScoreOfficials(gold, predicted, wording, tally);
  ScoreIndicators(gold, predicted, wording, tally);
}

}  // namespace

Status Evaluate(const EvalInput& gold, const EvalInput& predicted, EvalReport* report) {
  Wording wording;
  if (Status status = Wording::BuiltIn(&wording); !status.ok()) return status;
  EvalRecords want;
  if (Status status = EvalRecords::Read(gold, true, &want); !status.ok()) return status;
  EvalRecords have;
  if (Status status = EvalRecords::Read(predicted, false, &have); !status.ok()) return status;
  Tally tally(report);
  for (const auto& [article, record] : want.all()) {
    tally.Begin(article);
    ScoreArticle(record, have.Find(article), wording, &tally);
  }
  return Status::Ok();
}

}  // namespace trich

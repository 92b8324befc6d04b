// SPDX-License-Identifier: Apache-2.0
//
// Tally: where the scorers of the fields note what they find.
#pragma once

#include <string>
#include <string_view>

#include "trich/eval.h"

namespace trich {

// In the order of the report.
enum class Field {
  kArticles,
  kProvince,
  kEvent,
  kPublished,
  kOfficials,
  kPositions,
  kIndicators,
  kFull,
  kChanges,
  kBound,
  kOf,
  kEstimated,
  kTarget,
  kPeriod,
  kPlace,
};

class Tally {
 public:
  // Empties `report`, which must outlive this object, and adds to it.
  explicit Tally(EvalReport* report);

  // Names the article that what follows is about; kept as a view.
  void Begin(std::string_view article) { article_ = article; }

  void Right(Field field) { ++At(field).right; }
  void Wrong(Field field, size_t times = 1) { At(field).wrong += static_cast<int64_t>(times); }
  void Missed(Field field) { ++At(field).missed; }

  // Right() or Wrong(). Returns `right`.
  bool Check(Field field, bool right);

  // Right() or Missed(). Returns `found`.
  bool Expect(Field field, bool found);

  // Notes a difference of the article.
  void Say(std::string_view what);

 private:
  FieldScore& At(Field field) { return report_->scores[static_cast<size_t>(field)]; }

  EvalReport* report_;
  std::string_view article_;
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Indicators: the numbers of an article that report something, each with its
// label, period, place and comparisons.
#pragma once

#include <vector>

#include "record/figure.h"
#include "record/label.h"
#include "trich/record.h"

namespace trich {

// A scratch object, one per thread.
class IndicatorFinder {
 public:
  // Overwrites `indicators`, whose memory it uses, in order of their spans. `province` is the article's,
  // null when it has none; `year` its year, 0 when unknown.
  void Find(const Document& document, const Province* province, int year, std::vector<Indicator>* indicators);

 private:
  class Assembler;

  std::vector<Period> periods_;
  std::vector<Figure> figures_;
  std::vector<Label> labels_;
  LabelForm words_;  // of a label, for the catalogue
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Figures first, then their roles, then one indicator per figure that reports,
// with the comparisons that belong to it.
#include "record/indicators.h"

#include <algorithm>

#include "record/comparison.h"
#include "record/indicator_place.h"
#include "record/key.h"
#include "record/period_frame.h"
#include "record/target.h"

namespace trich {
namespace {

constexpr int64_t kBillion = 1000000000;

}  // namespace

// What is in `found` must be complete.
class IndicatorFinder::Assembler {
 public:
  Assembler(const Document& document, const Province* province, int year, IndicatorFinder* found)
      : document_(document),
        periods_(found->periods_),
        figures_(found->figures_),
        labels_(found->labels_),
        places_(document, province, figures_),
        keys_(document, periods_, figures_, labels_, province, &found->words_),
        targets_(document, periods_, figures_, year),
        year_(year) {}

  void Run(std::vector<Indicator>* indicators) {
    const PeriodFrame frame(document_, periods_, figures_, year_);
    std::vector<int> made(figures_.size(), -1);
    size_t count = 0;
    if (indicators->size() < figures_.size()) indicators->resize(figures_.size());
    for (size_t i = 0; i < figures_.size(); ++i) {
      const Figure& figure = figures_[i];
      if (figure.role == Role::kLevel || figure.role == Role::kOwnChange) {
        made[i] = static_cast<int>(count);
        Make(i, frame, &(*indicators)[count++]);
      } else if (figure.role == Role::kComparison && made[static_cast<size_t>(figure.host)] >= 0) {
        Indicator& host = (*indicators)[static_cast<size_t>(made[static_cast<size_t>(figure.host)])];
        host.changes.push_back(MakeChange(document_, periods_, figure, year_));
        made[i] = made[static_cast<size_t>(figure.host)];
      }
    }
    for (size_t i = 0; i < figures_.size() && figures_[i].quantity.first < document_.title.last; ++i) {
      if (made[i] >= 0) TellHeadline(i, made, indicators);
    }
    indicators->resize(count);
  }

 private:
  // Overwrites `indicator`.
  void Make(size_t index, const PeriodFrame& frame, Indicator* indicator) {
    const Figure& figure = figures_[index];
    const Quantity& quantity = figure.quantity;
    const Label& label = labels_[index];
    label.Write(document_, &indicator->label);
    indicator->is_change = figure.role == Role::kOwnChange;
    indicator->direction = indicator->is_change ? figure.cues.direction : Direction::kNone;
    indicator->value = quantity.value;
    indicator->value_max = quantity.value_max;
    indicator->of = quantity.of;
    indicator->unit = quantity.unit;
    indicator->bound = indicator->is_change && figure.cues.exceeds ? Bound::kNone : figure.cues.bound;
    indicator->estimated = figure.cues.estimated || label.estimated || targets_.IsEstimated(index);
    indicator->target = targets_.Of(index, indicator->estimated);
    const TokenRange quote{figure.cues.quote_first, figure.cues.quote_last};
    indicator->text = document_.text.Raw(quote);
    indicator->span = document_.text.ToSpan(quote);
    indicator->rule = quantity.rule->id;
    indicator->period = frame.Of(figure);
    indicator->place = places_.Of(figure, NameLast(figure, label));
    if (IsCountInMillions(quantity, label)) indicator->unit = "count";
    indicator->key = keys_.Of(index, *indicator);
    indicator->changes.clear();
  }

  // A headline leaves the time and the place of its figure to the text, where
  // the same figure stands again.
  void TellHeadline(size_t index, const std::vector<int>& made, std::vector<Indicator>* indicators) const {
    const Quantity& quantity = figures_[index].quantity;
    Indicator& headline = (*indicators)[static_cast<size_t>(made[index])];
    for (size_t i = index + 1; i < figures_.size(); ++i) {
      const Quantity& other = figures_[i].quantity;
      if (made[i] < 0 || other.first < document_.title.last) continue;
      if (!(other.value == quantity.value) || other.unit != quantity.unit) continue;
      const Indicator& told = (*indicators)[static_cast<size_t>(made[i])];
      if (headline.period.empty()) headline.period = told.period;
      if (!headline.place) headline.place = told.place;
      return;
    }
  }

  // Where the words after the number that name it end.
  static uint32_t NameLast(const Figure& figure, const Label& label) {
    uint32_t last = figure.quantity.last;
    for (const TokenRange& part : label.parts) last = std::max(last, part.last);
    return last;
  }

  // "1,99 triệu" next to visitors is no sum of money.
  bool IsCountInMillions(const Quantity& quantity, const Label& label) const {
    if (quantity.rule->kind != "no_currency" || quantity.value >= Decimal(kBillion)) return false;
    bool counted = false;
    for (const TokenRange& part : label.parts) {
      for (uint32_t at = part.first; at < part.last; ++at) {
        if (document_.words.StartingAt(at, WordList::kMoneyWord) != nullptr) return false;
        counted = counted || document_.words.StartingAt(at, WordList::kCounter) != nullptr;
      }
    }
    return counted;
  }

  const Document& document_;
  const std::vector<Period>& periods_;
  const std::vector<Figure>& figures_;
  const std::vector<Label>& labels_;
  IndicatorPlaces places_;
  KeyFinder keys_;
  Targets targets_;
  int year_ = 0;
};

void IndicatorFinder::Find(const Document& document, const Province* province, int year,
                           std::vector<Indicator>* indicators) {
  FindFigures(document, &figures_);
  if (figures_.empty()) return indicators->clear();
  FindPeriods(document, &periods_);
  AssignRoles(document, periods_, &figures_);
  FindLabels(document, periods_, figures_, &labels_);
  Assembler(document, province, year, this).Run(indicators);
}

}  // namespace trich

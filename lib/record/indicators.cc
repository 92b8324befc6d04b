// SPDX-License-Identifier: Apache-2.0
//
// Figures first, then their roles, then one indicator per figure that reports,
// with the comparisons that belong to it.
#include "record/indicators.h"

#include <charconv>

#include "record/comparison.h"
#include "record/figure.h"
#include "record/label.h"

namespace trich {
namespace {

// The year the article is about, as far as its dates tell; 0 = unknown.
int ArticleYear(const Record& record) {
  for (const std::string* date : {&record.date.event, &record.date.published}) {
    int year = 0;
    if (date->size() >= 4) std::from_chars(date->data(), date->data() + 4, year);
    if (year > 0) return year;
  }
  return 0;
}

class Assembler {
 public:
  Assembler(const Document& document, const Record& record)
      : document_(document), periods_(FindPeriods(document)), figures_(FindFigures(document)), year_(ArticleYear(record)) {
    if (year_ == 0) year_ = LatestYear();
    AssignRoles(document, periods_, &figures_);
    labels_ = FindLabels(document, periods_, figures_);
  }

  void Run(std::vector<Indicator>* indicators) {
    std::vector<int> made(figures_.size(), -1);
    for (size_t i = 0; i < figures_.size(); ++i) {
      const Figure& figure = figures_[i];
      if (figure.role == Role::kLevel || figure.role == Role::kOwnChange) {
        made[i] = static_cast<int>(indicators->size());
        indicators->push_back(Make(i));
      } else if (figure.role == Role::kComparison && made[static_cast<size_t>(figure.host)] >= 0) {
        Indicator& host = (*indicators)[static_cast<size_t>(made[static_cast<size_t>(figure.host)])];
        host.changes.push_back(MakeChange(document_, periods_, figure, year_));
      }
    }
  }

 private:
  int LatestYear() const {
    int latest = 0;
    for (const Period& period : periods_) {
      if (!period.span && period.year > latest) latest = period.year;
    }
    return latest;
  }

  Indicator Make(size_t index) const {
    const Figure& figure = figures_[index];
    const Quantity& quantity = figure.quantity;
    Indicator indicator;
    const Label& label = labels_[index];
    indicator.label = label.ToString(document_);
    indicator.is_change = figure.role == Role::kOwnChange;
    if (indicator.is_change) indicator.direction = figure.cues.direction;
    indicator.value = quantity.value;
    indicator.value_max = quantity.value_max;
    indicator.of = quantity.of;
    indicator.unit = quantity.unit;
    indicator.bound = indicator.is_change && figure.cues.exceeds ? Bound::kNone : figure.cues.bound;
    indicator.estimated = figure.cues.estimated || label.estimated;
    indicator.target = figure.cues.target;
    const TokenRange quote{figure.cues.quote_first, figure.cues.quote_last};
    indicator.text = document_.text.Raw(quote);
    indicator.span = document_.text.ToSpan(quote);
    indicator.rule = quantity.rule->id;
    indicator.period = PeriodOf(figure);
    indicator.key = document_.rules->catalogue.Find(indicator.label, indicator.unit, indicator.is_change);
    return indicator;
  }

  // Whether a period is what something is compared with.
  bool IsBase(const Period& period) const {
    for (uint32_t at = period.first; at + 6 > period.first && at > 0; --at) {
      const Hit* versus = document_.words.EndingAt(at, WordList::kVersus);
      if (versus != nullptr) return true;
      if (document_.token(at - 1).kind == TokenKind::kMark) break;
    }
    return document_.words.EndingAt(period.first, WordList::kPlan) != nullptr;
  }

  bool Frames(const Period& period) const { return !period.span && !period.is_day && !IsBase(period); }

  std::string PeriodOf(const Figure& figure) const {
    const TokenRange sentence = document_.text.sentences()[figure.sentence];
    const Period* frame = nullptr;  // said first in the sentence
    const Period* near = nullptr;   // said in the figure's own part
    for (const Period& period : periods_) {
      if (period.first < sentence.first || !Frames(period)) continue;
      if (period.first >= sentence.last) break;
      if (frame == nullptr && period.first < figure.quantity.first) frame = &period;
      if (period.first >= figure.left_limit && period.last <= figure.right_limit) near = near != nullptr && period.first > figure.quantity.last ? near : &period;
    }
    if (near == nullptr) near = frame;
    if (near == nullptr) near = ParagraphFrame(figure);
    return near == nullptr ? std::string() : near->ToString(year_);
  }

  // A period at the start of an earlier sentence of the paragraph.
  const Period* ParagraphFrame(const Figure& figure) const {
    const TokenRange line = document_.text.lines()[document_.text.LineOf(figure.quantity.first)];
    const Period* frame = nullptr;
    for (const Period& period : periods_) {
      if (period.first >= figure.quantity.first) break;
      if (period.first < line.first || !Frames(period)) continue;
      const TokenRange sentence = document_.text.sentences()[document_.text.SentenceOf(period.first)];
      if (period.first - sentence.first <= 2) frame = &period;
    }
    return frame;
  }

  const Document& document_;
  std::vector<Period> periods_;
  std::vector<Figure> figures_;
  std::vector<Label> labels_;
  int year_ = 0;
};

}  // namespace

void FindIndicators(const Document& document, const Record& record, std::vector<Indicator>* indicators) {
  indicators->clear();
  Assembler(document, record).Run(indicators);
}

}  // namespace trich

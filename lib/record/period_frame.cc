// SPDX-License-Identifier: Apache-2.0
//
// A period said in the figure's own clause or sentence comes first. One said
// before holds on only if it frames: a reporting period from there on,
// a period that opens a sentence for the next few, one that opens a short
// paragraph or stands in a heading until the next such one. A year said in
// passing frames nothing, and neither does a base of comparison.
#include "record/period_frame.h"

#include <algorithm>

namespace trich {
namespace {

constexpr uint32_t kHeading = 16;        // tokens a heading has at the most
constexpr uint32_t kShortParagraph = 8;  // sentences; longer lines are whole articles
constexpr uint32_t kHoldsOn = 3;         // sentences a sentence's frame holds on
constexpr uint32_t kReportHolds = 14;    // sentences a reporting period holds on
constexpr uint32_t kReportHoldsOn = 5;   // the same where a whole article is one line
constexpr size_t kLookBack = 200;        // periods looked at for one that frames
constexpr uint32_t kNear = 12;           // tokens between a number and a period after it

}  // namespace

PeriodFrame::PeriodFrame(const Document& document, const std::vector<Period>& periods,
                         const std::vector<Figure>& figures, int year)
    : document_(document), periods_(periods), figures_(figures), year_(year), base_(periods.size(), false) {
  if (periods.empty()) return;
  MarkBases();
  for (size_t i = 0; i < periods.size(); ++i) {
    if (base_[i] || periods[i].span || document.words.EndingAt(periods[i].first, WordList::kNotEvent) != nullptr)
      continue;
    latest_ = std::max(latest_, periods[i].year);
  }
  frames_.reserve(periods.size());
  for (const Period& period : periods) frames_.push_back(FrameOf(period));
}

PeriodFrame::Frame PeriodFrame::FrameOf(const Period& period) const {
  if (!Carries(period)) return {};
  Frame frame{.carries = true};
  frame.opens = OpensSentence(period) || IsContinued(period);
  frame.opens_line = !period.is_day && !period.span && OpensLine(period);
  return frame;
}

// A base stands after "so với" and the like, after "kế hoạch", or anywhere
// behind a change.
void PeriodFrame::MarkBases() {
  for (size_t i = 0; i < periods_.size(); ++i) {
    const uint32_t first = periods_[i].first;
    for (uint32_t at = first; at > 0 && at + 6 > first && !base_[i]; --at) {
      if (document_.token(at - 1).kind == TokenKind::kMark) break;
      base_[i] = document_.words.EndingAt(at, WordList::kVersus) != nullptr;
    }
    base_[i] = base_[i] || document_.words.EndingAt(first, WordList::kPlan) != nullptr;
  }
  for (const Figure& figure : figures_) {
    if (figure.role != Role::kComparison && figure.role != Role::kOwnChange) continue;
    uint32_t end = figure.quantity.last;
    while (end < figure.right_limit && document_.token(end).kind == TokenKind::kWord) ++end;
    if (document_.words.StartingAt(figure.quantity.last, WordList::kVersus) == nullptr) continue;
    for (size_t i = FirstFrom(periods_, figure.quantity.last); i < periods_.size() && periods_[i].first < end; ++i) {
      base_[i] = true;
    }
  }
}

// A reporting period holds on while the report may last.
bool PeriodFrame::Reports(const Period& period, const Figure& figure) const {
  if (period.half == 0 && period.quarter == 0 && period.months == 0) return false;
  const Text& text = document_.text;
  const TokenRange line = text.lines()[text.LineOf(figure.quantity.first)];
  const bool unbroken = text.SentenceOf(line.last - 1) - text.SentenceOf(line.first) >= kShortParagraph;
  return figure.sentence - text.SentenceOf(period.first) <= (unbroken ? kReportHoldsOn : kReportHolds);
}

bool PeriodFrame::OpensSentence(const Period& period) const {
  uint32_t first = document_.text.sentences()[document_.text.SentenceOf(period.first)].first;
  while (first < period.first) {
    const Hit* lead = document_.words.StartingAt(first, WordList::kFrameLead);
    if (lead == nullptr && document_.token(first).kind != TokenKind::kMark) return false;
    first = lead == nullptr ? first + 1 : lead->last;
  }
  return true;
}

bool PeriodFrame::OpensLine(const Period& period) const {
  const uint32_t at = document_.text.LineOf(period.first);
  const TokenRange line = document_.text.lines()[at];
  if (line.last - line.first <= kHeading) return at > 0;
  const uint32_t sentences = document_.text.SentenceOf(line.last - 1) - document_.text.SentenceOf(line.first) + 1;
  return sentences <= kShortParagraph && OpensSentence(period) &&
         document_.text.SentenceOf(period.first) == document_.text.SentenceOf(line.first);
}

// A day up to which something was counted, or days over which.
bool PeriodFrame::IsAsOf(const Period& period) const {
  if (!period.is_day) return false;
  if (period.is_range())
    return document_.words.EndingAt(period.first, WordList::kNotEvent) != nullptr ||
           document_.words.StartingAt(period.first, WordList::kNotEvent) != nullptr;
  const Hit* as_of = document_.words.EndingAt(period.first, WordList::kAsOf);
  return as_of != nullptr && (document_.rules->ValueOf(*as_of) != "clause" || OpensClause(as_of->first));
}

// "Đến 15/6", "cho biết đến 15/6"; not "thời hạn thuê đất đến 15/6".
bool PeriodFrame::OpensClause(uint32_t token) const {
  if (token == document_.text.sentences()[document_.text.SentenceOf(token)].first) return true;
  if (document_.token(token - 1).kind == TokenKind::kMark) return true;
  for (const WordList list : {WordList::kEventVerb, WordList::kTarget, WordList::kConjunction, WordList::kFrameLead}) {
    if (document_.words.EndingAt(token, list) != nullptr) return true;
  }
  return false;
}

// The next sentence goes on about what this one says: "Cụ thể, …".
bool PeriodFrame::IsContinued(const Period& period) const {
  const size_t next = document_.text.SentenceOf(period.first) + 1;
  if (next >= document_.text.sentences().size()) return false;
  const uint32_t first = document_.text.sentences()[next].first;
  return document_.words.StartingAt(first, WordList::kContinuation) != nullptr &&
         document_.text.LineOf(first) == document_.text.LineOf(period.first);
}

// Whether a period can frame anything but its own clause.
bool PeriodFrame::Carries(const Period& period) const {
  if (base_[static_cast<size_t>(&period - periods_.data())]) return false;
  if (IsContinued(period)) return period.is_day ? IsAsOf(period) : !period.span || period.year_to != 0;
  if (period.is_day) return IsAsOf(period) && OpensSentence(period);
  return !period.span && (period.year == 0 || period.year + 1 >= (year_ != 0 ? year_ : latest_));
}

// Nothing but the period stands in its brackets.
bool PeriodFrame::IsAlone(const Period& period) const {
  return period.first > 0 && document_.mark(period.first - 1) == "(" && period.last < document_.size() &&
         document_.mark(period.last) == ")";
}

// "(giai đoạn 2016 - 2020)" before a figure outside the brackets.
bool PeriodFrame::IsBracketed(const Period& period, const Figure& figure) const {
  const auto mark = [&](uint32_t at, std::string_view is) { return document_.mark(at) == is; };
  uint32_t open = period.first;
  while (open > 0 && period.first - open < kNear && !mark(open, "(") && !mark(open, ")")) --open;
  if (!mark(open, "(")) return false;
  for (uint32_t at = period.last; at < figure.quantity.first; ++at) {
    if (mark(at, ")")) return true;
  }
  return false;
}

// "150 tỷ đồng trong năm 2019", "41% (năm 2021)": nothing but words, or a
// bracket alone, between the number and the period.
bool PeriodFrame::Adjoins(const Figure& figure, const Period& period) const {
  if (period.first < figure.quantity.last || period.last > figure.right_limit) return false;
  // "đạt 61% và đến năm 2025 phải được 75%": the period begins the next clause.
  const bool goes_on = period.last < document_.size() && document_.token(period.last).kind == TokenKind::kWord;
  for (uint32_t at = figure.quantity.last; at < period.first; ++at) {
    if (goes_on && document_.words.StartingAt(at, WordList::kConjunction) != nullptr) return false;
    if (document_.token(at).kind == TokenKind::kWord) continue;
    return at == figure.quantity.last && at + 1 == period.first && document_.mark(at) == "(";
  }
  return period.first - figure.quantity.last <= kNear;
}

// The period of the figure's sentence: one just after it, else the last before.
const Period* PeriodFrame::Said(const Figure& figure) const {
  const TokenRange sentence = document_.text.sentences()[figure.sentence];
  const Period* before = nullptr;
  for (size_t i = FirstFrom(periods_, sentence.first); i < periods_.size(); ++i) {
    const Period& period = periods_[i];
    if (period.first >= sentence.last) break;
    if (base_[i]) continue;
    const bool years =
        period.span && period.year_to != 0 && (period.first >= figure.left_limit || OpensSentence(period));
    if ((period.is_day && !IsAsOf(period)) || (period.span && !years)) continue;
    if (period.first < figure.quantity.first) {
      if (!IsBracketed(period, figure) || (IsAlone(period) && (before == nullptr || IsBracketed(*before, figure))))
        before = &period;
    } else if (Adjoins(figure, period)) {
      return &period;
    }
  }
  return before;
}

// The year after the one that the figure is compared with, if the article
// names it; the year whose plan it is measured by.
std::string PeriodFrame::Implied(const Figure& figure) const {
  const uint32_t last = document_.text.sentences()[figure.sentence].last;
  uint32_t end = last;
  for (size_t i = static_cast<size_t>(&figure - figures_.data()) + 1; i < figures_.size(); ++i) {
    if (figures_[i].sentence != figure.sentence) break;
    if (figures_[i].role == Role::kComparison) continue;
    end = figures_[i].left_limit;
    break;
  }
  for (size_t i = FirstFrom(periods_, figure.quantity.last); i < periods_.size() && periods_[i].last <= end; ++i) {
    const Period& base = periods_[i];
    if (!base_[i] || base.year == 0 || base.is_day || base.span || base.month != 0) continue;
    if (document_.words.EndingAt(base.first, WordList::kPlan) != nullptr) return base.ToString(year_);
    Period after = base;
    ++after.year;
    for (size_t j = 0; j < periods_.size(); ++j) {
      if (!base_[j] && periods_[j].year == after.year && !periods_[j].span) return after.ToString(year_);
    }
  }
  return {};
}

// The frame in force at a figure whose sentence says none.
const Period* PeriodFrame::Carried(const Figure& figure) const {
  const uint32_t line = document_.text.LineOf(figure.quantity.first);
  const size_t end = FirstFrom(periods_, figure.quantity.first);
  for (size_t i = end; i > 0 && i + kLookBack > end; --i) {
    const Period& period = periods_[i - 1];
    const Frame& frame = frames_[i - 1];
    if (!frame.carries) continue;
    if (frame.opens_line || (!period.is_day && !period.span && Reports(period, figure))) return &period;
    const bool near = figure.sentence - document_.text.SentenceOf(period.first) <= kHoldsOn;
    if (frame.opens && near && document_.text.LineOf(period.first) == line) return &period;
  }
  return nullptr;
}

std::string PeriodFrame::Of(const Figure& figure) const {
  if (periods_.empty()) return {};
  const Period* period = Said(figure);
  if (period == nullptr) period = Carried(figure);
  if (period == nullptr) return Implied(figure);
  // What is to be reached by the last day of a year is the year's.
  if (period->is_day && !period->is_range() && period->month == 12 && period->day == 31)
    return Period{.year = period->year}.ToString(year_);
  return period->ToString(year_);
}

}  // namespace trich

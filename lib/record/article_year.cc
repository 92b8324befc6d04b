// SPDX-License-Identifier: Apache-2.0
//
// The day of publication decides where there is one: a day belongs to the year
// that brings it nearest. Without it, the periods an article reports on and the
// full dates it prints stand in; a year named in passing does not, for half of
// those are not the article's own.
#include "record/article_year.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "fields/date.h"

namespace trich {
namespace {

constexpr uint32_t kDraftWords = 5;    // tokens between the plan and its year
constexpr int kNewsDays = 300;         // older than this before publication is history
constexpr uint32_t kFutureReach = 10;  // tokens
constexpr int kSameStoryDays = 31;     // a full date this little before gives its year

int YearOf(const RuleMatch& match) {
  int year = 0;
  const std::string_view digits = match[Group::kYear];
  std::from_chars(digits.data(), digits.data() + digits.size(), year);
  return year;
}

// "until 2020", "will": a year to come.
bool IsAhead(const Document& document, const RuleMatch& match) {
  const uint32_t first = match.tokens.first;
  if (document.words.EndingAt(first, WordList::kNotEvent) != nullptr) return true;
  if (document.words.StartingAt(first, WordList::kNotEvent) != nullptr) return true;
  const uint32_t sentence = document.text.sentences()[document.text.SentenceOf(first)].first;
  for (uint32_t i = first; i > sentence && first - i < kFutureReach;) {
    if (document.words.StartingAt(--i, WordList::kFuture) != nullptr) return true;
  }
  return false;
}

// "xây dựng kế hoạch … năm 2018" is written in the year before; 0 without one.
int YearOfDrafting(const Document& document) {
  for (const RuleMatch& match : document.matches) {
    if (match.rule->field != "period" || !match.Has(Group::kYear) || match.Has(Group::kYearTo)) continue;
    const uint32_t first = match.tokens.first;
    for (uint32_t at = first; at > 0 && at + kDraftWords > first; --at) {
      if (document.words.EndingAt(at, WordList::kDrafting) != nullptr) return YearOf(match) - 1;
    }
  }
  return 0;
}

}  // namespace

ArticleYear::ArticleYear(const Document& document, const CalendarDay& published, std::string_view reference_date)
    : published_(published), reference_(ReadIsoDay(reference_date)) {
  ReadPeriods(document);
  ReadDays(document);
}

void ArticleYear::ReadPeriods(const Document& document) {
  std::vector<int> years;
  for (const RuleMatch& match : document.matches) {
    if (match.rule->field != "period" || !match.Has(Group::kYear) || match.Has(Group::kYearTo)) continue;
    const int year = YearOf(match);
    if (!match.Has(Group::kMonth)) years.push_back(year);
    if (IsAhead(document, match)) continue;
    const bool reports = match.Has(Group::kHalf) || match.Has(Group::kMonths) || match.Has(Group::kQuarter);
    if (reports) reported_ = std::max(reported_, year);
    if (!match.Has(Group::kMonth)) named_ = std::max(named_, year);
  }
  named_count_ = std::count(years.begin(), years.end(), named_);
  before_count_ = std::count(years.begin(), years.end(), named_ - 1);
}

void ArticleYear::ReadDays(const Document& document) {
  for (const DateMention& date : document.dates) {
    if (date.first.year == 0 || document.words.EndingAt(date.range.first, WordList::kFuture) != nullptr) continue;
    if (latest_day_.year == 0 || DayNumber(date.first) > DayNumber(latest_day_)) latest_day_ = date.first;
  }
}

CalendarDay ArticleYear::Complete(const CalendarDay& day) const {
  if (day.year != 0) return day;
  if (published_.year != 0) return InYearNearest(day, published_);
  const int year = ReportedYear(day.month);
  if (year != 0) return {year, day.month, day.day};
  if (latest_day_.year != 0 && latest_day_.year >= named_) {
    const CalendarDay near = InYearNearest(day, latest_day_);
    // The very same day of another year is an anniversary.
    const int64_t apart = DayNumber(near) - DayNumber(latest_day_);
    if (apart > 0 && apart <= kSameStoryDays) return near;
  }
  return reference_.year != 0 ? InYearNearest(day, reference_) : day;
}

// The year reported on, or named more than once and compared with the one
// before; 0 when there is none.
int ArticleYear::ReportedYear(int month) const {
  if (reported_ != 0 && reported_ >= named_) return reported_;
  if (named_count_ < 2 || before_count_ == 0) return 0;
  // At a year's end the year to come is planned and the one going is reviewed.
  return month >= 11 ? named_ - 1 : named_;
}

int YearOfArticle(const Document& document, const Dates& dates, std::string_view reference_date) {
  for (const std::string* date : {&dates.event, &dates.published}) {
    int year = 0;
    if (date->size() >= 4) std::from_chars(date->data(), date->data() + 4, year);
    if (year != 0) return year;
  }
  const int year = ArticleYear(document, CalendarDay{}, reference_date).Complete(CalendarDay{0, 6, 15}).year;
  return year != 0 ? year : YearOfDrafting(document);
}

bool ArticleYear::IsPast(const CalendarDay& day) const {
  if (day.year == 0) return false;
  if (published_.year != 0) {
    CalendarDay until = published_;
    if (until.day == 0) until.day = 28;
    return DayNumber(until) - DayNumber(day) > kNewsDays;
  }
  const int year = std::max({reported_, named_, latest_day_.year});
  return year > day.year + 1 || (year == day.year + 1 && day.month < 10);
}

}  // namespace trich

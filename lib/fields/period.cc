// SPDX-License-Identifier: Apache-2.0
#include "fields/period.h"

#include <algorithm>
#include <charconv>

#include "fields/date.h"

namespace trich {
namespace {

int ToInt(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// The day of a date rule, or several days.
bool MakeDay(const Text& text, const RuleMatch& match, Period* period) {
  DateMention date;
  if (!MakeDate(text, match, &date) || date.first.month == 0) return false;
  period->year = date.first.year;
  period->month = date.first.month;
  period->day = date.first.day;
  period->is_day = true;
  if (date.last == date.first) return true;
  period->day_to = date.last.day;
  period->month_to = date.last.month;
  if (date.last.year != date.first.year) period->year_to = date.last.year;
  return true;
}

// From the first of January to a day; in months where it is the last of one.
void EndAt(const RuleMatch& match, Period* period) {
  if (period->year == 0) period->year = period->year_to;
  period->year_to = 0;
  const int month = ToInt(match[Group::kMonth]);
  const int day = match.Has(Group::kDay) ? ToInt(match[Group::kDay]) : 0;
  // A leap year stands in for any: the 28th ends no February.
  const bool whole = day == 0 || !IsPossible({0, month, day + 1});
  period->months = whole && month < 12 ? month : 0;
  if (whole) return;
  *period = {.first = period->first,
             .last = period->last,
             .year = period->year,
             .month = 1,
             .day = 1,
             .month_to = month,
             .day_to = day,
             .rule = period->rule};
}

void AppendMonth(std::string_view year, int month, int day, std::string* out) {
  out->append(year);
  out->push_back('-');
  AppendPadded(month, 2, out);
  if (day == 0) return;
  out->push_back('-');
  AppendPadded(day, 2, out);
}

// The letter and the number of a part of a year: "-Q3".
void AppendPart(std::string_view letter, int number, std::string* out) {
  out->append(letter);
  AppendPadded(number, 1, out);
}

// "từ tháng 9 đến tháng 12/2016": a year said once is that of the last month.
bool ReadMonthTo(const RuleMatch& match, Period* period) {
  period->month_to = ToInt(match[Group::kMonthTo]);
  if (period->year == 0 && period->year_to != 0)
    period->year = period->year_to - (period->month_to < period->month ? 1 : 0);
  if (period->year_to == period->year) period->year_to = 0;
  return period->year_to > period->year || period->month_to > period->month;
}

}  // namespace

std::string Period::WithYear(std::string_view y) const {
  std::string text;
  if (month_to != 0) {
    AppendMonth(y, month, day, &text);
    text += '/';
    AppendMonth(year_to != 0 ? std::to_string(year_to) : y, month_to, day_to, &text);
  } else if (year_to != 0) {
    text.append(y).push_back('/');
    AppendPadded(year_to, 1, &text);
  } else if (half != 0 || quarter != 0) {
    text.append(y);
    AppendPart(half != 0 ? "-S" : "-Q", half != 0 ? half : quarter, &text);
  } else if (months == 6 || months == 3) {
    text.append(y).append(months == 6 ? "-S1" : "-Q1");
  } else if (months != 0) {
    AppendMonth(y, 1, 0, &text);
    if (months == 1) return text;
    text += '/';
    AppendMonth(y, months, 0, &text);
  } else if (month != 0) {
    AppendMonth(y, month, day, &text);
  } else {
    text = y;
  }
  return text;
}

std::string Period::ToString(int default_year) const {
  const int y = year != 0 ? year : default_year;
  return y == 0 ? std::string() : WithYear(std::to_string(y));
}

bool MakePeriod(const Document& document, const RuleMatch& match, Period* period) {
  const Rules& rules = *document.rules;
  *period = Period();
  period->rule = match.rule;
  period->first = match.tokens.first;
  period->last = match.tokens.last;
  const std::string_view field = match.rule->field;
  if (field == "date") return MakeDay(document.text, match, period);
  if (match.Has(Group::kYear)) period->year = ToInt(match[Group::kYear]);
  if (match.Has(Group::kYearTo)) period->year_to = ToInt(match[Group::kYearTo]);
  if (match.Has(Group::kQuarter)) period->quarter = ToInt(rules.Meaning("quarter_number", match[Group::kQuarter]));
  if (match.Has(Group::kHalf)) period->half = ToInt(rules.Meaning("half", match[Group::kHalf]));
  if (match.Has(Group::kMonths)) period->months = ToInt(rules.Meaning("month_count", match[Group::kMonths]));
  if (match.rule->kind == "since_january") {
    EndAt(match, period);
    return true;
  }
  if (match.Has(Group::kMonth)) period->month = ToInt(match[Group::kMonth]);
  if (match.Has(Group::kMonthTo)) return ReadMonthTo(match, period);
  period->span = match.rule->kind == "span";
  return period->year_to == 0 || period->year_to > period->year;
}

void FindPeriods(const Document& document, std::vector<Period>* periods) {
  periods->clear();
  for (const RuleMatch& match : document.matches) {
    const std::string_view field = match.rule->field;
    if (field != "period" && field != "date") continue;
    if (!MakePeriod(document, match, &periods->emplace_back())) periods->pop_back();
  }
}

}  // namespace trich

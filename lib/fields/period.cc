// SPDX-License-Identifier: Apache-2.0
#include "fields/period.h"

#include <fmt/format.h>

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

// The day of a date rule, or the first one of several.
bool MakeDay(const Text& text, const RuleMatch& match, Period* period) {
  DateMention date;
  if (!MakeDate(text, match, &date) || date.first.month == 0) return false;
  period->year = date.first.year;
  period->month = date.first.month;
  period->day = date.first.day;
  period->is_day = true;
  return true;
}

}  // namespace

std::string Period::WithYear(std::string_view y) const {
  if (year_to != 0) return fmt::format("{}/{}", y, year_to);
  if (half != 0) return fmt::format("{}-S{}", y, half);
  if (quarter != 0) return fmt::format("{}-Q{}", y, quarter);
  if (months == 6) return fmt::format("{}-S1", y);
  if (months == 3) return fmt::format("{}-Q1", y);
  if (months == 1) return fmt::format("{}-01", y);
  if (months != 0) return fmt::format("{0}-01/{0}-{1:02}", y, months);
  if (day != 0) return fmt::format("{}-{:02}-{:02}", y, month, day);
  if (month != 0) return fmt::format("{}-{:02}", y, month);
  return std::string(y);
}

std::string Period::ToString(int default_year) const {
  const int y = year != 0 ? year : default_year;
  return y == 0 ? std::string() : WithYear(fmt::to_string(y));
}

bool MakePeriod(const Document& document, const RuleMatch& match, Period* period) {
  const Rules& rules = *document.rules;
  *period = Period();
  period->rule = match.rule;
  period->first = document.text.TokenAt(match.begin);
  period->last = document.text.TokenAt(match.end);
  if (match.rule->field == "date") return MakeDay(document.text, match, period);
  if (match.Has(Group::kYear)) period->year = ToInt(match[Group::kYear]);
  if (match.Has(Group::kYearTo)) period->year_to = ToInt(match[Group::kYearTo]);
  if (match.Has(Group::kQuarter)) period->quarter = ToInt(rules.Meaning("quarter_number", match[Group::kQuarter]));
  if (match.Has(Group::kHalf)) period->half = ToInt(rules.Meaning("half", match[Group::kHalf]));
  if (match.Has(Group::kMonths)) period->months = ToInt(rules.Meaning("month_count", match[Group::kMonths]));
  if (match.Has(Group::kMonth)) period->month = ToInt(match[Group::kMonth]);
  period->span = match.rule->Option("kind") == "span";
  return period->year_to == 0 || period->year_to > period->year;
}

std::vector<Period> FindPeriods(const Document& document) {
  std::vector<Period> periods;
  Period period;
  for (const RuleMatch& match : document.matches) {
    if (match.rule->field != "period" && match.rule->field != "date") continue;
    if (!MakePeriod(document, match, &period)) continue;
    periods.push_back(period);
  }
  return periods;
}

size_t FirstFrom(const std::vector<Period>& periods, uint32_t token) {
  const auto found = std::lower_bound(periods.begin(), periods.end(), token,
                                      [](const Period& period, uint32_t at) { return period.first < at; });
  return static_cast<size_t>(found - periods.begin());
}

}  // namespace trich

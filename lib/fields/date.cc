// SPDX-License-Identifier: Apache-2.0
#include "fields/date.h"

#include <charconv>
#include <chrono>
#include <cstdlib>

namespace trich {
namespace {

int ToInt(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::chrono::year_month_day Calendar(const CalendarDay& day) {
  return {std::chrono::year(day.year), std::chrono::month(static_cast<unsigned>(day.month)),
          std::chrono::day(static_cast<unsigned>(day.day))};
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "6" of "6.200" and "5-3" of "5-3-7" are parts of something longer.
bool GoesOn(std::string_view text, uint32_t end) {
  if (end + 1 >= text.size() || !IsDigit(text[end + 1])) return false;
  return text[end] == '.' || text[end] == ',' || text[end] == '/' || text[end] == '-';
}

// The last day of a range; `first` without one.
bool ReadLast(const RuleMatch& match, DateMention* date) {
  date->last = date->first;
  if (!match.Has(Group::kDayTo)) return true;
  date->last.day = ToInt(match[Group::kDayTo]);
  if (match.Has(Group::kMonthTo)) date->last.month = ToInt(match[Group::kMonthTo]);
  const bool turns = date->last.month < date->first.month;
  if (match.Has(Group::kYearTo)) {
    date->last.year = ToInt(match[Group::kYearTo]);
    if (!match.Has(Group::kYear)) date->first.year = date->last.year - (turns ? 1 : 0);
  }
  if (!IsPossible(date->first) || !IsPossible(date->last)) return false;
  return turns || date->last.year > date->first.year || date->last.month > date->first.month ||
         date->last.day > date->first.day;
}

}  // namespace

void AppendPadded(int number, size_t width, std::string* out) {
  char digits[12];
  const char* end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  const auto size = static_cast<size_t>(end - digits);
  if (size < width) out->append(width - size, '0');
  out->append(digits, size);
}

std::string ToEdtf(const CalendarDay& day) {
  std::string edtf;
  if (day.year != 0) {
    AppendPadded(day.year, 4, &edtf);
  } else if (day.month != 0) {
    edtf = "XXXX";
  }
  if (day.month == 0) return edtf;
  edtf += '-';
  AppendPadded(day.month, 2, &edtf);
  if (day.day == 0) return edtf;
  edtf += '-';
  AppendPadded(day.day, 2, &edtf);
  return edtf;
}

CalendarDay ReadIsoDay(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return {};
  for (const size_t at : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (!IsDigit(iso[at])) return {};
  }
  const CalendarDay day{ToInt(iso.substr(0, 4)), ToInt(iso.substr(5, 2)), ToInt(iso.substr(8, 2))};
  return IsPossible(day) ? day : CalendarDay{};
}

bool IsPossible(const CalendarDay& day) {
  // A leap year stands in for one not said.
  return Calendar({day.year == 0 ? 2000 : day.year, day.month, day.day == 0 ? 1 : day.day}).ok();
}

int64_t DayNumber(const CalendarDay& day) { return std::chrono::sys_days(Calendar(day)).time_since_epoch().count(); }

CalendarDay DayOfNumber(int64_t number) {
  const std::chrono::year_month_day day{std::chrono::sys_days(std::chrono::days(number))};
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

CalendarDay InYearNearest(const CalendarDay& day, const CalendarDay& anchor) {
  CalendarDay fixed = anchor;
  if (fixed.month == 0) fixed.month = day.month;
  if (fixed.day == 0) fixed.day = day.day;
  CalendarDay best{anchor.year, day.month, day.day};
  for (const int year : {anchor.year - 1, anchor.year + 1}) {
    const CalendarDay other{year, day.month, day.day};
    if (std::abs(DayNumber(other) - DayNumber(fixed)) < std::abs(DayNumber(best) - DayNumber(fixed))) best = other;
  }
  return best;
}

bool ReadDay(const RuleMatch& match, CalendarDay* day) {
  *day = {};
  if (match.Has(Group::kYear)) day->year = ToInt(match[Group::kYear]);
  if (match.Has(Group::kMonth)) day->month = ToInt(match[Group::kMonth]);
  if (match.Has(Group::kDay)) day->day = ToInt(match[Group::kDay]);
  return IsPossible(*day);
}

bool MakeDate(const Text& text, const RuleMatch& match, DateMention* date) {
  *date = DateMention();
  if (GoesOn(text.lower(), match.end)) return false;
  date->rule = match.rule;
  date->begin = match.begin;
  date->end = match.end;
  date->range = match.tokens;
  const std::string_view kind = match.rule->kind;
  date->has_relative = kind == "today" || kind == "yesterday";
  date->relative = kind == "yesterday" ? -1 : 0;
  if (!kind.empty()) return true;
  return ReadDay(match, &date->first) && ReadLast(match, date);
}

}  // namespace trich

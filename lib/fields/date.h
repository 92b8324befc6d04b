// SPDX-License-Identifier: Apache-2.0
//
// Date: days of the calendar, and the days an article prints.
#pragma once

#include <string>
#include <string_view>

#include "match/document.h"

namespace trich {

// Appends `number`, not negative, with zeros before it up to `width` digits.
void AppendPadded(int number, size_t width, std::string* out);

// ISO 8601, or EDTF where something is unsaid: "2022-01-14", "2022-01",
// "XXXX-01-14". Empty when neither year nor month is said.
std::string ToEdtf(const CalendarDay& day);

// Reads "2022-01-14" or "2022-01-14T…"; all zero when `iso` does not begin with a day.
CalendarDay ReadIsoDay(std::string_view iso);

// Whether the calendar has such a day; without a year, whether some year does.
bool IsPossible(const CalendarDay& day);

// Days since 1970-01-01. REQUIRES: year, month and day are said.
int64_t DayNumber(const CalendarDay& day);
CalendarDay DayOfNumber(int64_t number);

// `day` in the year that brings it nearest to `anchor`. REQUIRES: `anchor` has a year.
CalendarDay InYearNearest(const CalendarDay& day, const CalendarDay& anchor);

// The day that a rule's groups name; false when there is no such day.
bool ReadDay(const RuleMatch& match, CalendarDay* day);

// Reads a match of a date rule of `text`; false when it is none ("31/2", "6"
// of "6.200").
bool MakeDate(const Text& text, const RuleMatch& match, DateMention* date);

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Period: a reporting period as printed, and as SDMX or EDTF once its year is
// known.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "match/document.h"

namespace trich {

struct Period {
  uint32_t first = 0;  // tokens
  uint32_t last = 0;
  int year = 0;  // 0 = not said
  int year_to = 0;
  int quarter = 0;
  int half = 0;
  int months = 0;  // counted from January
  int month = 0;
  int day = 0;
  int month_to = 0;  // where a range of months or days ends; its year is `year_to`, if said
  int day_to = 0;
  bool span = false;    // a programme's years, not a time something was measured
  bool is_day = false;  // a calendar day, which frames nothing
  const CompiledRule* rule = nullptr;

  // A range of days, from a day of a month to another.
  bool is_range() const { return day_to != 0; }

  // SDMX: "2021", "2021-S1", "2021-Q1", "2021-10", "2021-01/2021-09",
  // "2016/2020", "2020-10-16/2020-10-19". `default_year` fills in for a year not said; empty when there
  // is none either.
  std::string ToString(int default_year) const;

  // The same with `year_text` for the year it begins in: "XXXX-05".
  std::string WithYear(std::string_view year_text) const;
};

// The period of a match of a period or date rule; false when it is none.
bool MakePeriod(const Document& document, const RuleMatch& match, Period* period);

// Overwrites `periods` with every period and day of the document's matches, from
// left to right.
void FindPeriods(const Document& document, std::vector<Period>* periods);

// The index of the first of `periods` that begins at or after `token`. By halves,
// without a jump that cannot be foreseen.
inline size_t FirstFrom(const std::vector<Period>& periods, uint32_t token) {
  const Period* at = periods.data();
  size_t left = periods.size();
  for (; left > 1; left -= left / 2) at += at[left / 2 - 1].first < token ? left / 2 : 0;
  return static_cast<size_t>(at - periods.data()) + (left == 1 && at->first < token ? 1 : 0);
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// ArticleYear: what an article implies about the year of its days.
#pragma once

#include <string_view>

#include "match/document.h"
#include "trich/record.h"

namespace trich {

// The year of an article whose dates are known: theirs, or else the one it
// implies; 0 when it implies none.
int YearOfArticle(const Document& document, const Dates& dates, std::string_view reference_date);

class ArticleYear {
 public:
  // `published` is the day of publication, all zero when unknown.
  ArticleYear(const Document& document, const CalendarDay& published, std::string_view reference_date);

  // `day` with the year the article implies, without one when it implies none.
  CalendarDay Complete(const CalendarDay& day) const;

  // Whether `day`, printed with its year, is too old to be news.
  bool IsPast(const CalendarDay& day) const;

 private:
  void ReadPeriods(const Document& document);
  void ReadDays(const Document& document);
  int ReportedYear(int month) const;

  CalendarDay published_;
  CalendarDay reference_;
  CalendarDay latest_day_;    // the latest one printed with its year
  int reported_ = 0;          // the latest year of a half-year, quarter or months from January
  int named_ = 0;             // the latest year named, plans left out
  int64_t named_count_ = 0;   // how often
  int64_t before_count_ = 0;  // how often the year before it
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// What stands in a document before anything is decided about it: kinds of
// line, days, quantities and places as mentioned. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/gazetteer.h"
#include "rules/rule_group.h"
#include "text/text.h"
#include "trich/decimal.h"

namespace trich {

// What a line is for. Numbers and names of a publication line, slug, byline or
// furniture report nothing.
enum class LineKind : uint8_t {
  kProse,
  kHeadline,
  kCaption,
  kPublication,  // when the article was published, how often it was read
  kByline,
  kSlug,       // a headline in ASCII that names a picture file
  kFurniture,  // the page's own words
};

// A day of the calendar; 0 is unsaid.
struct CalendarDay {
  int year = 0;
  int month = 0;
  int day = 0;
  friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

// A day as printed.
struct DateMention {
  TokenRange range;
  uint32_t begin = 0;  // bytes of the normalised text
  uint32_t end = 0;
  CalendarDay first;
  CalendarDay last;           // the same as `first` unless a range is printed
  int relative = 0;           // when `first` is unsaid: days from the publication date
  bool has_relative = false;  // "this morning", "yesterday"
  const CompiledRule* rule = nullptr;
};

// When the article says it was published.
struct Publication {
  CalendarDay day;  // at least year and month
  int hour = -1;    // -1 when no clock time is printed
  int minute = 0;
  uint32_t begin = 0;  // bytes of the normalised text
  uint32_t end = 0;
  const CompiledRule* rule = nullptr;
};

// A number with its unit, as printed at one place. Whether it is an indicator of
// its own or belongs to another one is decided later.
struct Quantity {
  const CompiledRule* rule = nullptr;
  uint32_t begin = 0;  // bytes of the normalised text; the bound is not in it
  uint32_t end = 0;
  uint32_t first = 0;  // tokens
  uint32_t last = 0;
  Decimal value;
  std::optional<Decimal> value_max;
  std::optional<Decimal> of;
  std::string unit;
  TokenRange noun;    // the counted thing's first words; empty when nothing is counted
  bool rate = false;  // "per" something follows the noun: the name is the noun alone
  bool has_noun() const { return !noun.empty(); }
};

// A place as printed.
struct PlaceMention {
  TokenRange range;  // with the word for its kind, if one stands there
  TokenRange name;
  const Unit* unit = nullptr;      // null when several units have the name, or none of its time
  const Unit* province = nullptr;  // the province it is or lies in on the article's day; null when unknown
  Level level = Level::kProvince;
  std::string_view type;      // the word for its kind as the tables have it; empty when bare
  bool typed = false;         // a word for its kind stands before it
  bool office = false;        // an office of the place is named
  uint32_t office_first = 0;  // the token it begins at
  float weight = 0;           // how far it speaks for its province, 0 to 1
  std::string_view rule;      // "place.named_with_type"
};

}  // namespace trich

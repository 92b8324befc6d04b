// SPDX-License-Identifier: Apache-2.0
//
// Record: what one article becomes. Plain values, no behaviour.
//
// Every fact carries `span`, where it stands in the article, and `rule`, the id
// of the rule it came from. A span is a half-open range of Unicode code points
// of the article's text as it was read, so `text[begin:end]` in Python or
// `.text[begin:end]` in jq gives the quote back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "trich/decimal.h"
#include "trich/status.h"

namespace trich {

// [begin, end) in code points.
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

// The province or centrally-run city an article reports on.
struct Province {
  std::string name;          // official name in the year of the article
  std::string code;          // General Statistics Office code, two digits, of that year's set
  std::string iso;           // ISO 3166-2, e.g. "VN-71"; empty when the name has none
  std::string current_name;  // the unit it is part of today
  std::string current_code;
  std::string evidence;  // the quote at `span`
  Span span;
  std::string rule;
};

// ISO 8601 or EDTF; empty when the article does not say.
struct Dates {
  std::string event;  // "2020-01-09", "2022-01", "XXXX-12-30"
  Span event_span;
  std::string event_rule;
  std::string published;  // to the minute when printed: "2020-01-09T18:02"
  Span published_span;    // empty when it came from outside the text
  std::string published_rule;
};

struct Position {
  std::string title;         // as worded, e.g. "Phó Chủ tịch"
  std::string organization;  // as worded, may be empty
  friend bool operator==(const Position&, const Position&) = default;
};

struct Official {
  std::string name;  // without honorific
  std::vector<Position> positions;
  int mentions = 1;  // how often named, the name's short forms included
  Span span;         // the first full mention
  std::string rule;
};

enum class Bound { kNone, kOver, kAtLeast, kUnder, kAtMost, kAbout };
enum class Direction { kNone, kUp, kDown };
enum class ChangeKind { kChange, kRatio, kPlan };

// A comparison that belongs to an indicator.
struct Change {
  ChangeKind kind = ChangeKind::kChange;
  Direction direction = Direction::kNone;
  Decimal value;
  std::optional<Decimal> value_max;
  std::string unit;
  std::string versus;  // the period compared with; empty when not said
  Span span;
  std::string rule;
};

// A place that is not the article's province.
struct Place {
  std::string name;
  std::string type;  // the Vietnamese kind of unit; empty when unknown
  std::string code;  // GSO code; empty when several places have the name
};

struct Indicator {
  std::string label;                 // what was measured, in the article's words
  std::string key;                   // catalogue id; empty when no catalogue rule knows it
  Decimal value;                     // after scaling, in `unit`
  std::optional<Decimal> value_max;  // the end of a range
  std::string unit;                  // "%", "VND", "count", "rank", "ha", …
  std::string text;                  // the quote at `span`
  Bound bound = Bound::kNone;
  std::optional<Decimal> of;  // the whole of a fraction or rank
  bool estimated = false;
  bool target = false;
  bool is_change = false;  // the number is a change whose base is not printed
  Direction direction = Direction::kNone;
  std::string period;  // SDMX period or an interval of two; empty when not said
  std::optional<Place> place;
  std::vector<Change> changes;
  Span span;
  std::string rule;
};

struct Record {
  std::string id;
  std::optional<std::string> title;
  std::optional<Province> province;
  Dates date;
  std::vector<Official> officials;
  std::vector<Indicator> indicators;
  std::vector<std::string> warnings;
  std::optional<std::string> text;  // only when asked for
};

}  // namespace trich

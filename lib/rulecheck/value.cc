// SPDX-License-Identifier: Apache-2.0
#include "rulecheck/value.h"

#include <fmt/format.h>

#include "fields/date.h"
#include "fields/period.h"
#include "fields/quantity.h"

namespace trich {
namespace {

std::string Notation(const Quantity& quantity) {
  std::string text = quantity.value.ToString();
  if (quantity.value_max) text += ".." + quantity.value_max->ToString();
  text += " " + quantity.unit;
  if (quantity.of) text += " of " + quantity.of->ToString();
  return text;
}

std::string Notation(const Period& period) {
  return period.WithYear(period.year == 0 ? "XXXX" : fmt::to_string(period.year));
}

std::string Clock(const RuleMatch& match) {
  if (!match.Has(Group::kHour)) return {};
  return fmt::format("T{:0>2}:{:0>2}", match[Group::kHour], match[Group::kMinute]);
}

}  // namespace

std::string ValueOf(const Document& document, const RuleMatch& match) {
  const std::string& field = match.rule->field;
  Quantity quantity;
  Period period;
  DateMention date;
  CalendarDay day;
  if (field == "quantity" && MakeQuantity(document, match, &quantity)) return Notation(quantity);
  if (field == "date" && MakeDate(document.text, match, &date)) return ToEdtf(date.first);
  if (field == "layout" && ReadDay(match, &day)) return ToEdtf(day) + Clock(match);
  if (field == "period" && MakePeriod(document, match, &period)) return Notation(period);
  return {};
}

std::string ValueOf(const Official& official) {
  std::string text = official.name + ":";
  for (const Position& position : official.positions) {
    text += (text.back() == ':' ? " " : "; ") + position.title;
    if (!position.organization.empty()) text += " " + position.organization;
  }
  return text;
}

}  // namespace trich

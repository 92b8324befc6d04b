// SPDX-License-Identifier: Apache-2.0
#include "rulecheck/value.h"

#include <fmt/format.h>

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

}  // namespace

std::string ValueOf(const Document& document, const RuleMatch& match) {
  const std::string& field = match.rule->field;
  Quantity quantity;
  Period period;
  if (field == "quantity" && MakeQuantity(document, match, &quantity)) return Notation(quantity);
  if ((field == "period" || field == "date") && MakePeriod(document, match, &period)) return Notation(period);
  return {};
}

}  // namespace trich

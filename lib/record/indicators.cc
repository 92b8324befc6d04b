// SPDX-License-Identifier: Apache-2.0
#include "record/indicators.h"

#include "fields/quantity.h"

namespace trich {

void FindIndicators(const Document& document, const Record&, std::vector<Indicator>* indicators) {
  indicators->clear();
  for (const RuleMatch& match : document.matches) {
    if (match.rule->field != "quantity") continue;
    Quantity quantity;
    if (!MakeQuantity(document, match, &quantity)) continue;
    Indicator& indicator = indicators->emplace_back();
    indicator.value = quantity.value;
    indicator.value_max = quantity.value_max;
    indicator.of = quantity.of;
    indicator.unit = quantity.unit;
    indicator.text = document.text.Raw(quantity.begin, quantity.end);
    indicator.span = document.text.ToSpan(quantity.begin, quantity.end);
    indicator.rule = quantity.rule->id;
  }
}

}  // namespace trich

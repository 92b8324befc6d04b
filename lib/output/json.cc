// SPDX-License-Identifier: Apache-2.0
//
// Every key is written out with the comma and the colon around it, in the order
// of the record: nothing is built that would be thrown away again.
#include "trich/json.h"

#include <charconv>

#include "output/json_parts.h"
#include "output/json_string.h"
#include "output/words.h"

namespace trich {
namespace {

void AppendInt(int64_t value, std::string* out) {
  char buffer[20];
  out->append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
}

// `key` comes with its punctuation: `,"rule":`.
void AppendText(std::string_view key, std::string_view value, std::string* out) {
  out->append(key);
  AppendJsonString(value, out);
}

void AppendTextUnlessEmpty(std::string_view key, std::string_view value, std::string* out) {
  if (!value.empty()) AppendText(key, value, out);
}

void AppendTextOrNull(std::string_view key, std::string_view value, std::string* out) {
  if (!value.empty()) return AppendText(key, value, out);
  out->append(key);
  out->append("null");
}

void AppendNumber(std::string_view key, const Decimal& value, std::string* out) {
  out->append(key);
  value.AppendTo(out);
}

void AppendNumberIfAny(std::string_view key, const std::optional<Decimal>& value, std::string* out) {
  if (value) AppendNumber(key, *value, out);
}

void AppendSpan(std::string_view key, Span span, std::string* out) {
  out->append(key);
  out->push_back('[');
  AppendInt(span.begin, out);
  out->push_back(',');
  AppendInt(span.end, out);
  out->push_back(']');
}

void AppendSpanAndRule(Span span, std::string_view rule, std::string* out) {
  AppendSpan(R"(,"span":)", span, out);
  AppendText(R"(,"rule":)", rule, out);
}

template <typename Item, typename Append>
void AppendArray(const std::vector<Item>& items, Append append, std::string* out) {
  out->push_back('[');
  for (const Item& item : items) {
    if (&item != &items.front()) out->push_back(',');
    append(item, out);
  }
  out->push_back(']');
}

void AppendProvince(const Province& province, std::string* out) {
  AppendText(R"({"name":)", province.name, out);
  AppendText(R"(,"code":)", province.code, out);
  AppendTextUnlessEmpty(R"(,"iso":)", province.iso, out);
  AppendText(R"(,"current":{"name":)", province.current_name, out);
  AppendText(R"(,"code":)", province.current_code, out);
  AppendText(R"(},"evidence":)", province.evidence, out);
  AppendSpanAndRule(province.span, province.rule, out);
  out->push_back('}');
}

// Where the text said it: a date from outside the text has no span.
void AppendDateSource(std::string_view span_key, Span span, std::string_view rule_key, std::string_view rule,
                      std::string* out) {
  if (span.begin < span.end) AppendSpan(span_key, span, out);
  AppendTextUnlessEmpty(rule_key, rule, out);
}

void AppendDates(const Dates& date, std::string* out) {
  AppendTextOrNull(R"({"event":)", date.event, out);
  AppendTextOrNull(R"(,"published":)", date.published, out);
  AppendDateSource(R"(,"event_span":)", date.event_span, R"(,"event_rule":)", date.event_rule, out);
  AppendDateSource(R"(,"published_span":)", date.published_span, R"(,"published_rule":)", date.published_rule, out);
  out->push_back('}');
}

void AppendPosition(const Position& position, std::string* out) {
  AppendText(R"({"title":)", position.title, out);
  AppendTextUnlessEmpty(R"(,"organization":)", position.organization, out);
  out->push_back('}');
}

void AppendOfficial(const Official& official, std::string* out) {
  AppendText(R"({"name":)", official.name, out);
  out->append(R"(,"positions":)");
  AppendArray(official.positions, AppendPosition, out);
  out->append(R"(,"mentions":)");
  AppendInt(official.mentions, out);
  AppendSpanAndRule(official.span, official.rule, out);
  out->push_back('}');
}

void AppendChange(const Change& change, std::string* out) {
  AppendText(R"({"kind":)", Word(change.kind), out);
  AppendTextUnlessEmpty(R"(,"direction":)", Word(change.direction), out);
  AppendNumber(R"(,"value":)", change.value, out);
  AppendNumberIfAny(R"(,"value_max":)", change.value_max, out);
  AppendText(R"(,"unit":)", change.unit, out);
  AppendTextUnlessEmpty(R"(,"versus":)", change.versus, out);
  AppendSpanAndRule(change.span, change.rule, out);
  out->push_back('}');
}

void AppendPlace(const Place& place, std::string* out) {
  AppendText(R"(,"place":{"name":)", place.name, out);
  AppendTextUnlessEmpty(R"(,"type":)", place.type, out);
  AppendTextUnlessEmpty(R"(,"code":)", place.code, out);
  out->push_back('}');
}

void AppendAttributes(const Indicator& indicator, std::string* out) {
  AppendTextUnlessEmpty(R"(,"bound":)", Word(indicator.bound), out);
  AppendNumberIfAny(R"(,"of":)", indicator.of, out);
  if (indicator.estimated) out->append(R"(,"estimated":true)");
  if (indicator.target) out->append(R"(,"target":true)");
  if (indicator.is_change) out->append(R"(,"measure":"change")");
  AppendTextUnlessEmpty(R"(,"direction":)", Word(indicator.direction), out);
  AppendTextUnlessEmpty(R"(,"period":)", indicator.period, out);
  if (indicator.place) AppendPlace(*indicator.place, out);
  if (indicator.changes.empty()) return;
  out->append(R"(,"changes":)");
  AppendChangesJson(indicator.changes, out);
}

void AppendIndicator(const Indicator& indicator, std::string* out) {
  AppendText(R"({"label":)", indicator.label, out);
  AppendTextUnlessEmpty(R"(,"key":)", indicator.key, out);
  AppendNumber(R"(,"value":)", indicator.value, out);
  AppendNumberIfAny(R"(,"value_max":)", indicator.value_max, out);
  AppendText(R"(,"unit":)", indicator.unit, out);
  AppendText(R"(,"text":)", indicator.text, out);
  AppendAttributes(indicator, out);
  AppendSpanAndRule(indicator.span, indicator.rule, out);
  out->push_back('}');
}

}  // namespace

void AppendChangesJson(const std::vector<Change>& changes, std::string* out) {
  AppendArray(changes, AppendChange, out);
}

void AppendJson(const Record& record, std::string* out) {
  AppendText(R"({"id":)", record.id, out);
  AppendTextOrNull(R"(,"title":)", record.title ? std::string_view(*record.title) : "", out);
  out->append(R"(,"province":)");
  if (record.province) {
    AppendProvince(*record.province, out);
  } else {
    out->append("null");
  }
  out->append(R"(,"date":)");
  AppendDates(record.date, out);
  out->append(R"(,"officials":)");
  AppendArray(record.officials, AppendOfficial, out);
  out->append(R"(,"indicators":)");
  AppendArray(record.indicators, AppendIndicator, out);
  if (!record.warnings.empty()) {
    out->append(R"(,"warnings":)");
    AppendArray(record.warnings, AppendJsonString, out);
  }
  if (record.text) AppendText(R"(,"text":)", *record.text, out);
  out->push_back('}');
}

void AppendErrorJson(std::string_view id, std::string_view code, std::string_view message, std::string* out) {
  AppendText(R"({"id":)", id, out);
  AppendText(R"(,"error":{"code":)", code, out);
  AppendText(R"(,"message":)", message, out);
  out->append("}}");
}

}  // namespace trich

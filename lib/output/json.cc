// SPDX-License-Identifier: Apache-2.0
//
// Every key is written out with the comma and the colon around it, in the order
// of the record: nothing is built that would be thrown away again.
#include "trich/json.h"

#include "output/json_parts.h"
#include "output/json_writer.h"
#include "output/words.h"

namespace trich {
namespace {

// `key` comes with its punctuation: `,"rule":`.
void AppendText(std::string_view key, std::string_view value, JsonWriter* json) {
  json->Raw(key);
  json->String(value);
}

void AppendTextUnlessEmpty(std::string_view key, std::string_view value, JsonWriter* json) {
  if (!value.empty()) AppendText(key, value, json);
}

void AppendTextOrNull(std::string_view key, std::string_view value, JsonWriter* json) {
  if (!value.empty()) return AppendText(key, value, json);
  json->Raw(key);
  json->Raw("null");
}

void AppendNumber(std::string_view key, const Decimal& value, JsonWriter* json) {
  json->Raw(key);
  json->Number(value);
}

void AppendNumberIfAny(std::string_view key, const std::optional<Decimal>& value, JsonWriter* json) {
  if (value) AppendNumber(key, *value, json);
}

// `key` comes with the opening bracket.
void AppendSpan(std::string_view key, Span span, JsonWriter* json) {
  json->Raw(key);
  json->Integer(span.begin);
  json->Raw(",");
  json->Integer(span.end);
  json->Raw("]");
}

void AppendSpanAndRule(Span span, std::string_view rule, JsonWriter* json) {
  AppendSpan(R"(,"span":[)", span, json);
  AppendText(R"(,"rule":)", rule, json);
}

template <typename Item, typename Append>
void AppendArray(const std::vector<Item>& items, Append append, JsonWriter* json) {
  json->Raw("[");
  for (const Item& item : items) {
    if (&item != &items.front()) json->Raw(",");
    append(item, json);
  }
  json->Raw("]");
}

void AppendString(std::string_view text, JsonWriter* json) { json->String(text); }

void AppendProvince(const Province& province, JsonWriter* json) {
  AppendText(R"({"name":)", province.name, json);
  AppendText(R"(,"code":)", province.code, json);
  AppendTextUnlessEmpty(R"(,"iso":)", province.iso, json);
  AppendText(R"(,"current":{"name":)", province.current_name, json);
  AppendText(R"(,"code":)", province.current_code, json);
  AppendText(R"(},"evidence":)", province.evidence, json);
  AppendSpanAndRule(province.span, province.rule, json);
  json->Raw("}");
}

// Where the text said it: a date from outside the text has no span.
void AppendDateSource(std::string_view span_key, Span span, std::string_view rule_key, std::string_view rule,
                      JsonWriter* json) {
  if (span.begin < span.end) AppendSpan(span_key, span, json);
  AppendTextUnlessEmpty(rule_key, rule, json);
}

void AppendDates(const Dates& date, JsonWriter* json) {
  AppendTextOrNull(R"({"event":)", date.event, json);
  AppendTextOrNull(R"(,"published":)", date.published, json);
  AppendDateSource(R"(,"event_span":[)", date.event_span, R"(,"event_rule":)", date.event_rule, json);
  AppendDateSource(R"(,"published_span":[)", date.published_span, R"(,"published_rule":)", date.published_rule, json);
  json->Raw("}");
}

void AppendPosition(const Position& position, JsonWriter* json) {
  AppendText(R"({"title":)", position.title, json);
  AppendTextUnlessEmpty(R"(,"organization":)", position.organization, json);
  json->Raw("}");
}

void AppendOfficial(const Official& official, JsonWriter* json) {
  AppendText(R"({"name":)", official.name, json);
  json->Raw(R"(,"positions":)");
  AppendArray(official.positions, AppendPosition, json);
  json->Raw(R"(,"mentions":)");
  json->Integer(official.mentions);
  AppendSpanAndRule(official.span, official.rule, json);
  json->Raw("}");
}

void AppendChange(const Change& change, JsonWriter* json) {
  AppendText(R"({"kind":)", Word(change.kind), json);
  AppendTextUnlessEmpty(R"(,"direction":)", Word(change.direction), json);
  AppendNumber(R"(,"value":)", change.value, json);
  AppendNumberIfAny(R"(,"value_max":)", change.value_max, json);
  AppendText(R"(,"unit":)", change.unit, json);
  AppendTextUnlessEmpty(R"(,"versus":)", change.versus, json);
  AppendSpanAndRule(change.span, change.rule, json);
  json->Raw("}");
}

void AppendPlace(const Place& place, JsonWriter* json) {
  AppendText(R"(,"place":{"name":)", place.name, json);
  AppendTextUnlessEmpty(R"(,"type":)", place.type, json);
  AppendTextUnlessEmpty(R"(,"code":)", place.code, json);
  json->Raw("}");
}

void AppendAttributes(const Indicator& indicator, JsonWriter* json) {
  AppendTextUnlessEmpty(R"(,"bound":)", Word(indicator.bound), json);
  AppendNumberIfAny(R"(,"of":)", indicator.of, json);
  if (indicator.estimated) json->Raw(R"(,"estimated":true)");
  if (indicator.target) json->Raw(R"(,"target":true)");
  if (indicator.is_change) json->Raw(R"(,"measure":"change")");
  AppendTextUnlessEmpty(R"(,"direction":)", Word(indicator.direction), json);
  AppendTextUnlessEmpty(R"(,"period":)", indicator.period, json);
  if (indicator.place) AppendPlace(*indicator.place, json);
  if (indicator.changes.empty()) return;
  json->Raw(R"(,"changes":)");
  AppendArray(indicator.changes, AppendChange, json);
}

void AppendIndicator(const Indicator& indicator, JsonWriter* json) {
  AppendText(R"({"label":)", indicator.label, json);
  AppendTextUnlessEmpty(R"(,"key":)", indicator.key, json);
  AppendNumber(R"(,"value":)", indicator.value, json);
  AppendNumberIfAny(R"(,"value_max":)", indicator.value_max, json);
  AppendText(R"(,"unit":)", indicator.unit, json);
  AppendText(R"(,"text":)", indicator.text, json);
  AppendAttributes(indicator, json);
  AppendSpanAndRule(indicator.span, indicator.rule, json);
  json->Raw("}");
}

}  // namespace

void AppendChangesJson(const std::vector<Change>& changes, std::string* out) {
  JsonWriter json(out);
  AppendArray(changes, AppendChange, &json);
}

void AppendJson(const Record& record, std::string* out) {
  JsonWriter json(out);
  AppendText(R"({"id":)", record.id, &json);
  AppendTextOrNull(R"(,"title":)", record.title ? std::string_view(*record.title) : "", &json);
  json.Raw(R"(,"province":)");
  if (record.province) {
    AppendProvince(*record.province, &json);
  } else {
    json.Raw("null");
  }
  json.Raw(R"(,"date":)");
  AppendDates(record.date, &json);
  json.Raw(R"(,"officials":)");
  AppendArray(record.officials, AppendOfficial, &json);
  json.Raw(R"(,"indicators":)");
  AppendArray(record.indicators, AppendIndicator, &json);
  if (!record.warnings.empty()) {
    json.Raw(R"(,"warnings":)");
    AppendArray(record.warnings, AppendString, &json);
  }
  if (record.text) AppendText(R"(,"text":)", *record.text, &json);
  json.Raw("}");
}

void AppendErrorJson(std::string_view id, std::string_view code, std::string_view message, std::string* out) {
  JsonWriter json(out);
  AppendText(R"({"id":)", id, &json);
  AppendText(R"(,"error":{"code":)", code, &json);
  AppendText(R"(,"message":)", message, &json);
  json.Raw("}}");
}

}  // namespace trich

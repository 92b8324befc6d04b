// SPDX-License-Identifier: Apache-2.0
//
// The fields that say whose row it is are written once per article and copied.
#include "trich/csv.h"

#include <string_view>

#include "output/json_parts.h"
#include "output/words.h"

namespace trich {
namespace {

constexpr std::string_view kHeader =
    "id,province,province_code,event,published,label,key,value,value_max,unit,text,bound,of,estimated,target,measure,"
    "direction,period,place,changes,span_begin,span_end,rule\r\n";

// Appends a field and the comma after it.
void AppendField(std::string_view field, std::string* out) {
  if (field.find_first_of("\",\r\n") == std::string_view::npos) {
    out->append(field);
  } else {
    out->push_back('"');
    for (const char c : field) {
      if (c == '"') out->push_back('"');
      out->push_back(c);
    }
    out->push_back('"');
  }
  out->push_back(',');
}

void AppendNumber(const std::optional<Decimal>& value, std::string* out) {
  if (value) value->AppendTo(out);
  out->push_back(',');
}

void AppendFlag(bool flag, std::string_view word, std::string* out) { AppendField(flag ? word : "", out); }

void AppendArticleFields(const Record& record, std::string* out) {
  AppendField(record.id, out);
  AppendField(record.province ? record.province->name : std::string_view(), out);
  AppendField(record.province ? record.province->code : std::string_view(), out);
  AppendField(record.date.event, out);
  AppendField(record.date.published, out);
}

void AppendChanges(const std::vector<Change>& changes, std::string* out) {
  std::string json;
  if (!changes.empty()) AppendChangesJson(changes, &json);
  AppendField(json, out);
}

void AppendIndicatorFields(const Indicator& indicator, std::string* out) {
  AppendField(indicator.label, out);
  AppendField(indicator.key, out);
  AppendNumber(indicator.value, out);
  AppendNumber(indicator.value_max, out);
  AppendField(indicator.unit, out);
  AppendField(indicator.text, out);
  AppendField(Word(indicator.bound), out);
  AppendNumber(indicator.of, out);
  AppendFlag(indicator.estimated, "true", out);
  AppendFlag(indicator.target, "true", out);
  AppendFlag(indicator.is_change, "change", out);
  AppendField(Word(indicator.direction), out);
  AppendField(indicator.period, out);
  AppendField(indicator.place ? indicator.place->name : std::string_view(), out);
  AppendChanges(indicator.changes, out);
  AppendNumber(Decimal(indicator.span.begin), out);
  AppendNumber(Decimal(indicator.span.end), out);
  AppendField(indicator.rule, out);
}

}  // namespace

void AppendCsvHeader(std::string* out) { out->append(kHeader); }

void AppendCsv(const Record& record, std::string* out) {
  std::string article;
  AppendArticleFields(record, &article);
  for (const Indicator& indicator : record.indicators) {
    out->append(article);
    AppendIndicatorFields(indicator, out);
    out->back() = '\r';  // in place of the last field's comma
    out->push_back('\n');
  }
}

}  // namespace trich

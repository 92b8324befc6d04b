// SPDX-License-Identifier: Apache-2.0
#include "eval/records.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace trich {
namespace {

bool IsSpan(const Json& value) {
  return value.is_array() && value.size() == 2 && value[0].is_number_integer() && value[1].is_number_integer();
}

// What is wrong with a fact; empty when nothing is.
std::string OfficialMistake(const Json& official) { return At(official, "name").is_string() ? "" : "no name"; }

std::string IndicatorMistake(const Json& indicator, bool gold) {
  const Json& span = At(indicator, "span");
  if ((gold || !span.is_null()) && !IsSpan(span)) return "no span [begin, end]";
  for (const std::string_view key : {"text", "label", "value", "unit"}) {
    if (gold && At(indicator, key).is_null()) return fmt::format("no {}", key);
  }
  return "";
}

template <typename MistakeOf>
std::string ListMistake(const Json& record, std::string_view key, MistakeOf mistake_of) {
  const Json& list = At(record, key);
  if (list.is_null()) return "";
  if (!list.is_array()) return fmt::format("{} is no list", key);
  for (size_t i = 0; i < list.size(); ++i) {
    const std::string mistake = list[i].is_object() ? mistake_of(list[i]) : "no object";
    if (!mistake.empty()) return fmt::format("{}[{}]: {}", key, i, mistake);
  }
  return "";
}

std::string RecordMistake(const Json& record, bool gold) {
  if (!record.is_object()) return "not a JSON object";
  const Json& id = At(record, "id");
  if (!id.is_string() && !id.is_number_integer()) return "no id";
  std::string mistake = ListMistake(record, "officials", OfficialMistake);
  if (!mistake.empty()) return mistake;
  return ListMistake(record, "indicators", [gold](const Json& indicator) { return IndicatorMistake(indicator, gold); });
}

// Parses one line; on failure says what is wrong, with the byte where it shows.
std::string ParseLine(std::string_view line, Json* record) {
  try {
    *record = Json::parse(line);
    return "";
  } catch (const Json::parse_error& error) {
    return fmt::format("not valid JSON at byte {}", error.byte);
  } catch (const Json::exception&) {
    return "a number is out of range";
  }
}

bool IsBlank(std::string_view line) { return line.find_first_not_of(" \t\r\v\f") == std::string_view::npos; }

}  // namespace

Status EvalRecords::Read(const EvalInput& input, bool gold, EvalRecords* out) {
  EvalRecords read;
  std::string_view rest = input.text;
  for (size_t number = 1; !rest.empty(); ++number) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (IsBlank(line)) continue;
    Json record;
    std::string mistake = ParseLine(line, &record);
    if (mistake.empty()) mistake = RecordMistake(record, gold);
    if (!mistake.empty()) return Status::Input(fmt::format("{}:{}: {}", input.name, number, mistake));
    const Json& id = record["id"];
    const std::string name = id.is_string() ? id.get<std::string>() : id.dump();
    read.Put(ArticleOf(name), std::move(record));
  }
  *out = std::move(read);
  return Status::Ok();
}

void EvalRecords::Put(std::string_view article, Json record) {
  const auto [at, inserted] = index_.emplace(article, records_.size());
  if (inserted) {
    records_.emplace_back(article, std::move(record));
  } else {
    records_[at->second].second = std::move(record);
  }
}

const Json* EvalRecords::Find(std::string_view article) const {
  const auto found = index_.find(article);
  return found == index_.end() ? nullptr : &records_[found->second].second;
}

std::string_view ArticleOf(std::string_view id) {
  id.remove_prefix(id.rfind('/') + 1);
  const size_t dot = id.rfind('.');
  if (dot == std::string_view::npos || id.find_first_not_of('.') >= dot) return id;
  return id.substr(0, dot);
}

const Json& At(const Json& object, std::string_view key) {
  static const Json kNull;
  if (!object.is_object()) return kNull;
  const auto found = object.find(key);
  return found == object.end() ? kNull : *found;
}

const Json& ListAt(const Json& object, std::string_view key) {
  static const Json kEmpty = Json::array();
  const Json& value = At(object, key);
  return value.is_array() ? value : kEmpty;
}

std::string_view TextAt(const Json& object, std::string_view key) {
  const Json& value = At(object, key);
  return value.is_string() ? std::string_view(value.get_ref<const std::string&>()) : std::string_view();
}

bool FlagAt(const Json& object, std::string_view key) { return At(object, key) == true; }

std::string_view NameOf(const Json& value) {
  if (value.is_object()) return TextAt(value, "name");
  return value.is_string() ? std::string_view(value.get_ref<const std::string&>()) : std::string_view();
}

}  // namespace trich

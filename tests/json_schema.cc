// SPDX-License-Identifier: Apache-2.0
//
// Each keyword is a row of a table: its name and the check it stands for.
#include "json_schema.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "trich/schema.h"

namespace trich {
namespace {

using nlohmann::json;

bool HasType(const json& value, const std::string& type) {
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  return value.type_name() == type;
}

class Validator {
 public:
  explicit Validator(const json& root) : root_(root) {}

  void Check(const json& schema, const json& value, const std::string& at) {
    for (const auto& [keyword, argument] : schema.items()) {
      const auto* row = std::find_if(std::begin(kKeywords), std::end(kKeywords),
                                     [name = keyword](const Keyword& k) { return name == k.name; });
      if (row == std::end(kKeywords)) {
        Mistake(at, "unknown keyword " + keyword);
      } else if (row->check != nullptr) {
        (this->*row->check)(schema, argument, value, at);
      }
    }
  }

  std::vector<std::string> mistakes;

 private:
  struct Keyword {
    std::string_view name;
    void (Validator::*check)(const json& schema, const json& argument, const json& value, const std::string& at);
  };
  static const Keyword kKeywords[15];

  void Mistake(const std::string& at, const std::string& what) { mistakes.push_back(at + ": " + what); }

  void Ref(const json&, const json& argument, const json& value, const std::string& at) {
    const std::string pointer = argument.get<std::string>().substr(1);  // without '#'
    Check(root_.at(json::json_pointer(pointer)), value, at);
  }

  void OneOf(const json&, const json& argument, const json& value, const std::string& at) {
    std::vector<std::string> failed;
    size_t valid = 0;
    for (const json& schema : argument) {
      Validator branch(root_);
      branch.Check(schema, value, at);
      if (branch.mistakes.empty()) ++valid;
      failed.insert(failed.end(), branch.mistakes.begin(), branch.mistakes.end());
    }
    if (valid == 1) return;
    Mistake(at, fmt::format("{} of {} alternatives hold", valid, argument.size()));
    mistakes.insert(mistakes.end(), failed.begin(), failed.end());
  }

  void Type(const json&, const json& argument, const json& value, const std::string& at) {
    const json types = argument.is_array() ? argument : json::array({argument});
    const bool fits = std::any_of(types.begin(), types.end(), [&](const json& type) { return HasType(value, type); });
    if (!fits) Mistake(at, fmt::format("a {}, not {}", value.type_name(), argument.dump()));
  }

  void Required(const json&, const json& argument, const json& value, const std::string& at) {
    if (!value.is_object()) return;
    for (const std::string key : argument) {
      if (!value.contains(key)) Mistake(at, "lacks " + key);
    }
  }

  void Properties(const json&, const json& argument, const json& value, const std::string& at) {
    if (!value.is_object()) return;
    for (const auto& [key, schema] : argument.items()) {
      if (value.contains(key)) Check(schema, value[key], at + "/" + key);
    }
  }

  void AdditionalProperties(const json& schema, const json& argument, const json& value, const std::string& at) {
    if (!value.is_object() || argument != false) return;
    for (const auto& [key, unused] : value.items()) {
      if (!schema["properties"].contains(key)) Mistake(at, "unknown key " + key);
    }
  }

  void Items(const json&, const json& argument, const json& value, const std::string& at) {
    if (!value.is_array()) return;
    for (size_t i = 0; i < value.size(); ++i) Check(argument, value[i], fmt::format("{}/{}", at, i));
  }

  void MinItems(const json&, const json& argument, const json& value, const std::string& at) {
    if (value.is_array() && value.size() < argument) Mistake(at, fmt::format("{} items", value.size()));
  }

  void MaxItems(const json&, const json& argument, const json& value, const std::string& at) {
    if (value.is_array() && value.size() > argument) Mistake(at, fmt::format("{} items", value.size()));
  }

  // 0 and 1 are the only lengths the schema asks for, so bytes do.
  void MinLength(const json&, const json& argument, const json& value, const std::string& at) {
    if (value.is_string() && value.get_ref<const std::string&>().size() < argument) Mistake(at, "too short");
  }

  void Minimum(const json&, const json& argument, const json& value, const std::string& at) {
    if (value.is_number() && value < argument) Mistake(at, "below " + argument.dump());
  }

  void Enum(const json&, const json& argument, const json& value, const std::string& at) {
    if (std::find(argument.begin(), argument.end(), value) == argument.end()) {
      Mistake(at, fmt::format("{} is none of {}", value.dump(), argument.dump()));
    }
  }

  void Pattern(const json&, const json& argument, const json& value, const std::string& at) {
    const RE2 pattern(argument.get<std::string>());
    if (!pattern.ok()) return Mistake(at, "bad pattern " + argument.dump());
    if (value.is_string() && !RE2::PartialMatch(value.get<std::string>(), pattern)) {
      Mistake(at, fmt::format("{} is against {}", value.dump(), argument.dump()));
    }
  }

  const json& root_;
};

const Validator::Keyword Validator::kKeywords[15] = {
    {"$ref", &Validator::Ref},
    {"oneOf", &Validator::OneOf},
    {"type", &Validator::Type},
    {"required", &Validator::Required},
    {"properties", &Validator::Properties},
    {"additionalProperties", &Validator::AdditionalProperties},
    {"items", &Validator::Items},
    {"minItems", &Validator::MinItems},
    {"maxItems", &Validator::MaxItems},
    {"minLength", &Validator::MinLength},
    {"minimum", &Validator::Minimum},
    {"enum", &Validator::Enum},
    {"pattern", &Validator::Pattern},
    {"title", nullptr},
    {"description", nullptr},
};

}  // namespace

std::vector<std::string> SchemaMistakes(const json& schema, const json& instance) {
  json body = schema;
  body.erase("$schema");
  body.erase("$defs");
  Validator validator(schema);
  validator.Check(body, instance, "");
  return validator.mistakes;
}

std::vector<std::string> RecordMistakes(const std::string& line) {
  static const json schema = json::parse(JsonSchema());
  const json record = json::parse(line, nullptr, false);
  if (record.is_discarded()) return {"no JSON: " + line};
  return SchemaMistakes(schema, record);
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// A validator for the part of JSON Schema 2020-12 that `trich schema` uses.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace trich {

// What of `instance` is against `schema`, one line per mistake, each with the
// JSON Pointer of the place; empty when it is valid. A keyword that the
// validator does not know is a mistake as well.
std::vector<std::string> SchemaMistakes(const nlohmann::json& schema, const nlohmann::json& instance);

// The mistakes of one line of output against the record's schema.
std::vector<std::string> RecordMistakes(const std::string& line);

}  // namespace trich

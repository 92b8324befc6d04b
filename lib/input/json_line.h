// SPDX-License-Identifier: Apache-2.0
//
// JSON lines, read without building a document: the line is checked to be one
// JSON object (RFC 8259), and the fields asked for are found in it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "trich/status.h"

namespace trich {

enum class JsonType { kAbsent, kNull, kBool, kNumber, kString, kArray, kObject };

struct JsonField {
  std::string_view name;
  JsonType type = JsonType::kAbsent;
  std::string_view raw = {};  // as written; of a string, what is between the quotes
};

// Objects and arrays within each other, the line's own object included.
inline constexpr size_t kMaxJsonDepth = 512;

// Fills in `type` and `raw` of each of `fields` that is a key of the line's
// object; of a key that stands there twice, the last. On failure (kBadJson,
// message "column 7: expected a value") what was found until then is kept.
// Bytes in strings that are no UTF-8 are let through.
Status ScanJsonLine(std::string_view line, std::span<JsonField> fields);

// Stores what a string stands for. `raw` is the raw of a JsonField of type
// kString; the result has its bytes that are no UTF-8.
void UnescapeJson(std::string_view raw, std::string* out);

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a JSON line, judged by another parser.
#include <nlohmann/json.hpp>

#include "input/json_line.h"
#include "read_articles.h"

namespace {

using nlohmann::json;

// Objects and arrays within each other, at most.
size_t DepthOf(std::string_view line) {
  size_t depth = 0;
  for (const char c : line) depth += c == '[' || c == '{' ? 1 : 0;
  return depth;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view line(reinterpret_cast<const char*>(data), size);
  trich::JsonField fields[] = {{"text"}, {"id"}};
  const bool scanned = trich::ScanJsonLine(line, fields).ok();
  // To the other parser a NUL byte ends the line.
  if (!trich::IsUtf8(line) || line.starts_with("\xEF\xBB\xBF") || line.find('\0') != line.npos) return 0;
  if (DepthOf(line) > trich::kMaxJsonDepth) return 0;
  const json parsed = json::parse(line, nullptr, false);
  // Numbers beyond double are an error to one and not to the other.
  if (parsed.is_discarded() && scanned && (line.size() > 300 || line.find_first_of("eE") != line.npos)) return 0;
  if (scanned != parsed.is_object()) trich::Fail("one parser accepts, the other does not");
  if (!scanned || !parsed.contains("text")) return 0;
  if ((fields[0].type == trich::JsonType::kString) != parsed["text"].is_string()) trich::Fail("another type");
  if (fields[0].type != trich::JsonType::kString) return 0;
  std::string text;
  trich::UnescapeJson(fields[0].raw, &text);
  if (text != parsed["text"].get<std::string>()) trich::Fail("another text");
  return 0;
}

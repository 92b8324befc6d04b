// SPDX-License-Identifier: Apache-2.0
//
// The caret stands under the code point named: a tab keeps its width by being
// repeated in the caret's line.
#include "rules/diagnostics.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/utf8.h"

namespace trich {
namespace {

std::string_view LineOf(const std::vector<SourceFile>& sources, const SourcePlace& place) {
  for (const SourceFile& source : sources) {
    if (source.name != place.file) continue;
    std::string_view rest = source.text;
    for (uint32_t line = 1; line < place.line; ++line) {
      const size_t end = rest.find('\n');
      if (end == std::string_view::npos) return {};
      rest.remove_prefix(end + 1);
    }
    rest = rest.substr(0, rest.find('\n'));
    if (!rest.empty() && rest.back() == '\r') rest.remove_suffix(1);
    return rest;
  }
  return {};
}

std::string CaretLine(std::string_view line, uint32_t column) {
  std::string caret;
  size_t at = 0;
  for (uint32_t i = 1; i < column && at < line.size(); ++i) {
    caret.push_back(line[at] == '\t' ? '\t' : ' ');
    at += CharLength(line[at]);
  }
  return caret + "^";
}

}  // namespace

bool Diagnostics::Error(const SourcePlace& place, std::string_view code, std::string message) {
  entries_.push_back({place, true, std::string(code), std::move(message)});
  ++errors_;
  return false;
}

void Diagnostics::Warning(const SourcePlace& place, std::string_view code, std::string message) {
  entries_.push_back({place, false, std::string(code), std::move(message)});
}

std::string Diagnostics::ToString(const std::vector<SourceFile>& sources) const {
  std::vector<Entry> sorted = entries_;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.place.file, a.place.line, a.place.column) < std::tie(b.place.file, b.place.line, b.place.column);
  });
  std::string out;
  for (const Entry& entry : sorted) {
    const char* kind = entry.is_error ? "error" : "warning";
    if (entry.place.line == 0) {
      out += fmt::format("{}: {}: {} [{}]\n", entry.place.file, kind, entry.message, entry.code);
      continue;
    }
    out += fmt::format("{}:{}:{}: {}: {} [{}]\n", entry.place.file, entry.place.line, entry.place.column, kind,
                       entry.message, entry.code);
    const std::string_view line = LineOf(sources, entry.place);
    if (!line.empty()) out += fmt::format("  {}\n  {}\n", line, CaretLine(line, entry.place.column));
  }
  return out;
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "input/headers.h"

#include <algorithm>

namespace trich {
namespace {

char LowerAscii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string_view Trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  text.remove_prefix(std::min(text.size(), text.find_first_not_of(kSpace)));
  return text.substr(0, text.find_last_not_of(kSpace) + 1);
}

// Takes the first line off `text`.
std::string_view TakeLine(std::string_view* text) {
  const size_t end = std::min(text->find('\n'), text->size());
  const std::string_view line = text->substr(0, end);
  text->remove_prefix(std::min(end + 1, text->size()));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

bool IsHtmlType(std::string_view content_type) {
  const std::string_view type = Trimmed(content_type.substr(0, content_type.find(';')));
  return EqualIgnoringCase(type, "text/html") || EqualIgnoringCase(type, "application/xhtml+xml");
}

// "HTTP/1.1 200 OK"
bool IsSuccess(std::string_view status_line) {
  const size_t space = status_line.find(' ');
  return status_line.starts_with("HTTP/") && space != std::string_view::npos &&
         status_line.substr(space + 1).starts_with("200");
}

}  // namespace

bool EqualIgnoringCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return LowerAscii(x) == LowerAscii(y); });
}

std::optional<std::string_view> HeaderValue(std::string_view line, std::string_view name) {
  if (line.size() <= name.size() || line[name.size()] != ':' || !EqualIgnoringCase(line.substr(0, name.size()), name)) {
    return std::nullopt;
  }
  return Trimmed(line.substr(name.size() + 1));
}

std::string CharsetOf(std::string_view content_type) {
  constexpr std::string_view kName = "charset";
  for (size_t at = 0; at + kName.size() < content_type.size(); ++at) {
    if (!EqualIgnoringCase(content_type.substr(at, kName.size()), kName)) continue;
    std::string_view value = Trimmed(content_type.substr(at + kName.size()));
    if (!value.starts_with('=')) continue;
    value = Trimmed(value.substr(1));
    if (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
    return std::string(value.substr(0, value.find_first_of("\"' ;\t>/")));
  }
  return {};
}

HttpHead ReadHttpHead(std::string_view answer) {
  HttpHead head;
  std::string_view rest = answer;
  const bool success = IsSuccess(TakeLine(&rest));
  while (!rest.empty()) {
    const std::string_view line = TakeLine(&rest);
    if (line.empty()) break;
    const auto type = HeaderValue(line, "Content-Type");
    if (!type) continue;
    head.is_page = success && IsHtmlType(*type);
    head.charset = CharsetOf(*type);
  }
  head.body = answer.size() - rest.size();
  return head;
}

}  // namespace trich

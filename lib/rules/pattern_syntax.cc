// SPDX-License-Identifier: Apache-2.0
#include "rules/pattern_syntax.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace trich {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsAlnum(char c) { return IsDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The place after the next `c`, or the end.
size_t After(std::string_view pattern, char c, size_t at) {
  const size_t found = pattern.find(c, at);
  return found == std::string_view::npos ? pattern.size() : found + 1;
}

}  // namespace

std::optional<char32_t> HexEscape(std::string_view text) {
  const size_t end = text.find('}');
  if (!text.starts_with("\\x{") || end == std::string_view::npos) return std::nullopt;
  uint32_t c = 0;
  const auto read = std::from_chars(text.data() + 3, text.data() + end, c, 16);
  if (read.ec != std::errc() || read.ptr != text.data() + end || c > 0x10FFFF) return std::nullopt;
  return c;
}

size_t EscapeEnd(std::string_view pattern, size_t at) {
  if (at + 1 >= pattern.size()) return pattern.size();
  const char kind = pattern[at + 1];
  const bool named = kind == 'p' || kind == 'P' || kind == 'x';
  if (!named || at + 2 >= pattern.size()) return std::min(pattern.size(), at + 1 + CharLength(kind));
  if (pattern[at + 2] == '{') return After(pattern, '}', at + 2);
  return std::min(pattern.size(), at + (kind == 'x' ? 4 : 3));
}

size_t ClassEnd(std::string_view pattern, size_t at) {
  size_t i = at + 1;
  if (i < pattern.size() && pattern[i] == '^') ++i;
  if (i < pattern.size() && pattern[i] == ']') ++i;  // a first one is itself
  while (i < pattern.size() && pattern[i] != ']') {
    if (pattern[i] == '\\') {
      i = EscapeEnd(pattern, i);
    } else if (pattern.substr(i, 2) == "[:") {
      i = After(pattern, ']', i);
    } else {
      ++i;
    }
  }
  return std::min(pattern.size(), i + 1);
}

bool ReadClass(std::string_view text, std::vector<CharRange>* ranges) {
  ranges->clear();
  std::string_view body = text.substr(1, text.size() < 2 ? 0 : text.size() - 2);
  if (body.starts_with('^') || body.find("[:") != std::string_view::npos) return false;
  const auto next = [&body]() {
    if (const auto hex = HexEscape(body)) {
      body.remove_prefix(EscapeEnd(body, 0));
      return *hex;
    }
    if (body.front() == '\\') body.remove_prefix(1);
    size_t length = 0;
    const char32_t c = DecodeAt(body, 0, &length);
    body.remove_prefix(length);
    return c;
  };
  while (!body.empty()) {
    if (body.front() == '\\' && body.size() > 1 && IsAlnum(body[1]) && !HexEscape(body)) return false;
    const char32_t first = next();
    char32_t last = first;
    if (body.size() > 1 && body.front() == '-') {
      body.remove_prefix(1);
      last = next();
    }
    ranges->push_back({first, last});
  }
  return true;
}

size_t RepeatEnd(std::string_view pattern, size_t at) {
  if (at >= pattern.size()) return at;
  size_t end = at;
  if (pattern[at] == '?' || pattern[at] == '*' || pattern[at] == '+') {
    end = at + 1;
  } else if (pattern[at] == '{' && at + 1 < pattern.size() && IsDigit(pattern[at + 1])) {
    end = After(pattern, '}', at);
  } else {
    return at;
  }
  return end < pattern.size() && pattern[end] == '?' ? end + 1 : end;
}

}  // namespace trich

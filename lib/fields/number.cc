// SPDX-License-Identifier: Apache-2.0
#include "fields/number.h"

#include <algorithm>
#include <charconv>

namespace trich {
namespace {

constexpr size_t kNoPoint = std::string_view::npos;

// "1.234.567" with `mark` grouping: a first group of 1 to 3, then threes.
bool IsGrouped(std::string_view text, char mark) {
  size_t at = text.find(mark);
  if (at == std::string_view::npos || at == 0 || at > 3) return false;
  while (at < text.size()) {
    if (text.size() - at < 4 || text.find(mark, at + 1) < at + 4) return false;
    at += 4;
    if (at < text.size() && text[at] != mark) return false;
  }
  return true;
}

// `text` without the marks that group, and with '.' for the decimal mark at
// `point`, if there is one.
std::optional<Decimal> ParseMarked(std::string_view text, char group, size_t point) {
  constexpr size_t kLongest = 256;  // a match is shorter
  char plain[kLongest];
  if (text.size() > kLongest) return std::nullopt;
  size_t size = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    if (at == point) {
      plain[size++] = '.';
    } else if (text[at] != group) {
      plain[size++] = text[at];
    }
  }
  return Decimal::Parse({plain, size});
}

// One mark and nothing else tells grouping from fraction.
std::optional<Decimal> ReadOneMark(std::string_view text, char mark, size_t at, NumberOf of) {
  const bool three = text.size() - at == 4 && at <= 3 && text[0] != '0';
  const bool groups = of == NumberOf::kCount || (mark == '.' && of != NumberOf::kShare);
  return ParseMarked(text, mark, three && groups ? kNoPoint : at);
}

std::optional<int> ToInt(std::string_view text) {
  int value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Decimal> ReadDigits(std::string_view text, NumberOf of) {
  const auto is_mark = [](char c) { return c == '.' || c == ','; };
  const auto found = std::find_if(text.begin(), text.end(), is_mark);
  if (found == text.end()) return Decimal::Parse(text);
  const auto first = static_cast<size_t>(found - text.begin());
  const auto behind = std::find_if(text.rbegin(), text.rend(), is_mark);
  const auto last = static_cast<size_t>(text.rend() - behind) - 1;
  if (first == last) return ReadOneMark(text, text[first], first, of);
  if (text[first] == text[last] && IsGrouped(text, text[first])) return ParseMarked(text, text[first], kNoPoint);
  // Both marks: the last one is the decimal mark, the other groups.
  if (text[first] == text[last] || text.find(text[last]) != last) return std::nullopt;
  return IsGrouped(text.substr(0, last), text[first]) ? ParseMarked(text, text[first], last) : std::nullopt;
}

std::optional<Decimal> ReadWords(const Rules& rules, std::string_view text) {
  int total = 0;
  int digit = -1;  // the digit not yet placed
  if (rules.Meaning("digit_word", text.substr(0, text.find(' '))) == "0") return std::nullopt;
  while (!text.empty()) {
    const size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (word.empty()) continue;
    if (const auto power = ToInt(rules.Meaning("ten_word", word))) {
      total += (digit < 0 ? 1 : digit) * *power;
      digit = -1;
    } else if (const auto value = ToInt(rules.Meaning("digit_word", word))) {
      if (*value == 10) {
        if (digit >= 0) return std::nullopt;
        total += 10;
        continue;
      }
      if (digit > 0) return std::nullopt;
      digit = *value;
    } else {
      return std::nullopt;
    }
  }
  if (digit > 0) total += digit;
  return total > 0 ? std::optional<Decimal>(Decimal(total)) : std::nullopt;
}

}  // namespace trich

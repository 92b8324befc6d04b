// SPDX-License-Identifier: Apache-2.0
#include "fields/number.h"

#include <charconv>
#include <string>
#include <vector>

namespace trich {
namespace {

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

std::string Without(std::string_view text, char mark) {
  std::string out;
  for (const char c : text) {
    if (c != mark) out.push_back(c);
  }
  return out;
}

std::optional<Decimal> WithDecimalMark(std::string text, size_t at) {
  text[at] = '.';
  return Decimal::Parse(text);
}

// One mark and nothing else tells grouping from fraction.
std::optional<Decimal> ReadOneMark(std::string_view text, char mark, size_t at, NumberOf of) {
  const bool three = text.size() - at == 4 && at <= 3 && text[0] != '0';
  const bool groups = of == NumberOf::kCount || (mark == '.' && of != NumberOf::kShare);
  if (three && groups) return Decimal::Parse(Without(text, mark));
  return WithDecimalMark(std::string(text), at);
}

std::optional<int> ToInt(std::string_view text) {
  int value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Decimal> ReadDigits(std::string_view text, NumberOf of) {
  const size_t dot = text.find('.');
  const size_t comma = text.find(',');
  if (dot == std::string_view::npos && comma == std::string_view::npos) return Decimal::Parse(text);
  if (dot == std::string_view::npos || comma == std::string_view::npos) {
    const char mark = dot == std::string_view::npos ? ',' : '.';
    const size_t first = text.find(mark);
    if (text.find(mark, first + 1) == std::string_view::npos) return ReadOneMark(text, mark, first, of);
    return IsGrouped(text, mark) ? Decimal::Parse(Without(text, mark)) : std::nullopt;
  }
  // Both marks: the last one is the decimal mark, the other groups.
  const char group = text.rfind('.') < text.rfind(',') ? '.' : ',';
  const char decimal = group == '.' ? ',' : '.';
  const size_t at = text.find(decimal);
  if (at != text.rfind(decimal)) return std::nullopt;
  if (!IsGrouped(text.substr(0, at), group)) return std::nullopt;
  const std::string whole = Without(text.substr(0, at), group);
  return Decimal::Parse(whole + "." + std::string(text.substr(at + 1)));
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

// SPDX-License-Identifier: Apache-2.0
//
// Runs of bytes that need nothing are copied at once; a table tells them by
// their first byte, and longer characters are checked as they are passed.
#include "output/json_string.h"

#include <array>
#include <cstddef>

namespace trich {
namespace {

unsigned char Byte(std::string_view text, size_t at) { return static_cast<unsigned char>(text[at]); }

// What a character that starts with this byte needs.
enum Lead : unsigned char { kEscape, kOne, kTwo, kThree, kFour };

constexpr std::array<Lead, 256> MakeLeads() {
  std::array<Lead, 256> leads{};
  for (size_t c = 0x20; c < 0x80; ++c) leads[c] = kOne;
  leads['"'] = leads['\\'] = kEscape;
  for (size_t c = 0xC2; c < 0xE0; ++c) leads[c] = kTwo;
  for (size_t c = 0xE0; c < 0xF0; ++c) leads[c] = kThree;
  for (size_t c = 0xF0; c < 0xF5; ++c) leads[c] = kFour;
  return leads;
}

constexpr std::array<Lead, 256> kLeads = MakeLeads();

// The second byte's range keeps out overlong forms, surrogates and what lies
// beyond U+10FFFF (Unicode 15, table 3-7).
bool IsSecond(unsigned char lead, unsigned char second) {
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  return second >= low && second <= high;
}

// Whether text[at] starts a whole character of `length` bytes, 2 to 4.
bool IsCharacter(std::string_view text, size_t at, size_t length) {
  if (at + length > text.size() || !IsSecond(Byte(text, at), Byte(text, at + 1))) return false;
  for (size_t i = 2; i < length; ++i) {
    if ((Byte(text, at + i) & 0xC0) != 0x80) return false;
  }
  return true;
}

void AppendEscape(unsigned char c, std::string* out) {
  constexpr char kHex[] = "0123456789abcdef";
  switch (c) {
    case '"': out->append("\\\""); return;
    case '\\': out->append("\\\\"); return;
    case '\n': out->append("\\n"); return;
    case '\r': out->append("\\r"); return;
    case '\t': out->append("\\t"); return;
    default: break;
  }
  if (c >= 0x80) {
    out->append("\\ufffd");
    return;
  }
  out->append("\\u00");
  out->push_back(kHex[c >> 4]);
  out->push_back(kHex[c & 15]);
}

}  // namespace

void AppendJsonString(std::string_view text, std::string* out) {
  out->push_back('"');
  size_t copied = 0;
  size_t at = 0;
  while (at < text.size()) {
    const size_t length = kLeads[Byte(text, at)];
    if (length == kOne || (length > kOne && IsCharacter(text, at, length))) {
      at += length;
      continue;
    }
    out->append(text, copied, at - copied);
    AppendEscape(Byte(text, at), out);
    copied = ++at;
  }
  out->append(text, copied);
  out->push_back('"');
}

}  // namespace trich

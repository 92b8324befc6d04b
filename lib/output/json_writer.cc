// SPDX-License-Identifier: Apache-2.0
//
// A text that needs nothing, as nearly all do, is copied and looked at in blocks
// where it stands. In any other, runs of bytes that need nothing are
// copied at once; a table tells them by their first byte, and longer characters
// are checked as they are passed.
#include "output/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

#include "base/byte_block.h"

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

void AppendEscaped(std::string_view text, std::string* out) {
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
}

constexpr size_t kSeen = 2;                      // bytes behind a text that show that its last character is whole
constexpr size_t kRoom = kSeen + sizeof(Bytes);  // behind a text, for blocks

// Whether nothing in a text is to be escaped and all of it is UTF-8; false as well
// for some rare characters. REQUIRES: two ASCII characters before the text and
// kRoom spaces behind it.
bool IsPlain(const char* text, size_t size) {
  Bytes other{};
  for (size_t at = 0; at < size + kSeen; at += sizeof(Bytes)) {
    const Bytes c = LoadBytes(text + at), p = LoadBytes(text + at - 1), pp = LoadBytes(text + at - 2);
    other |= In(c, 0x00, 0x1F) | Is(c, '"') | Is(c, '\\');
    other |= In(c, 0x80, 0xBF) ^ (From(p, 0xC0) | From(pp, 0xE0));
    other |= From(c, 0xF0) | Is(c, 0xE0) | Is(c, 0xED) | Is(c & 0xFE, 0xC0);
  }
  return !Any(other);
}

}  // namespace

void JsonWriter::Grow(size_t bytes) {
  constexpr size_t kAhead = 1024;
  out_.resize(used_ + bytes + kAhead);
}

void JsonWriter::String(std::string_view text) {
  char* const quote = Room(1 + text.size() + kRoom);
  *quote = '"';
  char* const end = std::copy(text.begin(), text.end(), quote + 1);
  std::fill_n(end, kRoom, ' ');
  if (used_ > 0 && IsPlain(quote + 1, text.size())) {
    *end = '"';
    used_ += text.size() + 2;
    return;
  }
  std::string escaped = "\"";
  AppendEscaped(text, &escaped);
  escaped.push_back('"');
  Raw(escaped);
}

void JsonWriter::Integer(int64_t value) {
  constexpr size_t kLongest = 20;
  char* const digits = Room(kLongest);
  used_ += static_cast<size_t>(std::to_chars(digits, digits + kLongest, value).ptr - digits);
}

void JsonWriter::Number(const Decimal& value) {
  std::string digits;
  value.AppendTo(&digits);
  Raw(digits);
}

}  // namespace trich

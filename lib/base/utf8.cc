// SPDX-License-Identifier: Apache-2.0
//
// Lower case goes by lead byte: the Vietnamese letters live in Latin-1
// (C3), Latin Extended-A and -B (C4..C6) and Latin Extended Additional (E1 BA,
// E1 BB), where an upper-case letter and its lower-case one have equal length.
#include "base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "base/byte_block.h"

namespace trich {
namespace {

unsigned char Byte(std::string_view text, size_t at) { return static_cast<unsigned char>(text[at]); }

// Extended-A pairs are (even, odd) except in 0139..0148 and 0179..017E.
char32_t LowerTwoByte(char32_t c) {
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 0x20;
  if (c < 0x100 || c > 0x1B0) return c;
  if (c == 0x130 || c == 0x131 || c == 0x138 || c == 0x149 || c == 0x178 || c == 0x17F) return c;
  if (c == 0x1A0 || c == 0x1AF) return c + 1;
  if (c > 0x17E) return c;
  const bool odd_pairs = (c >= 0x139 && c <= 0x148) || c >= 0x179;
  return (c & 1) == (odd_pairs ? 1U : 0U) ? c + 1 : c;
}

bool IsThreeByteUpper(char32_t c) { return c >= 0x1E00 && c <= 0x1EFF && (c & 1) == 0 && (c < 0x1E96 || c > 0x1E9F); }

constexpr size_t kMostCounted = 255;  // blocks, in a byte

uint64_t Sum(Bytes bytes) {
  constexpr uint64_t kEven = 0x00FF00FF00FF00FF;
  uint64_t sum = 0;
  uint64_t halves[2];
  std::memcpy(halves, &bytes, sizeof halves);
  for (const uint64_t half : halves) sum += (half & kEven) + (half >> 8 & kEven);
  return sum * 0x0001000100010001 >> 48;
}

}  // namespace

char32_t DecodeAt(std::string_view text, size_t at, size_t* length) {
  const unsigned char lead = Byte(text, at);
  size_t n = CharLength(text[at]);
  if (at + n > text.size()) n = 1;
  *length = n;
  if (n == 1) return lead;
  char32_t c = lead & (0xFFU >> (n + 1));
  for (size_t i = 1; i < n; ++i) c = (c << 6) | (Byte(text, at + i) & 0x3FU);
  return c;
}

char32_t DecodeBefore(std::string_view text, size_t end) {
  if (end == 0) return 0;
  size_t at = end - 1;
  while (at > 0 && IsContinuation(text[at])) --at;
  size_t length = 0;
  return DecodeAt(text, at, &length);
}

size_t CountCodePoints(std::string_view text) {
  size_t count = 0;
  for (; text.size() >= sizeof(Bytes); text.remove_prefix(std::min(text.size() / 16, kMostCounted) * 16)) {
    Bytes counts{};
    for (size_t i = 0; i < std::min(text.size() / 16, kMostCounted); ++i) {
      counts -= ~In(LoadBytes(text.data() + 16 * i), 0x80, 0xBF);  // 0xFF is -1
    }
    count += Sum(counts);
  }
  for (const char c : text) count += IsContinuation(c) ? 0 : 1;
  return count;
}

bool IsWordCodePoint(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c < 0xC0) return c == 0xB2 || c == 0xB3;  // superscripts of units
  if (c == 0xD7 || c == 0xF7) return false;
  if (c >= 0x2000 && c <= 0x2FFF) return false;  // punctuation, arrows, symbols, and a few rare scripts
  if (c >= 0x3000 && c <= 0x303F) return false;
  return c < 0xE000;
}

bool IsUpper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c < 0x800) return LowerTwoByte(c) != c;
  return IsThreeByteUpper(c);
}

void LowerInPlace(char* text, size_t size) {
  size_t at = 0;
  while (at < size) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      if (lead >= 'A' && lead <= 'Z') text[at] = static_cast<char>(lead + 0x20);
      ++at;
    } else if (lead >= 0xC3 && lead <= 0xC6 && at + 1 < size) {
      const char32_t c = ((lead & 0x1FU) << 6) | (static_cast<unsigned char>(text[at + 1]) & 0x3FU);
      const char32_t lower = LowerTwoByte(c);
      text[at] = static_cast<char>(0xC0U | (lower >> 6));
      text[at + 1] = static_cast<char>(0x80U | (lower & 0x3FU));
      at += 2;
    } else if (lead == 0xE1 && at + 2 < size) {
      // An upper-case letter is even and its lower-case one the next.
      const char32_t c = 0x1000U | ((static_cast<unsigned char>(text[at + 1]) & 0x3FU) << 6) |
                         (static_cast<unsigned char>(text[at + 2]) & 0x3FU);
      if (IsThreeByteUpper(c)) text[at + 2] = static_cast<char>(text[at + 2] + 1);
      at += 3;
    } else {
      at += CharLength(text[at]);
    }
  }
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  LowerInPlace(lower.data(), lower.size());
  return lower;
}

void AppendUtf8(char32_t c, std::string* out) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  if (c < 0x80) {
    out->push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    out->push_back(static_cast<char>(0xC0U | (c >> 6)));
    out->push_back(static_cast<char>(0x80U | (c & 0x3FU)));
  } else if (c < 0x10000) {
    out->push_back(static_cast<char>(0xE0U | (c >> 12)));
    out->push_back(static_cast<char>(0x80U | ((c >> 6) & 0x3FU)));
    out->push_back(static_cast<char>(0x80U | (c & 0x3FU)));
  } else {
    out->push_back(static_cast<char>(0xF0U | (c >> 18)));
    out->push_back(static_cast<char>(0x80U | ((c >> 12) & 0x3FU)));
    out->push_back(static_cast<char>(0x80U | ((c >> 6) & 0x3FU)));
    out->push_back(static_cast<char>(0x80U | (c & 0x3FU)));
  }
}

}  // namespace trich

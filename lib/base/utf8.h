// SPDX-License-Identifier: Apache-2.0
//
// UTF-8 at the level of bytes: decoding, counting, and Vietnamese lower case.
// All functions are pure and take valid UTF-8 unless they say otherwise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace trich {

inline bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Bytes of the character that starts with `lead`: 1 to 4.
inline size_t CharLength(char lead) {
  const auto c = static_cast<unsigned char>(lead);
  return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

// The code point at text[at], and in *length the bytes it takes.
// REQUIRES: at < text.size().
char32_t DecodeAt(std::string_view text, size_t at, size_t* length);

// The code point that ends at text[end]; 0 when end is 0.
char32_t DecodeBefore(std::string_view text, size_t end);

// How many code points `text` holds.
size_t CountCodePoints(std::string_view text);

// A letter, digit or mark, as far as Vietnamese print goes: what may not stand
// next to a whole word.
bool IsWordCodePoint(char32_t c);

bool IsUpper(char32_t c);

// Puts the letters of `text`, `size` bytes of valid UTF-8, in lower case, each in
// as many bytes as before. Letters beyond Latin stay as they are.
void LowerInPlace(char* text, size_t size);

// `text` in lower case, likewise.
std::string Lower(std::string_view text);

// Appends `c`, U+FFFD when it is no scalar value.
void AppendUtf8(char32_t c, std::string* out);

}  // namespace trich

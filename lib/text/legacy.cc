// SPDX-License-Identifier: Apache-2.0
#include "text/legacy.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <limits>
#include <memory>

namespace trich {
namespace {

// What a byte of 0x80 and above is in Vietnamese text.
enum class Role { kStrange, kVowel, kLetter, kTone, kPunctuation };

Role RoleOf(unsigned char byte) {
  switch (byte) {
    case 0xC2:
    case 0xC3:
    case 0xCA:
    case 0xD4:
    case 0xD5:
    case 0xDD:
    case 0xE2:
    case 0xE3:
    case 0xEA:
    case 0xF4:
    case 0xF5:
    case 0xFD: return Role::kVowel;
    case 0xD0:
    case 0xF0:  // d with stroke; then vowels with an acute or grave
    case 0xC0:
    case 0xC1:
    case 0xC8:
    case 0xC9:
    case 0xCD:
    case 0xD3:
    case 0xD9:
    case 0xDA:
    case 0xE0:
    case 0xE1:
    case 0xE8:
    case 0xE9:
    case 0xED:
    case 0xF3:
    case 0xF9:
    case 0xFA: return Role::kLetter;
    case 0xCC:
    case 0xD2:
    case 0xDE:
    case 0xEC:
    case 0xF2: return Role::kTone;
    case 0x85:
    case 0x91:
    case 0x92:
    case 0x93:
    case 0x94:
    case 0x95:
    case 0x96:
    case 0x97:
    case 0xA0:
    case 0xAB:
    case 0xB0:
    case 0xB2:
    case 0xB7:
    case 0xBB:
    case 0xFE: return Role::kPunctuation;
    default: return Role::kStrange;
  }
}

bool IsVowel(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (byte >= 0x80) return RoleOf(byte) == Role::kVowel;
  return std::string_view("aeiouyAEIOUY").find(c) != std::string_view::npos;
}

}  // namespace

bool LooksLikeWindows1258(std::string_view bytes) {
  size_t high = 0, strange = 0, tones = 0;
  for (size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte < 0x80) continue;
    ++high;
    const Role role = RoleOf(byte);
    const bool placed = role != Role::kTone || (i > 0 && IsVowel(bytes[i - 1]));
    if (role == Role::kStrange || !placed) ++strange;
    if (role == Role::kTone && placed) ++tones;
  }
  return tones > 0 && strange * 10 <= high;
}

bool ConvertToUtf8(std::string_view bytes, const std::string& charset, std::string* text) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&::ucnv_close)> converter(::ucnv_open(charset.c_str(), &error),
                                                                       &::ucnv_close);
  if (U_FAILURE(error) || bytes.size() > std::numeric_limits<int32_t>::max() / 4) return false;
  const icu::UnicodeString converted(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), error);
  if (U_FAILURE(error)) return false;
  text->clear();
  converted.toUTF8String(*text);
  return true;
}

}  // namespace trich

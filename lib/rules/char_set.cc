// SPDX-License-Identifier: Apache-2.0
#include "rules/char_set.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.h"

namespace trich {
namespace {

unsigned char Lead(char32_t c) {
  if (c < 0x80) return static_cast<unsigned char>(c);
  std::string bytes;
  AppendUtf8(c, &bytes);
  return static_cast<unsigned char>(bytes.front());
}

}  // namespace

CharSet::CharSet(std::vector<CharRange> ranges) : ranges_(std::move(ranges)) {
  for (const CharRange& range : ranges_) {
    for (size_t lead = Lead(range.first); lead <= Lead(range.last); ++lead)
      leads_[lead / 64] |= uint64_t{1} << (lead % 64);
  }
}

size_t CharSet::LookAt(std::string_view text, size_t at) const {
  size_t length = CharLength(text[at]);
  if (at + length > text.size()) return 0;
  const char32_t c = DecodeAt(text, at, &length);
  const bool inside =
      std::any_of(ranges_.begin(), ranges_.end(), [c](CharRange range) { return range.first <= c && c <= range.last; });
  return inside ? length : 0;
}

}  // namespace trich

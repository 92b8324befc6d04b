// SPDX-License-Identifier: Apache-2.0
//
// A range is cut until all its characters have equally many bytes, and each of
// these goes through a range of its own whatever those before it are.
#include "rules/utf8_ranges.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace trich {
namespace {

constexpr char32_t kBeforeSurrogates = 0xD7FF, kBehindSurrogates = 0xE000;  // UTF-8 has none between
constexpr char32_t kLastOfSize[] = {0x7F, 0x7FF, 0xFFFF};

void Cut(CharRange range, std::vector<std::vector<ByteRange>>* out) {
  const auto cut_behind = [&](char32_t last) {
    Cut({range.first, last}, out);
    Cut({last + 1, range.last}, out);
  };
  for (const char32_t last : kLastOfSize) {
    if (range.first <= last && range.last > last) return cut_behind(last);
  }
  for (unsigned bits = 6; bits <= 18 && range.first > kLastOfSize[0]; bits += 6) {
    const char32_t low = (char32_t{1} << bits) - 1;  // what the last bytes hold
    if ((range.first | low) == (range.last | low)) break;
    if ((range.first & low) != 0) return cut_behind(range.first | low);
    if ((range.last & low) != low) return cut_behind((range.last & ~low) - 1);
  }
  std::string first, last;
  AppendUtf8(range.first, &first);
  AppendUtf8(range.last, &last);
  std::vector<ByteRange>& bytes = out->emplace_back();
  for (size_t i = 0; i < first.size(); ++i) {
    bytes.push_back({static_cast<uint8_t>(first[i]), static_cast<uint8_t>(last[i])});
  }
}

}  // namespace

std::vector<std::vector<ByteRange>> Utf8Ranges(CharRange range) {
  std::vector<std::vector<ByteRange>> sequences;
  const CharRange low = {range.first, std::min(range.last, kBeforeSurrogates)};
  const CharRange high = {std::max(range.first, kBehindSurrogates), range.last};
  if (low.first <= low.last) Cut(low, &sequences);
  if (high.first <= high.last) Cut(high, &sequences);
  return sequences;
}

}  // namespace trich

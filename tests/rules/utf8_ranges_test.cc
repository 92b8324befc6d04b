// SPDX-License-Identifier: Apache-2.0
#include "rules/utf8_ranges.h"

#include <string>

#include "base/utf8.h"
#include "catch.h"

namespace trich {
namespace {

// How many of the sequences the bytes of `c` fit.
int Fits(const std::vector<std::vector<ByteRange>>& sequences, char32_t c) {
  std::string bytes;
  AppendUtf8(c, &bytes);
  int fits = 0;
  for (const std::vector<ByteRange>& sequence : sequences) {
    bool fit = sequence.size() == bytes.size();
    for (size_t i = 0; fit && i < bytes.size(); ++i) {
      const auto byte = static_cast<uint8_t>(bytes[i]);
      fit = sequence[i].first <= byte && byte <= sequence[i].last;
    }
    fits += fit ? 1 : 0;
  }
  return fits;
}

bool IsSurrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

TEST_CASE("The characters of a range fit one sequence of byte ranges, and no others fit any") {
  const CharRange ranges[] = {{'a', 'z'},        {0xE0, 0x1EF9},   {0x7F, 0x80},     {0x7FF, 0x800},
                              {0xFFFF, 0x10000}, {0, 0x10FFFF},    {0xD7C0, 0xE010}, {0x10FFF0, 0x10FFFF},
                              {0x1000, 0xFFFFF}, {0xD900, 0xE001}, {0x4E3F, 0x51B4}, {0x3FFFF, 0x40000}};
  for (const CharRange& range : ranges) {
    const auto sequences = Utf8Ranges(range);
    int wrong = 0;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
      if (IsSurrogate(c)) continue;
      wrong += Fits(sequences, c) == (range.first <= c && c <= range.last ? 1 : 0) ? 0 : 1;
    }
    INFO("from " << static_cast<uint32_t>(range.first));
    CHECK(wrong == 0);
  }
}

TEST_CASE("A range is cut no finer than its bytes need") {
  CHECK(Utf8Ranges({0x80, 0x7FF}) == std::vector<std::vector<ByteRange>>{{{0xC2, 0xDF}, {0x80, 0xBF}}});
  CHECK(Utf8Ranges({0x1EA0, 0x1EF9}) ==
        std::vector<std::vector<ByteRange>>{{{0xE1, 0xE1}, {0xBA, 0xBA}, {0xA0, 0xBF}},
                                            {{0xE1, 0xE1}, {0xBB, 0xBB}, {0x80, 0xB9}}});
  CHECK(Utf8Ranges({0xD800, 0xDFFF}).empty());
}

}  // namespace
}  // namespace trich

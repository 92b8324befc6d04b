// SPDX-License-Identifier: Apache-2.0
#include "base/byte_block.h"

#include <string>

#include "catch.h"

namespace trich {
namespace {

TEST_CASE("Sixteen bytes are compared at once") {
  const Bytes bytes = LoadBytes("0123456789abcxyz");
  CHECK(Mask(In(bytes, '3', '9')) == 0x03F8);
  CHECK(Mask(Is(bytes, 'a')) == 0x0400);
  CHECK(Mask(From(bytes, 'x')) == 0xE000);
  CHECK(Any(Is(bytes, '0')));
  CHECK(Any(Is(bytes, 'z')));
  CHECK_FALSE(Any(Is(bytes, '-')));
}

TEST_CASE("Bytes above 127 are no negative numbers") {
  const Bytes bytes = LoadBytes("\x7F\x80\xBF\xC0\xFF           ");
  CHECK(Mask(From(bytes, 0x80)) == 0x1E);
  CHECK(Mask(In(bytes, 0x80, 0xBF)) == 0x06);
}

TEST_CASE("A range holds what is not less than one end and not more than the other") {
  for (unsigned low = 0; low < 256; low += 5) {
    for (unsigned high = low; high < 256 && high - low < 255; high += 3) {
      for (unsigned byte = 0; byte < 256; ++byte) {
        const Bytes bytes = Bytes{} + static_cast<unsigned char>(byte);
        const bool in = Any(In(bytes, static_cast<unsigned char>(low), static_cast<unsigned char>(high)));
        if (in != (byte >= low && byte <= high)) FAIL(low << ' ' << high << ' ' << byte);
      }
    }
  }
}

TEST_CASE("Each byte of a text is seen, then as the one before, and the one before that") {
  for (size_t size = 0; size < 70; ++size) {
    std::string text;
    for (size_t i = 0; i < size; ++i) text += static_cast<char>('!' + i);
    std::string last[3];
    ForEachBlock(text, [&](size_t at, Bytes c, Bytes before, Bytes before_that) {
      CHECK(at == last[0].size());
      for (size_t i = 0; i < 16; ++i) {
        last[0] += static_cast<char>(c[i]);
        last[1] += static_cast<char>(before[i]);
        last[2] += static_cast<char>(before_that[i]);
      }
    });
    const std::string padding(last[0].size() - size, '\0');
    CHECK(last[0] == text + padding);
    if (size == 0) continue;
    CHECK(last[1] == '\0' + text + padding.substr(1));
    CHECK(last[2] == std::string(2, '\0') + text + padding.substr(2));
  }
}

}  // namespace
}  // namespace trich

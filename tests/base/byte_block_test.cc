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

TEST_CASE("Each byte of a text is seen, then as one before the block") {
  for (size_t size = 0; size < 70; ++size) {
    std::string text;
    for (size_t i = 0; i < size; ++i) text += static_cast<char>('!' + i);
    std::string seen, before;
    ForEachBlock(text, [&](size_t at, const char* in) {
      CHECK(at == seen.size());
      seen.append(in, 16);
      before.append(in - kBytesBefore, 16);
    });
    REQUIRE(seen.size() >= size + kBytesBefore);
    CHECK(seen == text + std::string(seen.size() - size, '\0'));
    CHECK(before == std::string(kBytesBefore, '\0') + seen.substr(0, seen.size() - kBytesBefore));
  }
}

}  // namespace
}  // namespace trich

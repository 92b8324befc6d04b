// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <vector>

#include "catch.h"

namespace trich {
namespace {

TEST_CASE("Code points are decoded forwards and backwards") {
  const std::string text = "aĐộ€😀";
  const std::vector<char32_t> points = {U'a', U'Đ', U'ộ', U'€', U'😀'};
  size_t at = 0;
  for (const char32_t point : points) {
    size_t length = 0;
    CHECK(DecodeBefore(text, at) == (at == 0 ? 0 : points[CountCodePoints(text.substr(0, at)) - 1]));
    CHECK(DecodeAt(text, at, &length) == point);
    CHECK(CharLength(text[at]) == length);
    at += length;
  }
  CHECK(at == text.size());
  CHECK(CountCodePoints(text) == points.size());
  CHECK(DecodeBefore(text, at) == U'😀');
}

TEST_CASE("Code points are counted in texts of any length") {
  std::string text;
  for (size_t count = 0; count < 5000; ++count) {
    if (count < 100 || count % 97 == 0) CHECK(CountCodePoints(text) == count);
    AppendUtf8(count % 3 == 0 ? U'a' : count % 3 == 1 ? U'Đ' : U'ộ', &text);
  }
  CHECK(CountCodePoints(std::string(20000, 'a')) == 20000);
}

TEST_CASE("What is appended is decoded again") {
  for (const char32_t point : {U'a', U'Đ', U'ộ', U'😀'}) {
    std::string text;
    AppendUtf8(point, &text);
    size_t length = 0;
    CHECK(DecodeAt(text, 0, &length) == point);
    CHECK(length == text.size());
  }
  for (const char32_t point : {char32_t{0xD800}, char32_t{0x110000}}) {
    std::string text;
    AppendUtf8(point, &text);
    CHECK(text == "\uFFFD");
  }
}

TEST_CASE("Every Vietnamese letter has its lower case in as many bytes") {
  const std::string upper = "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ";
  const std::string lower = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
  CHECK(Lower(upper) == lower);
  CHECK(Lower(lower) == lower);
  for (size_t at = 0; at < upper.size(); at += CharLength(upper[at])) {
    size_t length = 0;
    CHECK(IsUpper(DecodeAt(upper, at, &length)));
    CHECK_FALSE(IsUpper(DecodeAt(lower, at, &length)));
  }
}

TEST_CASE("Other letters in lower case") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"ŁŃŻŽ", "łńżž"}, {"ÇÑØ", "çñø"}, {"×÷", "×÷"}, {"ŸßIı", "Ÿßiı"}, {"ẞ", "ẞ"}, {"ΔЖ", "ΔЖ"}, {"1²%", "1²%"},
  };
  for (const auto& [text, lower] : cases) CHECK(Lower(text) == lower);
}

TEST_CASE("Word characters") {
  for (const char32_t c : {U'a', U'Z', U'7', U'đ', U'ỹ', U'²', U'Ж'}) CHECK(IsWordCodePoint(c));
  for (const char32_t c : {U' ', U'-', U'_', U'%', U'“', U'–', U'…', U'×', U'\u00A0', U'\uFFFD', U'€'}) {
    CHECK_FALSE(IsWordCodePoint(c));
  }
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "text/normalise.h"

#include "base/utf8.h"
#include "catch.h"

namespace trich {
namespace {

TEST_CASE("The many ways of typing become one") {
  struct Case {
    const char* what;
    const char* raw;
    const char* clean;
  };
  const Case cases[] = {
      {"plain text stays", "Đắk Lắk: 98,64%\n", "Đắk Lắk: 98,64%\n"},
      {"decomposed letters", "Tie\u0302\u0301n Thu\u031Bo\u031B\u0300ng", "Tiến Thường"},
      {"marks in the other order", "e\u0323\u0302", "ệ"},
      {"tone of open oa", "hoà hoá hoả hoã hoạ", "hòa hóa hỏa hõa họa"},
      {"tone of open oe", "khoè khoé khoẻ khoẽ khoẹ", "khòe khóe khỏe khõe khọe"},
      {"tone of open uy", "thuỳ thuý thuỷ thuỹ thuỵ", "thùy thúy thủy thũy thụy"},
      {"capitals keep their case", "HOÀ Hoà KHOẺ UỶ Uỷ Thuỳ", "HÒA Hòa KHỎE ỦY Ủy Thùy"},
      {"syllables that a figure follows", "hoà100 tuỳ5", "hòa100 tùy5"},
      {"closed syllables stay", "hoàn toán khoẻn tuỳnh", "hoàn toán khoẻn tuỳnh"},
      {"qu is a consonant", "quý Quý QUỸ quỳ", "quý Quý QUỸ quỳ"},
      {"decomposed tone of open oa", "hoa\u0300 thuy\u0300", "hòa thùy"},
      {"look-alikes of Đ", "\u00D0ắk \u0189ắk", "Đắk Đắk"},
      {"spaces", "a\u00A0b\u2009c\u3000d\te", "a b c d e"},
      {"invisible", "a\u200Bb\u00ADc\uFEFFd\r\n", "abcd\n"},
      {"line separators", "a\u2028b\u2029c", "a\nb\nc"},
      {"other marks stay", "“a” – 5…", "“a” – 5…"},
      {"empty", "", ""},
  };
  for (const Case& row : cases) {
    INFO(row.what);
    CHECK(Normalised(row.raw) == row.clean);
    CHECK(Normalised(row.clean) == row.clean);
  }
}

TEST_CASE("It does not matter where a word stands, nor what follows it") {
  for (size_t spaces = 0; spaces < 40; ++spaces) {
    const std::string before(spaces, ' ');
    for (const char* behind : {"", ",", " a", "\n", "”", "9", ".", "A"}) {
      const bool open = std::string(behind) != "A";
      INFO(spaces << behind);
      CHECK(Normalised(before + "thuý" + behind) == before + (open ? "thúy" : "thuý") + behind);
      CHECK(Normalised(before + "hoạ" + behind) == before + (open ? "họa" : "hoạ") + behind);
      CHECK(Normalised(before + "hoạn" + behind) == before + "hoạn" + behind);
    }
  }
}

TEST_CASE("Every word leads back to what was printed") {
  // Between bars stands what is one word, whatever happened to its letters.
  const char* raws[] = {
      "|Tỉnh| |uỷ| |Đắk| |Lắk|",
      "|thuỳ| |thuỹ| |khoẽ| |hoà| |xong|",
      "|THUỲ| |KHOẼ| |xong|",
      "|Tie\u0302\u0301n| |Thu\u031Bo\u031B\u0300ng| |xong|",
      "|hoa\u0300| |thuy\u0300| |thuy\u0303| |khoe\u0303| |xong|",
      "|a\u200Bb| \u200B|c| |xong|",
      "|\u00D0ắk|\u00A0|\u0189ắk|\r\n|xong|\r\n",
      "|\u00D0a\u0306\u0301k|\u00A0\u00AD|thuy\u0300|\u3000|xong|",
  };
  for (const char* raw_text : raws) {
    const std::string raw = raw_text;
    INFO(raw);
    std::string clean;
    OffsetMap map;
    Normalise(raw, &clean, &map);
    size_t from = 0;
    for (size_t at = clean.find('|'); at != std::string::npos; at = clean.find('|', at + 1)) {
      const size_t end = clean.find('|', at + 1);
      REQUIRE(end != std::string::npos);
      const size_t raw_begin = raw.find('|', from) + 1;
      const size_t raw_end = raw.find('|', raw_begin);
      const Span span = map.ToCodePoints(static_cast<uint32_t>(at + 1), static_cast<uint32_t>(end));
      CHECK(span.begin == CountCodePoints(raw.substr(0, raw_begin)));
      CHECK(span.end == CountCodePoints(raw.substr(0, raw_end)));
      from = raw_end + 1;
      at = end;
    }
  }
}

}  // namespace
}  // namespace trich

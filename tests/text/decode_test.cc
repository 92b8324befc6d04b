// SPDX-License-Identifier: Apache-2.0
#include "text/decode.h"

#include "catch.h"
#include "text/legacy.h"

namespace trich {
namespace {

struct Decoded {
  std::string text;
  std::vector<std::string> warnings;
  Status status;
};

Decoded DecodeAll(std::string_view bytes, const std::string& charset = "") {
  Decoded decoded;
  decoded.status = Decode(bytes, charset, &decoded.text, &decoded.warnings);
  return decoded;
}

using Warnings = std::vector<std::string>;

TEST_CASE("UTF-8 as RFC 3629 has it", "[text]") {
  for (const char* valid : {"", "a", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEF\xBF\xBF",
                            "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF", "t\xE1\xBB\x89nh"}) {
    INFO(valid);
    CHECK(IsUtf8(valid));
  }
  for (const char* invalid : {"\x80", "\xC1\xBF", "\xC2",
                              "\xC2"
                              "a",
                              "\xE0\x9F\xBF", "\xE1\x80", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
                              "\xF5\x80\x80\x80", "\xFF", "a\xE1\xBB"}) {
    INFO(invalid);
    CHECK_FALSE(IsUtf8(invalid));
  }
}

TEST_CASE("the mark of UTF-8 is no part of the text", "[text]") {
  CHECK(DecodeAll("\xEF\xBB\xBFtin").text == "tin");
  CHECK(DecodeAll("tin").warnings.empty());
}

TEST_CASE("each stray byte becomes U+FFFD and is counted", "[text]") {
  const Decoded decoded = DecodeAll("t\xE1\xBB\x89nh \xFF\xE1\xBB.");
  CHECK(decoded.text == "t\xE1\xBB\x89nh \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD.");
  CHECK(decoded.warnings == Warnings{"3 bytes are no UTF-8 and were replaced by U+FFFD"});
}

TEST_CASE("NUL bytes are no text", "[text]") {
  const Decoded decoded = DecodeAll(std::string_view("t\0i", 3));
  CHECK(decoded.status.code() == Status::Code::kNotText);
  CHECK(decoded.status.message() == "NUL bytes: this is no text");
}

TEST_CASE("windows-1258 is known by its tone marks", "[text]") {
  // Hook above and acute stand behind their vowels; ê and ư are letters.
  const Decoded decoded = DecodeAll(
      "ti\xD2nh \xD0i\xEAn Bi\xEAn tr\xFD\xEC\xDD"
      "c");
  CHECK(decoded.text ==
        "ti\u0309nh \u0110i\u00EAn Bi\u00EAn tr\u01B0\u0301\u01AF"
        "c");
  CHECK(decoded.warnings == Warnings{"read as windows-1258"});
}

TEST_CASE("other bytes beyond ASCII are not taken for windows-1258", "[text]") {
  CHECK_FALSE(LooksLikeWindows1258("caf\xE9 cr\xE8me"));             // no tone mark
  CHECK_FALSE(LooksLikeWindows1258("\xCF\xF0\xE8\xE2\xE5\xF2"));     // Cyrillic
  CHECK_FALSE(LooksLikeWindows1258("b\xD2t x\xCCm \xF2 \x80\x81"));  // marks behind consonants
}

TEST_CASE("a declared encoding is used for what is no UTF-8", "[text]") {
  CHECK(DecodeAll("caf\xE9", "windows-1252").text == "caf\u00E9");
  CHECK(DecodeAll("caf\u00E9", "windows-1252").text == "caf\u00E9");  // the declaration lies
  CHECK(DecodeAll("caf\xE9", "no-such-charset").text == "caf\xEF\xBF\xBD");
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "text/text.h"

#include <string>

#include "base/utf8.h"
#include "catch.h"

namespace trich {
namespace {

Vocabulary Some() {
  Vocabulary words;
  for (const char* word : {"tp", "ths"}) words.AddAbbreviation(HashWord(word));
  return words;
}

// The sentences of `raw` as read, each in brackets.
std::string Sentences(const std::string& raw) {
  const Vocabulary words = Some();
  Text text;
  text.Assign(raw, words);
  std::string out;
  for (const TokenRange& sentence : text.sentences()) out += "[" + std::string(text.Raw(sentence)) + "]";
  return out;
}

TEST_CASE("Sentences end where a new one begins") {
  const std::pair<const char*, const char*> cases[] = {
      {"", ""},
      {"Một câu", "[Một câu]"},
      {"Một câu. Hai câu.", "[Một câu.][Hai câu.]"},
      {"Thật à? Đúng! Vậy…", "[Thật à?][Đúng!][Vậy…]"},
      {"đạt 98,64%. 12 xã", "[đạt 98,64%.][12 xã]"},
      {"Dân số..... 12", "[Dân số..... 12]"},
      {"đạt 1.751 hộ", "[đạt 1.751 hộ]"},
      {"TP. Hà Nội", "[TP. Hà Nội]"},
      {"ThS. Trần Văn A. Nguyễn", "[ThS. Trần Văn A. Nguyễn]"},
      {"v.v. và nữa", "[v.v. và nữa]"},
      {"xong... Tiếp", "[xong...][Tiếp]"},
      {"“Xong.” Tiếp", "[“Xong.” Tiếp]"},
      {"Một\nhai. ba\n\n  bốn", "[Một][hai. ba][bốn]"},
  };
  for (const auto& [raw, sentences] : cases) {
    INFO(raw);
    CHECK(Sentences(raw) == sentences);
  }
}

TEST_CASE("Words are as read, with one space where there is any") {
  const std::pair<const char*, const char*> cases[] = {
      {"Hai  xã", "Hai xã"},
      {"Hai\u00A0\txã", "Hai xã"},
      {"Ho\u00E0 xa\u0303", "Ho\u00E0 xa\u0303"},
      {"98,64% (hai)", "98,64% (hai)"},
      {"hai-\u200Bba ,bốn", "hai-ba ,bốn"},
  };
  const Vocabulary words = Some();
  Text text;
  for (const auto& [raw, expected] : cases) {
    text.Assign(raw, words);
    CHECK(text.Words({0, static_cast<uint32_t>(text.tokens().size())}) == expected);
  }
  CHECK(text.Words({}) == "");
  std::string more = "ba ";
  text.AppendWords({0, 1}, &more);
  CHECK(more == "ba hai");
}

TEST_CASE("Tokens know their line and sentence") {
  const Vocabulary words = Some();
  Text text;
  text.Assign("Một câu. Hai\n\nBa", words);
  REQUIRE(text.lines().size() == 2);
  REQUIRE(text.sentences().size() == 3);
  const std::pair<const char*, uint32_t> sentences[] = {{"Một", 0}, {"câu", 0}, {"Hai", 1}, {"Ba", 2}};
  for (const auto& [word, sentence] : sentences) {
    const uint32_t token = text.TokenAt(static_cast<uint32_t>(text.clean().find(word)));
    CHECK(text.SentenceOf(token) == sentence);
    CHECK(text.LineOf(token) == (sentence == 2 ? 1 : 0));
  }
  CHECK(text.TokenAt(static_cast<uint32_t>(text.clean().size())) == text.tokens().size());
}

TEST_CASE("Ranges give the text clean, lower and as read") {
  const Vocabulary words;
  const std::string raw = "ở  Thuy\u0300\u00A0 Hoà,\u200B xong";
  Text text;
  text.Assign(raw, words);
  const TokenRange name{1, 3};
  CHECK(text.Clean(name) == "Thùy  Hòa");
  CHECK(text.Lower(name) == "thùy  hòa");
  CHECK(text.Raw(name) == "Thuy\u0300\u00A0 Hoà");
  CHECK(text.ToSpan(name) == Span{3, 13});
  CHECK(text.Clean({2, 2}).empty());
  CHECK(text.Raw({2, 2}).empty());
  CHECK(text.ToSpan({2, 2}) == Span{0, 0});
}

TEST_CASE("Every token stands in the raw text where its span says") {
  const Vocabulary words = Some();
  const char* raws[] = {
      "Tỉnh uỷ Thuỳ khoẽ. TP. Hoà\u00A0Bình: 98,64%\r\nxong",
      "Tie\u0302\u0301n thuy\u0303 \u00D0a\u0306\u0301k \u200BLa\u0306\u0301k…",
  };
  for (const char* raw_text : raws) {
    const std::string raw = raw_text;
    Text text;
    text.Assign(raw, words);
    for (uint32_t i = 0; i < text.tokens().size(); ++i) {
      const Span span = text.ToSpan(TokenRange{i, i + 1});
      const std::string_view quote = text.Raw(TokenRange{i, i + 1});
      const auto begin = static_cast<size_t>(quote.data() - raw.data());
      INFO(quote);
      CHECK(CountCodePoints(std::string_view(raw).substr(0, begin)) == span.begin);
      CHECK(CountCodePoints(quote) == span.end - span.begin);
    }
  }
}

TEST_CASE("Each token knows its line and its sentence, each offset its token") {
  const Vocabulary words = Some();
  Text text;
  text.Assign("\n\nMột câu. Hai câu\n\nBa " + std::string(200, ' ') + "bốn\n", words);
  const auto at = [&](const std::string& word) {
    return text.TokenAt(static_cast<uint32_t>(std::string(text.clean()).find(word)));
  };
  CHECK(text.LineOf(at("câu")) == 0);
  CHECK(text.LineOf(at("Hai")) == 0);
  CHECK(text.LineOf(at("Ba")) == 1);
  CHECK(text.LineOf(at("bốn")) == 1);
  CHECK(text.SentenceOf(at("câu")) == 0);
  CHECK(text.SentenceOf(at("Hai")) == 1);
  CHECK(text.SentenceOf(at("bốn")) == 2);
  for (uint32_t i = 0; i < text.tokens().size(); ++i) {
    const uint32_t begin = text.tokens()[i].begin;
    CHECK(text.TokenAt(begin) == i);
    CHECK(text.TokenAt(begin + 1) == i + 1);
  }
  CHECK(text.TokenAt(static_cast<uint32_t>(text.clean().size())) == text.tokens().size());
  CHECK(text.TokenAt(1000000) == text.tokens().size());
}

TEST_CASE("Tokens are the same but for capitals, whether a rule knows them or not") {
  const Vocabulary words = Some();
  Text text;
  text.Assign("TP tp Xã xã Xa ths", words);
  CHECK(text.Same(0, 1));
  CHECK(text.Same(2, 3));
  CHECK(text.Same(5, 5));
  CHECK_FALSE(text.Same(3, 4));
  CHECK_FALSE(text.Same(0, 5));
  CHECK_FALSE(text.Same(0, 2));
}

TEST_CASE("A text is used again") {
  const Vocabulary words;
  Text text;
  text.Assign("Một hai\nba", words);
  text.Assign("bốn", words);
  CHECK(text.clean() == "bốn");
  CHECK(text.tokens().size() == 1);
  CHECK(text.lines().size() == 1);
}

}  // namespace
}  // namespace trich

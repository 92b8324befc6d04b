// SPDX-License-Identifier: Apache-2.0
#include "text/tokeniser.h"

#include <string>

#include "base/utf8.h"
#include "catch.h"

namespace trich {
namespace {

// The same tokens as letter by letter, and the text in lower case.
void CheckTokens(const std::string& text, Tokeniser* tokeniser) {
  INFO(text);
  Vocabulary vocabulary;
  for (const char* word : {"xã", "tỉnh", "2024", "m2", ","}) vocabulary.Add(HashWord(word));
  for (const char* word : {"xã", ","}) vocabulary.AddLead(vocabulary.Find(HashWord(word)));
  const std::string padded = text + std::string(Tokeniser::kPadding, '\0');
  std::string lower;
  tokeniser->Run({padded.data(), text.size()}, vocabulary, &lower);
  const Tokens tokens = tokeniser->tokens();
  std::vector<Token> expected;
  CHECK(lower == Lower(padded));
  Tokenise(text, &lower, &expected);
  vocabulary.Number(lower, &expected);
  REQUIRE(tokens.size() == expected.size());
  for (size_t i = 0; i < tokens.size(); ++i) {
    const Token &a = tokens[i], &b = expected[i];
    INFO(text.substr(b.begin, b.end - b.begin));
    CHECK(std::tie(a.begin, a.end, a.word, a.kind) == std::tie(b.begin, b.end, b.word, b.kind));
    CHECK((a.capital == b.capital && a.all_caps == b.all_caps && a.glued == b.glued && a.mixed == b.mixed &&
           a.stop == b.stop));
  }
  std::vector<uint32_t> stops, leads;
  for (uint32_t i = 0; i < expected.size(); ++i) {
    const Token& token = expected[i];
    if (token.stop) stops.push_back(i);
    if (token.kind == TokenKind::kNumber || token.mixed || vocabulary.IsLead(token.word)) leads.push_back(i);
  }
  CHECK(std::equal(stops.begin(), stops.end(), tokeniser->stops().begin(), tokeniser->stops().end()));
  CHECK(std::equal(leads.begin(), leads.end(), tokeniser->leads().begin(), tokeniser->leads().end()));
}

constexpr const char* kTexts[] = {
    "",
    "  ",
    "Tỉnh Đắk Lắk, xã ỦY, Ủy ban nhân dân tỉnh; UBND xã",
    "98,64% của 1.234.567,8 m2, 44,24m2; 5,.6 và QL14b, 30°C, 5m²",
    "H'Mông và Y’Sơn ở “xã” ‘này’… (“x”) a–b, TP.HCM; COVID-19 9/1/2024",
    "một\nhai \n\n ba\n",
    "3×4÷5 ±6, 😀😀ы, «ba» 「日本」 ノート ⸺ ｘ",
    "ŁŃŻŽ Ŀ ĿĿ ẞ ΔЖ",
    "mộtchữdàihơnmườisáubytes MỘTCHỮDÀIHƠNMƯỜISÁUBYTES 12345678901234567890,5",
    "không'mộtdấucáchnào.ở,đây’hết-cả(mà)còn…dài+nữa 1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1",
};

TEST_CASE("Tokens do not depend on where they stand, nor on what was read before") {
  Tokeniser tokeniser;
  for (const char* text : kTexts) {
    for (size_t spaces = 0; spaces < 70; ++spaces) CheckTokens(std::string(spaces, ' ') + text, &tokeniser);
  }
}

TEST_CASE("What stands together in any way is told apart") {
  const char* pieces[] = {"xã", "TP", "a", "Đ",  "5", "2024", ".", ",", "'", "’",
                          "“",  "…",  "-", "\n", " ", "×",    "²", "😀", "日"};
  Tokeniser tokeniser;
  uint32_t random = 1;
  std::string text;
  for (int i = 0; i < 20000; ++i) {
    random = random * 1664525 + 1013904223;
    text += pieces[(random >> 8) % std::size(pieces)];
    if (random >> 24 < 4) {
      CheckTokens(text, &tokeniser);
      text.clear();
    }
  }
}

TEST_CASE("More words than are kept") {
  Tokeniser tokeniser;
  std::string text;
  for (int i = 0; i < 30000; ++i) text += "w" + std::to_string(i) + (i % 2 == 0 ? " Xã " : " ");
  CheckTokens(text, &tokeniser);
}

TEST_CASE("Another vocabulary gives other numbers") {
  Tokeniser tokeniser;
  Vocabulary one, two;
  one.Add(HashWord("xã"));
  two.Add(HashWord("tỉnh"));
  two.Add(HashWord("xã"));
  const std::string padded = "xã" + std::string(Tokeniser::kPadding, '\0');
  std::string lower;
  for (const Vocabulary& vocabulary : {one, two, one}) {
    tokeniser.Run({padded.data(), padded.size() - Tokeniser::kPadding}, vocabulary, &lower);
    REQUIRE(tokeniser.tokens().size() == 1);
    CHECK(tokeniser.tokens()[0].word == vocabulary.Find(HashWord("xã")));
  }
}

}  // namespace
}  // namespace trich

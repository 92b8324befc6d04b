// SPDX-License-Identifier: Apache-2.0
#include "text/token.h"

#include <string>

#include "base/utf8.h"
#include "catch.h"

namespace trich {
namespace {

// Each token with its kind: w, n, m or \n; C and A for capitals, "+" when glued, ~ when joined.
std::string Tokens(const std::string& text) {
  std::vector<Token> tokens;
  std::string lower;
  Tokenise(text, &lower, &tokens);
  CHECK(lower == Lower(text));
  std::string out;
  for (const Token& token : tokens) {
    if (!out.empty()) out += ' ';
    if (token.glued) out += '+';
    const std::string word = text.substr(token.begin, token.end - token.begin);
    out += token.kind == TokenKind::kNewline ? "\\" : word;
    out += token.kind == TokenKind::kWord ? "" : token.kind == TokenKind::kNumber ? "#" : ".";
    if (token.joined) out += '~';
    if (token.capital) out += token.all_caps ? "^^" : "^";
  }
  return out;
}

TEST_CASE("Texts are cut into words, numbers, marks and line ends") {
  const std::pair<const char*, const char*> cases[] = {
      {"", ""},
      {"  ", ""},
      {"Tỉnh Đắk Lắk", "Tỉnh^ Đắk^ Lắk^"},
      {"UBND tỉnh", "UBND^^ tỉnh"},
      {"A B2", "A^ B2^"},
      {"98,64%", "98,64# +%."},
      {"1.234.567,8 tấn", "1.234.567,8# tấn"},
      {"đạt 5.", "đạt 5# +.."},
      {"5,.6", "5# +,. +.. +6#"},
      {"44,24m2", "44,24# +m2"},
      {"QL14", "QL14^^"},
      {"H'Mông và Y’Sơn", "H'Mông~^ và Y’Sơn~^"},
      {"cái 'này'", "cái '. +này +'."},
      {"a\nb", "a +\\. b"},
      {"(“x”)", "(. +“. +x +”. +)."},
      {"TP.HCM", "TP^^ +.. +HCM^^"},
      {"9/1/2020", "9# +/. +1# +/. +2020#"},
      {"😀", "😀."},
  };
  for (const auto& [text, tokens] : cases) {
    INFO(text);
    CHECK(Tokens(text) == tokens);
  }
}

}  // namespace
}  // namespace trich

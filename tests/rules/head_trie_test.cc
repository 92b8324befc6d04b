// SPDX-License-Identifier: Apache-2.0
#include "rules/head_trie.h"

#include <string>

#include "catch.h"

namespace trich {
namespace {

// Where in `text` a pattern may match, as words that begin there.
std::string Places(const std::vector<std::string>& patterns, const std::string& text) {
  HeadTrie trie;
  Vocabulary words;
  for (size_t i = 0; i < patterns.size(); ++i) trie.Add(patterns[i], static_cast<uint32_t>(i), &words);
  trie.Freeze();
  std::vector<Token> tokens;
  std::string lower;
  Tokenise(text, &lower, &tokens);
  words.Number(lower, &tokens);
  std::string out;
  for (size_t at = 0; at < tokens.size(); ++at) {
    std::vector<uint32_t> scratch;
    for (const uint32_t number : trie.Find(text, tokens, at, &scratch)) {
      out += std::to_string(number) + ":" + text.substr(tokens[at].begin, tokens[at].end - tokens[at].begin) + " ";
    }
  }
  if (!out.empty()) out.pop_back();
  return out;
}

TEST_CASE("A pattern may match where its first tokens stand") {
  struct Case {
    const char* pattern;
    const char* text;
    const char* places;
  };
  const Case cases[] = {
      {"ngày +[0-9]+ +tháng", "ngày 5 tháng 6, ngày 5 và, ngày mai", "0:ngày"},
      {"(?:ngày|hôm) +nay", "hôm nay, ngày nay, hôm qua", "0:hôm 0:ngày"},
      {"(?:ngày +)?[0-9]+", "ngày 5 xã", "0:ngày 0:5"},
      {"[0-9]+(?:[.,][0-9]+)* *%", "5%, 5,5 % và 5 xã", "0:5 0:5,5"},
      {"[0-9]+ *%", "5,5% 5%", "0:5"},
      {"[0-9]\\.[0-9][0-9]", "5.5 5.55 5.5.555 5.555 5,5 5.5555", "0:5.5 0:5.55 0:5.5.555"},
      {"[0-9]\\.[0-9][0-9]?\\.[0-9]+", "5.5.2019 5.555.5", "0:5.5.2019"},
      {"[0-9],[0-9]", "5.5 5,555 5.555 5", "0:5,555 0:5.555"},
      {"[0-9]+[.,]+[0-9]+ *%", "5.5% 5..5% 5. 5% 5,5 xã", "0:5.5 0:5"},
      {"[0-9]+[.,]", "5. 5.5 5 xã 5;", "0:5 0:5.5"},
      {"[0-9]+\\. *[a-z]", "5. a 5.a 5.5 5. 5", "0:5 0:5"},
      {"[0-9]+\\.[^ ]", "5.5 5.a 5,5", "0:5.5 0:5 0:5,5"},
      {"[0-9]+ +[a-zà-ỹ]+", "5 xã, 5, 6", "0:5"},
      {"ql *[0-9]+", "QL14 QL 14 QL Q14", "0:QL14 0:QL 0:Q14"},
      {"m2|m²", "m2 m² m m3", "0:m2 0:m²"},
      {"qu[ýí] +i", "quý I, quí I, quy I, quý II", "0:quý 0:quí"},
      {"https?://[^ ]+", "http://a https;a", "0:http"},
      {"\\(ba\\)", "(ba) (bốn)", "0:("},
      {"d'or +a", "D'or a, d'or b", "0:D'or"},
      {"(?:ba +){0,3}tư", "ba ba tư, ba năm", "0:ba 0:ba 0:tư"},
      {"[đăâêôơư]+ +a", "ưư a, ưư b", "0:ưư"},
      {"\\x{111}à", "đà, đá", "0:đà"},
      {"[^ ]+", "ba, 4", "0:ba 0:, 0:4"},
      {"sinh *[0-9/.-]+", "sinh 5/6, sinh ra", "0:sinh"},
  };
  for (const Case& row : cases) {
    INFO(row.pattern);
    CHECK(Places({row.pattern}, row.text) == row.places);
  }
}

TEST_CASE("Several patterns share the trie, each once and in order") {
  CHECK(Places({"[0-9]+", "[0-9]+ xã", "(?:năm|tháng) [0-9]+", "[0-9]+(?:,[0-9]+)?"}, "tháng 5 xã") ==
        "2:tháng 0:5 1:5 3:5");
}

TEST_CASE("What is too much to list ends early and misses nothing") {
  std::string words = "(?:";
  for (char a = 'a'; a <= 'z'; ++a) {
    for (char b = 'a'; b <= 'z'; ++b) words += std::string{a, b} + (a == 'z' && b == 'z' ? "" : "|");
  }
  words += ")";
  CHECK(Places({words + " " + words + " " + words}, "zz zy zx").starts_with("0:zz"));
}

TEST_CASE("What is too much to list is cut behind its second token first") {
  std::string letter = "(?:a";
  for (char c = 'b'; c <= 'z'; ++c) letter += std::string("|") + c;
  letter += ")";
  const std::string pattern = letter + "(?: +" + letter + ")* +5 +xã";
  CHECK(Places({pattern}, "a b, b 5, 5 xã") == "0:a 0:b");
  CHECK(Places({pattern}, "a xã, b, c 1,5") == "");
}

TEST_CASE("A pattern's groups come in order, each once") {
  HeadTrie trie;
  Vocabulary words;
  CHECK(trie.Add("(?P<day>[0-9]+)(?:,(?P<month>a|b))*(c)", 0, &words) == std::vector<std::string>{"day", "month", ""});
}

TEST_CASE("What is no pattern gives some head") {
  for (const char* pattern : {"(", "[", "a{", "\\", "(?", "a)b", "(?P<", "[a-", "x{2", "\\x{", "*", "|", ""}) {
    INFO(pattern);
    HeadTrie trie;
    Vocabulary words;
    trie.Add(pattern, 0, &words);
    trie.Freeze();
  }
}

TEST_CASE("A pattern of very many heads has short ones") {
  std::string a = "a";
  std::string b = "b";
  for (char second = 'a'; second <= 'z'; ++second) {
    for (const char third : {'x', 'y'}) {
      a += std::string("|a") + second + third;
      b += std::string("|b") + second + third;
    }
  }
  const std::string pattern = "(?:" + a + ") +(?:" + b + ") +c";
  CHECK(Places({pattern}, "a b c, azy bzy c") == "0:a 0:azy");
  CHECK(Places({pattern}, "a b d, azy bzy d") == "0:a 0:azy");  // the third word is not looked at
  CHECK(Places({pattern}, "a d, azy d") == "");
}

}  // namespace
}  // namespace trich

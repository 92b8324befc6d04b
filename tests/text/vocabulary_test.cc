// SPDX-License-Identifier: Apache-2.0
#include "text/vocabulary.h"

#include "catch.h"

namespace trich {
namespace {

TEST_CASE("A word keeps the number it got first") {
  Vocabulary words;
  CHECK(words.Add(HashWord("xã")) == Vocabulary::kFirst);
  CHECK(words.Add(HashWord("tỉnh")) == Vocabulary::kFirst + 1);
  CHECK(words.Add(HashWord("xã")) == Vocabulary::kFirst);
  CHECK(words.Find(HashWord("tỉnh")) == Vocabulary::kFirst + 1);
  CHECK(words.Find(HashWord("huyện")) == 0);
  CHECK(words.limit() == Vocabulary::kFirst + 2);
}

TEST_CASE("Tokens get the numbers of their words in any case") {
  Vocabulary words;
  words.Add(HashWord("xã"));
  words.Add(HashWord(","));
  std::vector<Token> tokens;
  const std::string text = "Xã Đông, xã";
  std::string lower;
  Tokenise(text, &lower, &tokens);
  words.Number(lower, &tokens);
  std::vector<uint32_t> numbers;
  for (const Token& token : tokens) numbers.push_back(token.word);
  CHECK(numbers == std::vector<uint32_t>{Vocabulary::kFirst, 0, Vocabulary::kFirst + 1, Vocabulary::kFirst});
}

TEST_CASE("An abbreviation is a word like others") {
  Vocabulary words;
  const uint32_t plain = words.Add(HashWord("xã"));
  words.AddAbbreviation(HashWord("tp"));
  CHECK(words.IsAbbreviation(words.Find(HashWord("tp"))));
  CHECK_FALSE(words.IsAbbreviation(plain));
  CHECK_FALSE(words.IsAbbreviation(0));
  CHECK_FALSE(words.IsAbbreviation(words.limit()));
}

TEST_CASE("A vocabulary knows what something may begin with") {
  Vocabulary words, same;
  const uint32_t xa = words.Add(HashWord("xã")), tinh = words.Add(HashWord("tỉnh"));
  same.Add(HashWord("xã"));
  same.Add(HashWord("tỉnh"));
  CHECK(words.identity() == same.identity());
  words.AddLead(tinh);
  CHECK(words.identity() != same.identity());
  CHECK(words.IsLead(tinh));
  CHECK_FALSE(words.IsLead(xa));
  CHECK_FALSE(words.IsLead(0));
  words.LeadAnywhere();
  CHECK(words.IsLead(xa));
  CHECK(words.IsLead(0));
}

}  // namespace
}  // namespace trich

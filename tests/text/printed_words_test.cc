// SPDX-License-Identifier: Apache-2.0
#include "text/printed_words.h"

#include "catch.h"

namespace trich {
namespace {

PrintedWords::Word Numbered(uint64_t printed, uint32_t number) {
  PrintedWords::Word word{printed, {}};
  word.facts.word = number;
  return word;
}

TEST_CASE("A word is known once it was added, until all are forgotten") {
  PrintedWords words;
  words.Clear();
  CHECK(words.Find(7) == nullptr);
  words.Add(Numbered(7, 20));
  words.Add(Numbered(8, 21));
  REQUIRE(words.Find(7) != nullptr);
  CHECK(words.Find(7)->facts.word == 20);
  CHECK(words.Find(8)->facts.word == 21);
  CHECK(words.Find(9) == nullptr);
  words.Clear();
  CHECK(words.Find(7) == nullptr);
}

TEST_CASE("What was looked for or added last is known, however many words there were") {
  PrintedWords words;
  words.Clear();
  size_t known = 0;
  for (uint32_t number = 1; number <= 200000; ++number) {
    if (words.Find(number) == nullptr) words.Add(Numbered(number, number));
    REQUIRE(words.Find(number) != nullptr);
    CHECK(words.Find(number)->facts.word == number);
    const PrintedWords::Word* const older = words.Find(number / 2 + 1);
    known += older != nullptr ? 1 : 0;
    if (older != nullptr) CHECK(older->facts.word == number / 2 + 1);
  }
  CHECK(known > 1000);
  CHECK(known < 199000);
}

TEST_CASE("Frequent words stay known among many that are not") {
  PrintedWords words;
  words.Clear();
  size_t forgotten = 0;
  for (uint32_t rare = 1000; rare < 200000; ++rare) {
    words.Add(Numbered(rare, rare));
    const uint32_t frequent = 1 + rare % 100;
    if (words.Find(frequent) != nullptr) continue;
    words.Add(Numbered(frequent, frequent));
    ++forgotten;
  }
  CHECK(forgotten < 5000);
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "text/printed_words.h"

#include <algorithm>

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

TEST_CASE("A full table begins anew") {
  PrintedWords words;
  words.Clear();
  size_t most = 0;
  for (uint32_t i = 1; i < 100000; ++i) {
    words.Add(Numbered(i, i));
    REQUIRE(words.Find(i) != nullptr);
    CHECK(words.Find(i)->facts.word == i);
    most = std::max(most, words.size());
  }
  CHECK(most < 20000);
  CHECK(words.size() > 0);
}

}  // namespace
}  // namespace trich

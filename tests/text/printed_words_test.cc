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

TEST_CASE("A full table keeps what it has for long, then begins anew") {
  PrintedWords words;
  words.Clear();
  uint32_t next = 1;
  while (words.Find(next - 1) != nullptr || next == 1) words.Add(Numbered(next, next)), ++next;
  const size_t most = words.size();
  CHECK(most == next - 2);
  CHECK(words.Find(1) != nullptr);
  while (words.size() == most) words.Add(Numbered(next, next)), ++next;
  CHECK(next > 4 * most);
  CHECK(words.size() == 1);
  CHECK(words.Find(1) == nullptr);
  CHECK(words.Find(next - 1)->facts.word == next - 1);
}

}  // namespace
}  // namespace trich

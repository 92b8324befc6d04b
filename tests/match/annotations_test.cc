// SPDX-License-Identifier: Apache-2.0
#include "match/annotations.h"

#include "catch.h"

namespace trich {
namespace {

// What stands at `hit`, "-" when there is none.
std::string Quote(const Text& text, const Hit* hit) {
  return hit == nullptr ? "-" : std::string(text.Clean({hit->first, hit->last}));
}

TEST_CASE("The longest phrase of a list is found by its begin and by its end") {
  Rules rules;
  const auto add = [&](const char* phrase, WordList list) {
    rules.lexicon.Add(phrase, static_cast<uint16_t>(list), 0, &rules.vocabulary);
  };
  add("phó", WordList::kTitle);
  add("phó chủ tịch", WordList::kTitle);
  add("chủ tịch", WordList::kTitle);
  add("tịch", WordList::kCut);
  add("chủ", WordList::kPlaceTrap);
  rules.lexicon.Freeze();
  Text text;
  text.Assign("ông phó chủ tịch xã", rules.vocabulary);
  Annotations words;
  std::vector<uint32_t> found;
  words.Assign(rules, text, Annotations::Bits({WordList::kTitle, WordList::kCut}), &found);
  CHECK(found == std::vector<uint32_t>{1, 2, 3});
  CHECK(Quote(text, words.StartingAt(0, WordList::kTitle)) == "-");
  CHECK(Quote(text, words.StartingAt(1, WordList::kTitle)) == "phó chủ tịch");
  CHECK(Quote(text, words.StartingAt(2, WordList::kTitle)) == "chủ tịch");
  CHECK(Quote(text, words.StartingAt(2, WordList::kPlaceTrap)) == "chủ");
  CHECK(Quote(text, words.StartingAt(3, WordList::kTitle)) == "-");
  CHECK(words.AllStartingAt(0).empty());
  REQUIRE(words.AllStartingAt(1).size() == 2);
  CHECK(Quote(text, &words.AllStartingAt(1).front()) == "phó");
  CHECK(Quote(text, &words.AllStartingAt(1).back()) == "phó chủ tịch");
  CHECK(Quote(text, words.EndingAt(2, WordList::kTitle)) == "phó");
  CHECK(Quote(text, words.EndingAt(4, WordList::kTitle)) == "phó chủ tịch");
  CHECK(Quote(text, words.EndingAt(4, WordList::kCut)) == "tịch");
  CHECK(Quote(text, words.EndingAt(5, WordList::kTitle)) == "-");
  CHECK(Quote(text, words.EndingAt(99, WordList::kTitle)) == "-");
  CHECK(Quote(text, words.Covering(3, WordList::kTitle)) == "phó chủ tịch");
  CHECK(Quote(text, words.Covering(4, WordList::kTitle)) == "-");
  text.Assign("xã", rules.vocabulary);
  words.Assign(rules, text, Annotations::Bits({WordList::kTitle}), &found);
  CHECK(found.empty());
  CHECK(words.AllStartingAt(0).empty());
  CHECK(Quote(text, words.StartingAt(0, WordList::kTitle)) == "-");
}

}  // namespace
}  // namespace trich

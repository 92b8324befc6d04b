// SPDX-License-Identifier: Apache-2.0
#include "rules/lexicon.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "catch.h"
#include "text/text.h"

namespace trich {
namespace {

// Every hit in `raw` as list:value:words.
std::string Hits(const Lexicon& lexicon, const Vocabulary& words, const std::string& raw) {
  Text text;
  text.Assign(raw, words);
  std::vector<Hit> hits;
  std::vector<uint64_t> beginnings;
  std::vector<uint32_t> found;
  lexicon.FindBeginnings(text.tokens(), ~uint64_t{0}, &beginnings, &found);
  CHECK(beginnings.size() == text.tokens().size());
  for (uint32_t at = 0; at < text.tokens().size(); ++at) {
    std::vector<Hit> here(lexicon.most());
    uint64_t lists = 0;
    here.resize(static_cast<size_t>(lexicon.Find(text.tokens(), at, here.data(), &lists) - here.data()));
    uint64_t lists_here = 0;
    for (const Hit& hit : here) lists_here |= ListBit(hit.list);
    CHECK(lists == lists_here);
    for (const Hit& hit : here) {
      CHECK((beginnings[at] & ListBit(hit.list)) != 0);
      CHECK((lexicon.BeginningAt(text.tokens(), at) & ListBit(hit.list)) != 0);
      CHECK(std::count(found.begin(), found.end(), at) == 1);
      CHECK((lexicon.Ending(text.tokens()[hit.last - 1]) & ListBit(hit.list)) != 0);
      CHECK(hit.last - at <= lexicon.LongestOf(hit.list));
    }
    hits.insert(hits.end(), here.begin(), here.end());
  }
  std::string out;
  for (const Hit& hit : hits) {
    out += fmt::format("{}{}:{}:{}", out.empty() ? "" : " | ", hit.list, hit.value, text.Clean({hit.first, hit.last}));
  }
  return out;
}

// What may begin at the first of two tokens.
uint64_t Beginning(const Lexicon& lexicon, const Token& first, const Token& second) {
  std::vector<uint64_t> lists;
  std::vector<uint32_t> found;
  lexicon.FindBeginnings(std::array{first, second}, 0, &lists, &found);
  CHECK(found.empty());
  return lists.front();
}

TEST_CASE("Phrases are found wherever they stand") {
  Lexicon lexicon;
  Vocabulary words;
  lexicon.Add("tăng", 1, 0, &words);
  lexicon.Add("tăng hơn", 1, 1, &words);
  lexicon.Add("hơn", 2, 0, &words);
  lexicon.Add("hơn", 3, 7, &words);
  lexicon.Add("Bộ", 4, 0, &words);
  lexicon.Add("bộ phận", 5, 0, &words);
  lexicon.Add("TP.", 6, 0, &words);
  lexicon.Freeze();
  const std::pair<const char*, const char*> cases[] = {
      {"", ""},
      {"giảm", ""},
      {"tăng", "1:0:tăng"},
      {"đã TĂNG", "1:0:TĂNG"},
      {"tăng  hơn 5", "1:0:tăng | 1:1:tăng  hơn | 3:7:hơn | 2:0:hơn"},
      {"tăngs", ""},
      {"tăng\nhơn", "1:0:tăng | 3:7:hơn | 2:0:hơn"},
      {"bộ", ""},
      {"Bộ", "4:0:Bộ"},
      {"Bộ phận", "4:0:Bộ | 5:0:Bộ phận"},
      {"BỘ PHẬN", "4:0:BỘ | 5:0:BỘ PHẬN"},
      {"TP. Huế", "6:0:TP."},
      {"tp. Huế", ""},
  };
  for (const auto& [text, hits] : cases) {
    INFO(text);
    CHECK(Hits(lexicon, words, text) == hits);
  }
}

TEST_CASE("Two words rule out most tables") {
  Lexicon lexicon;
  Vocabulary words;
  lexicon.Add("Bộ", 4, 0, &words);
  lexicon.Add("bộ phận", 5, 0, &words);
  lexicon.Freeze();
  Text text;
  text.Assign("bộ phận Bộ giảm", words);
  const Token& small = text.tokens()[0];
  const Token& part = text.tokens()[1];
  const Token& capital = text.tokens()[2];
  const Token& unknown = text.tokens()[3];
  CHECK(Beginning(lexicon, small, part) == ListBit(5));
  CHECK(Beginning(lexicon, small, capital) == 0);
  CHECK(Beginning(lexicon, capital, part) == (ListBit(4) | ListBit(5)));
  CHECK(Beginning(lexicon, capital, unknown) == ListBit(4));
  CHECK(Beginning(lexicon, part, unknown) == 0);
  CHECK(Beginning(lexicon, unknown, part) == 0);
  CHECK(lexicon.Ending(part) == ListBit(5));
  CHECK(lexicon.Ending(capital) == ListBit(4));
  CHECK(lexicon.Ending(unknown) == 0);
}

TEST_CASE("Where phrases of some tables may begin is told for all of a text") {
  Lexicon lexicon;
  Vocabulary words;
  lexicon.Add("Bộ", 4, 0, &words);
  lexicon.Add("bộ phận", 5, 0, &words);
  lexicon.Add("phận Sự", 6, 0, &words);
  lexicon.Add("bộ sự", 7, 0, &words);
  lexicon.Freeze();
  Text text;
  const auto found = [&](const char* raw, uint64_t sought) {
    text.Assign(raw, words);
    std::vector<uint64_t> lists;
    std::vector<uint32_t> at;
    lexicon.FindBeginnings(text.tokens(), sought, &lists, &at);
    return at;
  };
  using At = std::vector<uint32_t>;
  CHECK(found("", ~uint64_t{0}) == At{});
  CHECK(found("giảm giảm", ~uint64_t{0}) == At{});
  CHECK(found("Bộ giảm bộ phận Bộ", ListBit(4)) == At{0, 4});
  CHECK(found("Bộ giảm bộ phận Bộ", ListBit(4) | ListBit(5)) == At{0, 2, 4});
  CHECK(found("bộ phận sự phận Sự", ListBit(6)) == At{3});
  CHECK(found("bộ sự bộ", ListBit(5)) == At{});  // its first word, and a second one of another table
  CHECK(lexicon.BeginningAt(text.tokens(), 0) == ListBit(7));
  CHECK(lexicon.BeginningAt(text.tokens(), 2) == 0);
}

TEST_CASE("Thousands of phrases keep apart") {
  Lexicon lexicon;
  Vocabulary words;
  for (uint32_t i = 0; i < 5000; ++i) lexicon.Add(fmt::format("tên a{}", i), 1, i, &words);
  lexicon.Freeze();
  CHECK(Hits(lexicon, words, "tên a4321") == "1:4321:tên a4321");
  CHECK(Hits(lexicon, words, "tên a0") == "1:0:tên a0");
  CHECK(Hits(lexicon, words, "tên a5000") == "");
}

}  // namespace
}  // namespace trich

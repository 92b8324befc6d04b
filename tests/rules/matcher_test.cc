// SPDX-License-Identifier: Apache-2.0
#include "rules/matcher.h"

#include <re2/re2.h>

#include <string>
#include <vector>

#include "catch.h"
#include "pattern_texts.h"
#include "rules/regex.h"

namespace trich {
namespace {

// Every group of a match, "[0,5] [0,2] -", or "none".
std::string ByMatcher(const std::string& pattern, std::string_view text) {
  const auto matcher = Matcher::Make(pattern);
  REQUIRE(matcher != nullptr);
  Captures captures;
  const Matcher::Answer answer = matcher->Match(text, &captures);
  REQUIRE(answer != Matcher::Answer::kGaveUp);
  if (answer == Matcher::Answer::kNo) return "none";
  std::string out;
  for (int i = 0; i <= RE2(pattern).NumberOfCapturingGroups(); ++i) {
    const Captures::Piece piece = captures.pieces[static_cast<size_t>(i)];
    out += piece.present() ? "[" + std::to_string(piece.begin) + "," + std::to_string(piece.end) + "] " : "- ";
  }
  return out;
}

std::string ByRe2(const std::string& pattern, std::string_view text) {
  RE2::Options options;
  options.set_longest_match(true);
  const RE2 regex(pattern, options);
  REQUIRE(regex.ok());
  std::vector<re2::StringPiece> groups(static_cast<size_t>(1 + regex.NumberOfCapturingGroups()));
  const re2::StringPiece all(text.data(), text.size());
  if (!regex.Match(all, 0, all.size(), RE2::ANCHOR_START, groups.data(), static_cast<int>(groups.size())))
    return "none";
  std::string out;
  for (const re2::StringPiece& group : groups) {
    const auto begin = group.data() == nullptr ? 0 : group.data() - text.data();
    out += group.data() == nullptr ? "- "
                                   : "[" + std::to_string(begin) + "," + std::to_string(begin + group.size()) + "] ";
  }
  return out;
}

TEST_CASE("A matcher finds what RE2 finds, groups and all") {
  const std::string patterns[] = {
      "[0-9]+",
      "([0-9]+(?:[.,][0-9]+)*) *(%|phần trăm)",
      "((?:[0-9]+) *(tỷ|tỷ đồng|đồng)?)(?:[^0-9a-z\u00C0-\u024F\u1E00-\u1EFF]|\\z)",
      "(a|ab|aab)(b?)(a*)",
      "(a|b||ab|aab|b5)([ab]*)(5?)",
      "(ngày +|năm|ngày|n|tháng|tỷ|[a-z]|năm 2)( ?)([0-9ăm]*)",
      "(?:(a+)|(b+))*",
      "(?:(a)|b){1,3}(a?)",
      "(a){2}",
      "(a){2,}b",
      "((?:m|m2|m²)) *(?:/ *(m|ngày))*",
      "[^ ]+",
      "[^.]{2,5}\\z",
      ".*b",
      "(?:ngày )?([0-9]{1,2})[/.-]([0-9]+)(?:-([0-9]+))?",
      "([a-zà-ỹđ]+)(?: +([a-zà-ỹđ]+))?",
      "(a?)(a?)(aa)",
      "(?:|a)b",
      "\\.|,|\\*",
      "([0-9]+)[-–]([0-9]+)",
      "([0-9]+(?:[.,][0-9]+)*)(?:[^0-9a-z]|\\z)",
      "([0-9]+(?:[.,][0-9]+)*)([.,5]*)(2?)",
      "([0-9]+(?:,[0-9]+)*)(?:[.]([0-9]+))?( ?[a-z])",
  };
  const std::vector<std::string> texts = PatternTexts(4000);
  for (const std::string& pattern : patterns) {
    for (const std::string& text : texts) {
      INFO(pattern << " on \"" << text << "\"");
      REQUIRE(ByMatcher(pattern, text) == ByRe2(pattern, text));
    }
  }
}

TEST_CASE("A text that ends within a character has no match there") {
  const std::string_view text = "5 ộ";
  for (size_t size = 0; size <= text.size(); ++size) {
    CHECK(ByMatcher("5 *([^0-9]*)", text.substr(0, size)) == ByRe2("5 *([^0-9]*)", text.substr(0, size)));
  }
}

TEST_CASE("Whether a match begins needs no longest one") {
  const auto matcher = Matcher::Make("(?:tỷ lệ( [^ ]+)* hộ nghèo|trẻ em) ");
  REQUIRE(matcher != nullptr);
  CHECK(matcher->Begins("tỷ lệ số hộ nghèo ") == Matcher::Answer::kYes);
  CHECK(matcher->Begins("trẻ em ") == Matcher::Answer::kYes);
  CHECK(matcher->Begins("cho trẻ em ") == Matcher::Answer::kNo);
  CHECK(matcher->Begins("") == Matcher::Answer::kNo);
  CHECK(matcher->MayBegin("tờ"));
  CHECK_FALSE(matcher->MayBegin("cho trẻ em "));
  CHECK_FALSE(matcher->MayBegin(""));
}

TEST_CASE("What is not known here has no matcher") {
  for (const char* pattern : {"(?i)a", "^a", "a$", "\\pL", "[[:alpha:]]", "a+?", "a**", "(a", "a)", "[a", "(?:a?)*",
                              "\\d", "{2}", "a{2", "[b-a]", "\\"}) {
    INFO(pattern);
    CHECK(Matcher::Make(pattern) == nullptr);
  }
}

TEST_CASE("Very many ways are given up, and RE2 goes them") {
  const std::string pattern = "(?:(?:a|aa)(?:a|aaa))*b";
  const std::string text(120, 'a');
  Captures captures;
  CHECK(Matcher::Make(pattern)->Match(text, &captures) == Matcher::Answer::kGaveUp);
  CHECK_FALSE(Regex(pattern).Match(text, &captures));
  CHECK(Regex(pattern).Match(text + "b", &captures));
  CHECK(captures.pieces[0].end == 121);
  CHECK(Regex(pattern).Begins(text + "b"));
  CHECK_FALSE(Regex(pattern).Begins(text));
}

TEST_CASE("A regular expression gives the same with and without a matcher") {
  Captures quick;
  Captures slow;
  REQUIRE(Regex("(a+)(b)?").Match("aac", &quick));
  REQUIRE(Regex("(?i)(a+)(b)?").Match("aac", &slow));
  for (size_t i = 0; i < Captures::kMost; ++i) {
    CHECK(quick.pieces[i].begin == slow.pieces[i].begin);
    CHECK(quick.pieces[i].end == slow.pieces[i].end);
  }
  CHECK(quick.pieces[1].end == 2);
  CHECK_FALSE(quick.pieces[2].present());
  CHECK(Regex("(?i)A").Begins("abc"));
}

}  // namespace
}  // namespace trich

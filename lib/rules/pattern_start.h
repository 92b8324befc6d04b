// SPDX-License-Identifier: Apache-2.0
//
// PatternStart: what a pattern can begin with, so that it is tried only there.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace trich {

// Of the tokens of a text in lower case. A pattern matches nowhere else.
struct PatternStart {
  bool digit = false;                     // a number
  bool anything = false;                  // no short list of words
  std::unordered_set<std::string> words;  // whole words, or a mark
  std::unordered_set<std::string> stems;  // the letters of words that go on with digits: "ql" of "ql14"

  // Whether `word`, a token that is no number, is one of these.
  bool Allows(const std::string& word) const;
};

// Reads the start off the syntax of an expanded pattern.
PatternStart FindStart(std::string_view expanded);

// The letters before the first digit of a word such as "ql14"; empty when there
// is no digit.
std::string_view StemOf(std::string_view word);

}  // namespace trich

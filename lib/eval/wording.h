// SPDX-License-Identifier: Apache-2.0
//
// Wording: when two ways to say something are the same.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "trich/status.h"

namespace trich {

using Words = std::vector<std::string>;

// `text` composed, in lower case, with the old tone placement and single
// spaces, none at the ends.
std::string Folded(std::string_view text);

// The words of `text`, folded: letters, numbers and '_'.
Words WordsOf(std::string_view text);

// How far two bags of words agree: 0 when one of them is empty, 1 when equal.
double WordF1(const Words& a, const Words& b);

// What is a matter of the language: abbreviations, spellings of units.
class Wording {
 public:
  // The tables built into the library (rules/eval.toml).
  static Status BuiltIn(Wording* out);

  // The words of an office, abbreviated and without punctuation.
  Words Office(std::string_view text) const;

  // The record's symbol of a unit.
  std::string Unit(std::string_view text) const;

 private:
  struct Short {
    std::string from;
    std::string to;
  };
  std::vector<Short> abbreviations_;  // in the order to be applied
  std::map<std::string, std::string, std::less<>> units_;
};

}  // namespace trich

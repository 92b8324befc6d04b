// SPDX-License-Identifier: Apache-2.0
//
// Rule checks: what rules there are, whether their examples hold, and why one
// did not fire. Pure functions of a RuleSet; safe in any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "trich/article.h"
#include "trich/record.h"
#include "trich/rule_set.h"
#include "trich/status.h"

namespace trich {

// What a run of all examples showed.
struct RuleCheck {
  size_t rules = 0;     // of the rule files and the catalogue
  size_t examples = 0;  // `yes` and `no`
  size_t errors = 0;
  size_t warnings = 0;

  // Every error and warning by file, line and column, each as
  //   FILE:LINE:COLUMN: error: MESSAGE [CODE]
  // with the line and a caret. Empty when there are none.
  std::string messages;
};

RuleCheck CheckRules(const RuleSet& rules);

// A rule, or an entry of the catalogue, as written and as compiled.
struct RuleInfo {
  std::string id;
  std::string field;  // the name of its file without ".toml"
  std::string file;
  uint32_t line = 0;
  std::string pattern;
  std::string expanded;                        // without {pieces}; empty in the catalogue
  std::map<std::string, std::string> options;  // its other keys: unit, kind, not, …
  std::string note;

  // Where in a text it is tried. A catalogue entry has none of these: it is
  // tried at labels.
  bool at_digits = false;
  bool anywhere = false;
  std::vector<std::string> first_words;  // in lower case, sorted; "ql0-9": such as ql14

  int program_size = 0;  // instructions of its RE2 program; 0 in the catalogue

  std::vector<std::pair<std::string, std::string>> yes;  // text and value, "" = any
  std::vector<std::string> no;
};

// In the order of the files.
std::vector<RuleInfo> ListRules(const RuleSet& rules);

// The rule called `id`. kNotFound, with the nearest id, when there is none.
Status FindRule(const RuleSet& rules, const std::string& id, RuleInfo* info);

// A place at which a rule was, or would have been, tried.
struct RuleTrial {
  enum class Outcome {
    kFires,         // its match is accepted
    kNoMatch,       // the text goes on otherwise
    kInsideWord,    // its match would end inside a word or number
    kNoValue,       // it matches, but what it says makes no value, or the line is none of its kind
    kOutrun,        // another rule takes the place
    kOtherUnit,     // catalogue: the figure is in a unit the indicator does not have
    kOtherMeasure,  // catalogue: a level where a change is meant, or the other way round
    kExcepted,      // catalogue: the label holds what the entry's `not` says
    kOfPart,        // catalogue: the label, or who has the figure, says that it is of a part
  };
  Outcome outcome = Outcome::kNoMatch;
  Span span;
  std::string text;    // the match, or the line from here on when there is none; catalogue: the label
  std::string value;   // what the rule makes of it, if anything; catalogue: the figure's unit
  std::string winner;  // kOutrun: the other rule's id, and what it took
  std::string winner_text;
};

// Where the rule called `id` is tried in `article`, from left to right:
//   layout      at each line that begins as its pattern can
//   official    at each person found to hold an office
//   catalogue   at each figure whose label holds its pattern; the span is the figure's
//   the others  at each place that begins as its pattern can
// Overwrites `trials`; they may be none. kNotFound as above.
Status TryRule(const RuleSet& rules, const std::string& id, const Article& article, std::vector<RuleTrial>* trials);

}  // namespace trich

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
    kFires,       // its match is accepted
    kNoMatch,     // the text goes on otherwise
    kInsideWord,  // its match would end inside a word or number
    kNoValue,     // it matches, but what it says makes no value
    kOutrun,      // another rule takes the place
  };
  Outcome outcome = Outcome::kNoMatch;
  Span span;
  std::string text;    // the quote at `span`: the match, or the line from here on when there is none
  std::string value;   // kFires, kOutrun: what the rule makes of it, if anything
  std::string winner;  // kOutrun: the other rule's id, and what it took
  std::string winner_text;
};

// Every place of `article` at which the rule called `id` can begin, from left
// to right; none when nothing it can begin with occurs. kNotFound as above,
// kUsage for an entry of the catalogue, which is not tried at places.
Status TryRule(const RuleSet& rules, const std::string& id, const Article& article, std::vector<RuleTrial>* trials);

}  // namespace trich

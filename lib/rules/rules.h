// SPDX-License-Identifier: Apache-2.0
//
// Rules: everything compiled from the rule files. Immutable, shared by threads.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/book.h"
#include "rules/catalogue.h"
#include "rules/gazetteer.h"
#include "rules/lexicon.h"
#include "rules/rule_group.h"
#include "rules/word_list.h"
#include "text/text.h"

namespace trich {

struct Rules {
  // The rule files as read, for listing and checking.
  std::vector<SourceFile> sources;
  RuleBook book;
  Diagnostics warnings;  // about what was compiled all the same

  Vocabulary vocabulary;
  Lexicon lexicon;
  Gazetteer gazetteer;
  Catalogue catalogue;
  RuleGroup scan;       // quantities, dates, periods and what only looks like them
  RuleGroup layout;     // lines that are no prose
  RuleGroup officials;  // forms of names and offices, over the parts of a sentence

  // What a lexicon hit's `value` means: the key its phrase stands under.
  std::string_view ValueOf(const Hit& hit) const { return values[hit.list][hit.value]; }

  // What `phrase` (lower case) of table `table` stands for; empty if it is not
  // in the table.
  std::string_view Meaning(std::string_view table, std::string_view phrase) const;

  std::array<std::vector<std::string>, static_cast<size_t>(WordList::kCount)> values;
  std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> meanings;
};

// Compiles `sources` into `rules`. Every mistake goes to `diagnostics`, but of
// rules that are `tested` those that only RE2 sees are not looked for: their
// regular expressions are compiled when first used.
void CompileRules(std::vector<SourceFile> sources, Rules* rules, Diagnostics* diagnostics, bool tested = false);

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Rules: everything compiled from the rule files. Immutable, shared by threads.
//
// The built-in rules are compiled when the library is built (lib/prepare.cc) and
// read from an Archive when a program starts.
#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/hash_index.h"
#include "rules/book.h"
#include "rules/catalogue.h"
#include "rules/gazetteer.h"
#include "rules/lexicon.h"
#include "rules/rule_group.h"
#include "rules/word_list.h"
#include "text/text.h"

namespace trich {

// The rule files, and what they say.
struct RuleFiles {
  std::vector<SourceFile> sources;
  RuleBook book;
};

struct Rules {
  // For listing and checking. Those of the built-in rules are read when first
  // asked for.
  const RuleFiles& files() const;

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
  HashIndex meanings;                                        // from a table and a phrase into meaning_texts
  std::vector<std::string> meaning_texts = {std::string()};  // 0 is none

  // All but the files.
  auto Parts() const {
    return std::tie(vocabulary, lexicon, gazetteer, catalogue, scan, layout, officials, values, meanings,
                    meaning_texts);
  }

 private:
  friend void CompileRules(std::vector<SourceFile> sources, Rules* rules, Diagnostics* diagnostics);

  mutable std::once_flag files_once_;
  mutable std::unique_ptr<const RuleFiles> files_;
};

// Compiles `sources` into `rules`, which are new. Every mistake goes to
// `diagnostics`.
void CompileRules(std::vector<SourceFile> sources, Rules* rules, Diagnostics* diagnostics);

}  // namespace trich

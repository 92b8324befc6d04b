// SPDX-License-Identifier: Apache-2.0
//
// Catalogue: the indicators that can be compared between provinces, and how a
// label is known to be one of them: by its pattern, with nothing beside it but
// plain words and the entry's own. Immutable once compiled.
#pragma once

#include <compare>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "rules/book.h"
#include "rules/head_trie.h"
#include "rules/regex.h"

namespace trich {

// The form in which a label is searched: lower case, marks gone, single spaces,
// one at each end.
std::string SearchForm(std::string_view label);

// The same of a label that is normalised and in lower case.
std::string SearchFormOfLower(std::string_view lower);

class Catalogue {
 public:
  // What RE2 refuses is reported.
  void Compile(const RuleBook& book, Diagnostics* diagnostics);

  struct Entry {
    std::string id;
    std::vector<std::string> units;
    std::string measure;
    std::string over;   // what must be said of it beside its label: "", "period" or "place"
    std::string words;  // those it is spoken of with, of its name and its yes-labels, as a search form
    std::unique_ptr<Regex> pattern;
    std::unique_ptr<Regex> except;  // null when nothing is excepted

    bool Takes(std::string_view unit, bool is_change) const;
    bool Excepts(std::string_view form) const;

    auto Parts() const { return std::tie(id, units, measure, over, words, pattern, except); }
  };

  // The first entry of the catalogue that knows `label` (as the article words
  // it) with this unit, `is_change` saying whether the number is a rate of
  // change; null when none does.
  const Entry* Find(std::string_view label, std::string_view unit, bool is_change) const;

  // The same by the label's search form.
  const Entry* FindForm(std::string_view form, std::string_view unit, bool is_change) const;

  auto Parts() const { return std::tie(entries_, plain_, later_, words_, heads_); }

 private:
  // Where in a form an entry's pattern may begin.
  struct Place {
    uint32_t entry;
    uint32_t at;
    auto operator<=>(const Place&) const = default;
  };

  bool Knows(const Entry& entry, std::string_view form, size_t at) const;
  bool ArePlain(std::string_view form, size_t begin, size_t end, const Entry& entry) const;

  std::vector<Entry> entries_;
  std::vector<std::string> plain_;  // sorted
  std::vector<std::string> later_;  // sorted; plain behind the first word of a label
  Vocabulary words_;                // of heads_
  HeadTrie heads_;
};

}  // namespace trich

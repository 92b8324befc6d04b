// SPDX-License-Identifier: Apache-2.0
//
// Catalogue: the indicators that can be compared between provinces, and how a
// label is known to be one of them. Immutable once compiled.
#pragma once

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

class Catalogue {
 public:
  // What RE2 refuses is reported.
  void Compile(const RuleBook& book, Diagnostics* diagnostics);

  // The id of the first entry of the catalogue that knows `label` (as the
  // article words it) with this unit, `is_change` saying whether the number is
  // a rate of change; empty when none does.
  std::string_view Find(std::string_view label, std::string_view unit, bool is_change) const;

  auto Parts() const { return std::tie(entries_, words_, heads_); }

 private:
  struct Entry {
    std::string id;
    std::vector<std::string> units;
    std::string measure;
    std::unique_ptr<Regex> pattern;
    std::unique_ptr<Regex> except;  // null when nothing is excepted

    bool Takes(std::string_view unit, bool is_change) const;
    bool Knows(std::string_view form) const;

    auto Parts() const { return std::tie(id, units, measure, pattern, except); }
  };
  std::vector<Entry> entries_;
  Vocabulary words_;  // of heads_
  HeadTrie heads_;
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// RuleSet: every rule and table, loaded, checked and compiled. Immutable once
// made; one RuleSet may serve any number of extractors in any threads.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "trich/status.h"

namespace trich {

struct Rules;  // the compiled rules, private to the library

class RuleSet {
 public:
  // The rules built into the library, where they stand compiled: this takes
  // little time and never fails.
  static Status BuiltIn(RuleSet* out);

  // The rules of a folder: its *.toml and gazetteer/*.tsv. On failure `out` is
  // untouched and the message holds every mistake found, each as
  // file:line:column with the line and a caret.
  static Status Load(const std::string& folder, RuleSet* out);

  const Rules& rules() const { return *rules_; }

 private:
  std::shared_ptr<const Rules> rules_;
};

}  // namespace trich

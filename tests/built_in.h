// SPDX-License-Identifier: Apache-2.0
//
// The built-in rules with their insides open, compiled once for all tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "match/document.h"
#include "rules/rules.h"
#include "trich/record.h"
#include "trich/rule_set.h"

namespace trich {

// The built-in rules as users have them, read once for all tests.
const RuleSet& BuiltInSet();

// What they find in an article of these words.
Record ExtractText(std::string_view text);

const Rules& BuiltInRules();

// The built-in files without their rules and catalogue: what a test's own rules
// need beside them.
std::vector<SourceFile> BuiltInTables();

// An article of these words, read with the built-in rules.
class ReadText {
 public:
  explicit ReadText(std::string text);
  ReadText(const ReadText&) = delete;  // the document points into the article
  ReadText& operator=(const ReadText&) = delete;

  const Document& document() const { return document_; }

  // The first accepted match of a rule of `field`; null when there is none.
  const RuleMatch* First(std::string_view field) const;

 private:
  Article article_;
  Document document_;
};

}  // namespace trich

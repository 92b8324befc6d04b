// SPDX-License-Identifier: Apache-2.0
//
// Extractor: article in, record out.
//
// An extractor keeps buffers it uses again, so each thread has one of its own;
// the RuleSet behind them may be shared.
#pragma once

#include <memory>
#include <string>

#include "trich/article.h"
#include "trich/record.h"
#include "trich/rule_set.h"

namespace trich {

struct ExtractOptions {
  // For dates whose year neither the article nor its input tells, as
  // "YYYY-MM-DD". Empty: such dates keep an unknown year. Default empty.
  std::string reference_date;

  // Whether the record repeats the decoded text. Default no.
  bool with_text = false;
};

class Extractor {
 public:
  // REQUIRES: `rules` holds rules (BuiltIn or Load succeeded).
  explicit Extractor(RuleSet rules, ExtractOptions options = {});
  ~Extractor();
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;

  // Never fails: an article without facts gives a record without facts.
  // REQUIRES: article.text is valid UTF-8.
  void Extract(const Article& article, Record* record);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a rule file: they compile, or each mistake has a message.
#include <cstdint>

#include "read_articles.h"
#include "rules/rules.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::vector<trich::SourceFile> sources = {{"x.toml", std::string(data, data + size)}};
  trich::Diagnostics diagnostics;
  trich::Rules rules;
  trich::CompileRules(sources, &rules, &diagnostics);
  if (!diagnostics.has_errors()) trich::Fail("rules without a single table");
  if (diagnostics.ToString(sources).empty()) trich::Fail("a mistake without a message");
  return 0;
}

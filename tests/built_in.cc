// SPDX-License-Identifier: Apache-2.0
#include "built_in.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "rules/sources.h"

namespace trich {

const Rules& BuiltInRules() {
  static const std::unique_ptr<const Rules> rules = [] {
    auto compiled = std::make_unique<Rules>();
    Diagnostics diagnostics;
    CompileRules(EmbeddedSources(), compiled.get(), &diagnostics);
    return compiled;
  }();
  return *rules;
}

std::vector<SourceFile> BuiltInTables() {
  std::vector<SourceFile> tables;
  for (SourceFile& source : EmbeddedSources()) {
    if (source.name.ends_with("catalogue.toml")) continue;
    source.text.resize(std::min(source.text.size(), source.text.find("[[rule]]")));
    tables.push_back(std::move(source));
  }
  return tables;
}

}  // namespace trich

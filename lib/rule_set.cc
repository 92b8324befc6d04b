// SPDX-License-Identifier: Apache-2.0
#include "trich/rule_set.h"

#include "base/archive.h"
#include "rules/embedded.h"
#include "rules/rules.h"
#include "rules/sources.h"

namespace trich {

Status RuleSet::BuiltIn(RuleSet* out) {
  auto rules = std::make_shared<Rules>();
  ArchiveReader(PreparedRules()).Read(rules.get());
  out->rules_ = std::move(rules);
  return Status::Ok();
}

Status RuleSet::Load(const std::string& folder, RuleSet* out) {
  std::vector<SourceFile> sources;
  if (Status status = ReadSources(folder, &sources); !status.ok()) return status;
  auto rules = std::make_shared<Rules>();
  Diagnostics diagnostics;
  CompileRules(std::move(sources), rules.get(), &diagnostics);
  if (diagnostics.has_errors()) {
    std::string mistakes = diagnostics.ToString(rules->files().sources);
    mistakes.pop_back();  // who prints a message ends its line
    return Status::Rules(std::move(mistakes));
  }
  out->rules_ = std::move(rules);
  return Status::Ok();
}

}  // namespace trich

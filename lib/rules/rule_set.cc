// SPDX-License-Identifier: Apache-2.0
#include "trich/rule_set.h"

#include "rules/rules.h"
#include "rules/sources.h"

namespace trich {
namespace {

Status Compile(std::vector<SourceFile> sources, bool tested, std::shared_ptr<const Rules>* out) {
  auto rules = std::make_shared<Rules>();
  Diagnostics diagnostics;
  CompileRules(std::move(sources), rules.get(), &diagnostics, tested);
  if (diagnostics.has_errors()) return Status::Rules(diagnostics.ToString(rules->sources));
  rules->warnings = std::move(diagnostics);
  *out = std::move(rules);
  return Status::Ok();
}

}  // namespace

Status RuleSet::BuiltIn(RuleSet* out) { return Compile(EmbeddedSources(), true, &out->rules_); }

Status RuleSet::Load(const std::string& folder, RuleSet* out) {
  std::vector<SourceFile> sources;
  if (Status status = ReadSources(folder, &sources); !status.ok()) return status;
  return Compile(std::move(sources), false, &out->rules_);
}

}  // namespace trich

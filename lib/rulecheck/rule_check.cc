// SPDX-License-Identifier: Apache-2.0
#include "trich/rule_check.h"

#include <fmt/format.h>

#include <algorithm>

#include "rulecheck/examples.h"
#include "rules/pattern_start.h"
#include "rules/rules.h"
#include "trich/nearest.h"

namespace trich {
namespace {

template <typename Text>
void CopyExamples(const Text& from, RuleInfo* to) {
  for (const YesExample& yes : from.yes) to->yes.emplace_back(yes.text, yes.is);
  for (const NoExample& no : from.no) to->no.push_back(no.text);
}

void CopyCompiled(const RuleGroup& group, RuleInfo* info) {
  for (const CompiledRule& rule : group.rules()) {
    if (rule.id != info->id) continue;
    info->expanded = rule.expanded;
    const PatternStart start = FindStart(rule.expanded);
    info->at_digits = start.digit;
    info->anywhere = start.anything;
    info->first_words.assign(start.words.begin(), start.words.end());
    for (const std::string& stem : start.stems) info->first_words.push_back(stem + "0-9");
    std::sort(info->first_words.begin(), info->first_words.end());
    info->program_size = rule.regex->re2().ProgramSize();
  }
}

RuleInfo Describe(const Rules& rules, const RuleText& text) {
  RuleInfo info{.id = text.id, .field = text.field, .file = text.place.file, .line = text.place.line};
  info.pattern = text.pattern;
  info.options = text.options;
  info.note = text.note;
  CopyCompiled(rules.scan, &info);
  CopyCompiled(rules.layout, &info);
  CopyCompiled(rules.officials, &info);
  CopyExamples(text, &info);
  return info;
}

RuleInfo Describe(const CatalogueText& text) {
  RuleInfo info{.id = text.id, .field = "catalogue", .file = text.place.file, .line = text.place.line};
  info.pattern = text.pattern;
  info.options["unit"] = fmt::format("{}", fmt::join(text.units, ", "));
  if (!text.except.empty()) info.options["not"] = text.except;
  if (!text.measure.empty()) info.options["measure"] = text.measure;
  info.note = text.definition;
  CopyExamples(text, &info);
  return info;
}

}  // namespace

RuleCheck CheckRules(const RuleSet& rule_set) {
  const auto& [sources, book] = rule_set.rules().files();
  Rules checked;  // again, for the warnings
  Diagnostics diagnostics;
  CompileRules(sources, &checked, &diagnostics);
  RuleCheck check;
  check.rules = book.rules.size() + book.catalogue.size();
  check.examples = RunExamples(rule_set.rules(), &diagnostics);
  for (const Diagnostics::Entry& entry : diagnostics.entries()) ++(entry.is_error ? check.errors : check.warnings);
  check.messages = diagnostics.ToString(sources);
  return check;
}

std::vector<RuleInfo> ListRules(const RuleSet& rule_set) {
  const Rules& rules = rule_set.rules();
  std::vector<RuleInfo> infos;
  for (const RuleText& text : rules.files().book.rules) infos.push_back(Describe(rules, text));
  for (const CatalogueText& text : rules.files().book.catalogue) infos.push_back(Describe(text));
  std::stable_sort(infos.begin(), infos.end(), [](const RuleInfo& a, const RuleInfo& b) { return a.file < b.file; });
  return infos;
}

Status FindRule(const RuleSet& rules, const std::string& id, RuleInfo* info) {
  std::vector<RuleInfo> infos = ListRules(rules);
  std::vector<std::string_view> ids;
  for (RuleInfo& candidate : infos) {
    if (candidate.id == id) {
      *info = std::move(candidate);
      return Status::Ok();
    }
    ids.push_back(candidate.id);
  }
  const std::string_view near = Nearest(id, ids);
  const std::string hint = near.empty() ? std::string() : fmt::format("; did you mean {}?", near);
  return Status::NotFound(fmt::format("{}: no such rule{}", id, hint));
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "built_in.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "catch.h"
#include "fields/document_reader.h"
#include "rules/sources.h"
#include "trich/extractor.h"

namespace trich {
namespace {

// A rule file without its [[rule]] tables.
std::string WithoutRules(std::string_view toml) {
  std::string kept;
  bool in_rule = false;
  while (!toml.empty()) {
    const std::string_view line = toml.substr(0, std::min(toml.find('\n'), toml.size() - 1) + 1);
    if (line.starts_with('[')) in_rule = line.starts_with("[[rule]]");
    if (!in_rule) kept += line;
    toml.remove_prefix(line.size());
  }
  return kept;
}

}  // namespace

const RuleSet& BuiltInSet() {
  static const RuleSet rules = [] {
    RuleSet set;
    REQUIRE(RuleSet::BuiltIn(&set).ok());
    return set;
  }();
  return rules;
}

Record ExtractText(std::string_view text) {
  Article article;
  article.text = text;
  Record record;
  Extractor(BuiltInSet()).Extract(article, &record);
  return record;
}

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
    if (source.name.ends_with(".toml")) source.text = WithoutRules(source.text);
    tables.push_back(std::move(source));
  }
  return tables;
}

ReadText::ReadText(std::string text) {
  article_.text = std::move(text);
  DocumentReader().Read(BuiltInRules(), article_, &document_);
}

const RuleMatch* ReadText::First(std::string_view field) const {
  for (const RuleMatch& match : document_.matches) {
    if (match.rule->field == field) return &match;
  }
  return nullptr;
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// The article is read as always; then the one rule is tried again wherever it
// can begin, and its match is held against those that were accepted.
#include <fmt/format.h>

#include <algorithm>

#include "fields/document_reader.h"
#include "rulecheck/value.h"
#include "trich/rule_check.h"

namespace trich {
namespace {

using Outcome = RuleTrial::Outcome;

const CompiledRule* Find(const RuleGroup& group, const std::string& id) {
  for (const CompiledRule& rule : group.rules()) {
    if (rule.id == id) return &rule;
  }
  return nullptr;
}

class Trials {
 public:
  Trials(const Rules& rules, const CompiledRule& rule, const Article& article) : rules_(rules), rule_(rule) {
    DocumentReader().Read(rules, article, &document_);
  }

  void Run(std::vector<RuleTrial>* trials) {
    for (uint32_t token = 0; token < document_.size(); ++token) {
      if (CanBegin(document_.token(token)) && !InsideOwn(token)) trials->push_back(Try(token));
    }
  }

 private:
  bool CanBegin(const Token& token) const {
    if (token.kind == TokenKind::kNumber) return rule_.start.digit || rule_.start.anything;
    if (token.kind == TokenKind::kNewline) return false;
    return rule_.start.Allows(std::string(document_.text.lower().substr(token.begin, token.end - token.begin)));
  }

  // Whether the rule's own accepted match goes on here.
  bool InsideOwn(uint32_t token) const {
    const uint32_t at = document_.token(token).begin;
    return std::any_of(document_.matches.begin(), document_.matches.end(), [&](const RuleMatch& match) {
      return match.rule == &rule_ && match.begin < at && at < match.end;
    });
  }

  RuleTrial Try(uint32_t token) {
    const uint32_t at = document_.token(token).begin;
    rules_.scan.MatchAt(document_.text.lower(), at, &matches_);
    const auto match = std::find_if(matches_.begin(), matches_.end(),
                                    [this](const RuleMatch& candidate) { return candidate.rule == &rule_; });
    if (match == matches_.end()) {
      const TokenRange line = document_.text.lines()[document_.text.LineOf(token)];
      return Trial(Outcome::kNoMatch, at, document_.token(line.last - 1).end);
    }
    if (!EndsToken(document_.text, match->end)) return Trial(Outcome::kInsideWord, at, match->end);
    if (!HasMeaning(document_, *match)) return Trial(Outcome::kNoValue, at, match->end);
    return Accepted(*match);
  }

  RuleTrial Accepted(const RuleMatch& match) const {
    RuleTrial trial = Trial(Outcome::kFires, match.begin, match.end);
    trial.value = ValueOf(document_, match);
    for (const RuleMatch& taken : document_.matches) {
      if (taken.end <= match.begin || taken.begin > match.begin || taken.rule == match.rule) continue;
      trial.outcome = Outcome::kOutrun;
      trial.winner = taken.rule->id;
      trial.winner_text = document_.text.Raw(taken.begin, taken.end);
    }
    return trial;
  }

  RuleTrial Trial(Outcome outcome, uint32_t begin, uint32_t end) const {
    RuleTrial trial;
    trial.outcome = outcome;
    trial.span = document_.text.ToSpan(begin, end);
    trial.text = document_.text.Raw(begin, end);
    return trial;
  }

  const Rules& rules_;
  const CompiledRule& rule_;
  Document document_;
  std::vector<RuleMatch> matches_;
};

}  // namespace

Status TryRule(const RuleSet& rule_set, const std::string& id, const Article& article, std::vector<RuleTrial>* trials) {
  RuleInfo info;
  if (Status status = FindRule(rule_set, id, &info); !status.ok()) return status;
  const Rules& rules = rule_set.rules();
  const CompiledRule* rule = Find(rules.scan, id);
  if (rule == nullptr) {
    return Status::Usage(fmt::format("{}: a rule of {}.toml is not tried at places of a text", id, info.field));
  }
  trials->clear();
  Trials(rules, *rule, article).Run(trials);
  return Status::Ok();
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// The article is read as always; then the one rule is tried again wherever it
// can begin, and its match is held against those that were accepted. Offices
// and labels are read off the people and figures found.
#include <re2/re2.h>

#include <algorithm>

#include "fields/document_reader.h"
#include "record/officials.h"
#include "rulecheck/value.h"
#include "rules/pattern_start.h"
#include "trich/extractor.h"
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
  Trials(const Rules& rules, const CompiledRule& rule, const Article& article)
      : rules_(rules), rule_(rule), start_(FindStart(rule.expanded)) {
    DocumentReader().Read(rules, article, &document_);
  }

  // Where a word, number or mark begins.
  void RunAnywhere(std::vector<RuleTrial>* trials) {
    for (uint32_t token = 0; token < document_.size(); ++token) {
      if (CanBegin(document_.token(token)) && !InsideOwn(token)) trials->push_back(Try(token));
    }
  }

  // Where a line begins.
  void RunAtLines(std::vector<RuleTrial>* trials) {
    for (const TokenRange& line : document_.text.lines()) {
      if (CanBegin(document_.token(line.first))) trials->push_back(TryLine(line));
    }
  }

 private:
  bool CanBegin(const Token& token) const {
    if (token.kind == TokenKind::kNumber) return start_.digit || start_.anything;
    if (token.kind == TokenKind::kNewline) return false;
    return start_.Allows(std::string(document_.text.lower().substr(token.begin, token.end - token.begin)));
  }

  // Whether the rule's own accepted match goes on here.
  bool InsideOwn(uint32_t token) const {
    const uint32_t at = document_.token(token).begin;
    return std::any_of(document_.matches.begin(), document_.matches.end(), [&](const RuleMatch& match) {
      return match.rule == &rule_ && match.begin < at && at < match.end;
    });
  }

  // The rule's own match that begins with a token; null when there is none.
  const RuleMatch* MatchAt(const RuleGroup& group, uint32_t token) {
    group.MatchAt(document_.text.lower(), document_.token(token).begin, &matches_);
    const auto match = std::find_if(matches_.begin(), matches_.end(),
                                    [this](const RuleMatch& candidate) { return candidate.rule == &rule_; });
    if (match == matches_.end()) return nullptr;
    match->tokens = {token, TokenBehind(document_.text, match->end)};
    return &*match;
  }

  RuleTrial TryLine(TokenRange line) {
    const uint32_t at = document_.token(line.first).begin;
    const RuleMatch* match = MatchAt(rules_.layout, line.first);
    if (match == nullptr) return Trial(Outcome::kNoMatch, at, document_.token(line.last - 1).end);
    RuleTrial trial = Trial(Outcome::kNoValue, at, match->end);
    for (const RuleMatch& taken : document_.layout_matches) {
      if (taken.begin != at) continue;
      trial.value = ValueOf(document_, *match);
      if (taken.rule == &rule_) {
        trial.outcome = Outcome::kFires;
      } else {
        SetWinner(taken, &trial);
      }
    }
    return trial;
  }

  void SetWinner(const RuleMatch& taken, RuleTrial* trial) const {
    trial->outcome = Outcome::kOutrun;
    trial->winner = taken.rule->id;
    trial->winner_text = document_.text.Raw(taken.begin, taken.end);
  }

  RuleTrial Try(uint32_t token) {
    const uint32_t at = document_.token(token).begin;
    const RuleMatch* match = MatchAt(rules_.scan, token);
    if (match == nullptr) {
      const TokenRange line = document_.text.lines()[document_.text.LineOf(token)];
      return Trial(Outcome::kNoMatch, at, document_.token(line.last - 1).end);
    }
    if (match->tokens.last == 0) return Trial(Outcome::kInsideWord, at, match->end);
    if (!HasMeaning(document_, *match)) return Trial(Outcome::kNoValue, at, match->end);
    return Accepted(*match);
  }

  RuleTrial Accepted(const RuleMatch& match) const {
    RuleTrial trial = Trial(Outcome::kFires, match.begin, match.end);
    trial.value = ValueOf(document_, match);
    for (const RuleMatch& taken : document_.matches) {
      if (taken.end <= match.begin || taken.begin > match.begin || taken.rule == match.rule) continue;
      SetWinner(taken, &trial);
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
  PatternStart start_;
  Document document_;
  std::vector<RuleMatch> matches_;
};

void TryAtPeople(const Rules& rules, const std::string& id, const Article& article, std::vector<RuleTrial>* trials) {
  Document document;
  DocumentReader().Read(rules, article, &document);
  std::vector<Official> officials;
  OfficialFinder().Find(document, &officials);
  for (const Official& official : officials) {
    RuleTrial& trial = trials->emplace_back();
    trial.outcome = official.rule == id ? Outcome::kFires : Outcome::kOutrun;
    trial.span = official.span;
    trial.text = official.name;
    trial.value = official.rule == id ? ValueOf(official) : std::string();
    if (official.rule != id) trial.winner = official.rule;
    trial.winner_text = official.name;
  }
}

bool Holds(const std::string& form, const std::string& pattern) {
  return !pattern.empty() && RE2::PartialMatch(form, RE2(" (?:" + pattern + ") ", RE2::Quiet));
}

// What `entry` says to an indicator whose label holds its pattern.
RuleTrial TryLabel(const CatalogueText& entry, const Indicator& indicator) {
  RuleTrial trial;
  trial.span = indicator.span;
  trial.text = indicator.label;
  trial.value = indicator.unit;
  if (indicator.key == entry.id) {
    trial.outcome = Outcome::kFires;
  } else if (std::find(entry.units.begin(), entry.units.end(), indicator.unit) == entry.units.end()) {
    trial.outcome = Outcome::kOtherUnit;
  } else if (entry.measure != "any" && (entry.measure == "change") != indicator.is_change) {
    trial.outcome = Outcome::kOtherMeasure;
  } else if (Holds(SearchForm(indicator.label), entry.except)) {
    trial.outcome = Outcome::kExcepted;
  } else if (indicator.key.empty()) {
    trial.outcome = Outcome::kOfPart;
  } else {
    trial.outcome = Outcome::kOutrun;
    trial.winner = indicator.key;
    trial.winner_text = indicator.label;
  }
  return trial;
}

void TryAtLabels(const RuleSet& rules, const CatalogueText& entry, const Article& article,
                 std::vector<RuleTrial>* trials) {
  Record record;
  Extractor(rules).Extract(article, &record);
  for (const Indicator& indicator : record.indicators) {
    if (Holds(SearchForm(indicator.label), entry.pattern)) trials->push_back(TryLabel(entry, indicator));
  }
}

}  // namespace

Status TryRule(const RuleSet& rule_set, const std::string& id, const Article& article, std::vector<RuleTrial>* trials) {
  RuleInfo info;
  if (Status status = FindRule(rule_set, id, &info); !status.ok()) return status;
  const Rules& rules = rule_set.rules();
  trials->clear();
  if (const CompiledRule* rule = Find(rules.scan, id)) Trials(rules, *rule, article).RunAnywhere(trials);
  if (const CompiledRule* rule = Find(rules.layout, id)) Trials(rules, *rule, article).RunAtLines(trials);
  if (Find(rules.officials, id) != nullptr) TryAtPeople(rules, id, article, trials);
  for (const CatalogueText& entry : rules.files().book.catalogue) {
    if (entry.id == id) TryAtLabels(rule_set, entry, article, trials);
  }
  return Status::Ok();
}

}  // namespace trich

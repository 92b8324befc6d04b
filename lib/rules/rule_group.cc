// SPDX-License-Identifier: Apache-2.0
//
// One anchored RE2::Set says which rules match at a place; only those are run
// again for their groups. Each pattern is followed by a guard, one character
// that is no letter or digit, so that `đồng` does not end inside a longer word.
#include "rules/rule_group.h"

#include <fmt/format.h>

#include <algorithm>

#include "rules/pattern.h"
#include "rules/pattern_cost.h"
#include "text/token.h"

namespace trich {
namespace {

// How far a rule may look from where it starts, in bytes.
constexpr size_t kWindow = 200;

constexpr const char* kGuard = R"((?:[^0-9a-z\x{B2}\x{B3}\x{C0}-\x{24F}\x{300}-\x{36F}\x{1E00}-\x{1EFF}]|\z))";

constexpr const char* kGroupNames[] = {
    "number",   "number_max", "scale",   "scale_max", "unit",       "per",  "of",     "day",  "day_to", "month",
    "month_to", "year",       "year_to", "quarter",   "quarter_to", "half", "months", "hour", "minute", "text"};
static_assert(std::size(kGroupNames) == static_cast<size_t>(Group::kCount));

RE2::Options Options() {
  RE2::Options options(RE2::Quiet);
  options.set_longest_match(true);
  options.set_max_mem(64 << 20);
  return options;
}

// Names the first thing in `pattern` that rules may not use, empty if none.
std::string_view Forbidden(std::string_view pattern) {
  for (const std::string_view escape : {"\\b", "\\B", "\\w", "\\W", "\\d", "\\D", "\\s", "\\S"}) {
    if (pattern.find(escape) != std::string_view::npos) return escape;
  }
  return {};
}

std::string_view View(const re2::StringPiece& piece) { return {piece.data(), piece.size()}; }

}  // namespace

std::optional<Group> GroupByName(std::string_view name) {
  for (size_t i = 0; i < std::size(kGroupNames); ++i) {
    if (name == kGroupNames[i]) return static_cast<Group>(i);
  }
  return std::nullopt;
}

std::string_view CompiledRule::Option(std::string_view key) const {
  for (const auto& [name, value] : options) {
    if (name == key) return value;
  }
  return {};
}

bool RuleGroup::CompileRule(const RuleText& text, const RuleBook& book, Diagnostics* diagnostics) {
  CompiledRule rule;
  rule.id = text.id;
  rule.field = text.field;
  rule.options = text.options;
  rule.place = text.place;
  const SourcePlace& place = text.pattern_place;
  if (!ExpandPattern(text.pattern, book, place, &rule.expanded, diagnostics)) return false;
  if (const std::string_view found = Forbidden(rule.expanded); !found.empty()) {
    return diagnostics->Error(place, "ascii-class",
                              fmt::format("{} knows ASCII only and would break Vietnamese words; use a piece", found));
  }
  const RE2 alone(rule.expanded, Options());
  if (!alone.ok()) return diagnostics->Error(place, "bad-regex", alone.error());
  if (RE2::FullMatch("", alone)) {
    return diagnostics->Error(place, "empty-match", "the pattern can match the empty string");
  }
  rule.regex = std::make_unique<RE2>(fmt::format("({}){}", rule.expanded, kGuard), Options());
  if (!rule.regex->ok()) return diagnostics->Error(place, "bad-regex", rule.regex->error());
  for (const auto& [name, index] : rule.regex->NamedCapturingGroups()) {
    const std::optional<Group> group = GroupByName(name);
    if (!group) return diagnostics->Error(place, "unknown-group", fmt::format("no group is called '{}'", name));
    rule.group_index[static_cast<size_t>(*group)] = static_cast<int8_t>(index);
  }
  if (static_cast<size_t>(rule.regex->NumberOfCapturingGroups()) != rule.regex->NamedCapturingGroups().size() + 1) {
    return diagnostics->Error(place, "unnamed-group", "every group needs a name: (?P<name>…), or (?:…) for none");
  }
  rule.start = FindStart(rule.expanded);
  if (!CheckCost(rule.expanded, rule.regex->ProgramSize(), place, diagnostics)) return false;
  if (rule.start.anything && rule.field != "layout") {
    diagnostics->Warning(place, "no-trigger",
                         fmt::format("the pattern begins with no certain word or digit, so its {} instructions are "
                                     "tried at every word",
                                     rule.regex->ProgramSize()));
  }
  AddStart(rule.start);
  rules_.push_back(std::move(rule));
  return true;
}

void RuleGroup::AddStart(const PatternStart& start) {
  starts_with_digit_ = starts_with_digit_ || start.digit;
  starts_anywhere_ = starts_anywhere_ || start.anything;
  for (const std::string& word : start.words) start_words_.insert(HashWord(word));
  for (const std::string& stem : start.stems) start_stems_.insert(HashWord(stem));
}

bool RuleGroup::StartsWith(uint64_t word_hash, std::string_view word) const {
  if (starts_anywhere_ || start_words_.contains(word_hash)) return true;
  const std::string_view stem = start_stems_.empty() ? std::string_view() : StemOf(word);
  return !stem.empty() && start_stems_.contains(HashWord(stem));
}

void RuleGroup::AddToSet(const RuleText& text, Diagnostics* diagnostics) {
  std::string error;
  const std::string pattern = rules_.back().expanded + kGuard;
  if (set_->Add(re2::StringPiece(pattern.data(), pattern.size()), &error) < 0) {
    diagnostics->Error(text.pattern_place, "bad-regex", error);
  }
}

void RuleGroup::Compile(const RuleBook& book, const std::vector<std::string_view>& fields, Diagnostics* diagnostics) {
  set_ = std::make_unique<RE2::Set>(Options(), RE2::ANCHOR_START);
  for (const std::string_view field : fields) {
    for (const RuleText& text : book.rules) {
      if (text.field == field && CompileRule(text, book, diagnostics)) AddToSet(text, diagnostics);
    }
  }
  if (!set_->Compile()) {
    diagnostics->Error({std::string(fields.front()) + ".toml", 0, 0}, "too-large",
                       "the rules of this file together need more memory than is allowed");
  }
}

bool RuleGroup::MatchAt(std::string_view lower, uint32_t at, std::vector<RuleMatch>* matches) const {
  matches->clear();
  if (rules_.empty()) return true;
  const re2::StringPiece window(lower.data() + at, std::min(kWindow, lower.size() - at));
  thread_local std::vector<int> ids;
  RE2::Set::ErrorInfo error{};
  ids.clear();
  if (!set_->Match(window, &ids, &error)) return error.kind == RE2::Set::kNoError;
  std::sort(ids.begin(), ids.end());
  std::array<re2::StringPiece, 2 + static_cast<size_t>(Group::kCount)> found;
  for (const int id : ids) {
    const CompiledRule& rule = rules_[static_cast<size_t>(id)];
    const int groups = 1 + rule.regex->NumberOfCapturingGroups();
    if (!rule.regex->Match(window, 0, window.size(), RE2::ANCHOR_START, found.data(), groups)) continue;
    RuleMatch match;
    match.rule = &rule;
    match.begin = at;
    match.end = at + static_cast<uint32_t>(found[1].size());
    for (size_t g = 0; g < rule.group_index.size(); ++g) {
      if (const int index = rule.group_index[g]; index > 0) match.groups[g] = View(found[static_cast<size_t>(index)]);
    }
    matches->push_back(match);
  }
  std::stable_sort(matches->begin(), matches->end(),
                   [](const RuleMatch& a, const RuleMatch& b) { return a.end > b.end; });
  return true;
}

}  // namespace trich

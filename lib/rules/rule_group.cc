// SPDX-License-Identifier: Apache-2.0
//
// At a token, the rules whose head fits are asked one by one where their match
// ends; groups are read of the match that is wanted. A string that is no text
// has no tokens: there one anchored RE2::Set says which rules to ask. Each
// pattern is followed by a guard, one character that is no letter or digit, so
// that a short unit does not end inside a longer word.
#include "rules/rule_group.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "rules/pattern.h"
#include "rules/pattern_cost.h"

namespace trich {
namespace {

// How far a rule may look from where it starts, in bytes.
constexpr size_t kWindow = 200;

constexpr const char* kGuard = R"((?:[^0-9a-z\x{B2}\x{B3}\x{C0}-\x{24F}\x{300}-\x{36F}\x{1E00}-\x{1EFF}]|\z))";

constexpr const char* kGroupNames[] = {
    "number",   "number_max", "scale",   "scale_max", "unit",       "per",  "of",     "day",  "day_to", "month",
    "month_to", "year",       "year_to", "quarter",   "quarter_to", "half", "months", "hour", "minute", "text"};
static_assert(std::size(kGroupNames) == static_cast<size_t>(Group::kCount));

// Names the first thing in `pattern` that rules may not use, empty if none.
std::string_view Forbidden(std::string_view pattern) {
  for (const std::string_view escape : {"\\b", "\\B", "\\w", "\\W", "\\d", "\\D", "\\s", "\\S"}) {
    if (pattern.find(escape) != std::string_view::npos) return escape;
  }
  return {};
}

std::string Guarded(const CompiledRule& rule) { return fmt::format("({}){}", rule.expanded, kGuard); }

// Where the match ends that with its guard is `whole` of `window`, in bytes.
// The guard is one character, unless the window ends before it.
size_t WithoutGuard(const CompiledRule& rule, const re2::StringPiece& window, const re2::StringPiece& whole) {
  if (whole.size() < window.size()) {
    size_t end = whole.size() - 1;
    while (IsContinuation(whole[end])) --end;
    return end;
  }
  std::array<re2::StringPiece, 2> found;
  rule.whole->get().Match(window, 0, window.size(), RE2::ANCHOR_START, found.data(), 2);
  return found[1].size();
}

bool SetGroups(const std::vector<std::string>& names, const SourcePlace& place, CompiledRule* rule,
               Diagnostics* diagnostics) {
  for (size_t i = 0; i < names.size(); ++i) {
    if (names[i].empty()) {
      return diagnostics->Error(place, "unnamed-group", "every group needs a name: (?P<name>…), or (?:…) for none");
    }
    const std::optional<Group> group = GroupByName(names[i]);
    if (!group) return diagnostics->Error(place, "unknown-group", fmt::format("no group is called '{}'", names[i]));
    rule->group_index[static_cast<size_t>(*group)] = static_cast<int8_t>(i + 1);
  }
  rule->groups = names;
  return true;
}

// Looks for the mistakes that only compiling shows. The pattern is compiled
// alone first, so that a message shows what was written.
bool CheckRegex(const CompiledRule& rule, const SourcePlace& place, Diagnostics* diagnostics) {
  const RE2& alone = rule.parts->get();
  if (!alone.ok()) return diagnostics->Error(place, "bad-regex", alone.error());
  if (RE2::FullMatch("", alone)) {
    return diagnostics->Error(place, "empty-match", "the pattern can match the empty string");
  }
  const RE2& whole = rule.whole->get();
  if (!whole.ok()) return diagnostics->Error(place, "bad-regex", whole.error());
  if (!CheckCost(rule.expanded, whole.ProgramSize(), place, diagnostics)) return false;
  if (rule.start.anything && rule.field != "layout") {
    diagnostics->Warning(place, "no-trigger",
                         fmt::format("the pattern begins with no certain word or digit, so its {} instructions are "
                                     "tried at every word",
                                     whole.ProgramSize()));
  }
  return true;
}

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

void RuleMatch::Set(Group group, std::string_view text, std::string_view piece) {
  text_ = text.data();
  const auto offset = static_cast<uint8_t>(piece.data() - text.data() - begin);
  pieces_[static_cast<size_t>(group)] = {offset, static_cast<uint8_t>(piece.size()), true};
}

bool RuleGroup::CompileRule(const RuleText& text, const RuleBook& book, Vocabulary* words, Diagnostics* diagnostics,
                            bool tested) {
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
  rule.start = FindStart(rule.expanded);
  rule.whole = std::make_unique<LazyRegex>(Guarded(rule), LazyRegex::kLongest);
  rule.parts = std::make_unique<LazyRegex>(rule.expanded, LazyRegex::kLongest);
  if (!tested && !CheckRegex(rule, place, diagnostics)) return false;
  const auto number = static_cast<uint32_t>(rules_.size());
  if (!SetGroups(heads_.Add(rule.expanded, number, words), place, &rule, diagnostics)) return false;
  rules_.push_back(std::move(rule));
  return true;
}

void RuleGroup::Compile(const RuleBook& book, const std::vector<std::string_view>& fields, Vocabulary* words,
                        Diagnostics* diagnostics, bool tested) {
  for (const std::string_view field : fields) {
    for (const RuleText& text : book.rules) {
      if (text.field == field) CompileRule(text, book, words, diagnostics, tested);
    }
  }
  heads_.Freeze();
}

// A set that cannot be compiled has no match, and says so by its error.
const RE2::Set& RuleGroup::set() const {
  std::call_once(*set_once_, [this] {
    RE2::Options options(RE2::Quiet);
    options.set_longest_match(true);
    options.set_max_mem(64 << 20);
    set_ = std::make_unique<RE2::Set>(options, RE2::ANCHOR_START);
    for (const CompiledRule& rule : rules_) set_->Add(Guarded(rule), nullptr);
    set_->Compile();
  });
  return *set_;
}

void RuleGroup::TryRule(const CompiledRule& rule, std::string_view lower, uint32_t at,
                        std::vector<RuleMatch>* matches) const {
  const re2::StringPiece window(lower.data() + at, std::min(kWindow, lower.size() - at));
  re2::StringPiece whole;
  if (!rule.whole->get().Match(window, 0, window.size(), RE2::ANCHOR_START, &whole, 1)) return;
  RuleMatch match;
  match.rule = &rule;
  match.begin = at;
  match.end = at + static_cast<uint32_t>(WithoutGuard(rule, window, whole));
  auto place = matches->end();
  while (place != matches->begin() && std::prev(place)->end < match.end) --place;
  matches->insert(place, match);
}

void RuleGroup::MatchAt(const Text& text, uint32_t at, std::vector<RuleMatch>* matches) const {
  thread_local std::vector<uint32_t> candidates;
  matches->clear();
  candidates.clear();
  heads_.Find(text.tokens(), at, &candidates);
  for (const uint32_t rule : candidates) TryRule(rules_[rule], text.lower(), text.tokens()[at].begin, matches);
}

bool RuleGroup::MatchAt(std::string_view lower, uint32_t at, std::vector<RuleMatch>* matches) const {
  matches->clear();
  if (rules_.empty()) return true;
  std::vector<int> ids;
  RE2::Set::ErrorInfo error{};
  const re2::StringPiece window(lower.data() + at, std::min(kWindow, lower.size() - at));
  if (!set().Match(window, &ids, &error)) return error.kind == RE2::Set::kNoError;
  std::sort(ids.begin(), ids.end());
  for (const int id : ids) TryRule(rules_[static_cast<size_t>(id)], lower, at, matches);
  for (RuleMatch& match : *matches) ReadGroups(lower, &match);
  return true;
}

void RuleGroup::ReadGroups(std::string_view lower, RuleMatch* match) const {
  const CompiledRule& rule = *match->rule;
  const int groups = static_cast<int>(rule.groups.size());
  if (groups == 0) return;
  const re2::StringPiece whole(lower.data() + match->begin, match->end - match->begin);
  std::array<re2::StringPiece, 1 + static_cast<size_t>(Group::kCount)> found;
  if (!rule.parts->get().Match(whole, 0, whole.size(), RE2::ANCHOR_BOTH, found.data(), 1 + groups)) return;
  for (size_t g = 0; g < rule.group_index.size(); ++g) {
    if (rule.group_index[g] == 0) continue;
    const re2::StringPiece& piece = found[static_cast<size_t>(rule.group_index[g])];
    if (piece.data() != nullptr) match->Set(static_cast<Group>(g), lower, {piece.data(), piece.size()});
  }
}

}  // namespace trich

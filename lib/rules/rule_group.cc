// SPDX-License-Identifier: Apache-2.0
//
// At a token, the rules whose head fits are asked one by one; a string that is
// no text has no tokens, and there all are. Each pattern is followed by a guard,
// one character that is no letter or digit, so that a short unit does not end
// inside a longer word; the first group is the match without it.
#include "rules/rule_group.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>

#include "base/utf8.h"
#include "rules/pattern.h"
#include "rules/pattern_cost.h"
#include "rules/pattern_start.h"

namespace trich {
namespace {

// How far a rule may look from where it starts, in bytes.
constexpr size_t kWindow = 200;

constexpr const char* kGuard = R"((?:[^0-9a-z\x{B2}\x{B3}\x{C0}-\x{24F}\x{300}-\x{36F}\x{1E00}-\x{1EFF}]|\z))";
constexpr size_t kInside = 1;  // the group that is the match without its guard

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

bool SetGroups(const std::vector<std::string>& names, const SourcePlace& place, CompiledRule* rule,
               Diagnostics* diagnostics) {
  for (const std::string& name : names) {
    if (name.empty()) {
      return diagnostics->Error(place, "unnamed-group", "every group needs a name: (?P<name>…), or (?:…) for none");
    }
    const std::optional<Group> group = GroupByName(name);
    if (!group) return diagnostics->Error(place, "unknown-group", fmt::format("no group is called '{}'", name));
    rule->groups.push_back(*group);
  }
  return true;
}

// Looks for the mistakes that only compiling shows. The pattern is compiled
// alone first, so that a message shows what was written.
bool CheckRegex(const CompiledRule& rule, const SourcePlace& place, Diagnostics* diagnostics) {
  RE2::Options options(RE2::Quiet);
  options.set_max_mem(64 << 20);
  const RE2 alone(rule.expanded, options);
  if (!alone.ok()) return diagnostics->Error(place, "bad-regex", alone.error());
  if (RE2::FullMatch("", alone)) {
    return diagnostics->Error(place, "empty-match", "the pattern can match the empty string");
  }
  const RE2& whole = rule.regex->re2();
  if (!whole.ok()) return diagnostics->Error(place, "bad-regex", whole.error());
  if (!CheckCost(rule.expanded, whole.ProgramSize(), place, diagnostics)) return false;
  if (rule.field != "layout" && FindStart(rule.expanded).anything) {
    diagnostics->Warning(place, "no-trigger",
                         fmt::format("the pattern begins with no certain word or digit, so its {} instructions are "
                                     "tried at every word",
                                     whole.ProgramSize()));
  }
  return true;
}

std::string OptionOf(const RuleText& text, const std::string& key) {
  const auto found = text.options.find(key);
  return found == text.options.end() ? std::string() : found->second;
}

// A bit for each byte that a match of `regex` may begin with.
std::array<uint64_t, 4> StartsOf(const Regex& regex) {
  std::array<uint64_t, 4> starts{};
  for (size_t byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    if (regex.MayBegin({&c, 1})) starts[byte / 64] |= uint64_t{1} << (byte % 64);
  }
  return starts;
}

}  // namespace

std::optional<Group> GroupByName(std::string_view name) {
  for (size_t i = 0; i < std::size(kGroupNames); ++i) {
    if (name == kGroupNames[i]) return static_cast<Group>(i);
  }
  return std::nullopt;
}

void RuleMatch::Set(Group group, std::string_view text, std::string_view piece) {
  text_ = text.data();
  const auto offset = static_cast<uint8_t>(piece.data() - text.data() - begin);
  pieces_[static_cast<size_t>(group)] = {offset, static_cast<uint8_t>(piece.size()), true};
}

bool RuleGroup::CompileRule(const RuleText& text, const RuleBook& book, Vocabulary* words, Diagnostics* diagnostics) {
  CompiledRule rule;
  rule.id = text.id;
  rule.field = text.field;
  rule.kind = OptionOf(text, "kind");
  rule.role = OptionOf(text, "role");
  rule.unit = OptionOf(text, "unit");
  const SourcePlace& place = text.pattern_place;
  if (!ExpandPattern(text.pattern, book, place, &rule.expanded, diagnostics)) return false;
  if (const std::string_view found = Forbidden(rule.expanded); !found.empty()) {
    return diagnostics->Error(place, "ascii-class",
                              fmt::format("{} knows ASCII only and would break Vietnamese words; use a piece", found));
  }
  rule.regex = std::make_unique<Regex>(fmt::format("({}){}", rule.expanded, kGuard));
  if (!CheckRegex(rule, place, diagnostics)) return false;
  const auto number = static_cast<uint32_t>(rules_.size());
  if (!SetGroups(heads_.Add(rule.expanded, number, words), place, &rule, diagnostics)) return false;
  starts_.push_back(StartsOf(*rule.regex));
  rules_.push_back(std::move(rule));
  return true;
}

void RuleGroup::Compile(const RuleBook& book, const std::vector<std::string_view>& fields, Vocabulary* words,
                        Diagnostics* diagnostics) {
  for (const std::string_view field : fields) {
    for (const RuleText& text : book.rules) {
      if (text.field == field) CompileRule(text, book, words, diagnostics);
    }
  }
  heads_.Freeze();
}

void RuleGroup::TryRule(uint32_t number, std::string_view lower, uint32_t at, std::vector<RuleMatch>* matches) const {
  const auto first = static_cast<unsigned char>(lower[at]);
  if ((starts_[number][first / 64] >> (first % 64) & 1) == 0) return;
  const CompiledRule& rule = rules_[number];
  const std::string_view window = lower.substr(at, kWindow);
  Captures captures;
  if (!rule.regex->Match(window, &captures)) return;
  RuleMatch match;
  match.rule = &rule;
  match.begin = at;
  match.end = at + captures.pieces[kInside].end;
  for (size_t i = 0; i < rule.groups.size(); ++i) {
    const Captures::Piece piece = captures.pieces[kInside + 1 + i];
    if (piece.present()) match.Set(rule.groups[i], lower, window.substr(piece.begin, piece.end - piece.begin));
  }
  auto place = matches->end();
  while (place != matches->begin() && std::prev(place)->end < match.end) --place;
  matches->insert(place, match);
}

void RuleGroup::MatchAt(const Text& text, uint32_t at, std::vector<RuleMatch>* matches) const {
  thread_local std::vector<uint32_t> scratch;
  matches->clear();
  const std::span<const uint32_t> candidates = heads_.Find(text.lower(), text.tokens(), at, &scratch);
  if (candidates.empty()) return;
  const uint32_t begin = text.tokens()[at].begin;
  for (const uint32_t rule : candidates) TryRule(rule, text.lower(), begin, matches);
}

void RuleGroup::MatchAt(std::string_view lower, uint32_t at, std::vector<RuleMatch>* matches) const {
  matches->clear();
  for (uint32_t rule = 0; rule < rules_.size(); ++rule) TryRule(rule, lower, at, matches);
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Automata tell which rules match and how far; then the groups of those matches
// that somebody wants are found, rule by rule. Each pattern is followed by a guard,
// one character that is no letter or digit, so that a short unit does not end
// inside a longer word; the first group is the match without it.
#include "rules/rule_group.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "rules/automaton_builder.h"
#include "rules/head_trie.h"
#include "rules/pattern.h"
#include "rules/pattern_cost.h"
#include "rules/pattern_start.h"
#include "rules/pattern_tree.h"

namespace trich {
namespace {

// How far a rule may look from where it starts, in bytes.
constexpr size_t kWindow = Automaton::kWindow;

constexpr const char* kGuard =
    R"([^0-9a-z\x{B2}\x{B3}\x{C0}-\x{24F}\x{300}-\x{36F}\x{1E00}-\x{1EFF}])";  // or the text's end
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

bool RuleGroup::CompileRule(const RuleText& text, const RuleBook& book, HeadTrie* heads, Vocabulary* words,
                            Diagnostics* diagnostics) {
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
  rule.regex = std::make_unique<Regex>(fmt::format(R"(({})(?:{}|\z))", rule.expanded, kGuard));
  if (!CheckRegex(rule, place, diagnostics)) return false;
  const auto number = static_cast<uint32_t>(rules_.size());
  if (!SetGroups(heads->Add(rule.expanded, number, words), place, &rule, diagnostics)) return false;
  rules_.push_back(std::move(rule));
  return true;
}

void RuleGroup::Compile(const RuleBook& book, const std::vector<std::string_view>& fields, Vocabulary* words,
                        Diagnostics* diagnostics) {
  HeadTrie heads;
  for (const std::string_view field : fields) {
    for (const RuleText& text : book.rules) {
      if (text.field == field) CompileRule(text, book, &heads, words, diagnostics);
    }
  }
  heads.Freeze();
  first_tokens_ = heads.first_tokens();
  guard_ = CharSet(ReadTree(kGuard)->parts.front().set);
  MakeAutomata(0, rules_.size());
}

// One automaton of rules [first, last) if it can be, otherwise some of fewer rules.
void RuleGroup::MakeAutomata(size_t first, size_t last) {
  if (first == last) return;
  AutomatonBuilder builder;
  bool is_known = true;
  for (size_t i = first; i < last && is_known; ++i) {
    const std::optional<PatternTree> tree = ReadTree(rules_[i].expanded);
    is_known = tree.has_value();
    if (is_known) builder.Add(*tree, static_cast<uint32_t>(i));
  }
  if (is_known) {
    if (std::optional<Automaton> automaton = builder.Run()) return automata_.push_back(*std::move(automaton));
  }
  if (last - first == 1) return alone_.push_back(static_cast<uint32_t>(first));
  const size_t middle = first + (last - first) / 2;
  MakeAutomata(first, middle);
  MakeAutomata(middle, last);
}

bool RuleGroup::IsGuarded(std::string_view window, uint32_t end) const {
  return end == window.size() || guard_.LengthAt(window, end) > 0;
}

namespace {

// Puts an ending in its place, unless its rule has one that is longer.
void Insert(RuleGroup::Ending ending, std::vector<RuleGroup::Ending>* endings) {
  const auto is_same = [&](const RuleGroup::Ending& other) { return other.rule == ending.rule; };
  if (std::any_of(endings->begin(), endings->end(), is_same)) return;
  auto place = endings->end();
  const auto follows = [&](const RuleGroup::Ending& other) {
    return other.end < ending.end || (other.end == ending.end && other.rule > ending.rule);
  };
  while (place != endings->begin() && follows(*std::prev(place))) --place;
  endings->insert(place, ending);
}

}  // namespace

void RuleGroup::FindEndings(std::string_view lower, uint32_t at, std::vector<Ending>* endings) const {
  endings->clear();
  const std::string_view window = lower.substr(at, kWindow);
  Automaton::Stops stops;
  for (const Automaton& automaton : automata_) {
    for (size_t count = automaton.Run(window, &stops); count > 0; --count) {
      const Automaton::Stop& stop = stops[count - 1];
      if (!IsGuarded(window, stop.end)) continue;
      for (const uint32_t rule : automaton.PatternsOf(stop)) Insert({rule, at + stop.end}, endings);
    }
  }
  for (const uint32_t rule : alone_) {
    Captures captures;
    if (rules_[rule].regex->Match(window, &captures)) Insert({rule, at + captures.pieces[kInside].end}, endings);
  }
}

bool RuleGroup::ReadMatch(std::string_view lower, uint32_t at, const Ending& ending, RuleMatch* match) const {
  const CompiledRule& rule = rules_[ending.rule];
  *match = RuleMatch();
  match->rule = &rule;
  match->begin = at;
  match->end = ending.end;
  if (rule.groups.empty()) return true;
  const std::string_view inside = lower.substr(at, ending.end - at);
  Captures captures;
  if (!rule.regex->Match(inside, &captures)) return false;
  for (size_t i = 0; i < rule.groups.size(); ++i) {
    const Captures::Piece piece = captures.pieces[kInside + 1 + i];
    if (piece.present()) match->Set(rule.groups[i], lower, inside.substr(piece.begin, piece.end - piece.begin));
  }
  return true;
}

void RuleGroup::MatchAt(std::string_view lower, uint32_t at, std::vector<RuleMatch>* matches) const {
  thread_local std::vector<Ending> endings;
  FindEndings(lower, at, &endings);
  matches->clear();
  for (const Ending& ending : endings) {
    RuleMatch match;
    if (ReadMatch(lower, at, ending, &match)) matches->push_back(match);
  }
}

}  // namespace trich

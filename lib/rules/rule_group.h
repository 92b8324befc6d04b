// SPDX-License-Identifier: Apache-2.0
//
// RuleGroup: the rules of one field, compiled. Immutable after Compile(); safe
// to use from any number of threads.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "rules/automaton.h"
#include "rules/book.h"
#include "rules/char_set.h"
#include "rules/first_tokens.h"
#include "rules/regex.h"
#include "text/text.h"

namespace trich {

class HeadTrie;

// The groups a pattern may name.
enum class Group : uint8_t {
  kNumber,
  kNumberMax,
  kScale,
  kScaleMax,
  kUnit,
  kPer,
  kOf,
  kDay,
  kDayTo,
  kMonth,
  kMonthTo,
  kYear,
  kYearTo,
  kQuarter,
  kQuarterTo,
  kHalf,
  kMonths,
  kHour,
  kMinute,
  kText,
  kCount
};

// Absent when no group is called `name`.
std::optional<Group> GroupByName(std::string_view name);

struct CompiledRule {
  std::string id;
  std::string field;  // the file it stands in
  std::string expanded;
  std::string kind, role, unit;  // its options, empty where it does not give them
  std::vector<Group> groups;     // those of its pattern in order
  std::unique_ptr<Regex> regex;

  auto Parts() const { return std::tie(id, field, expanded, kind, role, unit, groups, regex); }
};

// A rule that matched at a place of a text. Its groups are views of that text.
class RuleMatch {
 public:
  const CompiledRule* rule = nullptr;
  uint32_t begin = 0;  // bytes
  uint32_t end = 0;
  TokenRange tokens;  // those of a text; none in a string that is no text

  std::string_view operator[](Group group) const {
    const Piece& piece = pieces_[static_cast<size_t>(group)];
    return piece.present ? std::string_view(text_ + begin + piece.offset, piece.size) : std::string_view();
  }
  bool Has(Group group) const { return pieces_[static_cast<size_t>(group)].present; }

  // REQUIRES: `piece` lies within the match in `text`.
  void Set(Group group, std::string_view text, std::string_view piece);

 private:
  struct Piece {
    uint8_t offset = 0;  // bytes from `begin`; a match is shorter than 256
    uint8_t size = 0;
    bool present = false;
  };
  const char* text_ = nullptr;
  std::array<Piece, static_cast<size_t>(Group::kCount)> pieces_{};
};

class RuleGroup {
 public:
  // Compiles the rules of `fields` in `book`; the words they begin with are added
  // to `words`, by which a text must be numbered to match. Mistakes go to
  // `diagnostics`.
  void Compile(const RuleBook& book, const std::vector<std::string_view>& fields, Vocabulary* words,
               Diagnostics* diagnostics);

  // Makes leads of the tokens with which a match may begin.
  void AddLeads(Vocabulary* words) const { first_tokens_.AddLeads(words); }

  // Stores in `begins` the tokens of a text where a rule can match, by these and the
  // next ones, in order. Costs next to nothing.
  // REQUIRES: the words of `text` are those that AddLeads() was called for.
  void FindBegins(const Text& text, std::vector<uint32_t>* begins) const {
    first_tokens_.FindBegins(text.tokens(), text.leads(), begins);
  }

  // Which rule matches, by its number, and the byte behind its match.
  struct Ending {
    uint32_t rule;
    uint32_t end;
  };

  // Every rule that matches exactly at byte `at` of `lower`, longest first, and of
  // equal length in the order of the fields and files. Overwrites `endings`.
  // REQUIRES: at < lower.size().
  void FindEndings(std::string_view lower, uint32_t at, std::vector<Ending>* endings) const;

  // Finds the groups of a match that begins at byte `at`. False when there is none.
  // REQUIRES: FindEndings() gave `ending`.
  bool ReadMatch(std::string_view lower, uint32_t at, const Ending& ending, RuleMatch* match) const;

  // Both at once. Overwrites `matches`.
  void MatchAt(std::string_view lower, uint32_t at, std::vector<RuleMatch>* matches) const;

  const std::vector<CompiledRule>& rules() const { return rules_; }

  auto Parts() const { return std::tie(rules_, automata_, alone_, guard_, first_tokens_); }

 private:
  bool CompileRule(const RuleText& text, const RuleBook& book, HeadTrie* heads, Vocabulary* words,
                   Diagnostics* diagnostics);
  void MakeAutomata(size_t first, size_t last);
  bool IsGuarded(std::string_view window, uint32_t end) const;

  std::vector<CompiledRule> rules_;
  std::vector<Automaton> automata_;  // together they know all rules but those in alone_
  std::vector<uint32_t> alone_;      // in order
  CharSet guard_;                    // what may stand behind a match
  FirstTokens first_tokens_;
};

}  // namespace trich

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

#include "rules/book.h"
#include "rules/head_trie.h"
#include "rules/regex.h"
#include "text/text.h"

namespace trich {

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

  // The first token from `token` on where a rule can match, by that token and
  // the next; the number of tokens if there is none. Costs next to nothing.
  uint32_t NextBegin(const Text& text, uint32_t token) const {
    return static_cast<uint32_t>(heads_.NextBegin(text.tokens(), token));
  }

  // Every rule that matches `text` exactly where its token `at` begins, longest
  // first, and of equal length in the order of the fields and files. Overwrites
  // `matches`. Costs next to nothing where no rule can match.
  void MatchAt(const Text& text, uint32_t at, std::vector<RuleMatch>* matches) const;

  // The same at byte `at` of any string, by trying all rules. REQUIRES: there is one.
  void MatchAt(std::string_view lower, uint32_t at, std::vector<RuleMatch>* matches) const;

  const std::vector<CompiledRule>& rules() const { return rules_; }

  auto Parts() const { return std::tie(rules_, starts_, heads_); }

 private:
  bool CompileRule(const RuleText& text, const RuleBook& book, Vocabulary* words, Diagnostics* diagnostics);
  void TryRule(uint32_t number, std::string_view lower, uint32_t at, std::vector<RuleMatch>* matches) const;

  std::vector<CompiledRule> rules_;
  std::vector<std::array<uint64_t, 4>> starts_;  // by rule, a bit for each byte that a match may begin with
  HeadTrie heads_;
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// RuleGroup: the rules of one field, compiled. Immutable after Compile(); safe
// to use from any number of threads.
#pragma once

#include <re2/re2.h>
#include <re2/set.h>
#include <re2/stringpiece.h>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "rules/book.h"
#include "rules/pattern_start.h"

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
  std::map<std::string, std::string> options;
  PatternStart start;
  std::unique_ptr<RE2> regex;                                            // group 1 is the whole match without its guard
  std::array<int8_t, static_cast<size_t>(Group::kCount)> group_index{};  // 0 = not in this rule
  SourcePlace place;

  // The option `key`, empty when the rule does not give it.
  std::string_view Option(std::string_view key) const;
};

// A rule that matched at a place. The views are of the text that was searched.
struct RuleMatch {
  const CompiledRule* rule = nullptr;
  uint32_t begin = 0;  // bytes
  uint32_t end = 0;
  std::array<std::string_view, static_cast<size_t>(Group::kCount)> groups;

  std::string_view operator[](Group group) const { return groups[static_cast<size_t>(group)]; }
  bool Has(Group group) const { return groups[static_cast<size_t>(group)].data() != nullptr; }
};

class RuleGroup {
 public:
  // Compiles the rules of `fields` in `book`. Mistakes go to `diagnostics`.
  void Compile(const RuleBook& book, const std::vector<std::string_view>& fields, Diagnostics* diagnostics);

  // Every rule that matches `lower` exactly at byte `at`, longest first, and of
  // equal length in the order of the fields and files. Overwrites `matches`. Says false
  // when matching itself failed (out of memory), which is not "no match".
  bool MatchAt(std::string_view lower, uint32_t at, std::vector<RuleMatch>* matches) const;

  // Whether a rule can begin with a number, or with this word (lower case).
  bool starts_with_digit() const { return starts_with_digit_; }
  bool StartsWith(uint64_t word_hash, std::string_view word) const;

  const std::vector<CompiledRule>& rules() const { return rules_; }

 private:
  bool CompileRule(const RuleText& text, const RuleBook& book, Diagnostics* diagnostics);
  void AddStart(const PatternStart& start);
  void AddToSet(const RuleText& text, Diagnostics* diagnostics);

  std::vector<CompiledRule> rules_;
  std::unique_ptr<RE2::Set> set_;
  std::unordered_set<uint64_t> start_words_;
  std::unordered_set<uint64_t> start_stems_;
  bool starts_with_digit_ = false;
  bool starts_anywhere_ = false;
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// MatcherBuilder: makes the graph of a Matcher. Used by Matcher alone.
#pragma once

#include <array>
#include <compare>
#include <map>
#include <utility>
#include <vector>

#include "rules/matcher.h"
#include "rules/pattern_tree.h"

namespace trich {

class MatcherBuilder {
 public:
  explicit MatcherBuilder(Matcher* out) : out_(*out) {}

  // False when the pattern is too large, or repeats what may be nothing.
  bool Run(const PatternTree& tree);

 private:
  using Node = Matcher::Node;
  static bool IsRun(Node::Kind kind) { return kind == Node::kRun || kind == Node::kSame || kind == Node::kList; }

  // What a match can go on with: bytes, or the end of the text.
  struct First {
    std::array<uint64_t, 4> bytes{};
    bool text_end = false;

    static First Anything();
    void Add(unsigned char byte) { bytes[byte / 64] |= uint64_t{1} << (byte % 64); }
    bool Has(unsigned char byte) const { return (bytes[byte / 64] >> (byte % 64) & 1) != 0; }
    void Add(const First& other);
    bool Meets(const First& other) const;
    auto operator<=>(const First&) const = default;
  };

  // Each gives the node where a match of a part begins that goes on at `next`.
  uint32_t Build(const PatternTree& tree, uint32_t next);
  uint32_t BuildText(std::string_view text, uint32_t next);
  uint32_t BuildSet(const std::vector<CharRange>& ranges, uint32_t next);
  uint32_t BuildGroup(const PatternTree& tree, uint32_t next);
  uint32_t Marked(uint32_t id, uint8_t mark);
  uint32_t BuildAlternatives(const PatternTree& tree, uint32_t next);
  uint32_t BuildRepeat(const PatternTree& tree, uint32_t next);
  uint32_t BuildRun(const PatternTree& tree, const std::vector<CharRange>& ranges, uint32_t next);
  void MakeSame(char32_t character, uint32_t run);
  uint32_t BuildList(const PatternTree& runs, const PatternTree& more, uint32_t next);

  static First FirstOf(const CharSet& set);
  static First FirstOf(const PatternTree& tree);
  uint32_t Add(const Node& node, const First& first);
  uint32_t AddSet(const std::vector<CharRange>& ranges);
  uint32_t AddTable(const std::vector<uint16_t>& table);
  uint32_t AddBranch(const std::vector<uint32_t>& options);
  void SetBranch(uint32_t branch, const std::vector<uint32_t>& options);

  void MakeClasses();
  void Split(const First& set);
  void MakeTables();
  bool GoesOn(uint32_t node, size_t c) const;
  uint16_t ListOf(const std::vector<uint32_t>& options, size_t c);

  Matcher& out_;
  bool too_much_ = false;
  std::vector<First> first_;                                             // per node
  std::vector<std::vector<uint32_t>> branch_;                            // per node, the options of a branch
  std::vector<uint32_t> sizes_;                                          // per class, how many bytes it has
  std::vector<unsigned char> byte_of_;                                   // per class, one of them
  std::map<std::vector<std::pair<char32_t, char32_t>>, uint32_t> sets_;  // by its ranges, where a set stands
  std::map<std::vector<uint16_t>, uint32_t> tables_;                     // where a table stands
  std::map<std::vector<uint32_t>, uint16_t> lists_;                      // where a list of options stands
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Matcher: a pattern as a small graph, walked from a place of a text with a look
// at the next byte. Finds what RE2 finds with longest_match, at less cost
// where matches are short: nothing is set up, and groups come along.
//
// Immutable; safe to use from any number of threads.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "rules/char_set.h"

namespace trich {

// Where the groups of a match stand: bytes [begin, end) of the text.
struct Captures {
  static constexpr size_t kMost = 22;
  static constexpr uint16_t kAbsent = UINT16_MAX;
  struct Piece {
    uint16_t begin;
    uint16_t end;
    bool present() const { return end != kAbsent; }
  };

  // By number; 0 is the whole match. Undefined until there was one.
  std::array<Piece, kMost> pieces;
};

class Matcher {
 public:
  enum class Answer { kNo, kYes, kGaveUp };

  // Null when the pattern holds what is not known here; RE2 must match it.
  static std::unique_ptr<const Matcher> Make(std::string_view pattern);

  // The longest match that begins where `text` does, and of those the one RE2
  // prefers. Gives up when the text is too long for Captures or a match takes
  // too many steps, and then says nothing of it.
  // REQUIRES: `text` is valid UTF-8, but may end within a character.
  Answer Match(std::string_view text, Captures* captures) const;

  // Whether any match begins where `text` does.
  Answer Begins(std::string_view text) const;

  // False when no match can begin where `text` does, by its first byte.
  bool MayBegin(std::string_view text) const { return starts_[ClassAt(text, 0)]; }

  auto Parts() const { return std::tie(nodes_, start_, sets_, classes_, tables_, options_, starts_); }

 private:
  friend class MatcherBuilder;
  friend class MatcherWalk;

  struct Node {
    // kSame is a kRun of one character of ASCII. kLast is a character of a set,
    // or the end of the text, and accepts.
    enum Kind : uint8_t { kBytes, kSet, kRun, kSame, kList, kBranch, kPass, kTextEnd, kLast, kAccept };
    Kind kind = kAccept;
    bool whole = false;              // runs and kList: `next` begins with nothing the run could take
    std::array<uint8_t, 2> marks{};  // the groups that open or close before it (MarkOf()), in order; 0 = none
    uint16_t min = 0;                // runs: characters at least; kBytes: how many
    uint16_t max = 0;                // runs: characters at most; kList: the set between two runs, likewise
    uint32_t next = 0;               // runs, kList, kBranch: see `table`
    uint32_t set = 0;                // kSet, kRun, kList, kLast: into sets_; kSame: the character
    uint32_t table = 0;  // into tables_, an entry for each class of bytes. kBranch: the node that may go on with
                         // such a byte, 0 if none, or kSeveral and where in options_ those stand; runs and kList,
                         // unless they are whole: whether `next` may, 0 = not
    uint64_t bytes = 0;  // kBytes: they stand in its memory, and 0 behind them

    auto Parts() const { return std::tie(kind, whole, marks, min, max, next, set, table, bytes); }
  };
  static constexpr uint8_t MarkOf(uint32_t group, bool opens) {
    return static_cast<uint8_t>(2 * (group + 1) + (opens ? 1 : 0));
  }
  static constexpr size_t kTextEndClass = 0;
  static constexpr uint16_t kSeveral = 0x8000;

  size_t ClassAt(std::string_view text, size_t at) const {
    return at < text.size() ? classes_[static_cast<unsigned char>(text[at])] : kTextEndClass;
  }

  std::vector<Node> nodes_;
  std::vector<CharSet> sets_;
  std::vector<uint16_t> tables_;
  std::vector<uint32_t> options_;       // lists of nodes, each ending with 0
  std::array<uint8_t, 256> classes_{};  // bytes that no node tells apart have one class; from 1 on
  std::vector<bool> starts_;            // per class: whether a match may begin with it
  uint32_t start_ = 0;
};

}  // namespace trich

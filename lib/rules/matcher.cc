// SPDX-License-Identifier: Apache-2.0
//
// All ways through the graph are tried in the order of preference, and the first
// one of those that lead furthest is kept. A node goes on to the next in a loop;
// only where the next byte leaves several ways does the walk call itself. How
// often it may do so is limited, so that no pattern takes long.
#include "rules/matcher.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/utf8.h"
#include "rules/matcher_builder.h"
#include "rules/pattern_factor.h"
#include "rules/pattern_tree.h"

namespace trich {
namespace {

constexpr int kMaxWalks = 2000;

// By how many: a mask of the first bytes of eight.
constexpr auto kFirstBytes = [] {
  std::array<uint64_t, 9> masks{};
  for (size_t count = 1; count < masks.size(); ++count) {
    std::array<unsigned char, 8> bytes{};
    for (size_t i = 0; i < count; ++i) bytes[i] = 0xFF;
    masks[count] = std::bit_cast<uint64_t>(bytes);
  }
  return masks;
}();

}  // namespace

class MatcherWalk {
 public:
  MatcherWalk(const Matcher& matcher, std::string_view text, bool any)
      : matcher_(matcher), nodes_(matcher.nodes_.data()), text_(text), first_is_enough_(any) {}

  Matcher::Answer Run() {
    Walk({matcher_.start_, 0});
    return walks_ > kMaxWalks ? Matcher::Answer::kGaveUp : found_ ? Matcher::Answer::kYes : Matcher::Answer::kNo;
  }

  // REQUIRES: Run() found a match.
  void GetCaptures(Captures* captures) const {
    captures->pieces.fill({Captures::kAbsent, Captures::kAbsent});
    captures->pieces[0] = {0, static_cast<uint16_t>(end_)};
    for (size_t i = 0; i < best_size_; ++i) {
      Captures::Piece& piece = captures->pieces[best_[i].mark / 2 - 1U];
      (best_[i].mark % 2 != 0 ? piece.begin : piece.end) = best_[i].at;
    }
  }

 private:
  using Node = Matcher::Node;

  // A group that opened or closed on the way.
  struct Mark {
    uint8_t mark;  // Matcher::MarkOf() it
    uint16_t at;
  };

  bool IsOver() const { return walks_ > kMaxWalks || (found_ && (first_is_enough_ || end_ == text_.size())); }

  // A node, and the place in the text where it has to go on; no node when the way ends.
  struct Way {
    uint32_t node;
    uint32_t at;
  };
  static constexpr Way kNoWay = {0, 0};

  void Walk(Way way) {
    if (++walks_ > kMaxWalks) return;
    const size_t marks = marks_size_;
    while (way.node != 0) {
      const Node& node = nodes_[way.node];
      way = node.marks[0] == 0 || Remember(node, way.at) ? Step(node, way.at) : kNoWay;
    }
    marks_size_ = marks;
  }

  Way Step(const Node& node, uint32_t at) {
    switch (node.kind) {
      case Node::kBytes: return HasBytes(node, at) ? Way{node.next, at + node.min} : kNoWay;
      case Node::kSet: {
        const size_t length = matcher_.sets_[node.set].LengthAt(text_, at);
        return length > 0 ? Way{node.next, at + static_cast<uint32_t>(length)} : kNoWay;
      }
      case Node::kPass: return {node.next, at};
      case Node::kBranch: return TakeBranch(node, at);
      case Node::kRun: return TakeRun(node, at);
      case Node::kSame: return TakeSame(node, at);
      case Node::kList: return TakeList(node, at);
      case Node::kTextEnd: return at == text_.size() ? Way{node.next, at} : kNoWay;
      case Node::kLast:
        if (const size_t length = matcher_.sets_[node.set].LengthAt(text_, at); length > 0 || at == text_.size()) {
          Keep(at + length);
        }
        return kNoWay;
      case Node::kAccept: Keep(at);
    }
    return kNoWay;
  }

  bool HasBytes(const Node& node, size_t at) const {
    if (at + sizeof node.bytes > text_.size()) {
      return at + node.min <= text_.size() && std::memcmp(text_.data() + at, &node.bytes, node.min) == 0;
    }
    uint64_t here = 0;
    std::memcpy(&here, text_.data() + at, sizeof here);
    return ((here ^ node.bytes) & kFirstBytes[node.min]) == 0;
  }

  bool Remember(const Node& node, size_t at) {
    if (marks_size_ + node.marks.size() > marks_.size()) {
      walks_ = kMaxWalks + 1;
      return false;
    }
    marks_[marks_size_++] = {node.marks[0], static_cast<uint16_t>(at)};
    if (node.marks[1] != 0) marks_[marks_size_++] = {node.marks[1], static_cast<uint16_t>(at)};
    return true;
  }

  // Walks all ways that go on but the last, and gives that.
  Way TakeBranch(const Node& node, uint32_t at) {
    const uint16_t to = matcher_.tables_[node.table + matcher_.ClassAt(text_, at)];
    if (to < Matcher::kSeveral) return {to, at};
    const uint32_t* option = &matcher_.options_[to - Matcher::kSeveral];
    for (; option[1] != 0; ++option) {
      Walk({*option, at});
      if (IsOver()) return kNoWay;
    }
    return {*option, at};
  }

  // The same for the places where a run may end, from the furthest on.
  Way TakeRun(const Node& node, uint32_t at) {
    const CharSet& set = matcher_.sets_[node.set];
    const size_t most = node.max == UINT16_MAX ? text_.size() : node.max;
    size_t end = at;
    size_t count = 0;
    for (size_t length = 1; count < most && (length = set.LengthAt(text_, end)) > 0; ++count) end += length;
    if (count < node.min) return kNoWay;
    if (node.whole) return {node.next, static_cast<uint32_t>(end)};
    Way way = kNoWay;
    for (;; --count) {
      if (!OfferEnd(node, end, &way)) return kNoWay;
      if (count == node.min) return way;
      do {
        --end;
      } while (IsContinuation(text_[end]));
    }
  }

  Way TakeSame(const Node& node, uint32_t at) {
    const size_t most = node.max == UINT16_MAX ? text_.size() : std::min(text_.size(), at + size_t{node.max});
    size_t end = at;
    while (end < most && static_cast<unsigned char>(text_[end]) == node.set) ++end;
    const size_t least = at + size_t{node.min};
    if (end < least) return kNoWay;
    if (node.whole) return {node.next, static_cast<uint32_t>(end)};
    Way way = kNoWay;
    for (; OfferEnd(node, end, &way); --end) {
      if (end == least) return way;
    }
    return kNoWay;
  }

  Way TakeList(const Node& node, uint32_t at) {
    const CharSet& inside = matcher_.sets_[node.set];
    const CharSet& between = matcher_.sets_[node.max];
    size_t end = at;
    while (inside.LengthAt(text_, end) > 0) {
      do {
        ++end;
      } while (inside.LengthAt(text_, end) > 0);
      if (between.LengthAt(text_, end) > 0 && inside.LengthAt(text_, end + 1) > 0) ++end;
    }
    if (end > at && node.whole) return {node.next, static_cast<uint32_t>(end)};
    Way way = kNoWay;
    while (end > at && OfferEnd(node, end, &way)) {
      do {
        --end;
      } while (end > at && inside.LengthAt(text_, end - 1) == 0);
    }
    return end > at ? kNoWay : way;
  }

  // Goes on behind a run that ends at `end`, if it can, after walking the way
  // noted before. False when the whole walk is over.
  bool OfferEnd(const Node& node, size_t end, Way* way) {
    if (matcher_.tables_[node.table + matcher_.ClassAt(text_, end)] == 0) return true;
    if (way->node != 0) {
      Walk(*way);
      if (IsOver()) return false;
    }
    *way = {node.next, static_cast<uint32_t>(end)};
    return true;
  }

  void Keep(size_t end) {
    if (found_ && end <= end_) return;
    found_ = true;
    end_ = end;
    best_size_ = marks_size_;
    std::copy_n(marks_.begin(), marks_size_, best_.begin());
  }

  static constexpr size_t kMostMarks = 64;

  const Matcher& matcher_;
  const Node* const nodes_;
  const std::string_view text_;
  const bool first_is_enough_;
  int walks_ = 0;
  bool found_ = false;
  size_t end_ = 0;
  size_t marks_size_ = 0;
  size_t best_size_ = 0;
  std::array<Mark, kMostMarks> marks_;  // of the way walked
  std::array<Mark, kMostMarks> best_;   // of the best one
};

std::unique_ptr<const Matcher> Matcher::Make(std::string_view pattern) {
  std::optional<PatternTree> tree = ReadTree(pattern);
  if (!tree) return nullptr;
  auto matcher = std::make_unique<Matcher>();
  return MatcherBuilder(matcher.get()).Run(Factored(*std::move(tree))) ? std::move(matcher) : nullptr;
}

Matcher::Answer Matcher::Match(std::string_view text, Captures* captures) const {
  if (text.size() >= Captures::kAbsent) return Answer::kGaveUp;
  MatcherWalk walk(*this, text, false);
  const Answer answer = walk.Run();
  if (answer == Answer::kYes) walk.GetCaptures(captures);
  return answer;
}

Matcher::Answer Matcher::Begins(std::string_view text) const {
  return MayBegin(text) ? MatcherWalk(*this, text, true).Run() : Answer::kNo;
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// All ways through the graph are tried in the order of preference, and the first
// one of those that lead furthest is kept. A node goes on to the next in a loop;
// only where the next byte leaves several ways does the walk call itself. How
// often it may do so is limited, so that no pattern takes long.
#include "rules/matcher.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"
#include "rules/matcher_builder.h"
#include "rules/pattern_tree.h"

namespace trich {
namespace {

constexpr int kMaxWalks = 2000;

}  // namespace

class MatcherWalk {
 public:
  MatcherWalk(const Matcher& matcher, std::string_view text, bool any)
      : matcher_(matcher), nodes_(matcher.nodes_.data()), text_(text), first_is_enough_(any) {}

  Matcher::Answer Run() {
    Walk(matcher_.start_, 0);
    return walks_ > kMaxWalks ? Matcher::Answer::kGaveUp : found_ ? Matcher::Answer::kYes : Matcher::Answer::kNo;
  }

  // REQUIRES: Run() found a match.
  void GetCaptures(Captures* captures) const {
    captures->pieces.fill({Captures::kAbsent, Captures::kAbsent});
    captures->pieces[0] = {0, static_cast<uint16_t>(end_)};
    for (size_t i = 0; i < best_size_; ++i) {
      Captures::Piece& piece = captures->pieces[best_[i].group];
      (best_[i].opens ? piece.begin : piece.end) = best_[i].at;
    }
  }

 private:
  using Node = Matcher::Node;

  // A group that opened or closed on the way.
  struct Mark {
    uint8_t group;
    bool opens;
    uint16_t at;
  };

  bool IsOver() const { return walks_ > kMaxWalks || (found_ && (first_is_enough_ || end_ == text_.size())); }

  void Walk(uint32_t id, size_t at) {
    if (++walks_ > kMaxWalks) return;
    const size_t marks = marks_size_;
    while (id != 0) id = Step(nodes_[id], &at);
    marks_size_ = marks;
  }

  // Goes on from `node` and gives the next one; 0 when this way ends.
  uint32_t Step(const Node& node, size_t* at) {
    switch (node.kind) {
      case Node::kBytes: {
        const bool here = *at + node.size <= text_.size() &&
                          std::memcmp(text_.data() + *at, matcher_.bytes_.data() + node.data, node.size) == 0;
        *at += node.size;
        return here ? node.next : 0;
      }
      case Node::kSet: {
        const size_t length = matcher_.sets_[node.data].LengthAt(text_, *at);
        *at += length;
        return length > 0 ? node.next : 0;
      }
      case Node::kOpen:
      case Node::kClose: return Remember(node, *at) ? node.next : 0;
      case Node::kBranch: return TakeBranch(node, *at);
      case Node::kRun: return TakeRun(node, at) ? node.next : 0;
      case Node::kTextEnd: return *at == text_.size() ? node.next : 0;
      case Node::kAccept: break;
    }
    Keep(*at);
    return 0;
  }

  bool Remember(const Node& node, size_t at) {
    if (marks_size_ == marks_.size()) {
      walks_ = kMaxWalks + 1;
      return false;
    }
    marks_[marks_size_++] = {static_cast<uint8_t>(node.min), node.kind == Node::kOpen, static_cast<uint16_t>(at)};
    return true;
  }

  // Walks all ways that go on but the last, and gives that.
  uint32_t TakeBranch(const Node& node, size_t at) {
    const uint32_t list = matcher_.tables_[node.table + matcher_.ClassAt(text_, at)];
    const uint32_t* option = &matcher_.options_[list];
    if (*option == 0) return 0;
    for (; option[1] != 0; ++option) {
      Walk(*option, at);
      if (IsOver()) return 0;
    }
    return *option;
  }

  // The same for the places where a run may end, from the furthest on.
  bool TakeRun(const Node& node, size_t* at) {
    const CharSet& set = matcher_.sets_[node.data];
    const size_t most = node.max == UINT16_MAX ? text_.size() : node.max;
    size_t end = *at;
    size_t count = 0;
    for (size_t length = 1; count < most && (length = set.LengthAt(text_, end)) > 0; ++count) end += length;
    if (count < node.min) return false;
    bool goes_on = false;
    for (;; --count) {
      if (matcher_.tables_[node.table + matcher_.ClassAt(text_, end)] != 0) {
        if (goes_on) Walk(node.next, *at);
        if (goes_on && IsOver()) return false;
        goes_on = true;
        *at = end;
      }
      if (count == node.min || node.whole) return goes_on;
      do {
        --end;
      } while (IsContinuation(text_[end]));
    }
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
  const std::optional<PatternTree> tree = ReadTree(pattern);
  if (!tree) return nullptr;
  auto matcher = std::make_unique<Matcher>();
  return MatcherBuilder(matcher.get()).Run(*tree) ? std::move(matcher) : nullptr;
}

Matcher::Answer Matcher::Match(std::string_view text, Captures* captures) const {
  if (text.size() >= Captures::kAbsent) return Answer::kGaveUp;
  if (!MayBegin(text)) return Answer::kNo;
  MatcherWalk walk(*this, text, false);
  const Answer answer = walk.Run();
  if (answer == Answer::kYes) walk.GetCaptures(captures);
  return answer;
}

Matcher::Answer Matcher::Begins(std::string_view text) const {
  return MayBegin(text) ? MatcherWalk(*this, text, true).Run() : Answer::kNo;
}

}  // namespace trich

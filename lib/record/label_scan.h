// SPDX-License-Identifier: Apache-2.0
//
// LabelScan: the words on either side of a figure that may name it, delimited
// and trimmed.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "record/figure.h"

namespace trich {

class LabelScan {
 public:
  // What stands left of token `floor` names the figure before.
  LabelScan(const Document& document, const std::vector<Period>& periods, const std::vector<Figure>& figures,
            size_t index, uint32_t floor);

  uint32_t floor() const { return floor_; }

  // All on the left that can belong to the figure: back to a strong mark or the
  // figure before it. A bracket that closes is passed over whole.
  TokenRange Reach() const { return reach_; }

  // The name within Reach(): its last part, from the first noun that heads a
  // figure's name.
  TokenRange Before() const;

  // At most the last `most` tokens of Reach(), cut where a phrase begins.
  TokenRange Context(uint32_t most) const;

  // What the name `before` is an attribute of: "xử phạt … với số tiền 5 tỷ
  // đồng". At most `most` tokens with it; `before` itself when there is nothing.
  TokenRange Owner(TokenRange before, uint32_t most) const;

  // At most the last `most` tokens of `range`, cut where a phrase begins.
  TokenRange End(TokenRange range, uint32_t most) const;

  // The same, but never empty.
  TokenRange Cut(TokenRange range, uint32_t most) const;

  // The first clause of the sentence, for a number far from its name.
  TokenRange Opening() const;

  // The name after the number.
  TokenRange After() const;

  // "34 cá nhân, 5 tập thể đạt danh hiệu …": what is said of both stands with the
  // last one. Empty when the name has its own, or the next figure no such words.
  TokenRange SharedTail(TokenRange after) const;

  // Without leads, periods and marks at the front, tails, periods and marks at
  // the end.
  TokenRange Trim(TokenRange range) const { return TrimBack(TrimFront(range)); }

  // Whether a phrase of `list` begins at a token, and lies within a range.
  bool StartsWith(uint32_t token, WordList list) const { return document_.words.StartingAt(token, list) != nullptr; }
  bool Holds(TokenRange range, WordList list) const;

  // Whether a thing is named directly after the number: "100% cơ quan".
  bool FollowedByNoun() const;

  // Whether nothing but a counter follows: "51.700 lượt".
  bool IsCounterOnly(TokenRange after) const;

  // Whether a name begins as one of a count: "tổng số …".
  bool NamesCount(TokenRange before) const;

 private:
  static constexpr uint64_t kLeads = Annotations::Bits({WordList::kLabelLead, WordList::kVersus});
  static constexpr uint64_t kStops = Annotations::Bits({WordList::kLabelStop});

  TokenRange FindReach() const;
  // What is carried may stand in a sentence before.
  bool MayHoldPeriod(uint32_t token) const {
    return token < sentence_.first || token - dated_.first < dated_.last - dated_.first;
  }
  const Period* PeriodAt(uint32_t token) const { return MayHoldPeriod(token) ? FindPeriodAt(token) : nullptr; }
  const Period* FindPeriodAt(uint32_t token) const;
  uint32_t NumberStart() const;
  uint32_t LastComma(TokenRange range) const;
  uint32_t AfterBreak(TokenRange range) const;
  uint32_t FirstHead(TokenRange trimmed, uint32_t last) const;
  uint32_t RightLimit() const;
  TokenRange SkipComparison(TokenRange range) const;
  TokenRange SkipSource(TokenRange range) const;
  bool NameEnds(uint32_t at) const;
  bool PhraseEnds(uint32_t at) const;
  TokenRange AfterAspect(TokenRange range) const;
  uint32_t OpeningBracket(uint32_t closing, uint32_t limit) const;
  uint32_t ClosingBracket(TokenRange range) const;
  bool EndsLongerHead(const Hit& tail) const;
  bool InCompound(const Hit& hit) const;
  bool StandsAlone(const Hit& hit) const;
  bool StartsLongerHead(uint32_t token, const Hit& lead) const;
  // Whether the name after a number, from `first` on, ends before a token; most
  // are told by their word.
  bool EndsLabel(uint32_t token, uint32_t first) const {
    const bool plain = !MayHoldPeriod(token) && !document_.words.MayStart(token, kStops);
    return !(plain && document_.token(token).kind == TokenKind::kWord) && FindEnd(token, first);
  }
  bool FindEnd(uint32_t token, uint32_t first) const;
  bool ContinuesList(TokenRange member) const;
  uint32_t BeforeNextFigure(TokenRange range) const;
  TokenRange TrimFront(TokenRange range) const {
    const bool plain = !range.empty() && !MayHoldPeriod(range.first) && !document_.words.MayStart(range.first, kLeads);
    return plain && document_.token(range.first).kind == TokenKind::kWord ? range : CutFront(range);
  }
  TokenRange TrimBack(TokenRange range) const {
    // Reach() has been trimmed; what ends with it ends there, too, unless it is no longer than what is taken off.
    const bool trimmed = range.last == reach_.last && range.first >= reach_.first && range.first < end_;
    return trimmed ? TokenRange{range.first, end_} : CutBack(range);
  }
  TokenRange CutFront(TokenRange range) const;
  TokenRange CutBack(TokenRange range) const;

  const Document& document_;
  const std::vector<Period>& periods_;
  const std::vector<Figure>& figures_;
  const size_t index_;
  const Figure& figure_;
  const TokenRange sentence_;
  const std::span<const Period> near_;  // those of the sentence
  const TokenRange dated_;              // from the first of them to the last
  const uint32_t floor_;
  TokenRange reach_;
  uint32_t end_ = 0;  // of Reach(), trimmed; 0 until it is
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// A figure is named before its number ("doanh thu … đạt 150 tỷ đồng") or after
// it ("100% cơ quan …"). The unit, the verb between and what both sides hold
// decide. A name too short to stand in a table takes in its context, and a
// figure without a name of its own carries on with that of the one before.
#include "record/label.h"

#include <algorithm>

#include "record/label_scan.h"

namespace trich {
namespace {

constexpr uint32_t kShortName = 3;    // tokens; names as short as this take in their context
constexpr uint32_t kContext = 7;      // tokens of context
constexpr uint32_t kOwner = 10;       // tokens of what a short name belongs to
constexpr uint32_t kBracket = 60;     // tokens of the longest bracket
constexpr uint32_t kLongClause = 14;  // tokens; a longer clause without a head is cut to its end

uint32_t Length(TokenRange range) { return range.empty() ? 0 : range.last - range.first; }

class LabelMaker {
 public:
  // Those before figure `index` are made.
  LabelMaker(const Document& document, const std::vector<Period>& periods, const std::vector<Figure>& figures,
             size_t index, std::vector<Label>* labels)
      : document_(document),
        periods_(periods),
        figures_(figures),
        index_(index),
        labels_(*labels),
        figure_(figures[index]),
        label_((*labels)[index]),
        scan_(document, periods, figures, index, Floor()) {}

  void Run() {
    label_.Clear();
    label_.floor = scan_.floor();
    const TokenRange before = scan_.Before();
    const TokenRange after = scan_.After();
    label_.estimated = scan_.Holds(scan_.Reach(), WordList::kEstimated);
    const Label* previous = Previous();
    if (PrefersAfter(before, after)) {
      NameAfter(after, previous);
    } else if (!before.empty()) {
      NameBefore(before, after, previous);
    } else if (previous != nullptr && !previous->empty()) {
      label_.parts = previous->parts;
      label_.dimension = previous->dimension;
      label_.carried = true;
    } else if (!after.empty()) {
      Add(after);
    } else {
      Add(scan_.Opening());
    }
    NameDimension();
  }

 private:
  void Add(TokenRange range) {
    if (!range.empty()) label_.parts.push_back(range);
  }

  // "cầu dài 210 m, rộng 9 m": each with its own word.
  void NameDimension() {
    const TokenRange dimension = figure_.cues.dimension;
    if (dimension.empty()) return;
    if (label_.dimension && label_.parts.size() > 1) label_.parts.pop_back();
    Add(dimension);
    label_.dimension = true;
  }

  // The label of the figure before this one, in its sentence or, failing that,
  // in the one before.
  const Label* Previous() const {
    if (index_ == 0) return nullptr;
    const Figure& previous = figures_[index_ - 1];
    return previous.sentence + 1 >= figure_.sentence ? &labels_[index_ - 1] : nullptr;
  }

  // Where what can name this figure begins. Where the words that name the figure
  // before end; if they lead straight to this one, before their verb: "40 xã
  // đã huy động 3 tỷ đồng".
  uint32_t Floor() const {
    const size_t outer = SameSentence() ? Embedding(Outer()) : 0;
    if (outer == 0) return document_.text.sentences()[figure_.sentence].first;
    const Figure& before = figures_[outer - 1];
    if (before.sentence != figure_.sentence) return document_.text.sentences()[figure_.sentence].first;
    const std::vector<TokenRange>& parts = labels_[outer - 1].parts;
    const TokenRange name = parts.empty() ? TokenRange{} : parts.back();
    if (name.last < before.cues.quote_last || name.last > figure_.quantity.first) return before.cues.quote_last;
    if (name.last < figure_.cues.first) return name.last;
    for (uint32_t at = name.last - 1; at > name.first; --at) {
      if (document_.words.StartingAt(at, WordList::kAspect) != nullptr) return at;
    }
    return name.last;
  }

  // The same without those that are part of this one's name: "tổng vốn của
  // 40 tuyến kênh là 90 tỷ đồng".
  size_t Embedding(size_t count) const {
    if (!figure_.cues.link || figure_.cues.weak_link) return count;
    while (count > 0 && figures_[count - 1].sentence == figure_.sentence && IsEmbedded(figures_[count - 1])) --count;
    return count;
  }

  bool IsEmbedded(const Figure& figure) const {
    return figure.quantity.has_noun() && figure.cues.first == figure.quantity.first &&
           document_.words.EndingAt(figure.cues.first, WordList::kPreposition) != nullptr;
  }

  // How many figures stand before this one, at least one of them in its sentence, without those in a bracket between:
  // "chi phí (cả 3 trạm bơm) khoảng 15 tỷ đồng".
  size_t Outer() const {
    size_t count = index_;
    uint32_t depth = 0;
    uint32_t at = figure_.cues.first;
    const uint32_t limit =
        std::max(document_.text.sentences()[figure_.sentence].first, at > kBracket ? at - kBracket : 0);
    while (at > limit) {
      const std::string_view mark = document_.mark(--at);
      if (mark == ")") ++depth;
      if (mark == "(" && depth > 0 && --depth == 0 && at < figures_[count - 1].quantity.first) break;
      if (depth == 0 && at <= figures_[count - 1].cues.quote_last) return count;
    }
    if (depth > 0 || document_.mark(at) != "(") return count;
    while (count > 0 && figures_[count - 1].quantity.first > at) --count;
    return count;
  }

  bool SameSentence() const { return index_ > 0 && figures_[index_ - 1].sentence == figure_.sentence; }

  void NameAfter(TokenRange after, const Label* previous) {
    if (Length(after) <= kShortName) {
      TokenRange context = scan_.Context(kContext);
      label_.context = context;
      if (!figure_.cues.having || !figure_.quantity.has_noun() || scan_.IsCounterOnly(after) ||
          Length(context) <= 2 * Length(after)) {
        if (context.empty() && previous != nullptr && SameClause()) {
          context = ContextOf(*previous);
          label_.carried = true;
        }
        label_.context = context;
        // "tổng doanh thu của 15 doanh nghiệp": the head names a figure to come.
        if (!IsEmbedded(figure_) || !scan_.StartsWith(context.first, WordList::kLabelHead)) Add(context);
      }
    }
    Add(after);
    Add(scan_.SharedTail(after));
  }

  TokenRange ContextOf(const Label& previous) const {
    if (previous.context) return *previous.context;
    return LabelScan(document_, periods_, figures_, index_ - 1, previous.floor).Context(kContext);
  }

  // Whether no strong mark parts this figure from the one before.
  bool SameClause() const {
    if (!SameSentence()) return false;
    for (uint32_t at = figures_[index_ - 1].cues.quote_last; at < figure_.cues.first; ++at) {
      const std::string_view mark = document_.mark(at);
      if (mark == ";" || mark == ":" || mark == ".") return false;
    }
    return true;
  }

  void NameBefore(TokenRange before, TokenRange after, const Label* previous) {
    if (Length(before) > kLongClause && !scan_.StartsWith(before.first, WordList::kLabelHead))
      before = scan_.Cut(before, kContext);
    if (Length(before) <= kShortName) {
      if (AddShared(before, previous)) return;
      const TokenRange owner = OwnerOf(before);
      if (owner.first == before.first && scan_.StartsWith(before.first, WordList::kLabelHead)) AddOwner(previous);
      before = owner;
    }
    Add(before);
    if (figure_.quantity.has_noun() && scan_.IsCounterOnly(after) &&
        !scan_.StartsWith(before.first, WordList::kLabelHead))
      Add(after);
    if (Length(before) < kShortName && figure_.role == Role::kLevel && !figure_.quantity.has_noun() &&
        Length(after) <= kContext && figure_.quantity.unit != "rank")
      Add(after);
  }

  // "huyện sẽ trồng lại rừng ven biển trên diện tích 120 ha": what has the
  // area; the longer the better unless it runs over a comma or a bracket.
  TokenRange OwnerOf(TokenRange before) const {
    const TokenRange owner = scan_.Owner(before, kOwner);
    for (uint32_t at = owner.first; at < before.first; ++at) {
      if (!document_.mark(at).empty()) return scan_.Owner(before, kContext);
    }
    return owner;
  }

  // "40 mô hình, diện tích 12,5 ha": an attribute of what was counted before.
  void AddOwner(const Label* previous) {
    if (previous == nullptr || !SameClause() || !figures_[index_ - 1].quantity.has_noun() || previous->parts.empty())
      return;
    label_.carried = true;
    if (previous->size() <= kContext) {
      label_.parts = previous->parts;
    } else {
      Add(scan_.End(previous->parts.back(), kContext));
    }
  }

  // "tỷ lệ … cấp tỉnh, cấp huyện đạt 100%, cấp xã đạt 80%": a member that begins
  // as one of the name before takes that one's place.
  bool AddShared(TokenRange member, const Label* previous) {
    if (previous == nullptr || !SameSentence() || previous->parts.size() != 1) return false;
    const TokenRange name = previous->parts.front();
    for (uint32_t at = name.first + 1; at < name.last; ++at) {
      if (!document_.text.Same(at, member.first)) continue;
      Add(scan_.Trim({name.first, at}));
      Add(member);
      return true;
    }
    return false;
  }

  bool PrefersAfter(TokenRange before, TokenRange after) const {
    const std::string& unit = figure_.quantity.unit;
    if (after.empty() || unit == "rank") return false;
    if (IsEmbedded(figure_)) return true;
    const bool strong = figure_.cues.link && !figure_.cues.weak_link;
    if (figure_.quantity.has_noun()) return CountPrefersAfter(before, after, strong);
    if (!scan_.FollowedByNoun()) return false;
    if (figure_.role == Role::kOwnChange) return before.empty();
    if (before.empty()) return true;
    const bool amount = unit != "%" && unit != "x" && unit != "point";
    if (amount && scan_.StartsWith(after.first, WordList::kLabelHead)) return true;
    if (unit == "VND") return false;
    return !strong && !scan_.StartsWith(before.first, WordList::kLabelHead);
  }

  bool CountPrefersAfter(TokenRange before, TokenRange after, bool strong) const {
    if (before.empty()) return !scan_.IsCounterOnly(after) || Length(after) > 1 || index_ == 0;
    const bool headed = scan_.StartsWith(before.first, WordList::kLabelHead);
    if (scan_.IsCounterOnly(after)) return !headed && !strong && !Repeats(before, after);
    if (headed && strong) return false;
    if (scan_.NamesCount(before) && !figure_.cues.weak_link) return false;
    return !Repeats(before, after);
  }

  // "văn bản giấy 6.052 văn bản": the noun after stands in the name before.
  bool Repeats(TokenRange before, TokenRange after) const {
    if (Length(after) > 2) return false;
    for (uint32_t at = before.first; at < before.last; ++at) {
      if (document_.text.Same(at, after.first)) return true;
    }
    return false;
  }

  const Document& document_;
  const std::vector<Period>& periods_;
  const std::vector<Figure>& figures_;
  const size_t index_;
  const std::vector<Label>& labels_;
  const Figure& figure_;
  Label& label_;
  LabelScan scan_;
};

}  // namespace

void Label::Clear() {
  parts.clear();
  floor = 0;
  carried = dimension = estimated = false;
  context.reset();
}

uint32_t Label::size() const {
  uint32_t size = 0;
  for (const TokenRange& part : parts) size += Length(part);
  return size;
}

void Label::Write(const Document& document, std::string* text) const {
  text->clear();
  for (const TokenRange& part : parts) {
    if (!text->empty()) text->push_back(' ');
    document.text.AppendWords(part, text);
  }
}

void FindLabels(const Document& document, const std::vector<Period>& periods, const std::vector<Figure>& figures,
                std::vector<Label>* labels) {
  if (labels->size() < figures.size()) labels->resize(figures.size());
  for (size_t i = 0; i < figures.size(); ++i) LabelMaker(document, periods, figures, i, labels).Run();
}

}  // namespace trich

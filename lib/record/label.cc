// SPDX-License-Identifier: Apache-2.0
//
// A figure is named before its number ("doanh thu … đạt 150 tỷ đồng") or after
// it ("100% cơ quan …"). Both sides are delimited and trimmed; the unit, the
// verb between and what is left over decide which one is the name.
#include "record/label.h"

#include <algorithm>

namespace trich {
namespace {

constexpr uint32_t kLongestLabel = 28;   // tokens
constexpr uint32_t kShortMember = 4;     // tokens of a member in "cán bộ, công chức, viên chức …"

class LabelFinder {
 public:
  LabelFinder(const Document& document, const std::vector<Period>& periods, const Figure& figure)
      : document_(document), periods_(periods), figure_(figure) {}

  Label Run() {
    Label label;
    const TokenRange before = Trim(Before());
    const TokenRange after = Trim(After());
    if (PrefersAfter(before, after)) {
      label.after = after;
    } else if (!before.empty()) {
      label.before = before;
      if (before.last - before.first < 3 && !after.empty() && figure_.quantity.unit != "rank") label.after = after;
    } else {
      label.after = after;
    }
    label.estimated = Holds(BeforeRange(), WordList::kEstimated);
    return label;
  }

 private:
  std::string_view Mark(uint32_t token) const {
    return document_.token(token).kind == TokenKind::kMark ? document_.text.Clean({token, token + 1}) : std::string_view();
  }

  bool StartsWith(uint32_t token, WordList list) const { return document_.words.StartingAt(token, list) != nullptr; }

  bool Holds(TokenRange range, WordList list) const {
    for (uint32_t at = range.first; at < range.last; ++at) {
      const Hit* hit = document_.words.StartingAt(at, list);
      if (hit != nullptr && hit->last <= range.last) return true;
    }
    return false;
  }

  const Period* PeriodAt(uint32_t token) const {
    for (const Period& period : periods_) {
      if (period.first <= token && token < period.last) return &period;
    }
    return nullptr;
  }

  // ---- before the number

  static bool IsStrong(std::string_view mark) {
    return mark == ";" || mark == ":" || mark == "(" || mark == ")" || mark == "." || mark == "!" || mark == "?" || mark == "\xE2\x80\xA6";
  }

  // All that may name the figure on its left: back to a strong mark or the
  // figure before it.
  TokenRange BeforeRange() const {
    const uint32_t last = figure_.cues.first;
    uint32_t first = last;
    while (first > figure_.left_limit && !IsStrong(Mark(first - 1))) --first;
    return {first, last};
  }

  TokenRange Before() const {
    const TokenRange whole = BeforeRange();
    uint32_t first = LastComma(whole) + 1;
    if (first <= whole.first || first > whole.last) first = whole.first;
    first = AfterBreak({first, whole.last});
    const uint32_t head = FirstHead({first, whole.last});
    if (head < whole.last) return {head, whole.last};
    // No head in the last part: the name may have commas of its own.
    const uint32_t far = FirstHead({AfterBreak(whole), whole.last});
    if (far < whole.last && whole.last - far <= kLongestLabel) return {far, whole.last};
    return {first, whole.last};
  }

  uint32_t LastComma(TokenRange range) const {
    for (uint32_t at = range.last; at > range.first; --at) {
      if (Mark(at - 1) != ",") continue;
      if (!Trim({at, range.last}).empty()) return at - 1;
    }
    return range.first > 0 ? range.first - 1 : 0;
  }

  // The start of what follows the last word that begins a new clause.
  uint32_t AfterBreak(TokenRange range) const {
    uint32_t start = range.first;
    for (uint32_t at = range.first; at < range.last; ++at) {
      const Hit* hit = document_.words.StartingAt(at, WordList::kLabelBreak);
      if (hit != nullptr && hit->last < range.last && !Trim({hit->last, range.last}).empty()) start = hit->last;
    }
    return start;
  }

  uint32_t FirstHead(TokenRange range) const {
    const TokenRange trimmed = Trim(range);
    for (uint32_t at = range.first; at < range.last; ++at) {
      const Hit* hit = document_.words.StartingAt(at, WordList::kLabelHead);
      if (hit == nullptr || hit->last > range.last) continue;
      if (document_.rules->ValueOf(*hit) == "anywhere" || at == trimmed.first) return at;
    }
    return range.last;
  }

  // ---- after the number

  TokenRange After() const {
    const uint32_t first = figure_.quantity.has_noun ? figure_.quantity.last - 1 : figure_.quantity.last;
    uint32_t last = first;
    uint32_t member = first;  // where the current member of a coordination begins
    while (last < figure_.right_limit && last - first < kLongestLabel) {
      const std::string_view mark = Mark(last);
      if (mark == "," && last - member <= kShortMember && ContinuesList(last + 1)) {
        member = last + 1;
      } else if (EndsLabel(last, mark, first)) {
        break;
      }
      ++last;
    }
    return {first, last};
  }

  bool EndsLabel(uint32_t token, std::string_view mark, uint32_t first) const {
    if (mark == "," || mark == "(" || IsStrong(mark)) return true;
    if (document_.token(token).kind == TokenKind::kNewline) return true;
    if (mark == "-" && !document_.token(token).glued) return true;
    return token > first && (StartsWith(token, WordList::kLabelStop) || EndsAtPeriod(token));
  }

  bool EndsAtPeriod(uint32_t token) const {
    const Period* period = PeriodAt(token);
    return period != nullptr && period->first == token;
  }

  bool ContinuesList(uint32_t token) const {
    if (token >= figure_.right_limit || document_.token(token).kind != TokenKind::kWord) return false;
    for (const WordList list : {WordList::kLabelStop, WordList::kLabelBreak, WordList::kUp, WordList::kDown, WordList::kLinkVerb, WordList::kCarrier}) {
      if (StartsWith(token, list)) return false;
    }
    return true;
  }

  // ---- both

  // Without leads, periods and marks at the front, tails, periods and marks at
  // the end.
  TokenRange Trim(TokenRange range) const {
    while (!range.empty()) {
      const uint32_t at = range.first;
      const Hit* lead = document_.words.StartingAt(at, WordList::kLabelLead);
      const Period* period = PeriodAt(at);
      if (period != nullptr && period->last <= range.last) {
        range.first = period->last;
      } else if (lead != nullptr && lead->last <= range.last && !StartsLongerHead(at, *lead)) {
        range.first = lead->last;
      } else if (document_.token(at).kind == TokenKind::kMark || document_.token(at).kind == TokenKind::kNewline) {
        ++range.first;
      } else {
        break;
      }
    }
    while (!range.empty()) {
      const uint32_t end = range.last;
      const Hit* tail = document_.words.EndingAt(end, WordList::kLabelTail);
      const Period* period = PeriodAt(end - 1);
      if (period != nullptr && period->last == end && period->first >= range.first) {
        range.last = period->first;
      } else if (tail != nullptr && tail->first >= range.first) {
        range.last = tail->first;
      } else if (document_.token(end - 1).kind == TokenKind::kMark && Mark(end - 1) != ")" && Mark(end - 1) != "\xE2\x80\x9D") {
        --range.last;
      } else {
        break;
      }
    }
    return range;
  }

  // "tổng" may be a lead, "tổng số" begins a name.
  bool StartsLongerHead(uint32_t token, const Hit& lead) const {
    const Hit* head = document_.words.StartingAt(token, WordList::kLabelHead);
    return head != nullptr && head->last >= lead.last;
  }

  bool PrefersAfter(TokenRange before, TokenRange after) const {
    if (after.empty() || figure_.quantity.unit == "rank") return false;
    if (before.empty()) return true;
    const bool strong = figure_.cues.link && !figure_.cues.weak_link;
    if (figure_.quantity.has_noun) return CountPrefersAfter(before, after, strong);
    if (!FollowedByNoun()) return false;
    if (figure_.role != Role::kLevel) return false;
    return !strong && !Holds({before.first, before.first + 1}, WordList::kLabelHead);
  }

  bool CountPrefersAfter(TokenRange before, TokenRange after, bool strong) const {
    const bool bare_counter = IsCounterOnly(after);
    const bool head = Holds(before, WordList::kLabelHead);
    if (strong && (head || bare_counter)) return false;
    if (bare_counter) return false;
    return !(head && strong) && !Repeats(before, after);
  }

  // Whether nothing but a counter follows: "51.700 lượt".
  bool IsCounterOnly(TokenRange after) const {
    const Hit* counter = document_.words.StartingAt(after.first, WordList::kCounter);
    return counter != nullptr && counter->last >= after.last;
  }

  // "văn bản giấy 6.052 văn bản": the noun after stands in the name before.
  bool Repeats(TokenRange before, TokenRange after) const {
    const uint32_t noun_end = std::min(after.first + 2, after.last);
    if (noun_end != after.last) return false;
    for (uint32_t at = before.first; at < before.last; ++at) {
      if (document_.token(at).hash == document_.token(after.first).hash) return true;
    }
    return false;
  }

  // "100% cơ quan", "20 ha rừng".
  bool FollowedByNoun() const {
    const uint32_t at = figure_.quantity.last;
    if (at >= figure_.right_limit || document_.token(at).kind != TokenKind::kWord) return false;
    return !StartsWith(at, WordList::kNotCounted) && !StartsWith(at, WordList::kLabelStop) && !StartsWith(at, WordList::kVersus);
  }

  const Document& document_;
  const std::vector<Period>& periods_;
  const Figure& figure_;
};

}  // namespace

std::string Label::ToString(const Document& document) const {
  std::string text;
  for (const TokenRange& range : {before, after}) {
    const std::string_view part = document.text.Raw(range);
    if (!text.empty() && !part.empty()) text += ' ';
    text += part;
  }
  return text;
}

Label FindLabel(const Document& document, const std::vector<Period>& periods, const std::vector<Figure>& figures, size_t index) {
  return LabelFinder(document, periods, figures[index]).Run();
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "record/label_scan.h"

#include <algorithm>

namespace trich {
namespace {

constexpr uint32_t kLongestLabel = 28;  // tokens
constexpr uint32_t kShortMember = 4;    // tokens; a last part as short may belong to a name with commas of its own
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";
constexpr std::string_view kClosingQuote = "\xE2\x80\x9D";

bool IsStrong(std::string_view mark) {
  if (mark.size() != 1) return mark == kEllipsis;
  switch (mark.front()) {
    case ';':
    case ':':
    case '(':
    case '.':
    case '!':
    case '?': return true;
    default: return false;
  }
}

// Marks that lead from a name to its number in tables: "GRDP: 11%", "Thu .... 5".
bool IsLeader(std::string_view mark) {
  return mark == ":" || mark == "." || mark == kEllipsis || mark == "|" || mark == "-" || mark == "\xE2\x80\x93" ||
         mark == "=";
}

std::span<const Period> PeriodsIn(const std::vector<Period>& periods, TokenRange range) {
  size_t first = FirstFrom(periods, range.first), last = first;
  while (first > 0 && periods[first - 1].last > range.first) --first;
  while (last < periods.size() && periods[last].first < range.last) ++last;
  return {periods.data() + first, periods.data() + last};
}

}  // namespace

LabelScan::LabelScan(const Document& document, const std::vector<Period>& periods, const std::vector<Figure>& figures,
                     size_t index, uint32_t floor)
    : document_(document),
      periods_(periods),
      figures_(figures),
      index_(index),
      figure_(figures[index]),
      sentence_(document.text.sentences()[figure_.sentence]),
      near_(PeriodsIn(periods, sentence_)),
      dated_(near_.empty() ? TokenRange{} : TokenRange{near_.front().first, near_.back().last}),
      floor_(floor) {
  reach_ = FindReach();
  end_ = TrimBack(reach_).last;
}

const Period* LabelScan::FindPeriodAt(uint32_t token) const {
  const std::span<const Period> periods = token < sentence_.first ? std::span(periods_) : near_;
  const auto found = std::find_if(periods.begin(), periods.end(),
                                  [&](const Period& period) { return period.first <= token && token < period.last; });
  return found == periods.end() ? nullptr : &*found;
}

bool LabelScan::Holds(TokenRange range, WordList list) const {
  for (uint32_t at = range.first; at < range.last; ++at) {
    const Hit* hit = document_.words.StartingAt(at, list);
    if (hit != nullptr && hit->last <= range.last) return true;
  }
  return false;
}

// Where the name on the left ends: before the cues and what leads to them.
uint32_t LabelScan::NumberStart() const {
  uint32_t at = figure_.cues.first;
  while (at > floor_ && IsLeader(document_.mark(at - 1))) --at;
  // A number alone in brackets is named by what stands before them.
  if (at > floor_ + 1 && document_.mark(at - 1) == "(") --at;
  return at;
}

// What is left of the comparison of the figure before.
TokenRange LabelScan::SkipComparison(TokenRange range) const {
  while (!range.empty()) {
    uint32_t next = range.first;
    for (const WordList list : {WordList::kVersus, WordList::kPlan}) {
      const Hit* hit = document_.words.StartingAt(range.first, list);
      if (hit != nullptr) next = std::max(next, hit->last);
    }
    const Period* period = PeriodAt(range.first);
    if (period != nullptr && next > range.first) next = std::max(next, period->last);
    if (next == range.first || next > range.last) break;
    range.first = next;
  }
  return range;
}

uint32_t LabelScan::OpeningBracket(uint32_t closing, uint32_t limit) const {
  for (uint32_t at = closing; at > limit; --at) {
    if (document_.mark(at - 1) == "(") return at - 1;
  }
  return closing;
}

// The bracket that closes in `range` and opens before it; its end if there is none.
uint32_t LabelScan::ClosingBracket(TokenRange range) const {
  for (uint32_t at = range.first; at < range.last; ++at) {
    const std::string_view mark = document_.mark(at);
    if (mark == ")") return at;
    if (mark == "(") break;
  }
  return range.last;
}

TokenRange LabelScan::FindReach() const {
  const uint32_t last = NumberStart();
  uint32_t first = last;
  while (first > floor_) {
    const std::string_view mark = document_.mark(first - 1);
    if (mark == ")") {
      const uint32_t opening = OpeningBracket(first - 1, floor_);
      if (opening == first - 1) break;
      first = opening;
      continue;
    }
    if (!mark.empty() && IsStrong(mark) &&
        !(mark == "." && document_.words.EndingAt(first, WordList::kAbbreviation) != nullptr))
      break;
    --first;
  }
  if (first != floor_ || index_ == 0) return SkipSource({first, last});
  return SkipSource(SkipComparison({first, last}));
}

// "Theo ông Thanh, Giám đốc Sở, hiện còn …": who says so names nothing.
TokenRange LabelScan::SkipSource(TokenRange range) const {
  uint32_t first = range.first;
  while (first < range.last && document_.token(first).kind != TokenKind::kWord) ++first;
  if (!StartsWith(first, WordList::kSource)) return range;
  for (uint32_t at = first; at < range.last; ++at) {
    if (document_.mark(at) != ",") continue;
    range.first = at + 1;
    if (FirstHead(Trim(range), range.last) < range.last) break;
  }
  return range;
}

uint32_t LabelScan::LastComma(TokenRange range) const {
  uint32_t depth = 0;
  for (uint32_t at = range.last; at > range.first; --at) {
    const std::string_view mark = document_.mark(at - 1);
    if (mark.empty()) continue;
    if (mark == ")") ++depth;
    if (mark == "(" && depth > 0) --depth;
    if (depth == 0 && mark == "," && !Trim({at, range.last}).empty()) return at;
  }
  return range.first;
}

// "đối với", "an toàn": the end of a compound is not the word alone.
bool LabelScan::InCompound(const Hit& hit) const {
  const Hit* compound = document_.words.EndingAt(hit.last, WordList::kCompound);
  return compound != nullptr && compound->first < hit.first;
}

// "cần thiết": nor is its start.
bool LabelScan::StandsAlone(const Hit& hit) const {
  const Hit* compound = document_.words.StartingAt(hit.first, WordList::kCompound);
  return !InCompound(hit) && (compound == nullptr || compound->last <= hit.last);
}

// The start of what follows the last word that begins a new clause.
uint32_t LabelScan::AfterBreak(TokenRange range) const {
  for (uint32_t at = range.last; at > range.first; --at) {
    const Hit* hit = document_.words.StartingAt(at - 1, WordList::kLabelBreak);
    if (hit == nullptr || hit->last >= range.last || !StandsAlone(*hit)) continue;
    if (!Trim({hit->last, range.last}).empty()) return hit->last;
  }
  return range.first;
}

// The first head in a trimmed range of words up to `last`; that if there is none.
uint32_t LabelScan::FirstHead(TokenRange trimmed, uint32_t last) const {
  for (uint32_t at = trimmed.first; at < trimmed.last; ++at) {
    const Hit* hit = document_.words.StartingAt(at, WordList::kLabelHead);
    if (hit == nullptr || hit->last > last) continue;
    if (!document_.rules->ValueOf(*hit).ends_with("first") || at == trimmed.first) return at;
  }
  return last;
}

TokenRange LabelScan::Before() const {
  const TokenRange whole = reach_;
  const uint32_t comma = LastComma(whole);
  const uint32_t clause = AfterBreak({comma, whole.last});
  const TokenRange part = Trim({clause, whole.last});
  const uint32_t head = FirstHead(part, whole.last);
  if (head < whole.last) return Trim({head, whole.last});
  if (clause > comma || comma == whole.first) return part;
  // No head in a short last part, or a figure in between: the name may have commas of its own.
  if (floor_ >= figure_.left_limit && part.last - part.first > kShortMember) return part;
  const uint32_t far = FirstHead(Trim({AfterBreak(whole), whole.last}), whole.last);
  if (far < whole.last && whole.last - far <= kLongestLabel) return Trim({far, whole.last});
  return part;
}

TokenRange LabelScan::Context(uint32_t most) const {
  const TokenRange whole = Trim(reach_);
  const TokenRange part = Trim({AfterBreak({LastComma(whole), whole.last}), whole.last});
  return End(AfterAspect(part), most);
}

// "kiểm ngư đã nhắc nhở": the verb without its subject.
TokenRange LabelScan::AfterAspect(TokenRange range) const {
  for (uint32_t at = range.last; at > range.first; --at) {
    const Hit* word = document_.words.EndingAt(at, WordList::kAspect);
    if (word == nullptr || word->first < range.first || !StandsAlone(*word)) continue;
    const TokenRange verb = Trim({at, range.last});
    if (!verb.empty()) return verb;
  }
  return range;
}

TokenRange LabelScan::End(TokenRange range, uint32_t most) const {
  if (range.last - range.first <= most) return range;
  for (uint32_t at = range.last - most; at + 1 < range.last; ++at) {
    const uint32_t closing = ClosingBracket({at, range.last});
    if (closing < range.last) at = closing + 1;
    if (PhraseEnds(at)) return Trim({at, range.last});
  }
  return {};
}

TokenRange LabelScan::Cut(TokenRange range, uint32_t most) const {
  range = AfterAspect(range);
  const TokenRange end = End(range, most);
  if (!end.empty()) return end;
  uint32_t at = range.last - most;
  while (at > range.first && !PhraseEnds(at)) --at;
  return Trim({at, range.last});
}

// Whether a name may begin at a token without taking a word in two.
bool LabelScan::PhraseEnds(uint32_t at) const {
  const Hit* word = document_.words.EndingAt(at, WordList::kCut);
  const std::string_view mark = document_.mark(at - 1);
  return (word != nullptr && StandsAlone(*word)) || mark == "," || mark == ")" || NameEnds(at);
}

// "Bùi Đức Lâm | thay mặt": where capitals end.
bool LabelScan::NameEnds(uint32_t at) const {
  if (at < 2) return false;
  for (const WordList list : {WordList::kTitle, WordList::kOrganization}) {
    const Hit* office = document_.words.StartingAt(at - 1, list);
    if (office != nullptr && office->last > at) return false;
  }
  const Token& next = document_.token(at);
  return next.kind == TokenKind::kWord && !next.capital && document_.token(at - 1).capital &&
         document_.token(at - 2).capital;
}

TokenRange LabelScan::Owner(TokenRange before, uint32_t most) const {
  TokenRange whole = Trim({reach_.first, before.last});
  if (whole.last - whole.first <= most) return whole;
  const uint32_t clause = LastComma({reach_.first, before.last});
  if (clause > reach_.first && Trim({clause, before.last}).first == before.first) {
    const TokenRange place = Trim({LastComma({reach_.first, clause - 1}), before.last});
    return place.last - place.first <= most && document_.token(place.first).capital ? place : before;
  }
  whole = Trim({AfterAspect({std::max(clause, whole.first), before.first}).first, before.last});
  if (whole.last - whole.first <= most) return whole;
  const TokenRange end = End(whole, most);
  return !end.empty() && end.first < before.first ? end : before;
}

TokenRange LabelScan::Opening() const {
  uint32_t last = sentence_.first;
  while (last < figure_.cues.first && last - sentence_.first < kLongestLabel && !IsStrong(document_.mark(last))) ++last;
  const TokenRange clause{sentence_.first, last};
  return Trim({std::min(FirstHead(Trim(clause), last), last), last});
}

// Where what follows the number ends: at the next figure, unless that one is
// part of the name: "viên chức ở 3 cấp được trang bị máy tính".
uint32_t LabelScan::RightLimit() const {
  size_t next = index_ + 1;
  uint32_t limit = figure_.right_limit;
  while (next < figures_.size() && figures_[next].sentence == figure_.sentence &&
         figures_[next].cues.first == figures_[next].quantity.first && limit == figures_[next].cues.first &&
         document_.words.EndingAt(limit, WordList::kPreposition) != nullptr) {
    limit = figures_[next].right_limit;
    ++next;
  }
  return limit;
}

bool LabelScan::FindEnd(uint32_t token, uint32_t first) const {
  if (document_.token(token).kind == TokenKind::kNewline) return true;
  if (const std::string_view mark = document_.mark(token); !mark.empty()) {
    if (mark == "." && document_.words.EndingAt(token + 1, WordList::kAbbreviation) != nullptr) return false;
    if (mark == "," || mark == ")" || IsStrong(mark)) return true;
    if ((mark == "-" || mark == "\xE2\x80\x93") && !document_.token(token).glued) return true;
  }
  if (token == first) return false;
  const Period* period = PeriodAt(token);
  return StartsWith(token, WordList::kLabelStop) || (period != nullptr && period->first == token);
}

// Whether the part after a comma goes on with what is counted: "sở, ban, ngành",
// or a short one that names no new figure and does not run into the next one.
bool LabelScan::ContinuesList(TokenRange member) const {
  const uint32_t token = member.last + 1;
  if (token >= figure_.right_limit || document_.token(token).kind != TokenKind::kWord) return false;
  const Hit* before = document_.words.StartingAt(member.first, WordList::kListNoun);
  const Hit* noun = document_.words.StartingAt(token, WordList::kListNoun);
  // "30 hộ nghèo, huyện có 900": the subject of the next number is no member.
  if (before != nullptr && noun != nullptr) return noun->last < figure_.right_limit || before->last == member.last;
  if (document_.token(token).capital || IsCounterOnly(member) || member.last - member.first > kShortMember)
    return false;
  for (const WordList list : {WordList::kLabelStop, WordList::kLabelBreak, WordList::kLabelLead, WordList::kUp,
                              WordList::kDown, WordList::kLinkVerb, WordList::kCarrier, WordList::kLabelHead}) {
    if (StartsWith(token, list)) return false;
  }
  const uint32_t limit = RightLimit();
  if (limit >= sentence_.last) return true;
  for (uint32_t at = token; at < limit; ++at) {
    if (EndsLabel(at, token) || StartsWith(at, WordList::kConjunction)) return true;
  }
  return false;
}

// "142 cây và chặt hạ hơn 1.000 cây": what a conjunction leads to the next number
// belongs to that one.
uint32_t LabelScan::BeforeNextFigure(TokenRange range) const {
  if (index_ + 1 >= figures_.size() || figures_[index_ + 1].sentence != figure_.sentence) return range.last;
  if (range.last != figures_[index_ + 1].cues.first) return range.last;
  for (uint32_t at = range.last; at > range.first + 1; --at) {
    if (StartsWith(at - 1, WordList::kConjunction)) return at - 1;
  }
  return range.last;
}

TokenRange LabelScan::After() const {
  const uint32_t first = figure_.quantity.has_noun() ? figure_.quantity.noun.first : figure_.quantity.last;
  // In "41,5 giường bệnh/vạn dân" the name stands inside the quantity.
  if (figure_.quantity.rate) return figure_.quantity.noun;
  uint32_t last = first;
  uint32_t member = first;  // where the current member of a coordination begins
  const uint32_t limit = RightLimit();
  while (last < limit && last - first < kLongestLabel) {
    if (EndsLabel(last, first)) {
      if (document_.mark(last) != "," || last == first || !ContinuesList({member, last})) break;
      member = last + 1;
    }
    ++last;
  }
  return Trim({first, BeforeNextFigure({first, last})});
}

TokenRange LabelScan::SharedTail(TokenRange after) const {
  if (after.last - after.first > 2) return {};
  size_t next = index_ + 1;
  uint32_t end = after.last;
  while (next < figures_.size() && figures_[next].sentence == figure_.sentence && figures_[next].quantity.has_noun()) {
    const Figure& other = figures_[next];
    const bool joined = other.quantity.first == end + 1 && other.cues.first == other.quantity.first &&
                        (document_.mark(end) == "," || StartsWith(end, WordList::kConjunction));
    const bool same = document_.text.Same(other.quantity.noun.first, after.first);
    if (!joined || same) break;
    const TokenRange name = LabelScan(document_, periods_, figures_, next, 0).After();
    for (uint32_t at = name.first + 1; at < name.last; ++at) {
      if (StartsWith(at, WordList::kSharedVerb)) return {at, name.last};
    }
    end = name.last;
    ++next;
  }
  return {};
}

// "tổng" may be a lead, "tổng số" begins a name.
bool LabelScan::StartsLongerHead(uint32_t token, const Hit& lead) const {
  const Hit* head = document_.words.StartingAt(token, WordList::kLabelHead);
  return head != nullptr && head->last >= lead.last;
}

// "chiều dài": the end of a noun is no tail.
bool LabelScan::EndsLongerHead(const Hit& tail) const {
  const Hit* head = document_.words.EndingAt(tail.last, WordList::kLabelHead);
  return head != nullptr && head->first < tail.first;
}

TokenRange LabelScan::CutFront(TokenRange range) const {
  while (!range.empty()) {
    const uint32_t at = range.first;
    const Hit* lead = document_.words.StartingAt(at, WordList::kLabelLead);
    if (const Hit* versus = document_.words.StartingAt(at, WordList::kVersus);
        versus != nullptr && (lead == nullptr || lead->last < versus->last))
      lead = versus;
    const Period* period = PeriodAt(at);
    if (period != nullptr && period->last <= range.last) {
      range.first = period->last;
    } else if (lead != nullptr && lead->last <= range.last && !StartsLongerHead(at, *lead) && StandsAlone(*lead)) {
      range.first = lead->last;
    } else if (document_.token(at).kind != TokenKind::kWord) {
      ++range.first;
    } else {
      break;
    }
  }
  return range;
}

TokenRange LabelScan::CutBack(TokenRange range) const {
  while (!range.empty()) {
    const uint32_t end = range.last;
    const Hit* tail = document_.words.EndingAt(end, WordList::kLabelTail);
    const Period* period = PeriodAt(end - 1);
    const std::string_view mark = document_.mark(end - 1);
    if (period != nullptr && period->last == end && period->first >= range.first) {
      range.last = period->first;
    } else if (tail != nullptr && tail->first >= range.first && !EndsLongerHead(*tail) && !InCompound(*tail)) {
      range.last = tail->first;
    } else if (document_.token(end - 1).kind == TokenKind::kMark && mark != ")" && mark != kClosingQuote) {
      --range.last;
    } else {
      break;
    }
  }
  return range;
}

bool LabelScan::FollowedByNoun() const {
  const uint32_t at = figure_.quantity.last;
  if (at >= figure_.right_limit || document_.token(at).kind != TokenKind::kWord) return false;
  return !StartsWith(at, WordList::kNotCounted) && !StartsWith(at, WordList::kLabelStop) &&
         !StartsWith(at, WordList::kVersus);
}

bool LabelScan::IsCounterOnly(TokenRange after) const {
  const Hit* counter = after.empty() ? nullptr : document_.words.StartingAt(after.first, WordList::kCounter);
  return counter != nullptr && counter->last >= after.last;
}

bool LabelScan::NamesCount(TokenRange before) const {
  const Hit* head = before.empty() ? nullptr : document_.words.StartingAt(before.first, WordList::kLabelHead);
  return head != nullptr && document_.rules->ValueOf(*head).starts_with("count");
}

}  // namespace trich

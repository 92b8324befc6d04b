// SPDX-License-Identifier: Apache-2.0
//
// The day of the event is the day that news is told of: early in the article,
// at the beginning of a sentence, beside a verb of something happening. Days
// that bound a period, date a paper or lie behind or ahead lose. An article in
// which no day stands out has none.
#include "record/dates.h"

#include <fmt/format.h>

#include <algorithm>

#include "fields/date.h"
#include "fields/layout.h"
#include "record/article_year.h"

namespace trich {
namespace {

constexpr float kEnough = 3.5F;
constexpr uint32_t kLongLead = 4;       // tokens that may stand before a day that opens a sentence
constexpr uint32_t kLongDateline = 10;  // the same, ending in a dash or bracket
constexpr uint32_t kFarInto = 350;      // tokens from the beginning
constexpr int64_t kFreshDays = 7;
constexpr int64_t kStaleDays = 30;
constexpr size_t kDaysRead = 60;
constexpr int kLongestEvent = 10;  // days
constexpr uint32_t kVerbBefore = 14;
constexpr uint32_t kVerbAfter = 25;

class EventFinder {
 public:
  EventFinder(const Document& document, const ArticleYear& year, const CalendarDay& published)
      : document_(document), text_(document.text), year_(year), published_(published) {}

  void Find(Dates* dates) {
    float best = kEnough;
    // The day of the event stands early, if it stands at all.
    const size_t early = std::min(document_.dates.size(), kDaysRead);
    for (size_t i = 0; i < early; ++i) {
      const DateMention& date = document_.dates[i];
      CalendarDay day;
      if (!DayOf(date, &day) || !IsProse(document_.line_kinds[text_.LineOf(date.range.first)])) continue;
      const float score = Score(date, day);
      if (score <= best) continue;
      best = score;
      dates->event = ToEdtf(day);
      dates->event_span = text_.ToSpan(date.range);
      dates->event_rule = date.rule->id;
    }
  }

 private:
  // The day meant; false when it cannot be told.
  bool DayOf(const DateMention& date, CalendarDay* day) const {
    if (date.has_relative) {
      if (published_.day == 0) return false;
      *day = DayOfNumber(DayNumber(published_) + date.relative);
      return true;
    }
    if (date.first.month == 0 || year_.IsPast(date.first)) return false;
    *day = year_.Complete(date.first);
    return true;
  }

  float Score(const DateMention& date, const CalendarDay& day) const {
    const TokenRange sentence = text_.sentences()[text_.SentenceOf(date.range.first)];
    float score = 1 + Place(date);
    if (OpensSentence(date, sentence)) score += 2;
    if (date.rule->kind.empty() && StartsWithPartOfDay(date)) score += 1;
    if (HasVerb(date, sentence)) score += 1;
    score += Nearness(date, day);
    if (date.rule->role == "news") score += 2;
    score -= Against(date, day, sentence);
    return score;
  }

  // How near to the beginning of the article.
  float Place(const DateMention& date) const {
    const uint32_t before = ProseSentencesBefore(date.range.first);
    if (before <= 1) return 3;
    if (before <= 4) return 2;
    if (before <= 8 && date.range.first < kFarInto) return 0.5F;
    return date.range.first < kFarInto ? -1 : -3;
  }

  // What the printed year or the day of publication says of a day being news.
  float Nearness(const DateMention& date, const CalendarDay& day) const {
    if (published_.day != 0 && day.year != 0) {
      const int64_t ago = DayNumber(published_) - DayNumber(day);
      return ago >= 0 && ago <= kFreshDays ? 1 : ago > kStaleDays ? -2.0F : 0;
    }
    if (date.first.year == 0) return 0;
    // News seldom prints its year; where it does, it begins with it.
    const TokenRange sentence = text_.sentences()[text_.SentenceOf(date.range.first)];
    return OpensSentence(date, sentence) && ProseSentencesBefore(date.range.first) <= 4 ? 1 : -1.5F;
  }

  uint32_t ProseSentencesBefore(uint32_t token) const {
    uint32_t count = 0;
    for (const TokenRange& sentence : text_.sentences()) {
      if (sentence.last > token) break;
      if (document_.line_kinds[text_.LineOf(sentence.first)] == LineKind::kProse) ++count;
    }
    return count;
  }

  bool OpensSentence(const DateMention& date, TokenRange sentence) const {
    const uint32_t before = date.range.first - sentence.first;
    if (before <= kLongLead || document_.token(date.range.first).capital) return true;
    if (before > kLongDateline) return false;
    if (FollowsClock(date)) return true;
    const std::string_view mark = text_.Lower({date.range.first - 1, date.range.first});
    return document_.token(date.range.first - 1).kind == TokenKind::kMark && mark != ",";
  }

  // "Khoảng 8 giờ 30 phút ngày 14/7"
  bool FollowsClock(const DateMention& date) const { return Follows(date, "clock"); }

  // Whether a match of that kind ends right before the day, or two tokens before.
  bool Follows(const DateMention& date, std::string_view kind) const {
    auto match = std::partition_point(document_.matches.begin(), document_.matches.end(),
                                      [&](const RuleMatch& other) { return other.end <= date.begin; });
    while (match != document_.matches.begin() && date.range.first - (--match)->tokens.last <= 2) {
      if (match->rule->kind == kind) return true;
    }
    return false;
  }

  // The rule began before the day's own word or digit: "sáng 15/1", "sáng nay (16/6)".
  bool StartsWithPartOfDay(const DateMention& date) const {
    return document_.words.StartingAt(date.range.first, WordList::kPartOfDay) != nullptr;
  }

  bool HasVerb(const DateMention& date, TokenRange sentence) const {
    const uint32_t from = std::max(sentence.first, date.range.first - std::min(date.range.first, kVerbBefore));
    const uint32_t to = std::min(sentence.last, date.range.last + kVerbAfter);
    for (uint32_t i = from; i < to; ++i) {
      if (document_.words.StartingAt(i, WordList::kEventVerb) != nullptr) return true;
    }
    return false;
  }

  float Against(const DateMention& date, const CalendarDay& day, TokenRange sentence) const {
    float against = 0;
    if (BoundsPeriod(date, sentence) && day != published_) against += 5;
    if (document_.words.StartingAt(sentence.first, WordList::kBackground) != nullptr) against += 4;
    if (FollowsDocument(date) || EndsRange(date)) against += 5;
    if (IsAhead(date, sentence)) against += 2;
    if (date.last != date.first) against += LongRange(date) ? 4.0F : 1.0F;
    return against;
  }

  // "đến ngày 30/6"; but "Từ ngày 27 đến 30/6, …" tells of an event of days.
  bool BoundsPeriod(const DateMention& date, TokenRange sentence) const {
    const uint32_t first = date.range.first;
    if (first - sentence.first <= 1 && date.last != date.first && !LongRange(date)) return false;
    if (document_.words.StartingAt(first, WordList::kNotEvent) != nullptr) return true;
    return document_.words.EndingAt(first, WordList::kNotEvent) != nullptr && !document_.token(first).capital;
  }

  // The end of a range whose beginning was read as something else.
  bool EndsRange(const DateMention& date) const {
    const uint32_t first = date.range.first;
    return first >= 2 && document_.token(first - 1).kind == TokenKind::kMark &&
           document_.token(first - 2).kind == TokenKind::kNumber && text_.Lower({first - 1, first}) != "." &&
           text_.Lower({first - 1, first}) != ",";
  }

  // Ranges of weeks are programmes; events take days.
  static bool LongRange(const DateMention& date) {
    const int months = (date.last.month - date.first.month + 12) % 12;
    return date.last.year > date.first.year + 1 || months * 30 + date.last.day - date.first.day > kLongestEvent;
  }

  // "Quyết định số 50/QĐ-UBND ngày 5/3"
  bool FollowsDocument(const DateMention& date) const { return Follows(date, "document"); }

  bool IsAhead(const DateMention& date, TokenRange sentence) const {
    const uint32_t from = std::max(sentence.first, date.range.first - std::min(date.range.first, kVerbBefore));
    const uint32_t to = std::min(sentence.last, date.range.last + kVerbBefore);
    for (uint32_t i = from; i < to; ++i) {
      if (document_.words.StartingAt(i, WordList::kFuture) != nullptr) return true;
    }
    return false;
  }

  const Document& document_;
  const Text& text_;
  const ArticleYear& year_;
  const CalendarDay& published_;
};

void SetPublished(const Document& document, Dates* dates) {
  if (!document.publication) {
    dates->published = document.article->published;
    if (!dates->published.empty()) dates->published_rule = "input.published";
    return;
  }
  const Publication& printed = *document.publication;
  dates->published = ToEdtf(printed.day);
  if (printed.hour >= 0) dates->published += fmt::format("T{:02}:{:02}", printed.hour, printed.minute);
  dates->published_span = document.text.ToSpan(printed.begin, printed.end);
  dates->published_rule = printed.rule->id;
}

}  // namespace

void FindDates(const Document& document, std::string_view reference_date, Dates* dates) {
  *dates = Dates();
  SetPublished(document, dates);
  const CalendarDay published =
      document.publication ? document.publication->day : ReadIsoDay(document.article->published);
  const ArticleYear year(document, published, reference_date);
  EventFinder(document, year, published).Find(dates);
}

}  // namespace trich

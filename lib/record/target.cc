// SPDX-License-Identifier: Apache-2.0
//
// A word of aiming speaks for the rest of its sentence, until one of having done.
// What a public body will do is a goal when it stands close, a demand when it is
// a share or has its time. What is to be by a year to come is one by itself.
#include "record/target.h"

#include <algorithm>

namespace trich {
namespace {

constexpr uint32_t kReach = 16;      // tokens from what will be to its number, or from one number to the next
constexpr uint32_t kSentence = 200;  // tokens; what stands further from a number says nothing of it

// The lists that say something of what follows, and the one that ends what is to come.
constexpr uint64_t kTelling =
    Annotations::Bits({WordList::kDone, WordList::kEstimated, WordList::kTarget, WordList::kNoTarget});
constexpr uint64_t kEnding = Annotations::Bits({WordList::kLabelBreak});

// Whether a token is a mark that says something of what follows.
bool IsTellingMark(const Token& token) {
  return token.kind == TokenKind::kMark && (token.lower == ':' || token.lower == ';');
}

}  // namespace

// Whether a word says that what follows has been reached.
bool Targets::IsDone(uint32_t token) const {
  const Hit* done = document_.words.StartingAt(token, WordList::kDone);
  return done != nullptr && document_.words.Covering(token, WordList::kCompound) == nullptr;
}

// Whether those who will do what begins at `token` are a place or a public body,
// or are not said.
bool Targets::IsPlanned(uint32_t token) const {
  if (token == 0 || document_.token(token - 1).kind == TokenKind::kMark) return true;
  const Annotations& words = document_.words;
  if (words.EndingAt(token, WordList::kPlaceType) != nullptr) return true;
  if (words.EndingAt(token, WordList::kOrganization) != nullptr) return true;
  const auto place = std::partition_point(document_.places.begin(), document_.places.end(),
                                          [&](const PlaceMention& mention) { return mention.range.last < token; });
  return place != document_.places.end() && place->range.last == token;
}

void Targets::ReadMark(uint32_t token, State* state) const {
  if (document_.token(token).lower == ':') {
    state->listed = state->goal;
    return;
  }
  state->goal = state->goal || state->listed;
  state->since = token + 1;
  state->estimate = false;
  state->will_be = 0;
}

// Reads what begins at `token` into `state`, and returns where to go on.
uint32_t Targets::Read(uint32_t token, State* state) const {
  const Annotations& words = document_.words;
  if (IsTellingMark(document_.token(token))) ReadMark(token, state);
  if (IsDone(token)) *state = {.listed = state->listed, .since = token + 1};
  if (words.StartingAt(token, WordList::kEstimated) != nullptr) {
    state->estimate = true;
    state->will_be = 0;
  }
  if (state->will_be != 0 && words.StartingAt(token, WordList::kLabelBreak) != nullptr) state->will_be = 0;
  if (const Hit* trap = words.StartingAt(token, WordList::kNoTarget); trap != nullptr) return trap->last;
  const Hit* aim = words.StartingAt(token, WordList::kTarget);
  if (aim == nullptr) return token + 1;
  const std::string_view value = document_.rules->ValueOf(*aim);
  if (value == "is") state->goal = true;
  if (value == "future" && !state->estimate && IsPlanned(token)) state->will_be = aim->last;
  if (value == "demand") state->demanded = aim->last;
  return aim->last;
}

// Whether something is to be done in the year `least` or later, by what stands
// in [first, last).
bool Targets::NamesYear(uint32_t first, uint32_t last, int least) const {
  for (size_t i = FirstFrom(periods_, first); i < periods_.size() && periods_[i].last <= last; ++i) {
    const Period& period = periods_[i];
    if (period.span || std::max(period.year, period.year_to) < least) continue;
    if (document_.words.EndingAt(period.first, WordList::kDeadline) != nullptr) return true;
  }
  return false;
}

// "12 triệu Euro và 30 triệu USD, bằng 1.100 tỷ đồng": whether nothing
// but a conjunction parts a figure from the one before.
bool Targets::GoesOn(size_t index) const {
  if (index == 0 || figures_[index - 1].sentence != figures_[index].sentence) return false;
  const Annotations& words = document_.words;
  for (uint32_t at = figures_[index - 1].cues.quote_last; at < figures_[index].cues.quote_first;) {
    const Hit* joint = words.StartingAt(at, WordList::kConjunction);
    if (joint == nullptr) joint = words.StartingAt(at, WordList::kSameChange);
    if (joint == nullptr && document_.mark(at) != ",") return false;
    at = joint == nullptr ? at + 1 : joint->last;
  }
  return true;
}

bool Targets::IsEstimated(size_t index) const {
  for (size_t i = index; GoesOn(i); --i) {
    if (figures_[i - 1].cues.estimated) return true;
  }
  const uint32_t number = figures_[index].quantity.first;
  const uint32_t sentence = document_.text.sentences()[figures_[index].sentence].first;
  bool framed = false;
  bool opens = true;  // nothing but a period and marks so far
  for (uint32_t at = std::max(sentence, number > kSentence ? number - kSentence : 0); at < number && (opens || framed);
       ++at) {
    const bool estimate = document_.words.StartingAt(at, WordList::kEstimated) != nullptr;
    framed = (framed || (opens && estimate)) && !IsDone(at);
    const size_t period = FirstFrom(periods_, at);
    if (period < periods_.size() && periods_[period].first == at) {
      at = periods_[period].last - 1;
    } else {
      opens = opens && document_.token(at).kind != TokenKind::kWord;
    }
  }
  return framed;
}

// Goes on from the number before, if that stands in the same sentence.
void Targets::ReadUpTo(const Figure& figure) {
  const uint32_t number = figure.quantity.first;
  const uint32_t sentence = document_.text.sentences()[figure.sentence].first;
  const uint32_t first = std::max(sentence, number > kSentence ? number - kSentence : 0);
  if (first != first_ || number < number_) {
    state_ = {.since = first};
    at_ = first_ = first;
  }
  number_ = number;
  while (at_ < number) {
    const uint64_t lists = state_.will_be == 0 ? kTelling : kTelling | kEnding;
    const bool telling = document_.words.MayStart(at_, lists) || IsTellingMark(document_.token(at_));
    at_ = telling ? Read(at_, &state_) : at_ + 1;
    // A number that will be makes the next one so.
    if (state_.will_be != 0 && at_ <= state_.will_be + kReach && document_.token(at_).kind == TokenKind::kNumber)
      state_.will_be = at_;
  }
}

bool Targets::Of(size_t index, bool estimated) {
  const Figure& figure = figures_[index];
  const uint32_t number = figure.quantity.first;
  ReadUpTo(figure);
  if (state_.goal || figure.cues.target) return true;
  const bool dated = year_ != 0 && state_.demanded != 0 && NamesYear(state_.demanded, number, year_);
  if (dated || (state_.demanded != 0 && figure.quantity.unit == "%")) return true;
  if (estimated || state_.estimate) return false;
  return (state_.will_be != 0 && number <= state_.will_be + kReach) ||
         (year_ != 0 && NamesYear(state_.since, number, year_ + 1));
}

}  // namespace trich

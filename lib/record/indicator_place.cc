// SPDX-License-Identifier: Apache-2.0
//
// A place speaks for the numbers that follow it in its sentence, until another
// one does; one named after the number speaks for that number. An office speaks
// for its place where nothing else does. "Tại huyện Lắk:" at the start of a
// paragraph speaks for all of it. Lists of places and what something is
// compared with speak for none.
#include "record/indicator_place.h"

#include <algorithm>

namespace trich {
namespace {

constexpr uint32_t kOpening = 6;       // tokens before the colon of an opening place
constexpr uint32_t kHoldsOn = 2;       // sentences a place that opened one speaks for
constexpr uint32_t kNear = 14;         // tokens between a number and a place after it
constexpr uint32_t kOfficeOpens = 10;  // tokens before an office that a sentence is about

}  // namespace

IndicatorPlaces::IndicatorPlaces(const Document& document, const Province* province, const std::vector<Figure>& figures)
    : document_(document), scopes_(FindPlaceScopes(document, province)), behind_(scopes_.size(), false) {
  MarkCountriesBehind(figures);
  article_ = ArticleFrame();
}

// "xếp thứ 17 toàn quốc; điểm …": only words between the number and the country.
void IndicatorPlaces::MarkCountriesBehind(const std::vector<Figure>& figures) {
  if (scopes_.empty()) return;
  for (const Figure& figure : figures) {
    uint32_t at = figure.quantity.last;
    for (size_t i = FirstFrom(at); i < scopes_.size() && scopes_[i].range.first < figure.right_limit; ++i) {
      while (at < scopes_[i].range.first && document_.token(at).kind == TokenKind::kWord) ++at;
      if (at < scopes_[i].range.first) break;
      if (scopes_[i].is_country()) behind_[i] = true;
    }
  }
}

size_t IndicatorPlaces::FirstFrom(uint32_t token) const {
  const auto found = std::lower_bound(scopes_.begin(), scopes_.end(), token,
                                      [](const PlaceScope& scope, uint32_t at) { return scope.range.first < at; });
  return static_cast<size_t>(found - scopes_.begin());
}

// Whether nothing but leads stands between token `first` and the scope; before
// an office also whoever holds it.
bool IndicatorPlaces::Opens(const PlaceScope& scope, uint32_t first) const {
  if (scope.office) {
    if (scope.office_first > first + kOfficeOpens) return false;
    for (uint32_t at = first; at < scope.office_first; ++at) {
      if (document_.words.StartingAt(at, WordList::kAttends) != nullptr) return false;
    }
    return true;
  }
  while (first < scope.range.first) {
    const Hit* lead = document_.words.StartingAt(first, WordList::kFrameLead);
    if (lead == nullptr) lead = document_.words.StartingAt(first, WordList::kLocative);
    if (lead == nullptr && document_.token(first).kind != TokenKind::kMark) return false;
    first = lead == nullptr ? first + 1 : lead->last;
  }
  return first == scope.range.first;
}

// Whether a scope can speak for figures that do not touch it.
bool IndicatorPlaces::Speaks(const PlaceScope& scope) const {
  if (scope.base()) return false;
  if (!scope.bare) return true;
  return Opens(scope, document_.text.sentences()[document_.text.SentenceOf(scope.range.first)].first);
}

bool IndicatorPlaces::IsSame(const PlaceScope& a, const PlaceScope& b) const {
  if (a.mention == nullptr || b.mention == nullptr) return a.mention == b.mention && a.country == b.country;
  return document_.text.Lower(a.mention->name) == document_.text.Lower(b.mention->name);
}

// "Con Cuông (30 người)", "Quỳ Châu: 14 người", "Lắk có 30 hộ"
bool IndicatorPlaces::Adjoins(const PlaceScope& scope, const Figure& figure) const {
  if (scope.apart || scope.range.last > figure.cues.first) return false;
  const uint32_t between = figure.cues.first - scope.range.last;
  if (between == 0) return true;
  if (between > 1) return false;
  const std::string_view mark = document_.mark(scope.range.last);
  return mark == "(" || mark == ":" || mark == "-" || mark == "\u2013";
}

const PlaceScope* IndicatorPlaces::After(const Figure& figure, uint32_t name_last) const {
  if (figure.quantity.unit == "rank") return nullptr;
  for (size_t i = FirstFrom(figure.quantity.last); i < scopes_.size(); ++i) {
    const PlaceScope& scope = scopes_[i];
    if (scope.range.last > figure.right_limit) return nullptr;
    bool words = scope.range.last - figure.quantity.last <= kNear;
    for (uint32_t at = figure.quantity.last; at < scope.range.first; ++at)
      words = words && document_.token(at).kind == TokenKind::kWord;
    const bool located =
        words && (scope.is_country() || document_.words.EndingAt(scope.range.first, WordList::kLocative) != nullptr);
    if (scope.range.last > name_last && !located) return nullptr;
    if (scope.office || scope.bare || scope.base()) continue;
    // A share of the country is no figure of the country.
    return scope.is_country() && figure.quantity.unit == "%" ? nullptr : &scope;
  }
  return nullptr;
}

const PlaceScope* IndicatorPlaces::Before(const Figure& figure) const {
  const uint32_t first = document_.text.sentences()[figure.sentence].first;
  const PlaceScope* office = nullptr;
  for (size_t i = FirstFrom(figure.quantity.first); i > 0 && scopes_[i - 1].range.first >= first; --i) {
    const PlaceScope& scope = scopes_[i - 1];
    if (scope.office) {
      const bool home = scope.mention == nullptr && !scope.is_country();
      if (!scope.base() && (home || Opens(scope, first))) office = &scope;
      continue;
    }
    const bool adjoins = Adjoins(scope, figure);
    if (!adjoins && (!Speaks(scope) || behind_[i - 1])) continue;
    return &scope;
  }
  return office;
}

// The place that opens the figure's paragraph, with a colon behind it.
const PlaceScope* IndicatorPlaces::OpeningFrame(const Figure& figure) const {
  const TokenRange line = document_.text.lines()[document_.text.LineOf(figure.quantity.first)];
  const uint32_t limit = std::min(line.first + kOpening + 1, line.last);
  for (size_t i = FirstFrom(line.first); i < scopes_.size() && scopes_[i].range.last < limit; ++i) {
    const uint32_t last = scopes_[i].range.last;
    if (document_.mark(last) == ":") return &scopes_[i];
  }
  return nullptr;
}

// The place that opened a sentence shortly before in the figure's paragraph.
const PlaceScope* IndicatorPlaces::SentenceFrame(const Figure& figure) const {
  const Text& text = document_.text;
  const TokenRange line = text.lines()[text.LineOf(figure.quantity.first)];
  const uint32_t oldest = figure.sentence - std::min(figure.sentence, kHoldsOn);
  const PlaceScope* frame = nullptr;
  for (size_t i = FirstFrom(std::max(line.first, text.sentences()[oldest].first)); i < scopes_.size(); ++i) {
    const PlaceScope& scope = scopes_[i];
    if (scope.range.first >= figure.quantity.first) break;
    const bool opens = Opens(scope, text.sentences()[text.SentenceOf(scope.range.first)].first);
    if (scope.base() || ((scope.office || scope.bare) && !opens)) continue;
    if (opens) frame = &scope;
    if (frame != nullptr && !IsSame(*frame, scope)) frame = nullptr;
  }
  return frame;
}

// A headline that begins with a district or commune is about it.
const PlaceScope* IndicatorPlaces::ArticleFrame() const {
  for (const PlaceScope& scope : scopes_) {
    if (scope.range.first >= document_.title.last) break;
    if (scope.mention == nullptr || scope.mention->level == Level::kProvince || scope.office) return nullptr;
    if (Opens(scope, document_.title.first)) return &scope;
  }
  return nullptr;
}

std::optional<Place> IndicatorPlaces::ToPlace(const PlaceScope& scope) const {
  if (scope.is_country()) return Place{std::string(scope.country), {}, {}};
  if (scope.mention == nullptr) return std::nullopt;
  const PlaceMention& mention = *scope.mention;
  Place place{document_.text.Words(mention.name), std::string(mention.type), {}};
  if (mention.unit != nullptr) {
    place.type = mention.unit->type;
    place.code = mention.unit->code;
  }
  return place;
}

std::optional<Place> IndicatorPlaces::Of(const Figure& figure, uint32_t name_last) const {
  if (scopes_.empty()) return std::nullopt;
  const PlaceScope* scope = After(figure, name_last);
  if (scope == nullptr) scope = Before(figure);
  if (scope == nullptr) scope = OpeningFrame(figure);
  if (scope == nullptr) scope = SentenceFrame(figure);
  if (scope == nullptr) scope = article_;
  return scope == nullptr ? std::nullopt : ToPlace(*scope);
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// A place speaks for the numbers that follow it in its sentence, until another
// one does; one named after the number speaks for that number. "Tại huyện Lắk:"
// at the start of a paragraph speaks for all of it. Lists of places, offices
// and what something is compared with speak for none.
#include "record/indicator_place.h"

#include <algorithm>

namespace trich {
namespace {

constexpr uint32_t kOpening = 6;  // tokens before the colon of an opening place
constexpr uint32_t kHoldsOn = 2;  // sentences a place that opened one speaks for

}  // namespace

IndicatorPlaces::IndicatorPlaces(const Document& document, const Province* province)
    : document_(document), province_(province) {
  article_ = ArticleFrame();
}

// Whether nothing but leads stands between token `first` and the mention.
bool IndicatorPlaces::Opens(const PlaceMention& mention, uint32_t first) const {
  while (first < mention.range.first) {
    const Hit* lead = document_.words.StartingAt(first, WordList::kFrameLead);
    if (lead == nullptr) lead = document_.words.StartingAt(first, WordList::kLocative);
    if (lead == nullptr && document_.token(first).kind != TokenKind::kMark) return false;
    first = lead == nullptr ? first + 1 : lead->last;
  }
  return first == mention.range.first;
}

// A headline that begins with a district or commune is about it.
const PlaceMention* IndicatorPlaces::ArticleFrame() const {
  for (const PlaceMention& mention : document_.places) {
    if (mention.range.first >= document_.title.last) break;
    if (mention.level == Level::kProvince || mention.office) return nullptr;
    if (Opens(mention, document_.title.first)) return &mention;
  }
  return nullptr;
}

// The place that opened a sentence shortly before in the figure's paragraph.
const PlaceMention* IndicatorPlaces::SentenceFrame(const Figure& figure) const {
  const TokenRange line = document_.text.lines()[document_.text.LineOf(figure.quantity.first)];
  const PlaceMention* frame = nullptr;
  const uint32_t oldest = figure.sentence - std::min(figure.sentence, kHoldsOn);
  const uint32_t from = std::max(line.first, document_.text.sentences()[oldest].first);
  for (size_t i = FirstFrom(from); i < document_.places.size(); ++i) {
    const PlaceMention& mention = document_.places[i];
    if (mention.range.first >= figure.quantity.first) break;
    if (!IsScope(mention)) continue;
    const uint32_t sentence = document_.text.SentenceOf(mention.range.first);
    frame = Opens(mention, document_.text.sentences()[sentence].first) ? &mention : nullptr;
  }
  return frame;
}

// Offices and single letters or numbers that are no sure place do not count.
bool IndicatorPlaces::IsScope(const PlaceMention& mention) const {
  if (mention.office) return false;
  if (mention.level == Level::kProvince) return true;
  // An unknown name after an abbreviation may be anything: "H. Bác".
  const std::string_view type = document_.text.Clean({mention.range.first, mention.name.first});
  if (mention.unit == nullptr && (type.ends_with('.') || type.size() <= 2)) return false;
  return mention.typed || document_.words.EndingAt(mention.range.first, WordList::kLocative) != nullptr;
}

// "so với Hà Nội", "từ Lào Cai", "đi Hải Phòng": not where it was counted.
bool IndicatorPlaces::IsBase(TokenRange range) const {
  for (uint32_t at = range.first; at > 0 && at + 4 > range.first; --at) {
    if (document_.token(at - 1).kind == TokenKind::kMark) return false;
    if (document_.words.EndingAt(at, WordList::kVersus) != nullptr) return true;
    if (document_.words.EndingAt(at, WordList::kElsewhere) != nullptr) return true;
  }
  return false;
}

size_t IndicatorPlaces::FirstFrom(uint32_t token) const {
  const auto found =
      std::lower_bound(document_.places.begin(), document_.places.end(), token,
                       [](const PlaceMention& mention, uint32_t at) { return mention.range.first < at; });
  return static_cast<size_t>(found - document_.places.begin());
}

std::vector<IndicatorPlaces::Scope> IndicatorPlaces::ScopesIn(uint32_t first, uint32_t last) const {
  std::vector<Scope> scopes;
  for (size_t i = FirstFrom(first); i < document_.places.size(); ++i) {
    const PlaceMention& mention = document_.places[i];
    if (mention.range.last > last) break;
    if (IsScope(mention) && !IsBase(mention.range)) scopes.push_back({mention.range, &mention});
  }
  for (uint32_t at = first; at < last; ++at) {
    const Hit* country = document_.words.StartingAt(at, WordList::kCountry);
    if (country == nullptr || country->last > last || IsBase({country->first, country->last})) continue;
    scopes.push_back({{country->first, country->last}, nullptr});
  }
  std::sort(scopes.begin(), scopes.end(), [](const Scope& a, const Scope& b) { return a.range.first < b.range.first; });
  return scopes;
}

// Whether another place stands beside this one with only a comma or "and"
// between them.
bool IndicatorPlaces::IsListed(const std::vector<Scope>& scopes, size_t index) const {
  const auto beside = [&](const Scope& a, const Scope& b) {
    if (b.range.first > a.range.last + 1 || b.range.first < a.range.last) return false;
    // "huyện Lắk (tỉnh Đắk Lắk)", "xã X, huyện Y": a smaller place in a larger.
    return a.mention == nullptr || b.mention == nullptr || a.mention->level == b.mention->level;
  };
  return (index > 0 && beside(scopes[index - 1], scopes[index])) ||
         (index + 1 < scopes.size() && beside(scopes[index], scopes[index + 1]));
}

std::optional<Place> IndicatorPlaces::ToPlace(const Scope& scope) const {
  if (scope.mention == nullptr) {
    if (province_ == nullptr) return std::nullopt;
    const std::string_view name = document_.rules->values[static_cast<size_t>(WordList::kCountry)].front();
    return Place{std::string(name), {}, {}};
  }
  const PlaceMention& mention = *scope.mention;
  const bool is_province = mention.level == Level::kProvince;
  if (is_province && province_ != nullptr && mention.province != nullptr && mention.province->name == province_->name)
    return std::nullopt;
  Place place{std::string(document_.text.Raw(mention.name)), std::string(mention.type), {}};
  if (mention.unit != nullptr) {
    place.type = mention.unit->type;
    place.code = mention.unit->code;
  }
  return place;
}

// The place that opens the figure's paragraph, with a colon behind it.
const PlaceMention* IndicatorPlaces::OpeningFrame(const Figure& figure) const {
  const TokenRange line = document_.text.lines()[document_.text.LineOf(figure.quantity.first)];
  const uint32_t limit = std::min(line.first + kOpening + 1, line.last);
  for (size_t i = FirstFrom(line.first); i < document_.places.size(); ++i) {
    const PlaceMention& mention = document_.places[i];
    if (mention.range.last >= limit) break;
    if (document_.text.Clean({mention.range.last, mention.range.last + 1}) == ":") return &mention;
  }
  return nullptr;
}

std::optional<Place> IndicatorPlaces::Of(const Figure& figure, uint32_t name_last) const {
  const TokenRange sentence = document_.text.sentences()[figure.sentence];
  const std::vector<Scope> after = ScopesIn(figure.quantity.last, std::min(name_last, figure.right_limit));
  if (!after.empty() && !IsListed(after, 0) && figure.quantity.unit != "rank") return ToPlace(after.front());
  const std::vector<Scope> before = ScopesIn(sentence.first, figure.quantity.first);
  if (!before.empty()) {
    const size_t last = before.size() - 1;
    if (IsListed(before, last)) return std::nullopt;
    // Of "xã X, huyện Y" the smaller one.
    const bool nested = last > 0 && before[last].range.first <= before[last - 1].range.last + 1 &&
                        before[last - 1].mention != nullptr && before[last].mention != nullptr &&
                        before[last - 1].mention->level > before[last].mention->level;
    return ToPlace(before[nested ? last - 1 : last]);
  }
  const PlaceMention* frame = OpeningFrame(figure);
  if (frame == nullptr) frame = SentenceFrame(figure);
  if (frame == nullptr) frame = article_;
  return frame == nullptr ? std::nullopt : ToPlace({frame->range, frame});
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Names of places and periods say where and when, not what: the catalogue is
// asked without them. Whose figure it is say the nearest word for an owner
// before the number, but for those in names of figures, and the words right
// behind its name.
#include "record/key.h"

#include <algorithm>

namespace trich {
namespace {

constexpr uint32_t kBrandLetters = 7;  // words as long as this in plain letters are not Vietnamese
constexpr uint32_t kReach = 60;        // tokens; an owner further from the number is another's

// "2021-10-05": one day is no reporting period.
bool IsReportingPeriod(const std::string& period) {
  return period.find('/') != std::string::npos ||
         (!period.empty() && std::count(period.begin(), period.end(), '-') < 2);
}

}  // namespace

// Without a province it is the country's news or some other one's, by which of
// them is named more often.
bool KeyFinder::IsForeign() {
  if (is_foreign_) return *is_foreign_;
  constexpr uint64_t kCountries = Annotations::Bits({WordList::kForeign, WordList::kNationwide});
  static_assert((kCountries & ~kLandmarks) == 0);
  is_foreign_ = false;
  if (province_ != nullptr) return false;
  int foreign = 0;
  for (const uint32_t at : document_.landmarks) {
    if (!document_.words.MayStart(at, kCountries)) continue;
    for (const Hit& hit : document_.words.AllStartingAt(at)) {
      foreign += hit.list == static_cast<uint16_t>(WordList::kForeign) ? 1 : 0;
      foreign -= hit.list == static_cast<uint16_t>(WordList::kNationwide) ? 1 : 0;
    }
  }
  is_foreign_ = foreign > 0;
  return *is_foreign_;
}

// The first name of a place, or period, that ends behind a token. Both are looked
// for from where the last token asked for stood.
TokenRange KeyFinder::NamedFrom(uint32_t token) {
  const std::vector<PlaceMention>& places = document_.places;
  while (place_ > 0 && places[place_ - 1].range.last > token) --place_;
  while (place_ < places.size() && places[place_].range.last <= token) ++place_;
  while (period_ > 0 && periods_[period_ - 1].last > token) --period_;
  while (period_ < periods_.size() && periods_[period_].last <= token) ++period_;
  TokenRange named{document_.size(), document_.size()};
  if (place_ < places.size()) named = places[place_].range;
  if (period_ < periods_.size() && periods_[period_].first < named.first)
    named = {periods_[period_].first, periods_[period_].last};
  return named;
}

// What opens a name before its number says who has it: "tỉnh có …"; places that
// are counted say what it is.
void KeyFinder::ReadWords(const Figure& figure, const Label& label) {
  const auto is_type = [&](uint32_t at) { return document_.words.StartingAt(at, WordList::kPlaceType) != nullptr; };
  const auto add = [&](uint32_t at) { words_.Add(document_.token(at)); };
  words_.Begin(document_.text.lower());
  bool opens = true;
  if (figure.quantity.has_noun() && is_type(figure.quantity.noun.first)) {
    add(figure.quantity.noun.first);
    opens = false;
  }
  for (const TokenRange& part : label.parts) {
    for (uint32_t at = part.first; at < part.last;) {
      const TokenRange named = NamedFrom(at);
      for (; at < std::min(named.first, part.last); ++at) {
        if (opens && at < figure.quantity.first && is_type(at)) continue;
        add(at);
        opens = false;
      }
      at = std::max(at, named.last);
    }
    words_.EndPart();
    opens = false;
  }
  const uint32_t reach = figure.quantity.first > kReach ? figure.quantity.first - kReach : 0;
  for (uint32_t at = std::max(reach, label.parts.empty() ? 0 : label.parts.back().last); at < figure.quantity.first;
       ++at) {
    if (document_.words.Covering(at, WordList::kAverage) != nullptr) add(at);
  }
}

// Whether a token belongs to the label of figure `index` or of one between it
// and the token.
bool KeyFinder::IsLabelled(uint32_t token, size_t index) const {
  for (size_t i = index + 1; i-- > 0 && figures_[i].sentence == figures_[index].sentence;) {
    for (const TokenRange& part : labels_[i].parts) {
      if (part.first <= token && token < part.last) return true;
    }
    if (figures_[i].quantity.last <= token) return false;
  }
  return false;
}

bool KeyFinder::IsOwnLabel(uint32_t token, size_t index) const {
  return std::any_of(labels_[index].parts.begin(), labels_[index].parts.end(),
                     [&](const TokenRange& part) { return part.first <= token && token < part.last; });
}

// Whether a comparison belongs to the figure.
bool KeyFinder::IsCompared(size_t index) const {
  for (size_t i = index + 1; i < figures_.size() && figures_[i].sentence <= figures_[index].sentence + 1; ++i) {
    if (figures_[i].role == Role::kComparison && figures_[i].host == static_cast<int>(index)) return true;
  }
  return false;
}

// "Vinalines": a capitalised word too long to be Vietnamese; "NT2".
bool KeyFinder::IsBrand(uint32_t token) const {
  const Token& word = document_.token(token);
  if (word.mixed && word.all_caps) return true;
  if (!word.capital || word.all_caps || word.end - word.begin < kBrandLetters) return false;
  const std::string_view letters = document_.text.lower().substr(word.begin, word.end - word.begin);
  return std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Whether a person, a firm or the like, or another country is named.
bool KeyFinder::NamesHolder(uint32_t token) const {
  const Annotations& words = document_.words;
  const Hit* honorific = words.StartingAt(token, WordList::kHonorific);
  if (honorific != nullptr && honorific->last < document_.size() && document_.token(honorific->last).capital)
    return true;
  if (words.StartingAt(token, WordList::kOwner) != nullptr) return false;
  return words.StartingAt(token, WordList::kNotPublic) != nullptr ||
         words.StartingAt(token, WordList::kForeign) != nullptr || IsBrand(token);
}

KeyFinder::Owner KeyFinder::OwnerAt(uint32_t token) const {
  const Hit* owner = document_.words.StartingAt(token, WordList::kOwner);
  const std::string_view value = owner == nullptr ? std::string_view() : document_.rules->ValueOf(*owner);
  if (value == "whole") return Owner::kWhole;
  return value == "part" || NamesHolder(token) ? Owner::kPart : Owner::kUnsaid;
}

// What a speaker says is not the speaker's. "Hầu hết các trường trên địa bàn"
// are no whole, whatever stands nearest.
KeyFinder::Owner KeyFinder::OwnerBefore(size_t index) const {
  const uint32_t number = figures_[index].quantity.first;
  const uint32_t sentence = document_.text.sentences()[figures_[index].sentence].first;
  Owner found = Owner::kUnsaid;
  for (uint32_t at = number; at-- > sentence && at + kReach > number;) {
    if (found != Owner::kUnsaid && document_.token(at).kind == TokenKind::kMark) break;
    if (document_.words.StartingAt(at, WordList::kSpeaking) != nullptr) break;
    if (IsLabelled(at, index) && (IsOwnLabel(at, index) || !NamesHolder(at))) continue;
    const Owner owner = OwnerAt(at);
    if (owner == Owner::kPart) return owner;
    if (owner == Owner::kWhole) found = owner;
  }
  return found;
}

// Up to the next mark.
KeyFinder::Owner KeyFinder::OwnerBehind(size_t index) const {
  const Figure& figure = figures_[index];
  uint32_t at = figure.quantity.last;
  for (const TokenRange& part : labels_[index].parts) at = std::max(at, part.last);
  for (; at < figure.right_limit && document_.token(at).kind != TokenKind::kMark; ++at) {
    const Owner owner = OwnerAt(at);
    if (owner != Owner::kUnsaid) return owner;
  }
  return Owner::kUnsaid;
}

// Whether a place is named before the number or in its name.
bool KeyFinder::NamesPlace(size_t index) const {
  const Figure& figure = figures_[index];
  uint32_t last = figure.quantity.last;
  for (const TokenRange& part : labels_[index].parts) last = std::max(last, part.last);
  const uint32_t first = document_.text.sentences()[figure.sentence].first;
  auto place = std::partition_point(document_.places.begin(), document_.places.end(),
                                    [&](const PlaceMention& mention) { return mention.range.first < first; });
  for (; place != document_.places.end() && place->range.last <= last; ++place) {
    if (place->level != Level::kCommune) return true;
  }
  return false;
}

// "CPI tăng từ 3 đến 4%": what reads like a level it rose from is by how much.
bool KeyFinder::IsChange(const Figure& figure, const Indicator& indicator) const {
  if (indicator.is_change) return true;
  const Hit* from = document_.words.EndingAt(figure.quantity.first, WordList::kReached);
  if (from == nullptr || (!indicator.value_max && indicator.bound != Bound::kAtLeast)) return false;
  return document_.words.StartingAt(from->first, WordList::kUp) != nullptr ||
         document_.words.StartingAt(from->first, WordList::kDown) != nullptr;
}

// "1/3 dân số": a proportion counts nothing.
bool KeyFinder::IsProportion(const Indicator& indicator) const {
  return indicator.of && *indicator.of <= Decimal(4) && indicator.value < *indicator.of && indicator.unit == "count";
}

bool KeyFinder::IsSaid(std::string_view over, size_t index, const Indicator& indicator) const {
  if (over.empty() || IsReportingPeriod(indicator.period) || IsCompared(index)) return true;
  return OwnerBefore(index) == Owner::kWhole || (over == "place" && indicator.value != Decimal(1) && NamesPlace(index));
}

std::string_view KeyFinder::Of(size_t index, const Indicator& indicator) {
  const Figure& figure = figures_[index];
  const Catalogue& catalogue = document_.rules->catalogue;
  if (labels_[index].carried || IsForeign() || IsProportion(indicator)) return {};
  ReadWords(figure, labels_[index]);
  const Vocabulary& words = document_.rules->vocabulary;
  if (!catalogue.MayKnow(words, indicator.unit, IsChange(figure, indicator), &words_)) return {};
  const Catalogue::Entry* entry = catalogue.Find(words, &words_);
  if (entry == nullptr || OwnerBefore(index) == Owner::kPart || OwnerBehind(index) == Owner::kPart) return {};
  return IsSaid(entry->over, index, indicator) ? entry->id : std::string_view();
}

}  // namespace trich

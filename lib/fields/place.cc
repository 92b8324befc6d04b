// SPDX-License-Identifier: Apache-2.0
//
// Each name of the gazetteer in the text is read by the word for its kind
// before it, or, bare, as the largest unit that has it. A name that units of
// several provinces bear waits until the others are read, and goes to the
// province the article names most.
#include "fields/place.h"

#include <algorithm>
#include <map>

#include "fields/layout.h"

namespace trich {
namespace {

constexpr uint32_t kOfficeReach = 9;  // tokens an office's name may have before its place
constexpr uint32_t kNameRun = 4;      // words of a person's or an unknown place's name
constexpr std::string_view kMerger = "2025-07-01";

class PlaceFinder {
 public:
  // Overwrites `places`.
  PlaceFinder(const Document& document, std::string_view date, std::vector<PlaceMention>* places)
      : document_(document),
        text_(document.text),
        gazetteer_(document.rules->gazetteer),
        date_(date),
        time_(gazetteer_.TimeOf(date)),
        merged_(date >= kMerger),
        places_(*places) {
    places_.clear();
  }

  void Find() {
    constexpr uint64_t kNames = Annotations::Bits({WordList::kPlace, WordList::kPlaceType});
    static_assert((kNames & ~kLandmarks) == 0);
    for (const uint32_t at : document_.landmarks) {
      if (at < free_from_ || !document_.words.MayStart(at, kNames) || !IsRead(at) || IsBareNumber(at)) continue;
      if (const Hit* name = Starting(at, WordList::kPlace); name != nullptr) {
        ReadName({at, name->last});
      } else {
        ReadUnknown(at);
      }
    }
    Settle();
  }

 private:
  struct Reading {
    const Unit* unit;
    bool weak;
    int rank = 0;
  };
  struct Waiting {
    size_t place;
    std::vector<const Unit*> units;
  };

  const Hit* Ending(uint32_t token, WordList list) const { return document_.words.EndingAt(token, list); }
  const Hit* Starting(uint32_t token, WordList list) const { return document_.words.StartingAt(token, list); }

  bool IsRead(uint32_t token) const {
    if (document_.token(token).kind == TokenKind::kNewline) return false;
    const LineKind kind = document_.line_kinds[text_.LineOf(token)];
    return IsProse(kind) || kind == LineKind::kPublication;
  }

  // Some quarters are called by numbers, never without the word for their kind.
  bool IsBareNumber(uint32_t token) const {
    return document_.token(token).kind == TokenKind::kNumber && Ending(token, WordList::kPlaceType) == nullptr &&
           Ending(token, WordList::kPlaceOffice) == nullptr;
  }

  void ReadName(TokenRange name) {
    PlaceMention place;
    place.name = name;
    ReadType(&place);
    free_from_ = name.last;
    CollectReadings(name, !place.typed);
    if (!place.typed && (readings_.empty() || Ending(name.first, WordList::kNotPlace) != nullptr)) return;
    const bool trapped = IsTrapped(name);
    if (!place.typed && (trapped || IsPerson(name))) return;
    if (trapped) DropProvinces();
    if (!place.typed && RunsOn(name.first)) DropParts();
    Waiting waiting{places_.size(), {}};
    if (IsNumberOfNothing(place) || !Choose(&place, &waiting.units)) return;
    if (!waiting.units.empty()) waiting_.push_back(std::move(waiting));
    Weigh(&place);
    places_.push_back(place);
  }

  // The units of the article's time that have the name.
  void CollectReadings(TokenRange name, bool bare) {
    readings_.clear();
    for (const Hit& hit : document_.words.AllStartingAt(name.first)) {
      if (hit.list != static_cast<uint16_t>(WordList::kPlace) || hit.last != name.last) continue;
      const bool weak = gazetteer_.IsWeak(hit.value);
      for (const uint32_t unit : gazetteer_.UnitsOf(hit.value)) {
        if (gazetteer_.MayMean(unit, merged_, bare)) readings_.push_back({&gazetteer_.units()[unit], weak});
      }
    }
  }

  // A name that no table has, told by the word for its kind: "xã Cư Pui".
  void ReadUnknown(uint32_t first) {
    const Hit* type = Starting(first, WordList::kPlaceType);
    if (type == nullptr) return;
    uint32_t last = type->last;
    while (last < document_.size() && last - type->last < kNameRun && document_.token(last).capital &&
           !document_.token(last).all_caps) {
      if (Starting(last, WordList::kPlace) != nullptr) break;
      // "xã Tam Lãnh"; but "xã Cư Pui Nguyễn Văn Tám", "UBND xã Nguyễn Văn Tám".
      if (last - type->last != 1 && Starting(last, WordList::kSurname) != nullptr) break;
      ++last;
    }
    if (last == type->last || IsCapitalInside(first)) return;
    if (document_.words.Covering(first, WordList::kCompound) != nullptr) return;
    PlaceMention place;
    place.name = {type->last, last};
    place.range = {first, last};
    place.type = document_.rules->ValueOf(*type);
    place.typed = true;
    place.level = LevelOf(place.type);
    if (place.level == Level::kProvince) return;
    place.rule = "place.unknown";
    ReadOffice(&place);
    places_.push_back(place);
    free_from_ = last;
  }

  // "cam Xã Đoài": the word is part of a name.
  bool IsCapitalInside(uint32_t first) const {
    return document_.token(first).capital && first > text_.sentences()[text_.SentenceOf(first)].first &&
           document_.token(first - 1).kind == TokenKind::kWord;
  }

  Level LevelOf(std::string_view type) const {
    for (const Level level : {Level::kProvince, Level::kDistrict}) {
      if (gazetteer_.IsTypeOf(level, type)) return level;
    }
    return Level::kCommune;
  }

  void ReadType(PlaceMention* place) const {
    place->range = place->name;
    const Hit* inside = Starting(place->name.first, WordList::kPlaceType);
    const Hit* before = Ending(place->name.first, WordList::kPlaceType);
    if (inside != nullptr && inside->last < place->name.last) {
      place->type = document_.rules->ValueOf(*inside);
    } else if (before != nullptr && document_.words.Covering(before->first, WordList::kCompound) == nullptr) {
      place->type = document_.rules->ValueOf(*before);
      place->range.first = before->first;
    } else if (const Hit* office = Ending(place->name.first, WordList::kPlaceOffice)) {
      place->type = document_.rules->ValueOf(*office);
    }
    place->typed = !place->type.empty();
  }

  // "Nguyễn Thái Bình": the words before the name, up to a family name, run into it.
  bool IsPerson(TokenRange name) const {
    if (Ending(name.first, WordList::kHonorific) != nullptr) return true;
    if (Ending(name.first, WordList::kPlace) != nullptr) return false;
    for (uint32_t i = name.first; i > 0 && name.first - i < kNameRun;) {
      const Token& token = document_.token(--i);
      if (token.kind != TokenKind::kWord || !token.capital) return false;
      if (Starting(i, WordList::kSurname) != nullptr) return true;
    }
    return false;
  }

  // A capitalised word before the name, and not for beginning a sentence: part
  // of another name.
  bool RunsOn(uint32_t first) const {
    if (first == 0 || text_.sentences()[text_.SentenceOf(first)].first + 1 >= first) return false;
    const Token& before = document_.token(first - 1);
    return before.kind == TokenKind::kWord && before.capital && !before.all_caps &&
           Ending(first, WordList::kPlace) == nullptr;
  }

  bool IsTrapped(TokenRange name) const {
    const Hit* trap = document_.words.Covering(name.first, WordList::kPlaceTrap);
    return trap != nullptr && trap->last >= name.last && trap->last - trap->first > name.last - name.first;
  }

  void DropProvinces() {
    std::erase_if(readings_, [](const Reading& reading) { return reading.unit->level == Level::kProvince; });
  }

  void DropParts() {
    std::erase_if(readings_, [](const Reading& reading) { return reading.unit->level != Level::kProvince; });
  }

  // "cấp huyện 1 trường hợp": only quarters and wards are called by numbers.
  bool IsNumberOfNothing(const PlaceMention& place) const {
    return document_.token(place.name.first).kind == TokenKind::kNumber &&
           (!place.typed || document_.rules->Meaning("numbered_type", place.type).empty());
  }

  // Picks the unit; when several provinces have one, leaves them in `rivals`.
  bool Choose(PlaceMention* place, std::vector<const Unit*>* rivals) {
    if (place->typed) KeepFitting(*place);
    if (readings_.empty()) return SetUnknown(place);
    if (readings_.size() > 1) RankReadings();
    const Unit& best = *readings_.front().unit;
    place->level = best.level;
    place->unit = &best;
    place->province = gazetteer_.ProvinceOf(best, time_);
    place->weight = readings_.front().weak ? 0.0F : 1.0F;
    for (auto reading = readings_.begin() + 1; reading != readings_.end(); ++reading) {
      if (reading->unit->level == best.level && gazetteer_.ProvinceOf(*reading->unit, time_) != place->province)
        rivals->push_back(reading->unit);
    }
    if (rivals->empty()) return true;
    rivals->insert(rivals->begin(), &best);
    place->unit = nullptr;
    place->province = nullptr;
    return true;
  }

  // The best reading first: it has the least rank. Those of one rank stay in
  // their order; there are few.
  void RankReadings() {
    for (Reading& reading : readings_) {
      const Unit& unit = *reading.unit;
      reading.rank = (reading.weak ? 8 : 0) + static_cast<int>(unit.level) * 2 + (unit.ValidOn(date_) ? 0 : 1);
    }
    const auto before = [](const Reading& a, const Reading& b) { return a.rank < b.rank; };
    for (auto next = readings_.begin(); next != readings_.end(); ++next) {
      std::rotate(std::upper_bound(readings_.begin(), next, *next, before), next, next + 1);
    }
  }

  // What the word for its kind leaves.
  void KeepFitting(const PlaceMention& place) {
    const auto typed = [&](const Reading& reading) { return reading.unit->type == place.type; };
    const auto of_level = [&](const Reading& reading) { return gazetteer_.IsTypeOf(reading.unit->level, place.type); };
    if (std::any_of(readings_.begin(), readings_.end(), typed)) {
      std::erase_if(readings_, [&](const Reading& reading) { return !typed(reading); });
    } else {
      std::erase_if(readings_, [&](const Reading& reading) { return !of_level(reading); });
    }
  }

  bool SetUnknown(PlaceMention* place) const {
    if (!place->typed) return false;
    place->level = LevelOf(place->type);
    place->rule = "place.unknown";
    return place->level != Level::kProvince;
  }

  void Weigh(PlaceMention* place) const {
    ReadOffice(place);
    const bool bare = !place->typed && !place->office;
    if (!place->rule.empty()) return;
    switch (place->level) {
      case Level::kProvince:
        place->rule = place->office ? "place.office" : place->typed ? "place.named_with_type" : "place.named";
        place->weight *= bare ? 0.6F : 1.0F;
        break;
      case Level::kDistrict:
        place->rule = "place.district";
        place->weight *= bare ? 0.35F : 0.8F;
        break;
      case Level::kCommune:
        place->rule = "place.commune";
        place->weight *= bare ? 0.2F : 0.6F;
        break;
      case Level::kFormer: place->rule = "place.former"; place->weight *= 0.5F;
    }
    if (bare && (Ending(place->range.first, WordList::kFacility) != nullptr || RunsOn(place->range.first)))
      place->weight *= 0.5F;
  }

  // "Sở Y tế tỉnh …": an office begins before the place, with nothing but its name between.
  void ReadOffice(PlaceMention* place) const {
    const uint32_t first = place->range.first;
    for (uint32_t i = first; i > 0 && first - i < kOfficeReach;) {
      --i;
      place->office = Starting(i, WordList::kOffice) != nullptr;
      place->office_first = i;
      if (place->office) return;
      if (document_.token(i).kind == TokenKind::kWord) continue;
      const std::string_view mark = document_.mark(i);
      if (mark != "&" && mark != "-" && mark != ",") return;
    }
  }

  // Gives the names of several provinces to the one the article names most.
  void Settle() {
    if (waiting_.empty()) return;
    std::map<const Unit*, float> votes;
    for (const PlaceMention& place : places_) {
      if (place.province != nullptr) votes[place.province] += place.weight;
    }
    for (const Waiting& waiting : waiting_) {
      float most = 0;
      for (const Unit* unit : waiting.units) {
        const Unit* province = gazetteer_.ProvinceOf(*unit, time_);
        const auto found = votes.find(province);
        if (found == votes.end() || found->second <= most) continue;
        most = found->second;
        places_[waiting.place].unit = unit;
        places_[waiting.place].province = province;
      }
    }
  }

  const Document& document_;
  const Text& text_;
  const Gazetteer& gazetteer_;
  const std::string_view date_;
  const size_t time_;  // of the gazetteer
  const bool merged_;  // the new division is in force
  uint32_t free_from_ = 0;
  std::vector<Reading> readings_;
  std::vector<Waiting> waiting_;
  std::vector<PlaceMention>& places_;
};

}  // namespace

void FindPlaces(std::string_view date, Document* document) { PlaceFinder(*document, date, &document->places).Find(); }

}  // namespace trich

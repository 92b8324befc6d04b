// SPDX-License-Identifier: Apache-2.0
//
// Every place named speaks for its province, the louder the earlier it stands
// and the more plainly it is said; who printed the article and whose pages it
// links to speak too. The province heard best is the article's, unless it was
// only a venue of something nationwide, or others are as loud.
#include "record/province.h"

#include <algorithm>
#include <vector>

#include "fields/layout.h"
#include "fields/place.h"

namespace trich {
namespace {

constexpr float kHeadline = 3;
constexpr float kHeadlineFirst = 4;  // its first words
constexpr float kLead = 2;
constexpr float kEarly = 1.3F;
constexpr float kTailAtMost = 5;  // what all later mentions together can add
constexpr float kPrinter = 1.6F;  // a dateline or a link
constexpr float kEnough = 2;
constexpr float kEnoughAtHome = 0.8F;  // where the article speaks of "the province"
constexpr float kEnoughAlone = 1.5F;   // where no other province and no country is heard
constexpr float kNationwideShare = 2;  // times as loud as the province, the country wins
constexpr float kShare = 0.45F;
constexpr std::string_view kToday = "9999-12-31";
constexpr uint32_t kLeadSentences = 2;
constexpr uint32_t kEarlySentences = 6;
constexpr uint32_t kDatelineReach = 6;  // tokens
constexpr size_t kLongestHost = 100;    // bytes

// What speaks for one province.
struct Voice {
  const Unit* province = nullptr;
  float score = 0;
  float tail = 0;
  bool headline = false;
  bool lead = false;       // heard in the headline or the first sentences
  bool plain = false;      // said with its kind, by an office, or by a district
  uint32_t sentences = 0;  // in how many it is heard
  uint32_t last_sentence = UINT32_MAX;
  float best = 0;  // the loudest mention
  TokenRange evidence;
  std::string_view rule;
};

class ProvinceFinder {
 public:
  ProvinceFinder(const Document& document, std::string_view date)
      : document_(document), text_(document.text), date_(date) {}

  // Null when no province is the article's. The result holds as long as this object.
  const Voice* Find() {
    HearPlaces();
    HearDatelines();
    HearLinks();
    const Voice* best = nullptr;
    float total = 0;
    for (Voice& voice : voices_) {
      voice.score += std::min(voice.tail, kTailAtMost);
      total += voice.score;
      if (best == nullptr || voice.score > best->score) best = &voice;
    }
    return best != nullptr && Decides(*best, total) ? best : nullptr;
  }

 private:
  // From left to right, with the number of the sentence in the body.
  void HearPlaces() {
    for (const PlaceMention& place : document_.places) {
      if (place.province == nullptr || place.weight <= 0) continue;
      CountProseUpTo(text_.SentenceOf(place.range.first));
      Hear(place);
    }
  }

  // Numbers the sentences of the body.
  void CountProseUpTo(uint32_t sentence) {
    for (; sentence_ < sentence; ++sentence_) {
      if (document_.line_kinds[text_.LineOf(text_.sentences()[sentence_].first)] != LineKind::kProse) continue;
      if (prose_number_++ == 0) first_prose_ = sentence_;
    }
  }

  // The voice of a province; there are few of them, in the order of their units.
  Voice& VoiceOf(const Unit* province) {
    const auto before = [](const Voice& voice, const Unit* unit) { return voice.province < unit; };
    auto found = std::lower_bound(voices_.begin(), voices_.end(), province, before);
    if (found == voices_.end() || found->province != province) {
      found = voices_.insert(found, Voice());
      found->province = province;
    }
    return *found;
  }

  // Listens for home and country.
  void Listen() {
    constexpr uint64_t kTelling =
        Annotations::Bits({WordList::kHome, WordList::kNationwide, WordList::kSeveralProvinces});
    static_assert((kTelling & ~kLandmarks) == 0);
    const Annotations& words = document_.words;
    uint32_t free_from = 0;
    for (const uint32_t i : document_.landmarks) {
      if (!words.MayStart(i, kTelling)) continue;
      const Hit* home = words.StartingAt(i, WordList::kHome);
      const Hit* nationwide = words.StartingAt(i, WordList::kNationwide);
      if (home != nullptr && !IsNamed(home->last)) ++home_;
      if (words.StartingAt(i, WordList::kSeveralProvinces) != nullptr && IsLead(i)) several_ = true;
      if (nationwide == nullptr || i < free_from) continue;
      ++nationwide_;
      free_from = nationwide->last;
    }
  }

  bool IsLead(uint32_t token) {
    const LineKind kind = document_.line_kinds[text_.LineOf(token)];
    CountProseUpTo(text_.SentenceOf(token));
    return kind == LineKind::kHeadline || (kind == LineKind::kProse && text_.SentenceOf(token) <= first_prose_);
  }

  bool IsNamed(uint32_t after) const { return document_.words.StartingAt(after, WordList::kPlace) != nullptr; }

  void Hear(const PlaceMention& place) {
    Voice& voice = VoiceOf(place.province);
    const bool headline = document_.line_kinds[text_.LineOf(place.range.first)] == LineKind::kHeadline;
    const bool seat = IsSeat(place);
    const float loud = place.weight * Crowd(place) * (headline || !seat ? 1 : Venue(place));
    const float here = loud * Stage(place, headline);
    (headline || prose_number_ < kEarlySentences ? voice.score : voice.tail) += here;
    // "sân bay Long Thành" in a headline may be of concern to the whole country.
    const bool facility = document_.words.EndingAt(place.range.first, WordList::kFacility) != nullptr;
    voice.headline = voice.headline || (headline && !facility);
    voice.lead = voice.lead || headline || prose_number_ == 0;
    voice.plain = voice.plain || (place.typed && !seat) || place.office;
    if (voice.last_sentence != sentence_) ++voice.sentences;
    voice.last_sentence = sentence_;
    if (here > voice.best) Keep(here, place.range, place.rule, &voice);
  }

  // How much what is said there counts.
  float Stage(const PlaceMention& place, bool headline) const {
    if (headline)
      return text_.lines()[text_.LineOf(place.range.first)].first == place.range.first ? kHeadlineFirst : kHeadline;
    return prose_number_ < kLeadSentences ? kLead : prose_number_ < kEarlySentences ? kEarly : 1;
  }

  static void Keep(float loud, TokenRange evidence, std::string_view rule, Voice* voice) {
    voice->best = loud;
    voice->evidence = evidence;
    voice->rule = rule;
  }

  // A sentence that lists provinces says little about each. `place` is heard first
  // of those in its sentence that speak for a province.
  float Crowd(const PlaceMention& place) {
    if (sentence_ == crowd_sentence_) return crowd_;
    const TokenRange tokens = text_.sentences()[sentence_];
    const PlaceMention* const end = document_.places.data() + document_.places.size();
    const PlaceMention* other = &place;
    while (other != document_.places.data() && other[-1].range.first >= tokens.first) --other;
    seen_.clear();
    for (; other != end && other->range.first < tokens.last; ++other) {
      if (other->level != Level::kProvince) continue;
      if (std::find(seen_.begin(), seen_.end(), other->province) == seen_.end()) seen_.push_back(other->province);
    }
    crowd_sentence_ = sentence_;
    crowd_ = seen_.size() < 3 ? 1.0F : 1.0F / static_cast<float>(seen_.size() - 1);
    return crowd_;
  }

  // The whole country meets, performs and does business there.
  bool IsSeat(const PlaceMention& place) const {
    return !place.office && document_.words.StartingAt(place.range.first, WordList::kNationalSeat) != nullptr;
  }

  float Venue(const PlaceMention& place) const {
    return document_.words.EndingAt(place.range.first, WordList::kVenue) != nullptr ? 0.25F : 0.7F;
  }

  // "(BTO) -", "ĐBP -" at the beginning of a line.
  void HearDatelines() {
    for (const TokenRange& line : text_.lines()) {
      uint32_t first = line.first;
      if (document_.mark(first) == "(") ++first;
      for (uint32_t last = std::min(line.last, first + kDatelineReach); last > first; --last) {
        if (!EndsDateline(last)) continue;
        const int unit = document_.rules->gazetteer.ByDateline(text_.Clean({first, last}));
        if (unit < 0) continue;
        HearPrinter(unit, {first, last}, "place.dateline");
        break;
      }
    }
  }

  bool EndsDateline(uint32_t token) const {
    if (token >= document_.size() || document_.token(token).kind != TokenKind::kMark) return false;
    const std::string_view mark = document_.mark(token);
    return mark == ")" || mark == "-" || mark == ":" || mark == "\u2013" || mark == "\u2014";
  }

  void HearPrinter(int unit, TokenRange evidence, std::string_view rule) {
    const Gazetteer& gazetteer = document_.rules->gazetteer;
    const Unit* province = gazetteer.ProvinceOf(gazetteer.units()[static_cast<size_t>(unit)], date_);
    if (province == nullptr) return;
    Voice& voice = VoiceOf(province);
    voice.score += kPrinter;
    voice.plain = true;
    ++voice.sentences;
    if (voice.best == 0) Keep(0.1F, evidence, rule, &voice);
  }

  // Hosts of provincial governments and papers: "dichvucong.dienbien.gov.vn".
  void HearLinks() {
    const std::string_view lower = text_.lower();
    const auto is_host = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    };
    for (const uint32_t stop : text_.stops()) {
      const size_t at = document_.token(stop).begin;
      if (!lower.substr(at).starts_with(".vn")) continue;
      const size_t end = at + 3;
      size_t begin = at;
      while (begin > 0 && end - begin < kLongestHost && is_host(lower[begin - 1])) --begin;
      HearHost(begin, end);
    }
  }

  void HearHost(size_t begin, size_t end) {
    while (begin < end) {
      const int unit = document_.rules->gazetteer.ByDomain(text_.lower().substr(begin, end - begin));
      const TokenRange range{text_.TokenAt(static_cast<uint32_t>(begin)), text_.TokenAt(static_cast<uint32_t>(end))};
      if (unit >= 0 && !range.empty()) return HearPrinter(unit, range, "place.domain");
      const size_t dot = text_.lower().find('.', begin);
      if (dot >= end) return;
      begin = dot + 1;
    }
  }

  bool Decides(const Voice& voice, float total) {
    if (voice.score < kEnoughAtHome) return false;
    if (voice.score < kShare * total && !(voice.headline && OnlyHeadline(voice))) return false;
    Listen();
    const bool at_home = home_ >= 2;
    const bool alone = voice.plain && voice.score == total && nationwide_ == 0;
    if (voice.score < (at_home ? kEnoughAtHome : alone ? kEnoughAlone : kEnough)) return false;
    if (!voice.headline &&
        static_cast<float>(nationwide_) > kNationwideShare * (voice.score + 2 * static_cast<float>(home_)))
      return false;
    if (!voice.plain && !at_home && !voice.headline) return false;
    if (several_ && !voice.lead && !at_home) return false;
    // One sentence of a nationwide article is a venue.
    return at_home || voice.headline || voice.sentences > 1 || nationwide_ == 0;
  }

  bool OnlyHeadline(const Voice& voice) const {
    return std::all_of(voices_.begin(), voices_.end(),
                       [&](const Voice& other) { return !other.headline || other.score == voice.score; });
  }

  const Document& document_;
  const Text& text_;
  std::string_view date_;
  std::vector<Voice> voices_;
  uint32_t sentence_ = 0;              // up to where those of the body are counted
  uint32_t prose_number_ = 0;          // how many of them there are
  uint32_t first_prose_ = UINT32_MAX;  // the first one
  std::vector<const Unit*> seen_;      // provinces of the sentence
  uint32_t crowd_sentence_ = UINT32_MAX;
  float crowd_ = 1;
  uint32_t home_ = 0;
  uint32_t nationwide_ = 0;
  bool several_ = false;  // the headline or the lead speaks of several provinces
};

}  // namespace

void FindProvince(const Document& document, std::string_view date, std::optional<Province>* province) {
  province->reset();
  ProvinceFinder finder(document, date);
  const Voice* voice = finder.Find();
  if (voice == nullptr) return;
  const Unit* unit = voice->province;
  Province& found = province->emplace();
  found.name = unit->name;
  found.code = unit->code;
  found.iso = unit->iso;
  const Unit* current = document.rules->gazetteer.ProvinceOf(*unit, kToday);
  found.current_name = current == nullptr ? unit->name : current->name;
  found.current_code = current == nullptr ? unit->code : current->code;
  found.evidence = document.text.Raw(voice->evidence);
  found.span = document.text.ToSpan(voice->evidence);
  found.rule = voice->rule;
}

}  // namespace trich

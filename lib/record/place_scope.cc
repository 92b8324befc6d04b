// SPDX-License-Identifier: Apache-2.0
//
// Names of the gazetteer, words for the country, foreign countries, and a bare
// word for a kind of unit ("toàn huyện") that stands for the last one named are
// collected first; then those printed side by side become one.
#include "record/place_scope.h"

#include <algorithm>

namespace trich {
namespace {

constexpr uint32_t kBaseReach = 4;     // tokens from "so với" to the place
constexpr uint32_t kPersonReach = 16;  // tokens between a person and where they live
constexpr size_t kBareWords = 8;       // about as many words for places without a name stand in an article
constexpr uint32_t kGap = 2;           // marks between places printed as one

struct Part {
  PlaceScope scope;
  Level level = Level::kProvince;
  bool home = false;  // the article's province
};

class ScopeFinder {
 public:
  ScopeFinder(const Document& document, const Province* province)
      : document_(document), text_(document.text), words_(document.words), province_(province) {
    for (const PlaceMention& mention : document.places) {
      if (mention.province != nullptr && province != nullptr && mention.province->name == province->name)
        home_type_ = mention.province->type;
    }
  }

  std::vector<PlaceScope> Find() {
    parts_.reserve(document_.places.size() + kBareWords);
    ReadMentions();
    ReadWords();
    std::stable_sort(parts_.begin(), parts_.end(),
                     [](const Part& a, const Part& b) { return a.scope.range.first < b.scope.range.first; });
    std::vector<PlaceScope> scopes;
    scopes.reserve(parts_.size());
    for (size_t begin = 0, end = 0; begin < parts_.size(); begin = end) {
      for (end = begin + 1; end < parts_.size() && Beside(parts_[end - 1], parts_[end]);) ++end;
      scopes.push_back(Join(begin, end));
    }
    return scopes;
  }

 private:
  void ReadMentions() {
    for (const PlaceMention& mention : document_.places) {
      // An unknown name after an abbreviation may be anything: "H. Bác".
      const std::string_view type = text_.Clean({mention.range.first, mention.name.first});
      const bool unknown = mention.unit == nullptr && mention.level != Level::kProvince;
      if (unknown && (type.ends_with('.') || type.size() <= 2)) continue;
      if (mention.office && words_.StartingAt(mention.office_first, WordList::kOffice) != nullptr &&
          document_.rules->ValueOf(*words_.StartingAt(mention.office_first, WordList::kOffice)) == "apart")
        continue;
      if (!mention.typed && !mention.office && IsPartOfName(mention.range.first)) continue;
      Part part;
      part.scope.range = mention.range;
      part.scope.mention = &mention;
      part.scope.office = mention.office;
      part.scope.office_first = mention.office_first;
      part.level = mention.level;
      part.home = IsProvince(mention, province_);
      part.scope.bare = mention.level != Level::kProvince && !mention.typed &&
                        words_.EndingAt(mention.range.first, WordList::kLocative) == nullptr;
      parts_.push_back(part);
    }
  }

  // "Đại học Vinh", "Kỹ thuật Vinh"
  bool IsPartOfName(uint32_t first) const {
    if (words_.EndingAt(first, WordList::kFacility) != nullptr) return true;
    const uint32_t sentence = text_.sentences()[text_.SentenceOf(first)].first;
    return first > sentence + 1 && document_.token(first - 1).kind == TokenKind::kWord &&
           document_.token(first - 1).capital && words_.EndingAt(first, WordList::kPlace) == nullptr;
  }

  void ReadWords() {
    constexpr uint64_t kHere = Annotations::Bits({WordList::kCountry, WordList::kPlaceType});
    constexpr uint64_t kAbroad = Annotations::Bits({WordList::kForeign});
    static_assert(((kHere | kAbroad) & ~kLandmarks) == 0);
    for (const uint32_t at : document_.landmarks) {
      if (!words_.MayStart(at, kHere) && !(words_.MayStart(at, kAbroad) && OpensSentence(at))) continue;
      for (const Hit& hit : words_.AllStartingAt(at)) ReadWord(hit);
    }
  }

  void ReadWord(const Hit& hit) {
    Part part;
    part.scope.range = {hit.first, hit.last};
    switch (static_cast<WordList>(hit.list)) {
      case WordList::kCountry:
        part.scope.country = document_.rules->ValueOf(hit);
        // "phát triển kinh tế của cả nước, …": speaks for what it touches alone.
        part.scope.bare = words_.EndingAt(hit.first, WordList::kLocative) != nullptr;
        break;
      case WordList::kForeign:
        if (document_.rules->ValueOf(hit) != "country" || !IsSubject(hit)) return;
        part.scope.country = text_.Clean({hit.first, hit.last});
        break;
      case WordList::kPlaceType:
        if (!StandsForOne(hit) || !Recall(hit, &part)) return;
        break;
      default: return;
    }
    parts_.push_back(part);
  }

  // "Hàn Quốc hiện có …": it opens its sentence and no name goes on behind it.
  bool IsSubject(const Hit& hit) const {
    return OpensSentence(hit.first) && hit.last < document_.size() &&
           document_.token(hit.last).kind == TokenKind::kWord && !document_.token(hit.last).capital;
  }

  // Whether nothing but marks and leads stands in its sentence before a token.
  bool OpensSentence(uint32_t token) const {
    for (uint32_t at = text_.sentences()[text_.SentenceOf(token)].first; at < token; ++at) {
      if (document_.token(at).kind != TokenKind::kMark && words_.StartingAt(at, WordList::kFrameLead) == nullptr)
        return false;
    }
    return true;
  }

  // A kind of unit without a name that means one of them: "toàn huyện",
  // "huyện có"; not "các huyện", "12 xã", "xã, phường", "xã hội".
  bool StandsForOne(const Hit& hit) const {
    const bool whole = words_.EndingAt(hit.first, WordList::kUnitWhole) != nullptr;
    if (!whole && words_.StartingAt(hit.last, WordList::kUnitVerb) == nullptr) return false;
    const Hit* longer = words_.EndingAt(hit.last, WordList::kPlaceType);
    if (longer != nullptr && longer->first < hit.first) return false;
    if (hit.last >= document_.size() || words_.Covering(hit.first, WordList::kCompound) != nullptr) return false;
    if (words_.StartingAt(hit.last, WordList::kPlace) != nullptr || document_.token(hit.last).capital) return false;
    if (document_.token(hit.last).kind == TokenKind::kNumber || IsListed(hit)) return false;
    return whole || hit.first == 0 ||
           (document_.token(hit.first - 1).kind != TokenKind::kNumber &&
            words_.EndingAt(hit.first, WordList::kSeveral) == nullptr);
  }

  // "tỉnh, thành phố", "huyện và xã"
  bool IsListed(const Hit& hit) const {
    const auto joins = [&](uint32_t at) {
      return text_.Lower({at, at + 1}) == "," || words_.StartingAt(at, WordList::kConjunction) != nullptr;
    };
    if (hit.last + 1 < document_.size() && joins(hit.last) &&
        words_.StartingAt(hit.last + 1, WordList::kPlaceType) != nullptr)
      return true;
    return hit.first >= 2 && joins(hit.first - 1) && words_.EndingAt(hit.first - 1, WordList::kPlaceType) != nullptr;
  }

  // The last unit of this kind named before; the article's province where that
  // is of the kind.
  bool Recall(const Hit& hit, Part* part) const {
    const std::string_view type = document_.rules->ValueOf(hit);
    part->home = type == home_type_ || document_.rules->gazetteer.IsTypeOf(Level::kProvince, type);
    if (type == home_type_) return true;
    const PlaceMention* found = nullptr;
    for (const PlaceMention& mention : document_.places) {
      if (mention.range.first >= hit.first) break;
      if (mention.level == Level::kProvince || IsDoubtful(mention)) continue;
      if ((mention.unit == nullptr ? mention.type : mention.unit->type) == type) found = &mention;
    }
    if (found == nullptr) return part->home;
    part->home = false;
    part->level = found->level;
    part->scope.mention = found;
    return true;
  }

  // "Chủ tịch UBND xã H’Lan Byă": a person's name as well as a place's.
  static bool IsDoubtful(const PlaceMention& mention) { return mention.office && mention.unit == nullptr; }

  // Nothing but a comma, a bracket or "and" between.
  bool Beside(const Part& a, const Part& b) const {
    if (b.scope.range.first < a.scope.range.last) return true;
    if (b.scope.range.first > a.scope.range.last + kGap || a.scope.office != b.scope.office) return false;
    for (uint32_t at = a.scope.range.last; at < b.scope.range.first; ++at) {
      const std::string_view mark = text_.Lower({at, at + 1});
      const bool joins = mark == "," || mark == "(" || mark == ")" || mark == "-" || mark == "\u2013";
      const Hit* part = words_.StartingAt(at, WordList::kLocative);
      const bool holds = part != nullptr && document_.rules->ValueOf(*part) == "part";
      if (!joins && !holds && words_.StartingAt(at, WordList::kConjunction) == nullptr) return false;
    }
    return true;
  }

  // Of the smallest units named, if it is one; else of the next larger ones.
  PlaceScope Join(size_t begin, size_t end) const {
    PlaceScope joined = parts_[begin].scope;
    joined.range.last = parts_[end - 1].scope.range.last;
    joined.compared = IsCompared(joined.range.first);
    joined.apart = IsElsewhere(joined.range.first) || IsHome(parts_[begin].scope);
    // "các xã Ba Sao, …": several, though the tables have but one.
    const bool several = words_.EndingAt(joined.range.first, WordList::kSeveral) != nullptr;
    if (end - begin == 1 && !several) {
      if (parts_[begin].home) joined.mention = nullptr;
      return joined;
    }
    joined.mention = nullptr;
    joined.country = {};
    for (size_t i = begin; i < end; ++i) joined.bare = joined.bare && parts_[i].scope.bare;
    for (const Level level : {Level::kCommune, Level::kDistrict, Level::kProvince}) {
      const auto is_of = [&](const Part& part) { return part.level == level && !part.scope.is_country(); };
      const auto last = parts_.begin() + static_cast<ptrdiff_t>(end);
      const auto first = std::find_if(parts_.begin() + static_cast<ptrdiff_t>(begin), last, is_of);
      if (first == last) continue;
      const auto other = std::find_if(first + 1, last, is_of);
      if (several && first == parts_.begin() + static_cast<ptrdiff_t>(begin) && other == last) continue;
      if (other == last && !first->home) joined.mention = first->scope.mention;
      // What holds several stands behind them: "xã A, xã B (huyện C)".
      if (other == last || other != first + 1) break;
    }
    return joined;
  }

  // "so với bình quân cả nước"
  bool IsCompared(uint32_t first) const {
    for (uint32_t at = first; at > 0 && at + kBaseReach > first; --at) {
      if (document_.token(at - 1).kind == TokenKind::kMark) return false;
      if (words_.EndingAt(at, WordList::kVersus) != nullptr) return true;
    }
    return false;
  }

  // "từ Lào Cai", "đi các tỉnh Lào Cai, Yên Bái", "cách thành phố Thái Nguyên"
  bool IsElsewhere(uint32_t first) const {
    for (uint32_t at = first; at > 0;) {
      const Hit* elsewhere = words_.EndingAt(at, WordList::kElsewhere);
      if (elsewhere != nullptr) return document_.rules->ValueOf(*elsewhere) == "is";
      const Hit* between = words_.EndingAt(at, WordList::kSeveral);
      if (between == nullptr) between = words_.EndingAt(at, WordList::kPlaceType);
      if (between == nullptr) between = words_.EndingAt(at, WordList::kFacility);
      if (between == nullptr) return false;
      at = between->first;
    }
    return false;
  }

  // Where a person lives: "bà Sáng, ở thôn Bàu Sen, xã Lộc An".
  bool IsHome(const PlaceScope& scope) const {
    if (scope.office || scope.mention == nullptr || scope.mention->level == Level::kProvince) return false;
    const uint32_t first = text_.sentences()[text_.SentenceOf(scope.range.first)].first;
    for (uint32_t at = scope.range.first; at > first && at + kPersonReach > scope.range.first; --at) {
      if (words_.StartingAt(at - 1, WordList::kEventVerb) != nullptr) return false;
      if (words_.EndingAt(at, WordList::kHonorific) != nullptr) return IsPersonUpTo(at, scope.range.first);
    }
    return false;
  }

  // A name, and behind it a comma, a bracket or where its bearer lives.
  bool IsPersonUpTo(uint32_t at, uint32_t place) const {
    if (!document_.token(at).capital) return false;
    while (at < place && document_.token(at).capital) ++at;
    return at == place || document_.token(at).kind == TokenKind::kMark ||
           words_.StartingAt(at, WordList::kLocative) != nullptr ||
           words_.StartingAt(at, WordList::kElsewhere) != nullptr;
  }

  const Document& document_;
  const Text& text_;
  const Annotations& words_;
  const Province* province_;
  std::string_view home_type_;  // the kind of the article's province
  std::vector<Part> parts_;
};

}  // namespace

bool IsProvince(const PlaceMention& mention, const Province* province) {
  return mention.level == Level::kProvince && province != nullptr && mention.province != nullptr &&
         mention.province->name == province->name;
}

std::vector<PlaceScope> FindPlaceScopes(const Document& document, const Province* province) {
  return ScopeFinder(document, province).Find();
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// The title is in the tables. The organisation goes on with its own words, with
// capitals, areas and their names, and ends before any other word: what people
// do is in lower case and in no table.
#include "fields/person_office.h"

#include <algorithm>

#include "fields/person_name.h"

namespace trich {
namespace {

constexpr uint32_t kLongestAside = 14;  // tokens in brackets
constexpr int kSureName = 4;            // of NameScore()

class OfficeReader {
 public:
  OfficeReader(const Document& document, uint32_t first, uint32_t last, bool apposed, Office* out)
      : document_(document), limit_(last), apposed_(apposed), at_(first), out_(out) {}

  bool Read() {
    const uint32_t first = at_;
    if (!ReadTitle()) return false;
    out_->title = {first, at_};
    const uint32_t begin = at_;
    end_ = at_;
    // "trưởng thôn": the place's kind is in the title.
    if (const Hit* area = document_.words.EndingAt(at_, WordList::kOfficeArea);
        area != nullptr && area->first > first) {
      area_seen_ = true;
      area_ = AreaBefore::kLocal;
    }
    while (at_ < limit_ && Step()) {
    }
    out_->organization = {begin, end_};
    if (begin == end_) out_->organization = {};
    out_->secretary = out_->secretary && out_->organization.empty();
    out_->last = end_;
    if (out_->name.empty() && end_ < limit_ && end_ > begin) ReadNameAtEnd();
    out_->kind = Judge();
    return true;
  }

 private:
  const Hit* Starting(WordList list) const { return document_.words.StartingAt(at_, list); }
  const Token& Now() const { return document_.token(at_); }
  std::string_view Value(const Hit& hit) const { return document_.rules->ValueOf(hit); }
  bool Is(uint32_t token, std::string_view mark) const { return token < limit_ && document_.mark(token) == mark; }

  bool ReadTitle() {
    while (const Hit* prefix = Longest({WordList::kTitlePrefix, WordList::kTitle})) {
      if (prefix->list != static_cast<uint16_t>(WordList::kTitlePrefix)) break;
      at_ = prefix->last;
      if (at_ >= limit_) return false;
    }
    const Hit* title = Longest({WordList::kPartyRank, WordList::kTitle});
    if (title == nullptr || title->last > limit_) return false;
    public_title_ = title->list == static_cast<uint16_t>(WordList::kPartyRank);
    out_->party = public_title_;
    if (!public_title_) {
      const std::string_view value = Value(*title);
      if (value == "none") return false;
      out_->party = value == "party" || value == "member";
      public_title_ = value == "public" || value == "party";
      private_ = value == "private";
      division_ = value == "division";
      out_->secretary = value == "party";
      out_->leads_only = value == "lead";
    }
    at_ = title->last;
    ReadSuffixes();
    return true;
  }

  void ReadSuffixes() {
    while (at_ < limit_) {
      const Hit* suffix = Starting(WordList::kTitleSuffix);
      if (suffix == nullptr || suffix->last > limit_) return;
      at_ = suffix->last;
    }
  }

  // The longest phrase here of several tables; of equal ones the first table's.
  const Hit* Longest(std::initializer_list<WordList> lists) const {
    if (!document_.words.MayStart(at_, Annotations::Bits(lists))) return nullptr;
    const Hit* best = nullptr;
    for (const WordList list : lists) {
      const Hit* hit = Starting(list);
      if (hit != nullptr && (best == nullptr || hit->last > best->last)) best = hit;
    }
    return best;
  }

  bool Step() {
    const Token& token = Now();
    if (token.kind == TokenKind::kMark) return StepMark();
    if (token.kind == TokenKind::kNumber) return StepNumber();
    const Hit* hit = Longest({WordList::kOrganization, WordList::kTitle, WordList::kPartyRank, WordList::kMilitaryRank,
                              WordList::kNotPublic, WordList::kOrganizationWord, WordList::kOfficeArea,
                              WordList::kPlace, WordList::kOfficeLink});
    if (hit != nullptr && hit->last <= limit_) return StepPhrase(*hit);
    return token.capital && StepCapitals();
  }

  bool StepPhrase(const Hit& hit) {
    if (hit.last - hit.first == 1 && IsSurelyName()) return StepCapitals();
    switch (static_cast<WordList>(hit.list)) {
      case WordList::kOrganization:
        if (Value(hit) == "public") public_ = true;
        Take(hit.last, AreaBefore::kNone);
        may_act_ = Value(hit) != "public";
        return true;
      case WordList::kNotPublic: private_ = true; return Take(hit.last, AreaBefore::kNone);
      case WordList::kOrganizationWord:
        if (Now().capital && hit.last - hit.first == 1) return StepCapitals();
        return (Now().capital || MayGoOn(hit)) && TakeWord(hit);
      case WordList::kOfficeArea:
        area_seen_ = true;
        return Take(hit.last, Value(hit) == "local" ? AreaBefore::kLocal : AreaBefore::kUnit);
      case WordList::kOfficeLink: return Value(hit) == "and" && StepField(hit.last, true);
      case WordList::kPlace:
        area_seen_ = area_seen_ || Starting(WordList::kOfficeArea) != nullptr;
        return Now().capital && StepCapitals();
      default: return false;  // another title, a rank
    }
  }

  // "Đoàn Thị Bích" begins with an organisation's word and is none.
  bool IsSurelyName() const {
    return Now().capital && NameScore(document_, {at_, CapitalsEnd(document_, at_, limit_)}) >= kSureName;
  }

  bool Take(uint32_t last, AreaBefore area) {
    after_field_ = false;
    may_act_ = false;
    after_place_ = area != AreaBefore::kNone;
    at_ = end_ = last;
    area_ = area;
    return true;
  }

  // Whether a word in lower case belongs to the organisation: not after its
  // place, and not if it may as well say what its head does.
  bool MayGoOn(const Hit& hit) const {
    if (Value(hit) == "act") return may_act_;
    return !after_place_ || !IsField(hit);
  }

  bool TakeWord(const Hit& hit) {
    if (Value(hit) == "joint") {
      at_ = hit.last;
      area_ = AreaBefore::kUnit;
      return true;
    }
    Take(hit.last, AreaBefore::kNone);
    after_field_ = IsField(hit);
    field_seen_ = field_seen_ || Value(hit) == "field";
    return true;
  }

  bool IsField(const Hit& hit) const { return Value(hit) == "field" || Value(hit) == "common" || Value(hit) == "act"; }

  bool StepCapitals() {
    const TokenRange capitals{at_, CapitalsEnd(document_, at_, limit_)};
    if (capitals.empty() || BeginsSentence()) return false;
    if (const Hit* place = Starting(WordList::kPlace); place != nullptr && place->last > capitals.last) {
      place_seen_ = true;
      Take(place->last, AreaBefore::kNone);
      after_place_ = true;
      return true;
    }
    const bool place_only = apposed_ && area_ == AreaBefore::kLocal;
    const TokenRange name =
        place_only ? TokenRange{capitals.last, capitals.last} : FindNameAfter(document_, capitals, area_);
    NoteCountries({at_, name.first});
    if (name.first > at_) TakeCapitals({at_, name.first});
    if (name.empty()) return true;
    out_->name = name;
    return false;
  }

  bool BeginsSentence() const {
    const Hit* hit = Starting(WordList::kNotName);
    return hit != nullptr && (Value(*hit) == "start" || Value(*hit) == "day") && Starting(WordList::kPlace) == nullptr;
  }

  // A capital that is no name of a place is half a word: "Chứng khoán".
  void TakeCapitals(TokenRange range) {
    const bool half = area_ == AreaBefore::kNone && range.last - range.first == 1 && !Now().all_caps && !Now().glued &&
                      Starting(WordList::kPlace) == nullptr;
    NotePlace(range);
    const bool after_area = area_ != AreaBefore::kNone || place_seen_;
    Take(range.last, AreaBefore::kNone);
    after_place_ = after_area;
    if (!half || at_ >= limit_ || Now().kind != TokenKind::kWord || Now().capital) return;
    if (Longest({WordList::kOfficeLink, WordList::kHonorific, WordList::kTitle, WordList::kOfficeArea}) != nullptr)
      return;
    Take(at_ + 1, AreaBefore::kNone);
  }

  // The number of a police department: "PC45", "A84".
  bool IsDepartment(uint32_t token) const {
    const std::string_view word = document_.text.Clean({token, token + 1});
    return std::string_view("PCA").find(word[0]) != std::string_view::npos &&
           word.find_first_of("0123456789") != std::string_view::npos;
  }

  void NotePlace(TokenRange range) {
    const Hit* place = document_.words.StartingAt(range.first, WordList::kPlace);
    if (place != nullptr && place->last == range.last) {
      place_seen_ = true;
    } else if (division_ && IsDepartment(range.first)) {
      public_ = true;
    } else if (area_ == AreaBefore::kNone) {
      unknown_ = true;
    }
  }

  // The first country named is the office's: "Đại sứ Việt Nam tại Lào". Short
  // ones are parts of places' names: "Chương Mỹ".
  void NoteCountries(TokenRange range) {
    for (at_ = range.first; at_ < range.last; ++at_) {
      const Hit* hit = Longest({WordList::kPlace, WordList::kForeign, WordList::kCountry});
      if (hit == nullptr) continue;
      const bool foreign = hit->list == static_cast<uint16_t>(WordList::kForeign);
      const bool sure = hit->last - at_ > 1 || (at_ == range.first && area_ == AreaBefore::kNone);
      if (foreign && sure && !country_seen_) private_ = true;
      if (hit->list != static_cast<uint16_t>(WordList::kPlace) && sure) country_seen_ = true;
      at_ = hit->last - 1;
    }
    at_ = range.first;
  }

  // "quận 7"; "Phòng 3", "Đội 188", "PC 45" of divisions.
  bool StepNumber() {
    const Token& token = Now();
    const uint32_t digits = token.end - token.begin;
    const bool numbered = area_ != AreaBefore::kNone && digits <= 2;
    const bool division = division_ && digits <= 3 && !after_place_;
    return (numbered || division) && Take(at_ + 1, AreaBefore::kNone);
  }

  // '&', '-' and '/' inside an abbreviation; a comma or a dash between fields;
  // what is said in brackets of where the organisation is.
  bool StepMark() {
    if (end_ == out_->title.last && !(division_ && Is(at_, ","))) return false;
    if (Is(at_, "(")) return StepBracket();
    const uint32_t next = at_ + 1;
    if (next >= limit_ || document_.token(next).kind != TokenKind::kWord) return false;
    const bool glued = Now().glued && document_.token(next).glued;
    const bool dash = Is(at_, "-") || Is(at_, "\xE2\x80\x93");
    if (Is(at_, "&") || (glued && (dash || Is(at_, "/") || Is(at_, ".")))) {
      if (!document_.token(next).capital) return false;
      return StepField(next, true) || Take(next + 1, AreaBefore::kNone);
    }
    if (dash && document_.token(at_ - 1).all_caps && document_.token(next).all_caps && SameOrganization(next)) {
      return Take(next + 1, AreaBefore::kNone);
    }
    if (!dash && !Is(at_, ",")) return false;
    return StepField(next, dash);
  }

  // `joined`: by a word or a dash; a comma joins fields of a list that goes on,
  // "Sở Văn hóa, Thể thao và Du lịch".
  bool StepField(uint32_t next, bool joined) {
    const Hit* field = document_.words.StartingAt(next, WordList::kOrganizationWord);
    if (field != nullptr && field->last <= limit_ && IsField(*field) && (joined || GoesOn(*field)))
      return TakeWord(*field);
    const Hit* organization = document_.words.StartingAt(next, WordList::kOrganization);
    if (organization == nullptr || after_place_ || joined_) return false;
    if (!division_ && (public_ || !(after_field_ || unknown_))) return false;
    joined_ = true;
    at_ = next;
    return StepPhrase(*organization);
  }

  // "Bộ GD - ĐT" goes on, "Bí thư - TUV" does not.
  bool SameOrganization(uint32_t next) const {
    return end_ == at_ && document_.words.StartingAt(next, WordList::kPartyRank) == nullptr &&
           document_.words.StartingAt(next, WordList::kTitle) == nullptr &&
           CapitalsEnd(document_, next, limit_) == next + 1;
  }

  bool GoesOn(const Hit& field) const {
    if (!after_field_) return false;
    if (document_.token(field.first).capital) return true;
    const Hit* link = document_.words.StartingAt(field.last, WordList::kOfficeLink);
    return link != nullptr && Value(*link) == "and";
  }

  bool StepBracket() {
    uint32_t close = at_ + 1;
    while (close < limit_ && close < at_ + kLongestAside && !Is(close, ")")) ++close;
    if (!Is(close, ")") || close == at_ + 1) return false;
    bool belongs = false;
    for (uint32_t i = at_ + 1; i < close; ++i) {
      if (document_.words.StartingAt(i, WordList::kTitle) != nullptr) return false;
      if (document_.token(i).kind == TokenKind::kNumber) return false;
      for (const WordList list : {WordList::kPlace, WordList::kOrganization, WordList::kOfficeArea}) {
        const Hit* hit = document_.words.StartingAt(i, list);
        belongs = belongs || hit != nullptr;
        if (hit != nullptr && list == WordList::kOrganization && Value(*hit) == "public") public_ = true;
      }
    }
    if (!belongs) return false;
    return Take(close + 1, AreaBefore::kNone);
  }

  void ReadNameAtEnd() {
    if (!Is(end_ - 1, ")")) return;
    const TokenRange capitals{end_, CapitalsEnd(document_, end_, limit_)};
    if (NameScore(document_, capitals) > 0) out_->name = capitals;
  }

  OfficeKind Judge() const {
    if (private_) return OfficeKind::kPrivate;
    if (out_->leads_only) return out_->name.empty() ? OfficeKind::kBare : OfficeKind::kPublic;
    if (public_title_ || public_ || area_seen_ || ((place_seen_ || field_seen_) && !unknown_))
      return OfficeKind::kPublic;
    return unknown_ ? OfficeKind::kPrivate : OfficeKind::kBare;
  }

  const Document& document_;
  const uint32_t limit_;
  const bool apposed_;
  uint32_t at_;
  uint32_t end_ = 0;  // of what surely belongs to the office
  AreaBefore area_ = AreaBefore::kNone;
  bool public_title_ = false;
  bool division_ = false;  // the title is one inside an organisation
  bool joined_ = false;    // that organisation has been read
  bool public_ = false;
  bool private_ = false;
  bool area_seen_ = false;
  bool place_seen_ = false;
  bool country_seen_ = false;
  bool field_seen_ = false;
  bool after_field_ = false;
  bool after_place_ = false;
  bool may_act_ = true;  // only at the head of an organisation
  bool unknown_ = false;
  Office* out_;
};

}  // namespace

bool ReadOffice(const Document& document, uint32_t first, uint32_t last, bool apposed, Office* office) {
  *office = Office();
  return OfficeReader(document, first, last, apposed, office).Read();
}

}  // namespace trich

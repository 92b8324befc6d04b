// SPDX-License-Identifier: Apache-2.0
//
// Scores are small whole numbers: the family name's, the length's and the
// middle name's for a name; the gazetteer's for what stands before it.
#include "fields/person_name.h"

#include <algorithm>

#include "base/utf8.h"

namespace trich {
namespace {

constexpr uint32_t kLongestName = 5;  // words
constexpr uint32_t kLongestHighlandName = 4;
constexpr char32_t kStrokeD = 0x111;  // the consonant beyond ASCII
constexpr uint32_t kLongestCapitals = 12;
constexpr int kStrongMiddle = 3;  // of a syllable that stands in persons' names alone

// Whether the word cannot be one syllable of the language: a letter it does not
// have, or vowels in two places. All letters beyond ASCII but one are vowels.
bool IsForeign(std::string_view lower) {
  if (lower.find_first_of("fjwz") != std::string_view::npos) return true;
  int vowel_groups = 0;
  bool in_group = false;
  size_t length = 0;
  for (size_t at = 0; at < lower.size(); at += CharLength(lower[at])) {
    const bool ascii = static_cast<unsigned char>(lower[at]) < 0x80;
    const bool vowel = ascii ? std::string_view("aeiouy").find(lower[at]) != std::string_view::npos
                             : DecodeAt(lower, at, &length) != kStrokeD;
    if (vowel && !in_group) ++vowel_groups;
    in_group = vowel;
  }
  return vowel_groups > 1;
}

bool BreaksCapitals(const Document& document, uint32_t token) {
  constexpr uint64_t kBreaks =
      Annotations::Bits({WordList::kTitle, WordList::kPartyRank, WordList::kMilitaryRank, WordList::kTitlePrefix,
                         WordList::kOrganization, WordList::kOfficeArea});
  const Annotations& words = document.words;
  if (!words.MayStart(token, kBreaks)) return false;
  for (const WordList list : {WordList::kTitle, WordList::kPartyRank, WordList::kMilitaryRank}) {
    const Hit* hit = words.StartingAt(token, list);
    if (hit != nullptr && (hit->last - hit->first > 1 || list == WordList::kMilitaryRank)) return true;
  }
  const Hit* prefix = words.StartingAt(token, WordList::kTitlePrefix);
  if (prefix != nullptr && words.StartingAt(prefix->last, WordList::kTitle) != nullptr) return true;
  // "Quốc Hội" may end a name, "Quốc hội" may not.
  for (const WordList list : {WordList::kOrganization, WordList::kOfficeArea}) {
    const Hit* hit = words.StartingAt(token, list);
    if (hit == nullptr) continue;
    if (document.token(token).all_caps || (hit->last - token > 1 && !document.token(token + 1).capital)) return true;
  }
  return false;
}

// A word such as "morning" that a day follows.
bool BeginsTime(const Document& document, const Hit& hit) {
  if (document.rules->ValueOf(hit) != "day" || hit.last >= document.size()) return false;
  return document.token(hit.last).kind == TokenKind::kNumber;
}

int SurnameScore(const Document& document, uint32_t token) {
  if (document.token(token).joined) {
    const char first = document.text.Clean({token, token + 1})[0];
    return first == 'H' || first == 'K' ? 4 : 1;
  }
  const Hit* hit = document.words.StartingAt(token, WordList::kSurname);
  if (hit == nullptr) return 0;
  return document.rules->ValueOf(*hit) == "common" ? 2 : 1;
}

// People of history are names, but nobody's here; countries are none.
bool StartsNoName(const Document& document, TokenRange range) {
  const Hit* country = document.words.StartingAt(range.first, WordList::kForeign);
  if (country != nullptr && country->last - country->first > 1) return true;
  const Hit* hit = document.words.StartingAt(range.first, WordList::kNotName);
  return hit != nullptr && (SurnameScore(document, range.first) == 0 || hit->last >= range.last);
}

// Words that begin a sentence run into a caption, and are in no name.
bool BeginsSentence(const Document& document, const Hit& hit) {
  if (document.rules->ValueOf(hit) != "start") return false;
  return SurnameScore(document, hit.first) == 0;
}

bool IsHighland(const Document& document, uint32_t token) {
  if (document.token(token).joined) return true;
  const Hit* hit = document.words.StartingAt(token, WordList::kSurname);
  return hit != nullptr && document.rules->ValueOf(*hit) == "ethnic";
}

int LengthScore(uint32_t length, bool highland) {
  if (highland) return length <= kLongestHighlandName ? 1 : 0;
  return length == 3 || length == 4 ? 2 : 0;
}

int MiddleScore(const Document& document, uint32_t token) {
  const Hit* hit = document.words.StartingAt(token, WordList::kMiddleName);
  if (hit == nullptr) return 0;
  return document.rules->ValueOf(*hit) == "strong" ? kStrongMiddle : 1;
}

bool IsPlace(const Document& document, TokenRange range) {
  if (range.empty()) return false;
  const Hit* place = document.words.StartingAt(range.first, WordList::kPlace);
  return place != nullptr && place->last == range.last;
}

// Two to four syllables right after a place, of a family no table has.
bool IsRareName(const Document& document, TokenRange range, uint32_t place) {
  const uint32_t length = range.last - range.first;
  if (length < 2 || length > 4 || !IsPlace(document, {place, range.first}) || StartsNoName(document, range))
    return false;
  for (uint32_t i = range.first; i < range.last; ++i) {
    if (document.token(i).all_caps || IsForeign(document.text.Lower({i, i + 1}))) return false;
  }
  return true;
}

// "Cẩm Xuyên Hà Tĩnh": a district and its province.
bool IsTwoPlaces(const Document& document, TokenRange range) {
  if (range.empty()) return false;
  const Hit* first = document.words.StartingAt(range.first, WordList::kPlace);
  return first != nullptr && first->last < range.last && IsPlace(document, {first->last, range.last});
}

// How much [range) looks like the rest of an organisation before a name, or all
// of it.
int RestScore(const Document& document, TokenRange range, AreaBefore area, bool whole) {
  const uint32_t length = range.last - range.first;
  if (whole && IsTwoPlaces(document, range)) return 5;
  if (length == 0) return area == AreaBefore::kLocal ? -1 : area == AreaBefore::kUnit ? 0 : 1;
  if (IsPlace(document, range)) return area == AreaBefore::kNone ? 3 : whole ? 9 : 4;
  if (area == AreaBefore::kLocal && length <= 3) return (length == 2 ? 1 : 0) + (whole ? 2 : 0);
  return whole ? 0 : -1;
}

// Whether a form of address, a rank or a word for several people ends before a
// token, but for the points of a rank.
bool IsAddressed(const Document& document, uint32_t token) {
  const Annotations& words = document.words;
  if (words.EndingAt(token, WordList::kHonorific) != nullptr) return true;
  const Hit* link = words.EndingAt(token, WordList::kOfficeLink);
  if (link != nullptr && document.rules->ValueOf(*link) == "many") return true;
  if (words.EndingAt(token, WordList::kMilitaryRank) != nullptr) return true;
  return token > 0 && document.mark(token - 1) == "." && IsAddressed(document, token - 1);
}

// Whether a name of several words, all with capitals, may begin at a token.
bool MayBeginName(const Document& document, uint32_t token, bool of_three) {
  const Annotations& words = document.words;
  if (words.MayStart(token, Annotations::Bits({WordList::kSurname})) || IsAddressed(document, token)) return true;
  return of_three && MiddleScore(document, token + 1) >= kStrongMiddle;
}

}  // namespace

uint32_t CapitalsEnd(const Document& document, uint32_t first, uint32_t last) {
  last = std::min(last, first + kLongestCapitals);
  int shouted = -1;  // whether the words are in capitals throughout
  uint32_t end = first;
  for (; end < last; ++end) {
    const Token& token = document.token(end);
    if (token.kind != TokenKind::kWord || !token.capital) break;
    if (end > first && token.glued) break;
    const bool one_letter = CharLength(document.text.clean()[token.begin]) == token.end - token.begin;
    if (shouted >= 0 && !one_letter && shouted != static_cast<int>(token.all_caps)) break;
    if (!one_letter) shouted = token.all_caps ? 1 : 0;
    if (end == first) continue;
    if (BreaksCapitals(document, end)) break;
    const Hit* other = document.words.StartingAt(end, WordList::kNotName);
    if (other != nullptr && (BeginsTime(document, *other) || BeginsSentence(document, *other))) break;
  }
  return end;
}

bool IsOneWordName(const Document& document, uint32_t token) {
  return document.token(token).capital && document.token(token).joined;
}

bool MayHoldName(const Document& document, TokenRange range) {
  const auto is_capital = [&](uint32_t at) { return at < range.last && document.token(at).capital; };
  for (uint32_t at = range.first; at < range.last; ++at) {
    if (!is_capital(at)) continue;
    if (IsOneWordName(document, at)) return true;
    if (!is_capital(at + 1) || document.token(at + 1).glued) continue;
    if (MayBeginName(document, at, is_capital(at + 2))) return true;
    const Hit* place = document.words.StartingAt(at, WordList::kPlace);
    if (place != nullptr && is_capital(place->last) && is_capital(place->last + 1)) return true;
  }
  return false;
}

int NameScore(const Document& document, TokenRange range) {
  const uint32_t length = range.last - range.first;
  if (length > kLongestName) return 0;
  if (length == 1) return IsOneWordName(document, range.first) && !StartsNoName(document, range) ? 1 : 0;
  const int surname = SurnameScore(document, range.first);
  const int middle = length > 2 ? MiddleScore(document, range.first + 1) : 0;
  if ((surname == 0 && middle < kStrongMiddle) || StartsNoName(document, range)) return 0;
  return surname + LengthScore(length, IsHighland(document, range.first)) + middle;
}

TokenRange ReadFreeName(const Document& document, TokenRange capitals) {
  const TokenRange none{capitals.first, capitals.first};
  if (NameScore(document, capitals) == 0 || IsPlace(document, capitals)) return none;
  for (const WordList list : {WordList::kPlaceType, WordList::kFacility, WordList::kNotPlace, WordList::kOfficeArea,
                              WordList::kNotPublic, WordList::kOrganization}) {
    if (document.words.EndingAt(capitals.first, list) != nullptr) return none;
  }
  return capitals;
}

TokenRange ReadAddressedName(const Document& document, TokenRange capitals) {
  const uint32_t first = capitals.first;
  const TokenRange none{first, first};
  if (capitals.last - first > kLongestName) return none;
  // Who is addressed lives, whatever great name he bears.
  const Hit* other = document.words.StartingAt(first, WordList::kNotName);
  const bool barred = other != nullptr && document.rules->ValueOf(*other) != "person";
  if (barred && (other->last - first > 1 || other->last >= capitals.last)) return none;
  if (SurnameScore(document, first) != 0) return capitals;
  for (uint32_t i = first; i < capitals.last; ++i) {
    if (IsForeign(document.text.Lower({i, i + 1}))) return none;
  }
  return capitals;
}

TokenRange FindNameAfter(const Document& document, TokenRange capitals, AreaBefore area) {
  TokenRange best{capitals.last, capitals.last};
  int best_score = RestScore(document, capitals, area, true);
  for (uint32_t first = capitals.first; first < capitals.last; ++first) {
    int score = NameScore(document, {first, capitals.last});
    if (score == 0 && IsRareName(document, {first, capitals.last}, capitals.first)) score = 1;
    if (score == 0) continue;
    const int total = score + RestScore(document, {capitals.first, first}, area, false);
    if (total <= best_score) continue;
    best_score = total;
    best.first = first;
  }
  return best;
}

}  // namespace trich

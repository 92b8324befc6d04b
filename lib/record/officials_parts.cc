// SPDX-License-Identifier: Apache-2.0
//
// One pass from left to right; at each token the longest thing that begins
// there is taken, and what is nothing is a word.
#include "record/officials_parts.h"

#include <algorithm>

#include "fields/person_name.h"

namespace trich {
namespace {

constexpr uint32_t kLongestAside = 14;  // tokens

constexpr uint64_t kTitles = Annotations::Bits({WordList::kTitlePrefix, WordList::kTitle, WordList::kPartyRank});
constexpr uint64_t kBesideNames =
    Annotations::Bits({WordList::kHonorific, WordList::kMilitaryRank, WordList::kOfficeLink});

bool GoesBeforeName(std::string_view what) { return what == "honorific" || what == "rank"; }

}  // namespace

void OfficialParts::Assign(const Document& document, TokenRange sentence) {
  document_ = &document;
  last_ = sentence.last;
  parts_.clear();
  classes_.clear();
  names_ = false;
  for (uint32_t at = sentence.first; at < last_;) at = Read(at);
  if (!names_) return parts_.clear();
  Add("end", {last_, last_});
  for (Part& part : parts_) {
    part.begin = static_cast<uint32_t>(classes_.size());
    classes_.append(part.what).push_back(' ');
  }
}

void OfficialParts::Add(std::string_view what, TokenRange range) {
  if (what == "word" && !parts_.empty() && parts_.back().what == "word") {
    parts_.back().range.last = range.last;
    return;
  }
  parts_.emplace_back();
  parts_.back().what = what;
  parts_.back().range = range;
}

void OfficialParts::AddOffice(const Office& office, uint32_t first) {
  const Hit* before = document_->words.EndingAt(first, WordList::kOfficeLink);
  const bool others = before != nullptr && document_->rules->ValueOf(*before) == "of" && !office.party;
  const bool open = office.kind == OfficeKind::kPublic;
  Add(open                               ? (others ? "other" : "office")
      : office.kind == OfficeKind::kBare ? "bare"
                                         : "private",
      {first, office.last});
  parts_.back().office = office;
  if (!office.name.empty()) AddName(office.name);
}

// An office with only forms of address up to the name is the name's own.
void OfficialParts::AddName(TokenRange range) {
  Add("name", range);
  names_ = true;
  size_t before = parts_.size() - 1;
  while (before > 0 && GoesBeforeName(parts_[before - 1].what)) --before;
  if (before == 0) return;
  std::string_view& what = parts_[before - 1].what;
  if (what == "office" || what == "other") what = "lead";
}

bool OfficialParts::Addressed() const {
  return !parts_.empty() && (GoesBeforeName(parts_.back().what) || parts_.back().what == "many");
}

// Whether what comes next can only be about the last name.
bool OfficialParts::FollowsName() const {
  if (parts_.empty() || parts_.back().what.size() > 1) return false;
  for (size_t i = parts_.size() - 1; i > 0; --i) {
    const std::string_view what = parts_[i - 1].what;
    if (what == "name") return true;
    if (what.size() > 1 && what != "aside" && what != "office" && what != "bare") return false;
  }
  return false;
}

uint32_t OfficialParts::Read(uint32_t at) {
  const Token& token = document_->token(at);
  if (token.kind == TokenKind::kMark) return ReadMark(at);
  if (token.kind == TokenKind::kWord) return ReadWords(at);
  // "45 tuổi"
  const Hit* link = at + 1 < last_ ? document_->words.StartingAt(at + 1, WordList::kOfficeLink) : nullptr;
  const bool age = link != nullptr && document_->rules->ValueOf(*link) == "age";
  const TokenRange range{at, age ? link->last : at + 1};
  Add(age ? "aside" : "word", range);
  return range.last;
}

uint32_t OfficialParts::ReadMark(uint32_t at) {
  const TokenRange range{at, at + 1};
  const std::string_view mark = document_->mark(at);
  if (mark == "(") {
    if (const uint32_t end = AsideEnd(at); end > at) {
      Add("aside", {at, end});
      return end;
    }
  }
  if (mark.size() == 1 && std::string_view(",;:()-&").find(mark) != std::string_view::npos) {
    Add(mark, range);
  } else if (mark == "\xE2\x80\x93" || mark == "\xE2\x80\x94") {
    Add("-", range);
  } else if (mark != "." || parts_.empty() || parts_.back().what != "rank") {
    Add("word", range);
  }
  return at + 1;
}

// Where the brackets that open at `at` close, if no office stands in them;
// `at` otherwise.
uint32_t OfficialParts::AsideEnd(uint32_t at) const {
  const uint32_t limit = std::min(last_, at + kLongestAside);
  for (uint32_t i = at + 1; i < limit; ++i) {
    if (document_->mark(i) == ")") return i + 1;
    if (document_->words.StartingAt(i, WordList::kTitle) != nullptr) return at;
    if (document_->words.StartingAt(i, WordList::kPartyRank) != nullptr) return at;
  }
  return at;
}

// Whether a word can begin neither a name nor what stands beside one.
bool OfficialParts::IsPlain(uint32_t at) const {
  return !document_->token(at).capital && !document_->words.MayStart(at, kTitles | kBesideNames);
}

uint32_t OfficialParts::ReadPlain(uint32_t at) {
  uint32_t end = at + 1;
  while (end < last_ && document_->token(end).kind == TokenKind::kWord && IsPlain(end)) ++end;
  Add("word", {at, end});
  return end;
}

uint32_t OfficialParts::ReadWords(uint32_t at) {
  const Annotations& words = document_->words;
  if (IsPlain(at)) return ReadPlain(at);
  Office office;
  if (words.MayStart(at, kTitles) && ReadOffice(*document_, at, last_, FollowsName(), &office)) {
    AddOffice(office, at);
    return office.name.empty() ? office.last : office.name.last;
  }
  if (!words.MayStart(at, kBesideNames)) return ReadName(at);
  const Hit* longest = nullptr;
  for (const WordList list : {WordList::kHonorific, WordList::kMilitaryRank, WordList::kOfficeLink}) {
    const Hit* hit = words.StartingAt(at, list);
    if (hit != nullptr && hit->last <= last_ && (longest == nullptr || hit->last > longest->last)) longest = hit;
  }
  const Hit* place = words.StartingAt(at, WordList::kPlace);
  if (longest == nullptr || (place != nullptr && document_->token(at).capital && place->last > longest->last)) {
    return ReadName(at);
  }
  if (longest->list == static_cast<uint16_t>(WordList::kMilitaryRank)) {
    Add("rank", {at, longest->last});
  } else {
    const std::string_view value = document_->rules->ValueOf(*longest);
    if (value == "age" || value == "of") {
      Add("word", {at, longest->last});
      return longest->last;
    }
    if (value == "born") {
      const uint32_t end = std::min(last_, longest->last + 1);
      Add("aside", {at, end});
      return end;
    }
    Add(value == "one" ? "honorific" : value, {at, longest->last});
  }
  return longest->last;
}

uint32_t OfficialParts::ReadName(uint32_t at) {
  const Token& token = document_->token(at);
  if (!token.capital) {
    Add("word", {at, at + 1});
    return at + 1;
  }
  const TokenRange capitals{at, CapitalsEnd(*document_, at, last_)};
  const TokenRange name = Addressed() ? ReadAddressedName(*document_, capitals) : ReadFreeName(*document_, capitals);
  if (!name.empty()) {
    if (name.last - name.first > 1 || IsOneWordName(*document_, at)) {
      AddName(name);
    } else {
      Add("short", name);
    }
    return name.last;
  }
  // The other capitals of the same words begin no name.
  const Hit* other = document_->words.StartingAt(at, WordList::kNotName);
  const uint32_t end = other != nullptr ? other->last : std::max(at + 1, capitals.last);
  Add("word", {at, std::min(end, last_)});
  return std::min(end, last_);
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Sentences that hold a title are cut into parts and the forms of
// rules/official.toml looked for in them; people of one name become one. Then
// one pass over the article counts how often each is named.
#include "record/officials.h"

#include <algorithm>
#include <string>

#include "fields/person_name.h"

namespace trich {
namespace {

bool IsShouted(const Document& document, TokenRange range) { return document.token(range.last - 1).all_caps; }

// The first letters of an organisation's words, abbreviations in full, so that
// "Sở TT&TT" and "Sở Thông tin và Truyền thông" compare.
std::string Initials(const Document& document, TokenRange range) {
  std::string initials;
  for (uint32_t i = range.first; i < range.last; ++i) {
    const Token& token = document.token(i);
    if (token.kind == TokenKind::kMark || document.words.StartingAt(i, WordList::kOfficeLink) != nullptr) continue;
    const std::string_view word = document.text.Lower({i, i + 1});
    size_t length = 1;
    while (length < word.size() && (static_cast<unsigned char>(word[length]) & 0xC0U) == 0x80U) ++length;
    initials.append(token.all_caps ? word : word.substr(0, length));
  }
  return initials;
}

struct Holding {
  TokenRange title;
  TokenRange organization;
  bool weak = false;  // counts if the person has no better office
};

struct Person {
  TokenRange name;
  std::vector<Holding> offices;
  const CompiledRule* rule = nullptr;
  int mentions = 0;
  TokenRange first;  // the first full mention
};

class Finder {
 public:
  // The other arguments are scratch.
  Finder(const Document& document, OfficialParts* parts, std::vector<RuleMatch>* matches)
      : document_(document), parts_(*parts), matches_(*matches) {}

  void Find(std::vector<Official>* officials) {
    constexpr uint64_t kTitles = Annotations::Bits({WordList::kTitle, WordList::kPartyRank});
    static_assert((kTitles & ~kLandmarks) == 0);
    uint32_t done = 0;  // end of the last sentence with a title
    for (const uint32_t at : document_.landmarks) {
      if (at < done || !document_.words.MayStart(at, kTitles) || !IsTitle(at)) continue;
      const TokenRange sentence = document_.text.sentences()[document_.text.SentenceOf(at)];
      if (MayHoldName(document_, sentence)) ReadSentence(sentence);
      done = sentence.last;
    }
    if (persons_.empty()) return;
    CountMentions();
    std::stable_sort(persons_.begin(), persons_.end(),
                     [](const Person& a, const Person& b) { return a.first.first < b.first.first; });
    for (const Person& person : persons_) officials->push_back(ToOfficial(person));
  }

 private:
  bool IsTitle(uint32_t token) const {
    return document_.token(token).kind == TokenKind::kWord &&
           (document_.words.StartingAt(token, WordList::kTitle) != nullptr ||
            document_.words.StartingAt(token, WordList::kPartyRank) != nullptr);
  }

  void ReadSentence(TokenRange sentence) {
    parts_.Assign(document_, sentence);
    const std::vector<Part>& parts = parts_.parts();
    size_t last_name = parts.size();
    while (last_name > 0 && parts[last_name - 1].what != "name") --last_name;
    for (size_t i = 0; i < last_name;) {
      if (parts[i].what == "word") {
        ++i;
        continue;
      }
      document_.rules->officials.MatchAt(parts_.classes(), parts[i].begin, &matches_);
      if (matches_.empty()) {
        ++i;
        continue;
      }
      const RuleMatch& match = matches_.front();
      const size_t first = i;
      while (i < parts.size() && parts[i].begin < match.end) ++i;
      if (IsCompanyHead(parts, first, i)) continue;
      for (size_t n = first; n < i; ++n) {
        if (parts[n].what == "name") Appoint(parts, first, i, parts[n].range, match.rule);
      }
    }
  }

  // Whether parts [first, last) name a Party secretary of a company.
  static bool IsCompanyHead(const std::vector<Part>& parts, size_t first, size_t last) {
    bool in_private = false;
    for (size_t i = first; i < last; ++i) {
      in_private = in_private || parts[i].what == "private";
      if ((parts[i].what == "office" || parts[i].what == "lead") && !parts[i].office.secretary) return false;
    }
    return in_private;
  }

  // The person named at `name` holds the offices among parts [first, last).
  void Appoint(const std::vector<Part>& parts, size_t first, size_t last, TokenRange name, const CompiledRule* rule) {
    Person& person = PersonNamed(name, rule);
    size_t offices = 0;
    for (size_t i = first; i < last; ++i) {
      if (parts[i].what == "office" || parts[i].what == "lead") ++offices;
    }
    for (size_t i = first; i < last; ++i) {
      const Office& office = parts[i].office;
      const bool whole = parts[i].what == "office" || parts[i].what == "lead";
      if (whole) --offices;
      // A title alone counts if the next one says where: "Phó Chủ tịch, Tổng Thư ký …".
      if (!whole && (parts[i].what != "bare" || (office.organization.empty() && offices == 0))) continue;
      AddOffice({office.title, office.organization, office.leads_only}, &person.offices);
    }
  }

  Person& PersonNamed(TokenRange name, const CompiledRule* rule) {
    for (Person& person : persons_) {
      if (SameWords(person.name, name)) {
        if (IsShouted(document_, person.name)) person.name = name;
        return person;
      }
    }
    persons_.push_back({name, {}, rule, 0, name});
    return persons_.back();
  }

  bool SameWords(TokenRange a, TokenRange b) const {
    if (a.last - a.first != b.last - b.first) return false;
    for (uint32_t i = 0; i < a.last - a.first; ++i) {
      if (!document_.text.Same(a.first + i, b.first + i)) return false;
    }
    return true;
  }

  // Keeps the fuller wording of an office said twice.
  void AddOffice(const Holding& office, std::vector<Holding>* offices) const {
    for (Holding& other : *offices) {
      if (office.weak || IsWithin(office, other)) return;
      if (other.weak || IsWithin(other, office)) {
        other = office;
        return;
      }
    }
    offices->push_back(office);
  }

  bool IsWithin(const Holding& inner, const Holding& outer) const {
    const std::string_view title = document_.text.Lower(inner.title);
    if (!document_.text.Lower(outer.title).starts_with(title)) return false;
    if (inner.organization.empty()) return true;
    if (outer.organization.empty()) return false;
    if (IsPartOf(inner.organization, outer.organization)) return true;
    const uint32_t a = inner.organization.first, b = outer.organization.first;
    const bool short_form = document_.token(a).all_caps || document_.token(b).all_caps;
    if (!short_form && !document_.text.Same(a, b)) return false;
    return Initials(document_, outer.organization).starts_with(Initials(document_, inner.organization));
  }

  // Whether every word of `inner` stands in `outer`, in that order.
  bool IsPartOf(TokenRange inner, TokenRange outer) const {
    uint32_t at = inner.first;
    for (uint32_t i = outer.first; i < outer.last && at < inner.last; ++i) {
      if (document_.text.Same(i, at)) ++at;
    }
    return at == inner.last;
  }

  void CountMentions() {
    uint64_t first_words = 0;  // a filter: bit of each name's first and last two words
    for (const Person& person : persons_) {
      for (uint32_t i = person.name.first; i < person.name.last; ++i) first_words |= Bit(document_.token(i));
    }
    const uint32_t size = document_.size();
    const Token* const tokens = document_.text.tokens().data();
    Person* latest = nullptr;
    for (uint32_t at = 0; at < size;) {
      const bool possible = tokens[at].capital && (first_words & Bit(tokens[at])) != 0;
      at = possible ? CountAt(at, &latest) : at + 1;
    }
  }

  // One of 64; of words that nobody knows, by their length.
  static uint64_t Bit(const Token& token) { return uint64_t{1} << ((token.word + token.end - token.begin) % 64); }

  // Counts the mention that begins at `at`, and says where to go on.
  uint32_t CountAt(uint32_t at, Person** latest) {
    for (Person& person : persons_) {
      const uint32_t length = person.name.last - person.name.first;
      if (at + length > document_.size() || !SameWords(person.name, {at, at + length})) continue;
      if (person.mentions++ == 0) person.first = {at, at + length};
      *latest = &person;
      return at + length;
    }
    if (!IsAddressed(at)) return at + 1;
    Person* called = nullptr;
    uint32_t end = at + 1;
    for (Person& person : persons_) {
      const uint32_t last = ShortNameEnd(person, at);
      if (last == at || (called != nullptr && &person != *latest)) continue;
      called = &person;
      end = last;
    }
    if (called != nullptr && called->mentions > 0) ++called->mentions;
    return end;
  }

  bool IsAddressed(uint32_t at) const {
    return document_.words.EndingAt(at, WordList::kHonorific) != nullptr ||
           document_.words.EndingAt(at, WordList::kMilitaryRank) != nullptr ||
           document_.words.EndingAt(at, WordList::kTitle) != nullptr;
  }

  // The end of the person's last one or two syllables at `at`, which no other
  // word with a capital follows; `at` if it is somebody else.
  uint32_t ShortNameEnd(const Person& person, uint32_t at) const {
    for (uint32_t length = 1; length <= 2 && length < person.name.last - person.name.first; ++length) {
      const uint32_t end = at + length;
      if (end > document_.size() || !SameWords({person.name.last - length, person.name.last}, {at, end})) continue;
      if (end == document_.size() || !document_.token(end).capital) return end;
    }
    return at;
  }

  Official ToOfficial(const Person& person) const {
    const Text& text = document_.text;
    Official official;
    official.name = text.Words(person.name);
    for (const Holding& office : person.offices) {
      official.positions.push_back({text.Words(office.title), text.Words(office.organization)});
    }
    official.mentions = std::max(1, person.mentions);
    official.span = text.ToSpan(person.first);
    official.rule = person.rule->id;
    return official;
  }

  const Document& document_;
  OfficialParts& parts_;
  std::vector<RuleMatch>& matches_;
  std::vector<Person> persons_;
};

}  // namespace

void OfficialFinder::Find(const Document& document, std::vector<Official>* officials) {
  officials->clear();
  Finder(document, &parts_, &matches_).Find(officials);
}

}  // namespace trich

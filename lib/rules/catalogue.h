// SPDX-License-Identifier: Apache-2.0
//
// Catalogue: the indicators that can be compared between provinces, and how a
// label is known to be one of them: by its pattern, with nothing beside it but
// plain words and the entry's own. Immutable once compiled.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "rules/book.h"
#include "rules/head_trie.h"
#include "rules/regex.h"

namespace trich {

// The form in which a label is searched: lower case, marks gone, single spaces,
// one at each end.
std::string SearchForm(std::string_view label);

// The same, of words that come one after the other. A scratch object, which also
// holds what Catalogue::Find() needs for itself.
class LabelForm {
 public:
  // Forgets all words.
  void Clear();

  // Adds `lower`, normalised and in lower case, to what was added before,
  // with a space between or without.
  void Add(std::string_view lower, bool spaced);

  // Parts what was added from what will be.
  void EndPart();

  // What was added, as SearchForm() gives it. Nothing is to be added behind it.
  const std::string& Finish();

 private:
  friend class Catalogue;

  // Where an entry's pattern may begin.
  struct Place {
    uint32_t entry;
    uint32_t at;
    auto operator<=>(const Place&) const = default;
  };
  // A word that is not plain.
  struct Word {
    uint32_t at;
    uint32_t number;
  };

  void AddToken(const Token& token, std::string_view lower);
  bool AddText(std::string_view lower);
  void Tokenise();

  std::string text_ = " ";
  std::vector<Token> tokens_;  // of text_, if each is a word of it
  bool is_tokens_ = true;
  bool begun_ = false;     // an entry's pattern may begin among the words
  bool stranger_ = false;  // the last word is one that no entry takes before its pattern
  std::vector<uint32_t> numbers_;
  std::vector<Place> places_;
  std::vector<Word> words_;
};

class Catalogue {
 public:
  // What RE2 refuses is reported.
  void Compile(const RuleBook& book, Diagnostics* diagnostics);

  struct Entry {
    std::string id;
    std::string over;                 // what must be said of it beside its label: "", "period" or "place"
    std::vector<uint32_t> words;      // those it is spoken of with, of its name and its yes-labels, sorted
    std::vector<std::string> needed;  // one of these stands in whatever `pattern` matches; empty when unknown
    std::unique_ptr<Regex> pattern;
    std::unique_ptr<Regex> except;  // null when nothing is excepted

    bool Excepts(std::string_view form) const;

    auto Parts() const { return std::tie(id, over, words, needed, pattern, except); }
  };

  // The first entry of the catalogue that knows `label` (as the article words
  // it) with this unit, `is_change` saying whether the number is a rate of
  // change; null when none does.
  const Entry* Find(std::string_view label, std::string_view unit, bool is_change) const;

  // Adds a token, which is `lower` in its text, to a label. False when no entry can
  // know a label that begins so.
  bool Add(const Token& token, std::string_view lower, LabelForm* form) const;

  // The first entry that knows the label that was added to `form`.
  const Entry* Find(LabelForm* form, std::string_view unit, bool is_change) const;

  // Whether some entry has values with this unit.
  bool HasUnit(std::string_view unit) const { return UnitNumber(unit) < units_.size(); }

  auto Parts() const { return std::tie(entries_, units_, takes_, needed_, needed_ends_, beside_, words_, heads_); }

 private:
  // What a word is beside a pattern, as bits.
  enum Beside : uint8_t {
    kPlain = 1,  // it says nothing of a part
    kLater = 2,  // the same, behind the first word of a label
    kOwn = 4,    // an entry's own
  };

  // What an entry takes with a unit, as bits.
  enum Take : uint8_t { kLevel = 1, kChange = 2 };

  size_t UnitNumber(std::string_view unit) const {
    return static_cast<size_t>(std::find(units_.begin(), units_.end(), unit) - units_.begin());
  }
  bool MayKnow(uint32_t entry, uint64_t bits) const;
  void NoteUnits(const std::vector<const CatalogueText*>& texts);
  void Mark(uint32_t word, Beside beside);
  void ReadPlainWords(const RuleBook& book);
  uint8_t BesideOf(uint32_t word) const { return word < beside_.size() ? beside_[word] : 0; }
  bool IsPlain(uint32_t word, const LabelForm& form, uint32_t at) const;
  bool IsStranger(const Token& word, const LabelForm& form) const;
  void FindPlaces(std::string_view unit, bool is_change, LabelForm* form) const;
  void FindWords(LabelForm* form) const;
  bool Knows(const Entry& entry, const LabelForm& form, size_t at) const;

  std::vector<Entry> entries_;
  std::vector<std::string> units_;     // of all entries, each once
  std::vector<uint8_t> takes_;         // by unit, then by entry
  std::vector<uint64_t> needed_;       // the bits of what each entry needs, entry by entry
  std::vector<uint32_t> needed_ends_;  // by entry, where its own end there
  std::vector<uint8_t> beside_;        // by word
  Vocabulary words_;                   // of all these
  HeadTrie heads_;
};

}  // namespace trich

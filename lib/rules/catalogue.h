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

// A label given token by token. A scratch object, which also holds what
// Catalogue::Find() needs for itself.
class LabelForm {
 public:
  // Begins a new label, of tokens of `lower`, a normalised text in lower case
  // that must live as long as the label is searched.
  void Begin(std::string_view lower);

  // Adds a token with its word's number.
  void Add(const Token& token);

  // Parts what was added from what will be.
  void EndPart() { open_ = false; }

 private:
  friend class Catalogue;

  // Where an entry's pattern may begin.
  struct Place {
    uint32_t entry;
    uint32_t word;  // index into words_
    auto operator<=>(const Place&) const = default;
  };
  // A word that is not plain.
  struct Word {
    uint32_t at;  // in words_, once text_ is written there
    uint32_t number;
  };

  // What words_ are of.
  std::string_view text() const { return is_words_ ? lower_ : std::string_view(text_); }

  void ReadWords(const Vocabulary& vocabulary);
  void WriteWords();

  std::string_view lower_;
  std::vector<Token> words_;  // glued to the one before where nothing parts them; with marks, until they are read
  bool open_ = false;         // a word may go on with the next token
  bool has_marks_ = false;
  bool is_words_ = true;  // each word of the search form is one token
  std::string text_;      // the search form
  std::vector<uint32_t> numbers_;
  std::vector<Place> places_;
  std::vector<Word> strange_;   // words that are not plain
  std::vector<uint64_t> rest_;  // by word, the bits of it and of those behind it
};

class Catalogue {
 public:
  // What RE2 refuses is reported. Adds the words that entries name to `words`,
  // whose numbers tokens are to have.
  void Compile(const RuleBook& book, Vocabulary* words, Diagnostics* diagnostics);

  struct Entry {
    std::string id;
    std::string over;                 // what must be said of it beside its label: "", "period" or "place"
    std::vector<uint32_t> words;      // those it is spoken of with, of its name and its yes-labels, sorted
    std::vector<std::string> needed;  // one of these stands in whatever `pattern` matches; empty when unknown
    bool needed_last;                 // it ends with one of them
    std::unique_ptr<Regex> pattern;
    std::unique_ptr<Regex> except;  // null when nothing is excepted

    bool MayMatch(std::string_view form, size_t at, size_t least) const;
    bool Excepts(std::string_view form) const;

    auto Parts() const { return std::tie(id, over, words, needed, needed_last, pattern, except); }
  };

  // Whether an entry may know the label in `form` with this unit, `is_change` saying
  // whether the number is a rate of change. `words` are those of Compile().
  bool MayKnow(const Vocabulary& words, std::string_view unit, bool is_change, LabelForm* form) const;

  // The first entry that does; null when there is none. REQUIRES: one may.
  const Entry* Find(const Vocabulary& words, LabelForm* form) const;

  // The same of a label as the article words it, whether an entry may know it or not.
  const Entry* Find(const Vocabulary& words, std::string_view label, std::string_view unit, bool is_change) const;

  auto Parts() const { return std::tie(entries_, units_, takes_, needed_, outlines_, beside_, heads_); }

 private:
  // What a word is beside a pattern, as bits.
  enum Beside : uint8_t {
    kPlain = 1,  // it says nothing of a part
    kLater = 2,  // the same, behind the first word of a label
    kOwn = 4,    // an entry's own
  };

  // What an entry takes with a unit, as bits.
  enum Take : uint8_t { kLevel = 1, kChange = 2 };

  // One of the texts of which an entry needs one, its words as bits.
  struct Needed {
    uint64_t all = 0;
    uint64_t last = 0;  // of the last word, if that ends whatever the pattern matches

    auto Parts() const { return std::tie(all, last); }
  };

  // What is asked first of an entry.
  struct Outline {
    uint64_t own = 0;         // bit word % 64 is set for each of its words
    uint32_t needed_end = 0;  // where its own end in needed_

    auto Parts() const { return std::tie(own, needed_end); }
  };

  size_t UnitNumber(std::string_view unit) const {
    return static_cast<size_t>(std::find(units_.begin(), units_.end(), unit) - units_.begin());
  }
  void NoteUnits(const std::vector<const CatalogueText*>& texts);
  void Mark(uint32_t word, Beside beside);
  void ReadPlainWords(const RuleBook& book, Vocabulary* words);
  bool IsPlain(uint32_t word, bool first) const {
    return word < beside_.size() && (beside_[word] & (first ? kPlain : kPlain | kLater)) != 0;
  }
  bool IsStranger(const Token& word, bool first) const;
  void FindPlaces(const uint8_t* takes, uint8_t take, LabelForm* form) const;
  bool IsPlace(const LabelForm::Place& place, const LabelForm& form) const;
  void CheckPlaces(LabelForm* form) const;
  void FindStrange(const Vocabulary& words, LabelForm* form) const;
  bool Knows(const Entry& entry, const LabelForm& form, size_t at) const;

  std::vector<Entry> entries_;
  std::vector<std::string> units_;  // of all entries, each once, those of most of them first
  std::vector<uint8_t> takes_;      // by unit, then by entry
  std::vector<Needed> needed_;      // entry by entry
  std::vector<Outline> outlines_;   // by entry
  std::vector<uint8_t> beside_;     // by word
  HeadTrie heads_;
};

}  // namespace trich

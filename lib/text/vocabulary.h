// SPDX-License-Identifier: Apache-2.0
//
// Vocabulary: the words that tables and rules know, each with a number. A text's
// tokens are looked up here once; whatever looks for words after that compares
// small numbers, and passes over words that nobody knows.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

#include "text/token.h"

namespace trich {

class Vocabulary {
 public:
  // Lower numbers are no word's: users may give them a meaning of their own.
  static constexpr uint32_t kFirst = 16;

  // The number of the word that has `hash` (see HashWord()), a new one if it
  // had none.
  uint32_t Add(uint64_t hash);

  // The number of the word that has `hash`, 0 if it is not known.
  uint32_t Find(uint64_t hash) const {
    if ((known_[KnownAt(hash) / 64] >> (KnownAt(hash) % 64) & 1) == 0) return 0;
    for (size_t at = Start(hash);; at = (at + 1) & (slots_.size() - 1)) {
      const uint32_t word = slots_[at];
      // Free or found, as one question: that the search ends is foreseeable.
      if (std::min<uint64_t>(word, hashes_[word] ^ hash) == 0) return word;
    }
  }

  // Says that the word ends in '.' without ending a sentence.
  void AddAbbreviation(uint64_t hash);
  bool IsAbbreviation(uint32_t word) const { return word < abbreviations_.size() && abbreviations_[word]; }

  // Says that something of interest may begin with a word; or with anything.
  void AddLead(uint32_t word);
  void LeadAnywhere();
  bool IsLead(uint32_t word) const { return leads_anywhere_ || (word < leads_.size() && leads_[word]); }

  // Sets the word of each token of a text, which is `lower` in lower case.
  void Number(std::string_view lower, std::vector<Token>* tokens) const;

  // A number that only vocabularies of the same words and leads in the same order share.
  uint64_t identity() const { return identity_; }

  auto Parts() const { return std::tie(known_, slots_, hashes_, abbreviations_, leads_, leads_anywhere_, identity_); }

  // One past the highest number.
  uint32_t limit() const { return static_cast<uint32_t>(hashes_.size()); }

 private:
  size_t Start(uint64_t hash) const { return static_cast<size_t>(hash >> 32) & (slots_.size() - 1); }
  void Place(uint32_t word);

  // A bit of known_, which some words share.
  static constexpr unsigned kKnownBits = 15;
  static size_t KnownAt(uint64_t hash) { return hash >> (64 - kKnownBits); }

  // By these most words that nobody knows are told from others: the numbers are
  // too many to be at hand.
  std::vector<uint64_t> known_ = std::vector<uint64_t>((size_t{1} << kKnownBits) / 64);
  // Numbers by hash; a power of two, 0 = free.
  std::vector<uint32_t> slots_ = std::vector<uint32_t>(256);
  std::vector<uint64_t> hashes_ = std::vector<uint64_t>(kFirst);  // by number
  std::vector<bool> abbreviations_;                               // by number
  std::vector<bool> leads_;                                       // by number
  bool leads_anywhere_ = false;
  uint64_t identity_ = 1;
};

}  // namespace trich

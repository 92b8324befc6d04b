// SPDX-License-Identifier: Apache-2.0
//
// Vocabulary: the words that tables and rules know, each with a number. A text's
// tokens are looked up here once; whatever looks for words after that compares
// small numbers, and passes over words that nobody knows.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "base/hash_index.h"
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
  uint32_t Find(uint64_t hash) const { return index_.Find(hash); }

  // Says that the word ends in '.' without ending a sentence.
  void AddAbbreviation(uint64_t hash);
  bool IsAbbreviation(uint32_t word) const { return word < abbreviations_.size() && abbreviations_[word]; }

  // Sets each token's word.
  void Number(std::vector<Token>* tokens) const;

  auto Parts() const { return std::tie(index_, abbreviations_); }

  // One past the highest number.
  uint32_t limit() const { return kFirst + static_cast<uint32_t>(index_.size()); }

 private:
  HashIndex index_;
  std::vector<bool> abbreviations_;  // by number
};

}  // namespace trich

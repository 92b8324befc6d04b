// SPDX-License-Identifier: Apache-2.0
#include "text/vocabulary.h"

namespace trich {

uint32_t Vocabulary::Add(uint64_t hash) {
  if (const uint32_t known = Find(hash); known != 0) return known;
  const uint32_t number = limit();
  hashes_.push_back(hash);
  known_[KnownAt(hash) / 64] |= uint64_t{1} << (KnownAt(hash) % 64);
  identity_ = (identity_ ^ hash) * 0x9E3779B97F4A7C15U;
  if (hashes_.size() * 4 > slots_.size()) {
    slots_.assign(slots_.size() * 2, 0);
    for (uint32_t word = kFirst; word < number; ++word) Place(word);
  }
  Place(number);
  return number;
}

void Vocabulary::Place(uint32_t word) {
  size_t at = Start(hashes_[word]);
  while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = word;
}

void Vocabulary::AddAbbreviation(uint64_t hash) {
  const uint32_t word = Add(hash);
  if (word >= abbreviations_.size()) abbreviations_.resize(word + 1);
  abbreviations_[word] = true;
}

void Vocabulary::AddLead(uint32_t word) {
  if (word >= leads_.size()) leads_.resize(word + 1);
  leads_[word] = true;
  identity_ = (identity_ ^ word) * 0x9E3779B97F4A7C15U;
}

void Vocabulary::LeadAnywhere() {
  leads_anywhere_ = true;
  identity_ = ~identity_;
}

void Vocabulary::Number(std::string_view lower, std::vector<Token>* tokens) const {
  for (Token& token : *tokens) token.word = Find(HashWord(lower.substr(token.begin, token.end - token.begin)));
}

}  // namespace trich

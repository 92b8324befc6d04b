// SPDX-License-Identifier: Apache-2.0
#include "text/vocabulary.h"

namespace trich {

uint32_t Vocabulary::Add(uint64_t hash) {
  if (const uint32_t known = index_.Find(hash); known != 0) return known;
  const uint32_t number = limit();
  index_.Add(hash, number);
  return number;
}

void Vocabulary::AddAbbreviation(uint64_t hash) {
  const uint32_t word = Add(hash);
  if (word >= abbreviations_.size()) abbreviations_.resize(word + 1);
  abbreviations_[word] = true;
}

void Vocabulary::Number(std::vector<Token>* tokens) const {
  for (Token& token : *tokens) token.word = index_.Find(token.hash);
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "rules/first_tokens.h"

namespace trich {

void FirstTokens::FindBegins(Tokens tokens, std::span<const uint32_t> places, std::vector<uint32_t>* begins) const {
  begins->resize(places.size());
  uint32_t* begin = begins->data();
  for (const uint32_t at : places) {
    *begin = at;
    begin += MayBegin(tokens, at) ? 1 : 0;
  }
  begins->resize(static_cast<size_t>(begin - begins->data()));
}

size_t FirstTokens::NextBegin(Tokens tokens, size_t at) const {
  const size_t size = tokens.size();
  if (anywhere_) return std::min(at, size);
  while (at < size && !MayBegin(tokens, at)) ++at;
  return at;
}

void FirstTokens::AddLeads(Vocabulary* words) const {
  if (anywhere_) words->LeadAnywhere();
  for (uint32_t word = Vocabulary::kFirst; word + 1 < follow_.size(); ++word) {
    if (follow_[word] != 0) words->AddLead(word);
  }
}

void FirstTokens::Allow(uint32_t first, Follow follow) {
  if (follow_.size() < first + size_t{2}) follow_.resize(first + size_t{2});
  follow_[first] |= follow;
}

void FirstTokens::AllowPair(uint32_t first, uint32_t second) {
  Allow(first, kCertain);
  const size_t pair = PairAt(first, second);
  pairs_[pair / 64] |= uint64_t{1} << (pair % 64);
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "match/annotations.h"

namespace trich {
namespace {

constexpr uint32_t kLongestPhrase = 12;  // tokens

}  // namespace

void Annotations::Assign(const Rules& rules, const Text& text) {
  rules.lexicon.Find(text, &hits_);
  const size_t tokens = text.tokens().size();
  first_hit_.assign(tokens + 1, 0);
  ending_.assign(tokens + 1, 0);
  chain_.assign(hits_.size() + 1, 0);
  lists_.assign(tokens, 0);
  for (const Hit& found : hits_) lists_[found.first] |= Bit(static_cast<WordList>(found.list));
  uint32_t hit = 0;
  for (uint32_t token = 0; token <= tokens; ++token) {
    first_hit_[token] = hit;
    while (hit < hits_.size() && hits_[hit].first == token) ++hit;
  }
  for (uint32_t i = 0; i < hits_.size(); ++i) {
    uint32_t& head = ending_[hits_[i].last];
    chain_[i + 1] = head;
    head = i + 1;
  }
}

const Hit* Annotations::FindStarting(uint32_t token, WordList list) const {
  for (uint32_t i = first_hit_[token + 1]; i > first_hit_[token]; --i) {
    if (hits_[i - 1].list == static_cast<uint16_t>(list)) return &hits_[i - 1];
  }
  return nullptr;
}

const Hit* Annotations::EndingAt(uint32_t token_end, WordList list) const {
  if (token_end >= ending_.size()) return nullptr;
  const Hit* longest = nullptr;
  for (uint32_t i = ending_[token_end]; i != 0; i = chain_[i]) {
    const Hit& hit = hits_[i - 1];
    if (hit.list == static_cast<uint16_t>(list) && (longest == nullptr || hit.first < longest->first)) longest = &hit;
  }
  return longest;
}

const Hit* Annotations::Covering(uint32_t token, WordList list) const {
  const uint32_t from = token > kLongestPhrase ? token - kLongestPhrase : 0;
  for (uint32_t first = from; first <= token; ++first) {
    const Hit* hit = StartingAt(first, list);
    if (hit != nullptr && hit->last > token) return hit;
  }
  return nullptr;
}

}  // namespace trich

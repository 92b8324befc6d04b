// SPDX-License-Identifier: Apache-2.0
#include "match/annotations.h"

#include <algorithm>

namespace trich {
namespace {

constexpr uint32_t kLongestPhrase = 12;  // tokens

}  // namespace

void Annotations::Assign(const Rules& rules, const Text& text) {
  rules.lexicon.Find(text, &hits_);
  const size_t tokens = text.tokens().size();
  lists_.assign(tokens, 0);
  ending_.assign(tokens + 1, 0);
  first_hit_.resize(tokens);
  longest_ = 0;
  for (size_t i = 0; i < hits_.size(); ++i) {
    const Hit& hit = hits_[i];
    const uint64_t bit = Bit(static_cast<WordList>(hit.list));
    if (lists_[hit.first] == 0) first_hit_[hit.first] = static_cast<uint32_t>(i);
    lists_[hit.first] |= bit;
    ending_[hit.last] |= bit;
    longest_ = std::max(longest_, hit.last - hit.first);
  }
}

const Hit* Annotations::FindStarting(uint32_t token, WordList list) const {
  const Hit* longest = nullptr;
  for (size_t i = first_hit_[token]; i < hits_.size() && hits_[i].first == token; ++i) {
    if (hits_[i].list == static_cast<uint16_t>(list)) longest = &hits_[i];
  }
  return longest;
}

const Hit* Annotations::FindEnding(uint32_t token_end, WordList list) const {
  for (uint32_t first = token_end - std::min(longest_, token_end); first < token_end; ++first) {
    if ((lists_[first] & Bit(list)) == 0) continue;
    const Hit* found = nullptr;
    for (size_t i = first_hit_[first]; i < hits_.size() && hits_[i].first == first; ++i) {
      if (hits_[i].last == token_end && hits_[i].list == static_cast<uint16_t>(list)) found = &hits_[i];
    }
    if (found != nullptr) return found;
  }
  return nullptr;
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

// SPDX-License-Identifier: Apache-2.0
#include "match/annotations.h"

#include <algorithm>

namespace trich {
namespace {

constexpr uint32_t kLongestPhrase = 12;  // tokens

}  // namespace

void Annotations::Assign(const Rules& rules, const Text& text) {
  lexicon_ = &rules.lexicon;
  tokens_ = &text.tokens();
  const auto size = static_cast<uint32_t>(tokens_->size());
  lists_.resize(size);
  ending_.assign(size + 1, 0);
  ranges_.assign(size, {});
  longest_ = 0;
  size_t hits = 0;
  for (uint32_t token = 0; token < size; ++token) {
    const Lexicon::Start start = lexicon_->Look(*tokens_, token, ending_.data());
    lists_[token] = start.lists;
    longest_ = std::max(longest_, static_cast<uint32_t>(start.longest));
    hits += start.at_most;
  }
  hits_.clear();
  hits_.reserve(hits);
}

uint32_t Annotations::NextStart(uint32_t token, uint64_t bits) const {
  const auto size = static_cast<uint32_t>(lists_.size());
  const auto of_four = [this](uint32_t at) { return lists_[at] | lists_[at + 1] | lists_[at + 2] | lists_[at + 3]; };
  while (token + 4 <= size && (of_four(token) & bits) == 0) token += 4;
  while (token < size && (lists_[token] & bits) == 0) ++token;
  return token;
}

std::span<const Hit> Annotations::AllStartingAt(uint32_t token) const {
  if (lists_[token] == 0) return {};
  Range& range = ranges_[token];
  if (range.last == 0) {
    range.first = static_cast<uint32_t>(hits_.size());
    lexicon_->Find(*tokens_, token, &hits_);
    range.last = static_cast<uint32_t>(hits_.size());
  }
  return {hits_.data() + range.first, hits_.data() + range.last};
}

const Hit* Annotations::FindStarting(uint32_t token, WordList list) const {
  const Hit* longest = nullptr;
  for (const Hit& hit : AllStartingAt(token)) {
    if (hit.list == static_cast<uint16_t>(list)) longest = &hit;
  }
  return longest;
}

const Hit* Annotations::FindEnding(uint32_t token_end, WordList list) const {
  for (uint32_t first = token_end - std::min(longest_, token_end); first < token_end; ++first) {
    if ((lists_[first] & Bit(list)) == 0) continue;
    const Hit* found = nullptr;
    for (const Hit& hit : AllStartingAt(first)) {
      if (hit.last == token_end && hit.list == static_cast<uint16_t>(list)) found = &hit;
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

// SPDX-License-Identifier: Apache-2.0
#include "match/annotations.h"

#include <algorithm>

namespace trich {
namespace {

constexpr size_t kBlock = 256;  // hits

}  // namespace

void Annotations::Assign(const Rules& rules, const Text& text, uint64_t sought, std::vector<uint32_t>* found) {
  lexicon_ = &rules.lexicon;
  tokens_ = text.tokens();
  lexicon_->FindBeginnings(tokens_, sought, &lists_, found);
  size_ = static_cast<uint32_t>(tokens_.size());
  found_at_.assign(size_, 0);
  found_.clear();
  block_ = 0;
  free_ = block_end_ = nullptr;
}

std::span<const Hit> Annotations::AllStartingAt(uint32_t token) const {
  if (lists_[token] == 0) return {};
  uint32_t& at = found_at_[token];
  if (at == 0) {
    found_.push_back(LookUp(token));
    at = static_cast<uint32_t>(found_.size());
  }
  return found_[at - 1];
}

std::span<const Hit> Annotations::LookUp(uint32_t token) const {
  const size_t most = lexicon_->most();
  if (static_cast<size_t>(block_end_ - free_) < most) {
    if (block_ == blocks_.size()) blocks_.push_back(std::make_unique<Hit[]>(kBlock + most));
    free_ = blocks_[block_++].get();
    block_end_ = free_ + kBlock + most;
  }
  const std::span<const Hit> found(free_, lexicon_->Find(tokens_, token, free_, &lists_[token]));
  free_ += found.size();
  return found;
}

// All that begin at a token, if one of `list` may be among them, else none.
std::span<const Hit> Annotations::HitsWith(uint32_t token, WordList list) const {
  if (found_at_[token] == 0) lists_[token] = lexicon_->BeginningAt(tokens_, token);
  return (lists_[token] & Bit(list)) != 0 ? AllStartingAt(token) : std::span<const Hit>();
}

const Hit* Annotations::FindStarting(uint32_t token, WordList list) const {
  const std::span<const Hit> hits = HitsWith(token, list);
  for (const Hit* hit = hits.data() + hits.size(); hit != hits.data();) {
    if ((--hit)->list == static_cast<uint16_t>(list)) return hit;
  }
  return nullptr;
}

const Hit* Annotations::FindEnding(uint32_t token_end, WordList list) const {
  for (uint32_t first = token_end - std::min(LongestOf(list), token_end); first < token_end; ++first) {
    if ((lists_[first] & Bit(list)) == 0) continue;
    const std::span<const Hit> hits = HitsWith(first, list);
    for (const Hit* hit = hits.data() + hits.size(); hit != hits.data() && (--hit)->last >= token_end;) {
      if (hit->last == token_end && hit->list == static_cast<uint16_t>(list)) return hit;
    }
  }
  return nullptr;
}

const Hit* Annotations::Covering(uint32_t token, WordList list) const {
  for (uint32_t first = token + 1 - std::min(LongestOf(list), token + 1); first <= token; ++first) {
    const Hit* hit = StartingAt(first, list);
    if (hit != nullptr && hit->last > token) return hit;
  }
  return nullptr;
}

}  // namespace trich

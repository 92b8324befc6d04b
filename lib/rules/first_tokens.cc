// SPDX-License-Identifier: Apache-2.0
#include "rules/first_tokens.h"

namespace trich {

FirstTokens::Follow FirstTokens::KeysOf(const Token& token) {
  if (token.kind == TokenKind::kWord) {
    return static_cast<Follow>(FollowBit(kAnyWordKey) | (token.mixed ? FollowBit(kMixedWordKey) : 0));
  }
  if (token.kind != TokenKind::kNumber) return 0;
  return token.mixed ? FollowBit(kMixedNumberKey) | FollowBit(kDateNumberKey) : FollowBit(kNumberKey);
}

bool FirstTokens::MayFollow(const Token& first, Follow follow, const Token& next) const {
  if ((follow & KeysOf(next)) != 0) return true;
  const size_t pair = PairAt(first.word, next.word);
  return (follow & kCertain) != 0 && (pairs_[pair / 64] >> (pair % 64) & 1) != 0;
}

bool FirstTokens::MayBegin(Tokens tokens, size_t at) const {
  const Token& token = tokens[at];
  if (anywhere_ || token.kind == TokenKind::kNumber || token.mixed) return true;
  const Follow follow = FollowOf(token);
  return (follow & kNothing) != 0 ||
         (follow != 0 && at + 1 < tokens.size() && MayFollow(token, follow, tokens[at + 1]));
}

size_t FirstTokens::NextBegin(Tokens tokens, size_t at) const {
  const size_t size = tokens.size();
  if (anywhere_) return std::min(at, size);
  const Follow* const follows = follow_.data();
  const auto none = static_cast<uint32_t>(follow_.size() - 1);
  for (const Token* token = tokens.data() + at; at < size; ++at, ++token) {
    if (token->kind == TokenKind::kNumber || token->mixed) break;
    const Follow follow = follows[std::min(token->word, none)];
    if (follow == 0) continue;
    if ((follow & kNothing) != 0 || (at + 1 < size && MayFollow(*token, follow, token[1]))) break;
  }
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

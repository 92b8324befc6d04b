// SPDX-License-Identifier: Apache-2.0
#include "rules/first_tokens.h"

namespace trich {

size_t FirstTokens::NextBegin(Tokens tokens, size_t at) const {
  const size_t size = tokens.size();
  if (anywhere_) return std::min(at, size);
  const uint64_t* const seconds = second_.data();
  const auto none = static_cast<uint32_t>(second_.size() - 1);
  for (const Token* token = tokens.data() + at; at < size; ++at, ++token) {
    if (token->kind == TokenKind::kNumber || token->mixed) break;
    const uint64_t second = seconds[std::min(token->word, none)];
    if (second != 0 && (second & (at + 1 < size ? Keys(token[1]) | kNothing : kNothing)) != 0) break;
  }
  return at;
}

}  // namespace trich

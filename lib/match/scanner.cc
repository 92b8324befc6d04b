// SPDX-License-Identifier: Apache-2.0
#include "match/scanner.h"

namespace trich {
namespace {

bool CanStart(const RuleGroup& group, const Text& text, const Token& token) {
  if (token.kind == TokenKind::kNumber) return group.starts_with_digit();
  if (token.kind == TokenKind::kNewline) return false;
  return group.StartsWith(token.hash, text.lower().substr(token.begin, token.end - token.begin));
}

}  // namespace

bool EndsToken(const Text& text, uint32_t offset) {
  const uint32_t next = text.TokenAt(offset);
  return next > 0 && text.tokens()[next - 1].end <= offset;
}

void Scanner::Scan(const Rules& rules, const Text& text, const Accept& accept) {
  uint32_t free_from = 0;
  for (const Token& token : text.tokens()) {
    if (token.begin < free_from || !CanStart(rules.scan, text, token)) continue;
    rules.scan.MatchAt(text.lower(), token.begin, &matches_);
    for (const RuleMatch& match : matches_) {
      if (!EndsToken(text, match.end) || !accept(match)) continue;
      free_from = match.end;
      break;
    }
  }
}

}  // namespace trich

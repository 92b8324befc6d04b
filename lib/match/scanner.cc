// SPDX-License-Identifier: Apache-2.0
#include "match/scanner.h"

namespace trich {
bool EndsToken(const Text& text, uint32_t offset) {
  const uint32_t next = text.TokenAt(offset);
  return next > 0 && text.tokens()[next - 1].end <= offset;
}

void Scanner::Scan(const Rules& rules, const Text& text, const Accept& accept) {
  uint32_t free_from = 0;
  const Tokens tokens = text.tokens();
  for (uint32_t at = 0; (at = rules.scan.NextBegin(text, at)) < tokens.size(); ++at) {
    if (tokens[at].begin < free_from) continue;
    const uint32_t begin = tokens[at].begin;
    rules.scan.FindEndings(text.lower(), begin, &endings_);
    for (const RuleGroup::Ending& ending : endings_) {
      RuleMatch match;
      if (!EndsToken(text, ending.end) || !rules.scan.ReadMatch(text.lower(), begin, ending, &match)) continue;
      if (!accept(match)) continue;
      free_from = match.end;
      break;
    }
  }
}

}  // namespace trich

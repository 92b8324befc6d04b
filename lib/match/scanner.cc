// SPDX-License-Identifier: Apache-2.0
#include "match/scanner.h"

namespace trich {
uint32_t TokenBehind(const Text& text, uint32_t end) {
  const uint32_t next = text.TokenAt(end);
  return next > 0 && text.tokens()[next - 1].end <= end ? next : 0;
}

void Scanner::Scan(const Rules& rules, const Text& text, const Accept& accept) {
  uint32_t free_from = 0;
  const Tokens tokens = text.tokens();
  rules.scan.FindBegins(text, &begins_);
  for (const uint32_t at : begins_) {
    if (tokens[at].begin < free_from) continue;
    const uint32_t begin = tokens[at].begin;
    rules.scan.FindEndings(text.lower(), begin, &endings_);
    for (const RuleGroup::Ending& ending : endings_) {
      RuleMatch match;
      const uint32_t last = TokenBehind(text, ending.end);
      if (last == 0 || !rules.scan.ReadMatch(text.lower(), begin, ending, &match)) continue;
      match.tokens = {at, last};
      if (!accept(match)) continue;
      free_from = match.end;
      break;
    }
  }
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Scanner: the scan rules over a text, at the few places where one can begin.
#pragma once

#include <functional>
#include <vector>

#include "rules/rules.h"
#include "text/text.h"

namespace trich {

// The token behind the one that ends at byte `end`; 0 when none ends there: no match
// ends inside "1.700m".
uint32_t TokenBehind(const Text& text, uint32_t end);

class Scanner {
 public:
  // Asked of each match, longest first; a match that is refused ("31 tháng 2")
  // leaves its place to the next one.
  using Accept = std::function<bool(const RuleMatch&)>;

  // Runs `rules.scan` over `text` and gives each place's best match to
  // `accept`, from left to right; accepted matches never overlap.
  void Scan(const Rules& rules, const Text& text, const Accept& accept);

 private:
  std::vector<uint32_t> begins_;
  std::vector<RuleGroup::Ending> endings_;
};

}  // namespace trich

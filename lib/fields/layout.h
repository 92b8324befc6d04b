// SPDX-License-Identifier: Apache-2.0
//
// Layout: which lines of an article are prose, and what the others say.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "match/document.h"

namespace trich {

// When the article says it was published.
struct Publication {
  CalendarDay day;  // at least year and month
  int hour = -1;    // -1 when no clock time is printed
  int minute = 0;
  uint32_t begin = 0;  // bytes of the normalised text
  uint32_t end = 0;
  const CompiledRule* rule = nullptr;
};

struct Layout {
  std::vector<LineKind> kinds;              // per line
  std::optional<Publication> publication;   // the first one printed
  TokenRange title;                         // the headline without a stamp; empty when there is none
};

// REQUIRES: document.text is set.
Layout ReadLayout(const Document& document);

// Whether lines of this kind tell something of the article's subject.
inline bool IsProse(LineKind kind) {
  return kind == LineKind::kProse || kind == LineKind::kHeadline || kind == LineKind::kCaption;
}

}  // namespace trich

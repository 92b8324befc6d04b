// SPDX-License-Identifier: Apache-2.0
//
// Cues: the words just before a number that say how to take it: "ước đạt trên",
// "tăng gần", "từ … trở lên".
#pragma once

#include <cstdint>

#include "match/document.h"
#include "trich/record.h"

namespace trich {

struct Cues {
  uint32_t first = 0;        // token where the chain of cues begins; the number's when there is none
  uint32_t quote_first = 0;  // token where the quote begins: the bound's, if there is one
  uint32_t quote_last = 0;   // token where the quote ends
  Bound bound = Bound::kNone;
  Direction direction = Direction::kNone;
  bool exceeds = false;  // the direction is "above": a bound of a level, a change of a share
  bool estimated = false;
  bool target = false;
  bool equal = false;      // "equal to": a ratio or a share of a plan
  bool multiple = false;   // "so many times": a ratio
  bool link = false;       // a verb links a name to the number
  bool weak_link = false;  // one that as well begins the thing counted
  bool having = false;     // a weak one between an owner and what it has
  TokenRange dimension;    // one that says what is measured: "long", "wide"
};

// Reads the cues of the number at tokens [first, last), not going left of
// `limit`.
Cues ReadCues(const Document& document, uint32_t first, uint32_t last, uint32_t limit);

}  // namespace trich

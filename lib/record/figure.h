// SPDX-License-Identifier: Apache-2.0
//
// Figure: a quantity of the article on its way to an indicator or to a change
// that belongs to one.
#pragma once

#include <cstdint>
#include <vector>

#include "fields/cues.h"
#include "fields/period.h"
#include "match/document.h"

namespace trich {

enum class Role : uint8_t {
  kLevel,       // reports a value
  kOwnChange,   // a change whose base is not printed: an indicator of its own
  kComparison,  // belongs to the level `host`
  kNone,        // reports nothing
};

struct Figure {
  Quantity quantity;
  Cues cues;
  Role role = Role::kLevel;
  ChangeKind change_kind = ChangeKind::kChange;
  bool led = false;          // a comparative opens its clause: its base stands before the number
  int host = -1;             // index of the level a comparison belongs to
  uint32_t sentence = 0;     // index into Text::sentences()
  uint32_t left_limit = 0;   // token where what belongs to this figure can begin at the earliest
  uint32_t right_limit = 0;  // token where what belongs to the next one begins
};

// Overwrites `figures` with those of `document` in order, each with its cues and
// limits.
void FindFigures(const Document& document, std::vector<Figure>* figures);

}  // namespace trich

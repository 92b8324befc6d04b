// SPDX-License-Identifier: Apache-2.0
#include "rules/automaton.h"

namespace trich {

size_t Automaton::RunTextEnd(uint32_t state, uint32_t end, size_t count, Stops* stops) const {
  const Cell cell = cells_[state + kTextEndInput];
  if ((cell & kInputMask) != kTextEndInput) return count;
  (*stops)[count] = {end, cell >> kTargetShift};
  return count + ((cell & kAccepts) != 0 ? 1 : 0);
}

}  // namespace trich

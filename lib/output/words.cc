// SPDX-License-Identifier: Apache-2.0
#include "output/words.h"

namespace trich {

std::string_view Word(Bound bound) {
  constexpr std::string_view kWords[] = {"", "over", "at_least", "under", "at_most", "about"};
  return kWords[static_cast<int>(bound)];
}

std::string_view Word(Direction direction) {
  constexpr std::string_view kWords[] = {"", "up", "down"};
  return kWords[static_cast<int>(direction)];
}

std::string_view Word(ChangeKind kind) {
  constexpr std::string_view kWords[] = {"change", "ratio", "plan"};
  return kWords[static_cast<int>(kind)];
}

}  // namespace trich

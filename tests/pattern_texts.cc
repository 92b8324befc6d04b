// SPDX-License-Identifier: Apache-2.0
#include "pattern_texts.h"

#include <cstdint>

namespace trich {

std::vector<std::string> PatternTexts(int count) {
  const std::vector<std::string> pieces = {"5", "12", ".", ",", " ", "  ", "%",    "tỷ",    "đồng", "m",    "m2", "m²",
                                           "/", "-",  "–", "a", "b", "aa", "ngày", "tháng", "năm",  "2024", "ộ",  "\n"};
  std::vector<std::string> texts = {""};
  uint32_t seed = 7;
  for (int i = 0; i < count; ++i) {
    std::string& text = texts.emplace_back();
    for (int n = 1 + i % 9; n > 0; --n) {
      seed = seed * 1664525 + 1013904223;
      text += pieces[(seed >> 16) % pieces.size()];
    }
  }
  return texts;
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Texts on which ways of matching patterns are compared.
#pragma once

#include <string>
#include <vector>

namespace trich {

// An empty text and `count` more, always the same ones, made of the pieces that
// patterns are about.
std::vector<std::string> PatternTexts(int count);

}  // namespace trich

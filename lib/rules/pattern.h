// SPDX-License-Identifier: Apache-2.0
//
// Patterns: what a rule's author writes, and the regular expression it becomes.
//
// A pattern is RE2 syntax over the normalised text in lower case. `{name}`
// stands for a piece or for any phrase of a word table; a space stands for one
// or more spaces. The whole must end where a word ends.
#pragma once

#include <string>
#include <string_view>

#include "rules/book.h"

namespace trich {

// Replaces every {piece} of `pattern`, and the pieces in those. On a mistake
// reports it at `place` and returns false.
bool ExpandPattern(std::string_view pattern, const RuleBook& book, const SourcePlace& place, std::string* expanded,
                   Diagnostics* diagnostics);

// `text` with every character that means something to RE2 escaped.
std::string EscapePattern(std::string_view text);

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Normalising: the many ways Vietnamese is typed become one, so that rules are
// written once.
//
//   composition     NFD becomes NFC
//   tone placement  the mark of an open oa, oe, uy stands on the first vowel
//   look-alikes     U+00D0 and U+0189 become U+0110
//   spaces          no-break, thin and ideographic spaces and tabs become ' '
//   invisible       zero-width characters, soft hyphens and CR are dropped
//
// Case, punctuation and line ends stay.
#pragma once

#include <string>
#include <string_view>

#include "text/offset_map.h"

namespace trich {

// Writes the normalised form of `raw` (valid UTF-8) to `clean`, and how to get
// back to `map`. Both are overwritten. Takes time linear in raw.size().
void Normalise(std::string_view raw, std::string* clean, OffsetMap* map);

// The same without the way back, for tables and rules.
std::string Normalised(std::string_view raw);

}  // namespace trich

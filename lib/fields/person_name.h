// SPDX-License-Identifier: Apache-2.0
//
// Names of persons: which words with capitals are one.
//
// A name is a family name and one to four syllables more; names of the
// highland peoples have other lengths. Which capitals end an organisation and
// which begin a name is weighed, since "huyện Trần Văn Thời" is a district and
// "huyện Trần Văn Thái" the district's Trần Văn Thái.
#pragma once

#include <cstdint>

#include "match/document.h"

namespace trich {

// The end of the words with capitals that begin at `first`, none of which
// starts something else (a title, a form of address, an abbreviation among
// words). At most `last`; `first` when there is none.
uint32_t CapitalsEnd(const Document& document, uint32_t first, uint32_t last);

// Whether a full name can stand in `range`. Costs little.
bool MayHoldName(const Document& document, TokenRange range);

// How much [first, last) looks like a full name: 0 = not at all.
int NameScore(const Document& document, TokenRange range);

// A full name made of `capitals`, where nothing has said that one comes: a family
// name is needed. Empty if they are none.
TokenRange ReadFreeName(const Document& document, TokenRange capitals);

// A name made of `capitals` after a form of address or a rank; of one word if it
// is only called by its last syllable. Empty if they are none.
TokenRange ReadAddressedName(const Document& document, TokenRange capitals);

// Whether a single word is a full name: "K'Dung".
bool IsOneWordName(const Document& document, uint32_t token);

// What words with capitals are where an organisation goes on: `name` holds the
// full name that ends them, empty if they all belong to the organisation.
enum class AreaBefore : uint8_t { kNone, kUnit, kLocal };
TokenRange FindNameAfter(const Document& document, TokenRange capitals, AreaBefore area);

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Layout: which lines of an article are prose, and what the others say.
#pragma once

#include "match/document.h"

namespace trich {

// Fills the layout of `document`: layout_matches, line_kinds, publication, title.
// REQUIRES: document->text and document->words are set.
void ReadLayout(Document* document);

// Whether lines of this kind tell something of the article's subject.
inline bool IsProse(LineKind kind) {
  return kind == LineKind::kProse || kind == LineKind::kHeadline || kind == LineKind::kCaption;
}

}  // namespace trich

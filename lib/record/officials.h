// SPDX-License-Identifier: Apache-2.0
//
// Officials: the people of an article that hold an office, each once, with the
// offices of all mentions.
#pragma once

#include <vector>

#include "match/document.h"
#include "trich/record.h"

namespace trich {

// Overwrites `officials`, in order of first mention.
void FindOfficials(const Document& document, std::vector<Official>* officials);

}  // namespace trich

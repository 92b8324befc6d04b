// SPDX-License-Identifier: Apache-2.0
//
// Province: the one province an article reports on, if there is one.
#pragma once

#include <optional>
#include <string_view>

#include "match/document.h"
#include "trich/record.h"

namespace trich {

// Overwrites `province`. `date` (ISO) is the article's time: it chooses between
// the divisions of before and after July 2025.
// REQUIRES: the layout and the places of `document` are filled.
void FindProvince(const Document& document, std::string_view date, std::optional<Province>* province);

}  // namespace trich

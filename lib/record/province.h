// SPDX-License-Identifier: Apache-2.0
//
// Province: the one province an article reports on, if there is one.
#pragma once

#include <optional>
#include <string_view>

#include "match/document.h"
#include "trich/record.h"

namespace trich {

// Overwrites `province`. `date` (ISO or EDTF, may be empty) is the article's
// time: it chooses between the divisions of before and after July 2025.
void FindProvince(const Document& document, std::string_view date, std::optional<Province>* province);

}  // namespace trich

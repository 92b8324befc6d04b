// SPDX-License-Identifier: Apache-2.0
//
// Dates: the day of the event and the day of publication.
#pragma once

#include <string_view>

#include "match/document.h"
#include "trich/record.h"

namespace trich {

// Overwrites `dates`. `reference_date` (ISO, may be empty) gives a year to
// dates when nothing in the article or its input does.
// REQUIRES: the dates and the layout of `document` are filled.
void FindDates(const Document& document, std::string_view reference_date, Dates* dates);

}  // namespace trich

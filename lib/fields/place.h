// SPDX-License-Identifier: Apache-2.0
//
// Place: the places an article names, each with the unit it most likely is.
#pragma once

#include <string_view>
#include <vector>

#include "match/document.h"

namespace trich {

// A day that stands for one not known: before any merger.
inline constexpr std::string_view kUnknownTime = "2020-01-01";

// Every place named in `document` from left to right, none overlapping. Names
// inside traps, of people, streets and clubs are left out. `date` (ISO) chooses
// between the divisions of before and after July 2025.
// REQUIRES: the layout of `document` is filled.
std::vector<PlaceMention> FindPlaces(const Document& document, std::string_view date);

}  // namespace trich

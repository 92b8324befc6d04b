// SPDX-License-Identifier: Apache-2.0
//
// Place: the places an article names, each with the unit it most likely is.
#pragma once

#include <string_view>

#include "match/document.h"

namespace trich {

// A day that stands for one not known: before any merger.
inline constexpr std::string_view kUnknownTime = "2020-01-01";

// Fills document->places with every place named, from left to right, none
// overlapping. Names inside traps, of people, streets and clubs are left out.
// `date` (ISO) chooses between the divisions of before and after July 2025.
// REQUIRES: the layout of `document` is filled.
void FindPlaces(std::string_view date, Document* document);

}  // namespace trich

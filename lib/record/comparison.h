// SPDX-License-Identifier: Apache-2.0
//
// Comparisons: which figures say how another one changed.
#pragma once

#include <string>
#include <vector>

#include "record/figure.h"
#include "trich/record.h"

namespace trich {

// Sets role, kind and host of every figure.
void AssignRoles(const Document& document, const std::vector<Period>& periods, std::vector<Figure>* figures);

// The change a comparison stands for. `default_year` is the year of the level.
Change MakeChange(const Document& document, const std::vector<Period>& periods, const Figure& figure, int default_year);

}  // namespace trich

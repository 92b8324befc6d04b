// SPDX-License-Identifier: Apache-2.0
#include "record/dates.h"

namespace trich {

void FindDates(const Document&, std::string_view, Dates* dates) { *dates = Dates(); }

}  // namespace trich

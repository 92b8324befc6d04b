// SPDX-License-Identifier: Apache-2.0
#include "record/province.h"

namespace trich {

void FindProvince(const Document&, std::string_view, std::optional<Province>* province) { province->reset(); }

}  // namespace trich

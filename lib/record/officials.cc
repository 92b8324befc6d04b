// SPDX-License-Identifier: Apache-2.0
#include "record/officials.h"

namespace trich {

void FindOfficials(const Document&, std::vector<Official>* officials) { officials->clear(); }

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Records as JSON Lines. Keys, units and what may be absent: see schema.h.
//
// The functions keep no state and may run in any thread. What they append is
// one line without its line end, valid UTF-8, and holds no raw tab, newline or
// other control character; bytes that are no UTF-8 become U+FFFD.
#pragma once

#include <string>
#include <string_view>

#include "trich/record.h"

namespace trich {

// Appends `record` as one JSON object. The order of keys is fixed; absent facts
// are null or [], absent attributes are left out.
void AppendJson(const Record& record, std::string* out);

// Appends the line that stands for an article without a record:
// {"id":…,"error":{"code":…,"message":…}}
void AppendErrorJson(std::string_view id, std::string_view code, std::string_view message, std::string* out);

}  // namespace trich

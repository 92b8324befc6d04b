// SPDX-License-Identifier: Apache-2.0
//
// The record's contract for machines.
#pragma once

#include <string_view>

namespace trich {

// What AppendJson and AppendErrorJson write, as JSON Schema 2020-12: every key
// with its type, its unit and when it is null or left out. Ends with a newline;
// static storage.
std::string_view JsonSchema();

}  // namespace trich

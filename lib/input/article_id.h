// SPDX-License-Identifier: Apache-2.0
//
// Ids: what names an article where its content does not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace trich {

// The id of a line that has none of its own, `line` counted from 1: "news.jsonl:7".
std::string LineId(std::string_view input, uint64_t line);

// `id` as it may stand in a record: when it is no UTF-8, as file names need not
// be, each byte that is not printable ASCII, and each backslash, becomes "\xHH".
std::string PrintableId(std::string id);

}  // namespace trich

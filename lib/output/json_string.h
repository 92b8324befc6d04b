// SPDX-License-Identifier: Apache-2.0
//
// JSON strings.
#pragma once

#include <string>
#include <string_view>

namespace trich {

// Appends `text` in quotes. Quotes, backslashes and control characters are
// escaped, every byte that is no part of valid UTF-8 becomes \ufffd, and the
// rest stays as it is.
void AppendJsonString(std::string_view text, std::string* out);

}  // namespace trich

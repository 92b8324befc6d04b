// SPDX-License-Identifier: Apache-2.0
//
// Decoding: the bytes of an article become UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "trich/status.h"

namespace trich {

// Whether `text` is UTF-8 as RFC 3629 has it: no surrogates, nothing overlong.
bool IsUtf8(std::string_view text);

// Stores `bytes` as UTF-8 without a byte-order mark. What is no text in the
// encoding found becomes U+FFFD, and a warning says how often. Fails (kNotText)
// when there are NUL bytes in what is not UTF-16.
Status Decode(std::string_view bytes, std::string* text, std::vector<std::string>* warnings);

}  // namespace trich

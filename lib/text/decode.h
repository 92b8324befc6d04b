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

// Stores the text of `bytes` as UTF-8 without a byte-order mark. What is no
// UTF-8 is read in the encoding `charset`, which the input declared, or if it
// declared none in windows-1258 if it looks like that. Bytes that are no text
// become U+FFFD, and warnings say how many, and that the text is no UTF-8.
// Fails (kNotText) when there are NUL bytes: UTF-16 has to be decoded before.
Status Decode(std::string_view bytes, const std::string& charset, std::string* text,
              std::vector<std::string>* warnings);

}  // namespace trich

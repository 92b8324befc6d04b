// SPDX-License-Identifier: Apache-2.0
//
// Legacy encodings: what is not UTF-8, by guess or by its declared name.
#pragma once

#include <string>
#include <string_view>

namespace trich {

// Whether `bytes` read well as Vietnamese in windows-1258, where tones are
// marks of their own behind their vowel. Meant for bytes that are no UTF-8.
bool LooksLikeWindows1258(std::string_view bytes);

// Stores `bytes` in UTF-8, with U+FFFD for what stands for nothing in the
// encoding `charset`. False, with *text untouched, when no such encoding is known.
bool ConvertToUtf8(std::string_view bytes, const std::string& charset, std::string* text);

}  // namespace trich

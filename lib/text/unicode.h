// SPDX-License-Identifier: Apache-2.0
//
// Unicode for any script, by ICU's tables. For short strings off the way of an
// article; base/utf8.h has the fast Vietnamese counterparts.
#pragma once

#include <string>
#include <string_view>

namespace trich {

// `text` composed (NFC), then in lower case by Unicode's full mapping, in no
// language's special way. REQUIRES: `text` is valid UTF-8.
std::string ComposedLower(std::string_view text);

// Whether `c` is a space of any kind: Unicode's White_Space and the four
// separators U+001C to U+001F.
bool IsAnySpace(char32_t c);

// Whether `c` is a letter or a number of any script; marks are not.
bool IsAnyLetterOrNumber(char32_t c);

}  // namespace trich

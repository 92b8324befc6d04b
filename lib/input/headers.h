// SPDX-License-Identifier: Apache-2.0
//
// Headers: "Name: value" lines, as in WARC records and HTTP answers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace trich {

// Whether the two are the same but for the case of ASCII letters.
bool EqualIgnoringCase(std::string_view a, std::string_view b);

// If `line` is a header of this name, its value without the space around it.
std::optional<std::string_view> HeaderValue(std::string_view line, std::string_view name);

// The parameter `charset` of a Content-Type; empty when there is none.
std::string CharsetOf(std::string_view content_type);

// What an HTTP answer says before its body.
struct HttpHead {
  bool is_page = false;  // a successful answer that is HTML
  std::string charset;   // empty when not said
  size_t body = 0;       // where the body begins
};

HttpHead ReadHttpHead(std::string_view answer);

}  // namespace trich

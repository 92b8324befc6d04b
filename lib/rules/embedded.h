// SPDX-License-Identifier: Apache-2.0
//
// The rule files built into the library.
#pragma once

#include <string_view>
#include <vector>

namespace trich {

struct EmbeddedFile {
  std::string_view name;  // below rules/, e.g. "date.toml"
  std::string_view text;  // static storage
};

// In byte order of names.
std::vector<EmbeddedFile> EmbeddedRules();

}  // namespace trich

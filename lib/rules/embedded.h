// SPDX-License-Identifier: Apache-2.0
//
// What is built into the library: the rule files, and what they compile to.
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

// The Archive of the Rules of those files. Static storage.
std::string_view PreparedRules();

}  // namespace trich

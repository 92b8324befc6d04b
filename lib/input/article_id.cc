// SPDX-License-Identifier: Apache-2.0
#include "input/article_id.h"

#include <fmt/format.h>

#include <iterator>

#include "text/decode.h"

namespace trich {

std::string LineId(std::string_view input, uint64_t line) { return fmt::format("{}:{}", input, line); }

std::string PrintableId(std::string id) {
  if (IsUtf8(id)) return id;
  std::string escaped;
  for (const char c : id) {
    if (c >= 0x20 && c < 0x7F && c != '\\') {
      escaped.push_back(c);
    } else {
      fmt::format_to(std::back_inserter(escaped), "\\x{:02x}", static_cast<unsigned char>(c));
    }
  }
  return escaped;
}

}  // namespace trich

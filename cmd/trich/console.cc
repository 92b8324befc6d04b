// SPDX-License-Identifier: Apache-2.0
#include "console.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

int PrintAll(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return 0;
  fmt::print(stderr, "trich: standard output: {}\n", std::strerror(errno));
  return 2;
}

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include "trich/status.h"

namespace trich {

// What is said of an article of more than `max_bytes`.
inline Status TooLarge(size_t max_bytes) {
  return Status::TooLarge(fmt::format("article of more than {} bytes", max_bytes));
}

}  // namespace trich

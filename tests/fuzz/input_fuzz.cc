// SPDX-License-Identifier: Apache-2.0
//
// Any input at all: unpacked, detected, cut, decoded. The first byte says how
// the rest arrives.
#include "read_articles.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  trich::ReadArticlesOf(std::string(data + 1, data + size), size_t{data[0]} + 1, trich::Format::kAuto);
  return 0;
}

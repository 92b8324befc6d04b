// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a web archive.
#include "read_articles.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  trich::ReadArticlesOf(std::string(data, data + size), 4096, trich::Format::kWarc);
  return 0;
}

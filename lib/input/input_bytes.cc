// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>

#include "input/input_names.h"
#include "trich/reader.h"

namespace trich {

uint64_t InputBytes(const Inputs& inputs) {
  if (inputs.files_from == "-" || inputs.files0_from == "-") return 0;
  InputNames names(inputs, -1);
  std::string name;
  Status status;
  uint64_t bytes = 0;
  while (names.Next(&name, &status)) {
    struct stat info;
    if (name == "-" ? ::fstat(0, &info) != 0 : ::stat(name.c_str(), &info) != 0) continue;
    if (!S_ISREG(info.st_mode)) return 0;
    bytes += static_cast<uint64_t>(info.st_size);
  }
  return bytes;
}

}  // namespace trich

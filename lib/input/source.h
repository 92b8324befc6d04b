// SPDX-License-Identifier: Apache-2.0
//
// Source: a stream of bytes. Unpacking and transcoding are sources that stand
// on another one.
#pragma once

#include <cstddef>

#include "trich/status.h"

namespace trich {

class Source {
 public:
  virtual ~Source() = default;

  // Stores 1 to `size` bytes in `to` and their number in *got; 0 is the end and
  // stays so. After a failure nothing more can be read. kStopped: told to stop.
  // REQUIRES: size > 0.
  virtual Status Read(char* to, size_t size, size_t* got) = 0;
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Splitter: cuts one input into articles.
#pragma once

#include "input/raw_batch.h"

namespace trich {

class Splitter {
 public:
  virtual ~Splitter() = default;

  // Appends articles to `batch` until it is full, the input ends (false) or,
  // where the input is a stream, until more has to be waited for.
  // *status is kStopped when told to stop, and otherwise ok: what cannot be read
  // becomes an article with the reason.
  virtual bool Fill(RawBatch* batch, Status* status) = 0;
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// BatchReader: goes through all inputs and cuts them into batches of articles.
#pragma once

#include <memory>

#include "input/input_names.h"
#include "input/raw_batch.h"
#include "input/splitter.h"
#include "trich/reader.h"

namespace trich {

class BatchReader {
 public:
  // `eager`: hand on the articles there are rather than wait for more.
  BatchReader(Inputs inputs, ReaderOptions options, bool eager);

  // Overwrites `batch` with the next articles. False when there are none, or
  // when told to stop (see stopped()); what was read before that is handed on.
  bool Next(RawBatch* batch);

  bool stopped() const { return stopped_; }

 private:
  bool OpenNext(RawBatch* batch);

  ReaderOptions options_;
  bool eager_;
  InputNames names_;
  std::unique_ptr<Splitter> splitter_;
  bool stopped_ = false;
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// ZstdSource: unpacks Zstandard (RFC 8878), one frame or several in a row.
#pragma once

#include <zstd.h>

#include <memory>
#include <string>

#include "input/source.h"

namespace trich {

class ZstdSource : public Source {
 public:
  explicit ZstdSource(std::unique_ptr<Source> packed);

  // Fails with kDamaged when the data is torn or corrupt, or needs a window of
  // more than 128 MiB; what came before has been handed out by then.
  Status Read(char* to, size_t size, size_t* got) override;

 private:
  struct Free {
    void operator()(ZSTD_DCtx* context) const { ::ZSTD_freeDCtx(context); }
  };

  std::unique_ptr<Source> packed_;
  std::string buffer_;
  ZSTD_inBuffer in_ = {};
  std::unique_ptr<ZSTD_DCtx, Free> context_;
  bool in_frame_ = false;
  bool has_more_ = false;  // unpacked already, for want of room not yet handed out
  bool failed_ = false;
};

}  // namespace trich

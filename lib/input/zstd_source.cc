// SPDX-License-Identifier: Apache-2.0
#include "input/zstd_source.h"

#include <utility>

namespace trich {
namespace {

constexpr size_t kPackedChunk = size_t{64} << 10;

}  // namespace

ZstdSource::ZstdSource(std::unique_ptr<Source> packed)
    : packed_(std::move(packed)), buffer_(kPackedChunk, '\0'), context_(::ZSTD_createDCtx()) {
  in_.src = buffer_.data();
}

Status ZstdSource::Read(char* to, size_t size, size_t* got) {
  *got = 0;
  if (!context_) return Status::Input("no memory for zstd");
  ZSTD_outBuffer out = {to, size, 0};
  while (out.pos == 0) {
    if (failed_) return Status::Damaged("zstd data is corrupt or needs too large a window");
    if (in_.pos == in_.size && !has_more_) {
      in_.pos = in_.size = 0;
      if (Status read = packed_->Read(buffer_.data(), buffer_.size(), &in_.size); !read.ok()) return read;
      if (in_.size == 0) return in_frame_ ? Status::Damaged("zstd data ends too soon") : Status::Ok();
    }
    const size_t result = ::ZSTD_decompressStream(context_.get(), &out, &in_);
    failed_ = ::ZSTD_isError(result) != 0;
    in_frame_ = result != 0;
    has_more_ = in_frame_ && out.pos == out.size;
  }
  *got = out.pos;
  return Status::Ok();
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "input/gzip_source.h"

#include <utility>

namespace trich {
namespace {

constexpr size_t kPackedChunk = size_t{64} << 10;
constexpr int kGzipOnly = 15 + 16;  // the largest window, in a gzip wrapper

}  // namespace

GzipSource::GzipSource(std::unique_ptr<Source> packed) : packed_(std::move(packed)), buffer_(kPackedChunk, '\0') {
  ended_ = ::inflateInit2(&stream_, kGzipOnly) != Z_OK;  // out of memory
  if (ended_) stream_.state = nullptr;
}

GzipSource::~GzipSource() { ::inflateEnd(&stream_); }

// After it, avail_in is 0 only at the end of the packed data.
Status GzipSource::Refill() {
  if (stream_.avail_in > 0) return Status::Ok();
  size_t got = 0;
  Status read = packed_->Read(buffer_.data(), buffer_.size(), &got);
  stream_.next_in = reinterpret_cast<Bytef*>(buffer_.data());
  stream_.avail_in = static_cast<uInt>(read.ok() ? got : 0);
  return read;
}

// Behind a member: steps over padding to the next one, or to the end.
Status GzipSource::StartMember() {
  for (;;) {
    if (Status read = Refill(); !read.ok()) return read;
    ended_ = stream_.avail_in == 0;
    if (ended_) return Status::Ok();
    if (*stream_.next_in != 0) break;
    ++stream_.next_in;
    --stream_.avail_in;
  }
  in_member_ = true;
  return ::inflateReset(&stream_) == Z_OK ? Status::Ok() : Status::Input("zlib does not start again");
}

Status GzipSource::Read(char* to, size_t size, size_t* got) {
  *got = 0;
  while (*got == 0) {
    if (!in_member_ && !ended_) {
      if (Status started = StartMember(); !started.ok()) return started;
    }
    if (ended_) return stream_.state ? Status::Ok() : Status::Input("no memory for zlib");
    if (Status read = Refill(); !read.ok()) return read;
    stream_.next_out = reinterpret_cast<Bytef*>(to);
    stream_.avail_out = static_cast<uInt>(size);
    const int result = ::inflate(&stream_, Z_NO_FLUSH);
    *got = size - stream_.avail_out;
    in_member_ = result != Z_STREAM_END;
    if (*got > 0 || result == Z_OK || result == Z_STREAM_END) continue;  // an error comes again
    return Status::Damaged(result == Z_BUF_ERROR ? "gzip data ends too soon" : "gzip data is corrupt");
  }
  return Status::Ok();
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "input/byte_reader.h"

#include <algorithm>

namespace trich {
namespace {

constexpr size_t kChunk = size_t{64} << 10;

}  // namespace

// REQUIRES: available() is 0. After it, that is so at the end only.
Status ByteReader::Refill() {
  if (!failed_.ok()) return failed_;
  size_t got = 0;
  buffer_.resize(kChunk);
  failed_ = source_->Read(buffer_.data(), kChunk, &got);
  buffer_.resize(failed_.ok() ? got : 0);
  at_ = 0;
  return failed_;
}

Status ByteReader::ReadLine(size_t max, std::string* line, bool* got) {
  line->clear();
  *got = false;
  for (;;) {
    if (available() == 0) {
      if (Status read = Refill(); !read.ok()) return read;
      if (available() == 0) break;
    }
    *got = true;
    const size_t end = std::min(buffer_.find('\n', at_), buffer_.size());
    line->append(buffer_, at_, std::min(end - at_, max - line->size()));
    const bool whole = end < buffer_.size();
    Advance(end - at_ + (whole ? 1 : 0));
    if (whole) break;
  }
  if (line->ends_with('\r')) line->pop_back();
  return Status::Ok();
}

Status ByteReader::Take(uint64_t count, std::string* bytes, uint64_t* got) {
  *got = 0;
  while (*got < count) {
    if (available() == 0) {
      if (Status read = Refill(); !read.ok()) return read;
      if (available() == 0) break;
    }
    const size_t n = static_cast<size_t>(std::min<uint64_t>(count - *got, available()));
    if (bytes) bytes->append(buffer_, at_, n);
    Advance(n);
    *got += n;
  }
  return Status::Ok();
}

Status ByteReader::Read(uint64_t count, std::string* bytes, uint64_t* got) { return Take(count, bytes, got); }

Status ByteReader::Skip(uint64_t count, uint64_t* got) { return Take(count, nullptr, got); }

}  // namespace trich

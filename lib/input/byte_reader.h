// SPDX-License-Identifier: Apache-2.0
//
// ByteReader: lines and counted bytes out of a source.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "input/source.h"

namespace trich {

// Each function fails when the source does, and then does so for ever.
class ByteReader {
 public:
  explicit ByteReader(std::unique_ptr<Source> source) : source_(std::move(source)) {}

  // Stores the next line without its line end (LF or CR LF), cut off after
  // `max` bytes. *got is false at the end of the source.
  Status ReadLine(size_t max, std::string* line, bool* got);

  // Appends the next `count` bytes to *bytes; *got is how many there were.
  Status Read(uint64_t count, std::string* bytes, uint64_t* got);

  // Passes over the next `count` bytes; *got is how many there were.
  Status Skip(uint64_t count, uint64_t* got);

  // Of the next byte in the source.
  uint64_t offset() const { return offset_; }

 private:
  Status Refill();
  Status Take(uint64_t count, std::string* bytes, uint64_t* got);
  size_t available() const { return buffer_.size() - at_; }
  void Advance(size_t count) {
    at_ += count;
    offset_ += count;
  }

  std::unique_ptr<Source> source_;
  std::string buffer_;
  size_t at_ = 0;
  uint64_t offset_ = 0;
  Status failed_;
};

}  // namespace trich

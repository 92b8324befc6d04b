// SPDX-License-Identifier: Apache-2.0
//
// What the tests of reading share: sources in memory, and packing.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "input/source.h"
#include "trich/reader.h"

namespace trich {

// Hands out `bytes`, at most `step` at a time, then fails or ends.
class MemorySource : public Source {
 public:
  explicit MemorySource(std::string bytes, size_t step = 1 << 20, Status end = Status::Ok())
      : bytes_(std::move(bytes)), step_(step), end_(std::move(end)) {}
  Status Read(char* to, size_t size, size_t* got) override;

 private:
  std::string bytes_;
  size_t step_;
  Status end_;
  size_t at_ = 0;
};

std::string Gzip(std::string_view text);
std::string Zstd(std::string_view text);
std::string Utf16(std::string_view utf8, bool big_endian);  // with its byte-order mark

// All a source has to say; what it fails with is stored in *status.
std::string ReadAll(Source* source, Status* status);

// What reading `inputs` gave: "id: text" or "id! code: message", in order.
std::vector<std::string> ReadArticles(const std::vector<std::string>& names, ReaderOptions options = {});

}  // namespace trich

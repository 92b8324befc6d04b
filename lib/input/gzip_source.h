// SPDX-License-Identifier: Apache-2.0
//
// GzipSource: unpacks gzip (RFC 1952), one member or several in a row.
#pragma once

#include <zlib.h>

#include <memory>
#include <string>

#include "input/source.h"

namespace trich {

class GzipSource : public Source {
 public:
  explicit GzipSource(std::unique_ptr<Source> packed);
  ~GzipSource() override;
  GzipSource(const GzipSource&) = delete;  // zlib's state cannot be copied
  GzipSource& operator=(const GzipSource&) = delete;

  // Fails with kDamaged when the data is torn or corrupt; what came before the
  // damage has been handed out by then. Zero bytes after a member are padding.
  Status Read(char* to, size_t size, size_t* got) override;

 private:
  Status Refill();
  Status StartMember();

  std::unique_ptr<Source> packed_;
  std::string buffer_;
  z_stream stream_ = {};
  bool in_member_ = true;
  bool ended_ = false;
};

}  // namespace trich

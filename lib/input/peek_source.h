// SPDX-License-Identifier: Apache-2.0
//
// PeekSource: a source whose begin can be looked at before it is read.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "input/source.h"

namespace trich {

class PeekSource : public Source {
 public:
  explicit PeekSource(std::unique_ptr<Source> source) : source_(std::move(source)) {}

  // Reads the begin: the first line, or what there is up to kPeek bytes. A
  // failure is kept and reported by Read() after these bytes.
  static constexpr size_t kPeek = 4096;
  void Peek();
  std::string_view begin() const { return begin_; }

  // Whether begin() is all there is, with no failure behind it.
  bool ended() const { return ended_; }

  Status Read(char* to, size_t size, size_t* got) override;

 private:
  std::unique_ptr<Source> source_;
  std::string begin_;
  size_t used_ = 0;
  Status failed_;
  bool ended_ = false;
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "input/peek_source.h"

#include <algorithm>
#include <cstring>

namespace trich {

void PeekSource::Peek() {
  while (begin_.size() < kPeek && begin_.find('\n') == std::string::npos && failed_.ok() && !ended_) {
    const size_t had = begin_.size();
    size_t got = 0;
    begin_.resize(kPeek);
    failed_ = source_->Read(begin_.data() + had, kPeek - had, &got);
    begin_.resize(had + got);
    ended_ = failed_.ok() && got == 0;
  }
}

Status PeekSource::Read(char* to, size_t size, size_t* got) {
  if (used_ < begin_.size()) {
    *got = std::min(size, begin_.size() - used_);
    std::memcpy(to, begin_.data() + used_, *got);
    used_ += *got;
    return Status::Ok();
  }
  *got = 0;
  if (!failed_.ok() || ended_) return failed_;
  return source_->Read(to, size, got);
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// JsonWriter: JSON written straight into the memory of a string. It keeps no
// account of commas and brackets: who writes knows what comes next.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "trich/decimal.h"

namespace trich {

class JsonWriter {
 public:
  // Writes behind what `out` holds, which is to be left alone until this object
  // is gone.
  explicit JsonWriter(std::string* out) : out_(*out), used_(out->size()) {}
  JsonWriter(const JsonWriter&) = delete;  // the two would write to the same place
  JsonWriter& operator=(const JsonWriter&) = delete;
  ~JsonWriter() { out_.resize(used_); }

  // Writes `text` as it is: keys and punctuation.
  void Raw(std::string_view text) {
    std::copy(text.begin(), text.end(), Room(text.size()));
    used_ += text.size();
  }

  // Writes `text` in quotes. Quotes, backslashes and control characters are
  // escaped, every byte that is no part of valid UTF-8 becomes \ufffd, and the
  // rest stays as it is.
  void String(std::string_view text);

  void Integer(int64_t value);
  void Number(const Decimal& value);

 private:
  // So many bytes behind what is written.
  char* Room(size_t bytes) {
    if (out_.size() - used_ < bytes) Grow(bytes);
    return out_.data() + used_;
  }
  void Grow(size_t bytes);

  std::string& out_;  // longer than what is written
  size_t used_;       // bytes of it that are
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Utf16Source: UTF-16 becomes UTF-8.
#pragma once

#include <memory>
#include <string>

#include "input/source.h"

namespace trich {

class Utf16Source : public Source {
 public:
  // `source` begins with a byte-order mark, FE FF when `big_endian`. The mark
  // is kept, as UTF-8's. Half a surrogate pair and half a code unit become
  // bytes that are no UTF-8, so that decoding the text finds and counts them.
  Utf16Source(std::unique_ptr<Source> source, bool big_endian);

  Status Read(char* to, size_t size, size_t* got) override;

 private:
  void Append(unsigned unit);
  void AppendEnd();

  std::unique_ptr<Source> source_;
  bool big_endian_;
  std::string units_;  // as read
  size_t kept_ = 0;    // bytes of half a unit at the begin of units_
  unsigned high_ = 0;  // half a surrogate pair; 0: none
  std::string utf8_;   // not yet handed out
  size_t used_ = 0;    // of utf8_
  bool ended_ = false;
};

}  // namespace trich

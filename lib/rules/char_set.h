// SPDX-License-Identifier: Apache-2.0
//
// CharSet: whether a text goes on with a character of a set, mostly by its first
// byte alone. Immutable.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

#include "rules/pattern_syntax.h"

namespace trich {

class CharSet {
 public:
  CharSet() = default;
  explicit CharSet(std::vector<CharRange> ranges);

  // The bytes of the character at text[at] if it is one of the set, 0 if not or
  // if the text ends before or within it.
  size_t LengthAt(std::string_view text, size_t at) const {
    if (at >= text.size()) return 0;
    const auto lead = static_cast<unsigned char>(text[at]);
    return !MayBegin(lead) ? 0 : lead < 0x80 ? 1 : LookAt(text, at);
  }

  // Whether a character of the set can begin with `lead`.
  bool MayBegin(unsigned char lead) const { return (leads_[lead / 64] >> (lead % 64) & 1) != 0; }

  auto Parts() const { return std::tie(ranges_, leads_); }

 private:
  size_t LookAt(std::string_view text, size_t at) const;

  std::vector<CharRange> ranges_;
  std::array<uint64_t, 4> leads_{};  // a bit for each first byte
};

}  // namespace trich

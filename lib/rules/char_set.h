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
    const uint8_t length = lengths_[static_cast<unsigned char>(text[at])];
    return length < kLook ? length : LookAt(text, at);
  }

  // Whether a character of the set can begin with `lead`.
  bool MayBegin(unsigned char lead) const { return lengths_[lead] != 0; }

  auto Parts() const { return std::tie(ranges_, lengths_); }

 private:
  static constexpr uint8_t kLook = 5;  // needs a look at the whole character

  size_t LookAt(std::string_view text, size_t at) const;

  std::vector<CharRange> ranges_;
  std::array<uint8_t, 256> lengths_{};  // by first byte: 0 for none of the set, 1 for one of ASCII
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Sixteen bytes at once. GCC and Clang make of these vectors what the machine
// has; nothing here is for one machine alone.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace trich {

using Bytes = unsigned char __attribute__((vector_size(16)));

inline Bytes LoadBytes(const void* from) {
  Bytes bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  return bytes;
}

// 0xFF where a byte is in [low, high], 0 elsewhere. REQUIRES: low <= high, and not
// every byte is in it.
inline Bytes In(Bytes bytes, unsigned char low, unsigned char high) {
  // Moved up so that the range ends where signed bytes do: machines compare those.
  using SignedBytes = signed char __attribute__((vector_size(16)));
  const auto moved = reinterpret_cast<SignedBytes>(bytes + static_cast<unsigned char>(0x7F - high));
  return reinterpret_cast<Bytes>(moved > static_cast<signed char>(0x7E - (high - low)));
}

// 0xFF where a byte is `one`, or at least `low`, which is not 0.
inline Bytes Is(Bytes bytes, unsigned char one) { return reinterpret_cast<Bytes>(bytes == one); }
inline Bytes From(Bytes bytes, unsigned char low) { return In(bytes, low, 0xFF); }

inline bool Any(Bytes bytes) {
  uint64_t halves[2];
  std::memcpy(halves, &bytes, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

// The first bit of each byte, that of byte i as bit i.
inline uint32_t Mask(Bytes bytes) {
#if defined(__SSE2__)
  using Signed = char __attribute__((vector_size(16)));
  return static_cast<uint32_t>(__builtin_ia32_pmovmskb128(reinterpret_cast<Signed>(bytes)));
#else
  uint32_t mask = 0;
  for (unsigned i = 0; i < 16; ++i) mask |= static_cast<uint32_t>(bytes[i] >> 7) << i;
  return mask;
#endif
}

// Calls visit(at, bytes, before, before_that) for every sixteen bytes of `text`
// from `at` on, and the same one and two bytes earlier, until each byte of the
// text has been among the last. What is outside of the text counts as 0.
template <typename Visit>
void ForEachBlock(std::string_view text, Visit visit) {
  const auto visit_edge = [&](size_t at) {  // a block that is not all inside
    char edge[18] = {};
    const size_t from = std::max<size_t>(at, 2) - 2;
    std::memcpy(edge + (from + 2 - at), text.data() + from, std::min(at + 16, text.size()) - from);
    visit(at, LoadBytes(edge + 2), LoadBytes(edge + 1), LoadBytes(edge));
  };
  size_t at = 0;
  for (; at < 16; at += 16) visit_edge(at);
  for (; at + 16 <= text.size(); at += 16) {
    const char* in = text.data() + at;
    visit(at, LoadBytes(in), LoadBytes(in - 1), LoadBytes(in - 2));
  }
  for (; at < text.size() + 2; at += 16) visit_edge(at);
}

}  // namespace trich

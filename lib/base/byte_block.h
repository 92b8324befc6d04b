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

// What ForEachBlock() lets be read before a block's first byte.
constexpr size_t kBytesBefore = 4;

// Calls visit(at, in) for every sixteen bytes of `text` from `at` on, until each byte
// of the text has been all of in[-4] to in[15]: `in` points to byte `at`, and these
// may be read there. What is outside of the text counts as 0.
template <typename Visit>
void ForEachBlock(std::string_view text, Visit visit) {
  const auto visit_edge = [&](size_t at) {  // a block that is not all inside
    char edge[kBytesBefore + sizeof(Bytes)] = {};
    const size_t from = std::max(at, kBytesBefore) - kBytesBefore;
    std::memcpy(edge + (from + kBytesBefore - at), text.data() + from,
                std::min(at + sizeof(Bytes), text.size()) - from);
    visit(at, static_cast<const char*>(edge + kBytesBefore));
  };
  size_t at = 0;
  for (; at < sizeof(Bytes); at += sizeof(Bytes)) visit_edge(at);
  for (; at + sizeof(Bytes) <= text.size(); at += sizeof(Bytes)) visit(at, text.data() + at);
  for (; at < text.size() + kBytesBefore; at += sizeof(Bytes)) visit_edge(at);
}

}  // namespace trich

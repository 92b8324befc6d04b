// SPDX-License-Identifier: Apache-2.0
//
// Code points are counted in blocks, and a block only as far as somebody asks:
// most articles are asked for a few dozen spans.
#include "text/offset_map.h"

#include <algorithm>
#include <bit>

#include "base/byte_block.h"
#include "base/utf8.h"

namespace trich {
namespace {

// The first byte of U+0300 to U+037F.
bool IsCombiningLead(char c) { return c == '\xCC' || c == '\xCD'; }

constexpr uint32_t kBlock = 64;

}  // namespace

void OffsetMap::Clear() {
  steps_.clear();
  blocks_.clear();
}

void OffsetMap::Add(uint32_t clean, int64_t delta) {
  if (!steps_.empty() && steps_.back().clean == clean) {
    steps_.back().delta = delta;
  } else if (delta != (steps_.empty() ? 0 : steps_.back().delta)) {
    steps_.push_back({clean, delta});
  }
}

void OffsetMap::Index(std::string_view raw) {
  raw_ = raw;
  blocks_.clear();
}

uint32_t OffsetMap::ToRaw(uint32_t clean) const {
  const auto after = std::upper_bound(steps_.begin(), steps_.end(), clean,
                                      [](uint32_t at, const Step& step) { return at < step.clean; });
  return static_cast<uint32_t>(clean + (after == steps_.begin() ? 0 : std::prev(after)->delta));
}

uint32_t OffsetMap::CodePointsBefore(uint32_t raw) const {
  const uint32_t block = raw / kBlock;
  while (blocks_.size() <= block) AddBlock();
  const uint64_t earlier = (uint64_t{1} << (raw % kBlock)) - 1;
  return blocks_[block].before + static_cast<uint32_t>(std::popcount(blocks_[block].firsts & earlier));
}

void OffsetMap::AddBlock() const {
  Block block = {0, 0};
  if (!blocks_.empty()) {
    block.before = blocks_.back().before + static_cast<uint32_t>(std::popcount(blocks_.back().firsts));
  }
  const std::string_view bytes = raw_.substr(blocks_.size() * kBlock, kBlock);
  uint32_t at = 0;
  for (; at + sizeof(Bytes) <= bytes.size(); at += sizeof(Bytes)) {
    block.firsts |= uint64_t{Mask(~In(LoadBytes(bytes.data() + at), 0x80, 0xBF))} << at;
  }
  for (; at < bytes.size(); ++at) block.firsts |= uint64_t{!IsContinuation(bytes[at])} << at;
  blocks_.push_back(block);
}

Span OffsetMap::ToCodePoints(uint32_t begin, uint32_t end) const {
  const uint32_t first = ToRaw(begin);
  const uint32_t from = CodePointsBefore(first);
  return {from, end <= begin ? from : std::max(from, CodePointsBefore(EndInRaw(end)))};
}

// The last byte's own place, so that nothing dropped after it counts in, and
// the marks that were composed with it.
uint32_t OffsetMap::EndInRaw(uint32_t clean) const {
  uint32_t last = ToRaw(clean - 1) + 1;
  const auto goes_on = [this](uint32_t at) {
    return at < raw_.size() && (IsContinuation(raw_[at]) || IsCombiningLead(raw_[at]));
  };
  while (goes_on(last)) ++last;
  return last;
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Code points are counted in blocks, and a block only as far as somebody asks:
// most articles are asked for a few dozen spans.
#include "text/offset_map.h"

#include <algorithm>

#include "base/utf8.h"

namespace trich {
namespace {

// The first byte of U+0300 to U+037F.
bool IsCombiningLead(char c) { return c == '\xCC' || c == '\xCD'; }

constexpr uint32_t kBlock = 256;

}  // namespace

void OffsetMap::Clear() {
  steps_.clear();
  counts_.clear();
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
  counts_.assign(1, 0);
}

uint32_t OffsetMap::ToRaw(uint32_t clean) const {
  const auto after = std::upper_bound(steps_.begin(), steps_.end(), clean,
                                      [](uint32_t at, const Step& step) { return at < step.clean; });
  return static_cast<uint32_t>(clean + (after == steps_.begin() ? 0 : std::prev(after)->delta));
}

uint32_t OffsetMap::CodePointsBefore(uint32_t raw) const {
  const uint32_t block = raw / kBlock;
  while (counts_.size() <= block) {
    const size_t begin = (counts_.size() - 1) * kBlock;
    counts_.push_back(counts_.back() + static_cast<uint32_t>(CountCodePoints(raw_.substr(begin, kBlock))));
  }
  return counts_[block] + static_cast<uint32_t>(CountCodePoints(raw_.substr(block * kBlock, raw % kBlock)));
}

Span OffsetMap::ToCodePoints(uint32_t begin, uint32_t end) const {
  const uint32_t first = ToRaw(begin);
  const uint32_t from = CodePointsBefore(first);
  if (end <= begin) return {from, from};
  const uint32_t last = EndInRaw(end);
  if (last < first || last - first > kBlock) return {from, CodePointsBefore(last)};
  return {from, from + static_cast<uint32_t>(CountCodePoints(raw_.substr(first, last - first)))};
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

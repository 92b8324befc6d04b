// SPDX-License-Identifier: Apache-2.0
//
// HashIndex: from 64-bit hashes to small numbers, in one flat table, so that
// what is not there costs one probe. It grows and never shrinks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <tuple>
#include <vector>

namespace trich {

class HashIndex {
 public:
  // Says what `hash` stands for. REQUIRES: `hash` is not in, `number` is not 0.
  void Add(uint64_t hash, uint32_t number) {
    if (++size_ * 3 > slots_.size()) Grow();
    Place({hash, number});
  }

  // What `hash` stands for, 0 if it is not in.
  uint32_t Find(uint64_t hash) const {
    for (size_t at = Start(hash);; at = (at + 1) & mask_) {
      if (slots_[at].number == 0 || slots_[at].hash == hash) return slots_[at].number;
    }
  }

  size_t size() const { return size_; }

  auto Parts() const { return std::tie(slots_, mask_, size_); }

 private:
  struct Slot {
    uint64_t hash = 0;
    uint32_t number = 0;  // 0 = free

    auto Parts() const { return std::tie(hash, number); }
  };

  size_t Start(uint64_t hash) const { return static_cast<size_t>(hash * 0x9E3779B97F4A7C15U >> 32) & mask_; }

  void Place(const Slot& slot) {
    size_t at = Start(slot.hash);
    while (slots_[at].number != 0) at = (at + 1) & mask_;
    slots_[at] = slot;
  }

  void Grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    mask_ = slots_.size() - 1;
    for (const Slot& slot : old) {
      if (slot.number != 0) Place(slot);
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(64);
  size_t mask_ = 63;
  size_t size_ = 0;
};

}  // namespace trich

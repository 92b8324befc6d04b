// SPDX-License-Identifier: Apache-2.0
//
// Automaton: many patterns as one deterministic automaton. One look at each byte
// tells which of them match where a text begins, and how far; which part of a
// match is which group, Matcher tells afterwards. Immutable once built.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

namespace trich {

class Automaton {
 public:
  // What is read of a text at most, in bytes.
  static constexpr size_t kWindow = 200;

  // Where some patterns' matches end.
  struct Stop {
    uint32_t end;       // bytes of the text
    uint32_t patterns;  // for PatternsOf()
  };
  // Room for every end there can be.
  using Stops = std::array<Stop, kWindow + 2>;

  // Stores in *stops where matches end that begin where `text` does, from left
  // to right, and returns how many stops there are.
  // REQUIRES: `text` has kWindow bytes at most.
  size_t Run(std::string_view text, Stops* stops) const {
    const Cell* const cells = cells_.data();
    uint32_t state = start_;
    size_t count = 0;
    for (uint32_t at = 0; at < text.size(); ++at) {
      const uint32_t input = inputs_[static_cast<unsigned char>(text[at])];
      const Cell cell = cells[state + input];
      if ((cell & kInputMask) != input) return count;
      state = cell >> kTargetShift;
      (*stops)[count] = {at + 1, state};
      count += (cell & kAccepts) != 0 ? 1 : 0;
    }
    return RunTextEnd(state, static_cast<uint32_t>(text.size()), count, stops);
  }

  // The numbers of the patterns that match up to a stop, in order.
  std::span<const uint32_t> PatternsOf(const Stop& stop) const {
    const uint32_t* const list = &patterns_[cells_[stop.patterns + kAcceptInput] >> kTargetShift];
    return {list + 1, list[0]};
  }

  auto Parts() const { return std::tie(cells_, inputs_, patterns_, start_); }

 private:
  friend class AutomatonBuilder;

  // A state is where its row of cells begins, one for each input; rows lie over
  // each other where they are empty, so a cell says whose input it is for. From
  // the low bits on: the input, whether the state it leads to accepts, that state.
  using Cell = uint32_t;
  static constexpr Cell kInputMask = 0xFF;
  static constexpr Cell kAccepts = 0x100;
  static constexpr unsigned kTargetShift = 9;
  static constexpr size_t kMostCells = size_t{1} << (32 - kTargetShift);
  static constexpr Cell kEmpty = kInputMask;  // no input

  // Inputs: bytes that no pattern tells apart are one. The cell for kAcceptInput
  // leads to the list of a state's patterns.
  static constexpr uint8_t kAcceptInput = 0;
  static constexpr uint8_t kTextEndInput = 1;
  static constexpr uint8_t kFirstByteInput = 2;
  static constexpr size_t kMostInputs = 0xFF;

  size_t RunTextEnd(uint32_t state, uint32_t end, size_t count, Stops* stops) const;

  std::vector<Cell> cells_;
  std::array<uint8_t, 256> inputs_{};  // by byte
  std::vector<uint32_t> patterns_;     // lists, each behind its size
  uint32_t start_ = 0;
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// ProgressBar: one line on stderr that says how far a run is.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "trich/pipeline.h"

// The line, at most `width` columns:
//   [=====>     ]  42 %  16.9 of 40.2 MB  5120 articles/s  0:05 left
// `total` bytes 0: not known, and neither are bar, share and time left.
std::string ProgressLine(uint64_t bytes, uint64_t total, uint64_t articles, double seconds, size_t width);

class ProgressBar {
 public:
  // `total`: bytes to read, 0 when not known.
  ProgressBar(bool shown, uint64_t total) : shown_(shown), total_(total), start_(Clock::now()) {}

  // Draws the line, at most ten times a second.
  void Update(uint64_t bytes, uint64_t articles);

  // Removes the line, to print another or in the end.
  void Clear();

  double seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }

 private:
  using Clock = std::chrono::steady_clock;

  bool shown_;
  uint64_t total_;
  Clock::time_point start_;
  Clock::time_point drawn_at_{};
  bool drawn_ = false;
};

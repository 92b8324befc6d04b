// SPDX-License-Identifier: Apache-2.0
//
// Labels: what each figure measures, in the article's own words.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "record/figure.h"

namespace trich {

// Where the words of a label stand, in the order they are read; most have one to
// three parts.
class LabelParts {
 public:
  static constexpr size_t kMost = 8;  // what would come behind them is left out

  const TokenRange* begin() const { return ranges_.data(); }
  const TokenRange* end() const { return begin() + size_; }
  const TokenRange& front() const { return ranges_.front(); }
  const TokenRange& back() const { return ranges_[size_ - 1]; }
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  void Add(TokenRange range) {
    if (size_ < kMost) ranges_[size_++] = range;
  }
  void DropLast() { --size_; }

 private:
  std::array<TokenRange, kMost> ranges_;
  size_t size_ = 0;
};

struct Label {
  LabelParts parts;
  uint32_t floor = 0;      // token where what can name the figure begins
  bool carried = false;    // part of it names a figure before
  bool estimated = false;  // the words before the number hold one of estimate

  // The words before the number, for figures that follow without their own;
  // absent as long as nobody asked for them.
  std::optional<TokenRange> context;

  bool empty() const { return parts.empty(); }
  uint32_t size() const;  // tokens
  std::string ToString(const Document& document) const;
};

// Overwrites `labels` with one per figure, in the same order. `periods` are left
// out at their ends.
void FindLabels(const Document& document, const std::vector<Period>& periods, const std::vector<Figure>& figures,
                std::vector<Label>* labels);

}  // namespace trich

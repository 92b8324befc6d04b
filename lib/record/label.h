// SPDX-License-Identifier: Apache-2.0
//
// Labels: what each figure measures, in the article's own words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/figure.h"

namespace trich {

// Where the words of a label stand, joined by a space; mostly one to three places.
struct Label {
  std::vector<TokenRange> parts;
  uint32_t floor = 0;      // token where what can name the figure begins
  bool carried = false;    // part of it names a figure before
  bool dimension = false;  // its last part is the word of a dimension
  bool estimated = false;  // the words before the number hold one of estimate

  // The words before the number, for figures that follow without their own;
  // absent as long as nobody asked for them.
  std::optional<TokenRange> context;

  bool empty() const { return parts.empty(); }
  uint32_t size() const;  // tokens
  // Overwrites `text` with its words.
  void Write(const Document& document, std::string* text) const;

  // Forgets all but the memory.
  void Clear();
};

// Overwrites the first of `labels` with one per figure, in the same order; those
// behind them stay, for their memory. `periods` are left out at their ends.
void FindLabels(const Document& document, const std::vector<Period>& periods, const std::vector<Figure>& figures,
                std::vector<Label>* labels);

}  // namespace trich

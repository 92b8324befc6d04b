// SPDX-License-Identifier: Apache-2.0
//
// Labels: what a figure measures, in the article's own words.
#pragma once

#include <string>
#include <vector>

#include "record/figure.h"

namespace trich {

// Where the words of a label stand.
struct Label {
  TokenRange before;  // name before the number
  TokenRange after;   // name after it
  bool estimated = false;  // the name held a word of estimate
  bool empty() const { return before.empty() && after.empty(); }
  std::string ToString(const Document& document) const;
};

// The label of figures[index]. `periods` are left out at its ends.
Label FindLabel(const Document& document, const std::vector<Period>& periods, const std::vector<Figure>& figures, size_t index);

}  // namespace trich

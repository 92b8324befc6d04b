// SPDX-License-Identifier: Apache-2.0
//
// KeyFinder: which indicator of the catalogue a figure is, when it is of a
// place as a whole: not of one firm, one person or one event.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "record/figure.h"
#include "record/label.h"
#include "trich/record.h"

namespace trich {

class KeyFinder {
 public:
  // The arguments must outlive the object; `province` is the article's, null
  // when it has none. `words` is scratch.
  KeyFinder(const Document& document, const std::vector<Period>& periods, const std::vector<Figure>& figures,
            const std::vector<Label>& labels, const Province* province, LabelForm* words)
      : document_(document),
        periods_(periods),
        figures_(figures),
        labels_(labels),
        province_(province),
        words_(*words) {}

  // The id of the catalogue's entry for figure `index`, empty when there is
  // none. `indicator` is that figure's, with all but its changes filled in.
  std::string_view Of(size_t index, const Indicator& indicator);

 private:
  // Whose figure a sentence says it is.
  enum class Owner { kUnsaid, kWhole, kPart };

  void ReadWords(const Figure& figure, const Label& label);
  bool IsForeign();
  TokenRange NamedFrom(uint32_t token);
  bool IsLabelled(uint32_t token, size_t index) const;
  bool IsOwnLabel(uint32_t token, size_t index) const;
  bool IsCompared(size_t index) const;
  bool IsChange(const Figure& figure, const Indicator& indicator) const;
  bool IsBrand(uint32_t token) const;
  bool NamesHolder(uint32_t token) const;
  bool IsProportion(const Indicator& indicator) const;
  bool NamesPlace(size_t index) const;
  bool IsSaid(std::string_view over, size_t index, const Indicator& indicator) const;
  Owner OwnerAt(uint32_t token) const;
  Owner OwnerBefore(size_t index) const;
  Owner OwnerBehind(size_t index) const;

  const Document& document_;
  const std::vector<Period>& periods_;
  const std::vector<Figure>& figures_;
  const std::vector<Label>& labels_;
  const Province* province_;
  std::optional<bool> is_foreign_;  // once asked for
  size_t place_ = 0;                // of the document's, near the last token asked for
  size_t period_ = 0;               // likewise
  LabelForm& words_;
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Targets: which figures are goals or estimates and no results.
#pragma once

#include <vector>

#include "record/figure.h"

namespace trich {

class Targets {
 public:
  // `year` is the article's, 0 when unknown. The other arguments must outlive
  // the object.
  Targets(const Document& document, const std::vector<Period>& periods, const std::vector<Figure>& figures, int year)
      : document_(document), periods_(periods), figures_(figures), year_(year) {}

  // Whether figure `index` is one; `estimated` says that it is an estimate. Costs
  // least when the figures of a sentence are asked for in their order.
  bool Of(size_t index, bool estimated);

  // Whether figure `index` is an estimate without a word for it of its own: one
  // opens its sentence, or it says the same as the one before in other terms.
  bool IsEstimated(size_t index) const;

 private:
  // What the words of a sentence up to a number say of it.
  struct State {
    bool goal = false;      // a word of aiming, which speaks for all that follows
    bool listed = false;    // the same at a colon, for each item of the list
    bool estimate = false;  // a word of estimate: what will be is none of the speaker's making
    uint32_t will_be = 0;   // where what is to come begins; 0 = nowhere
    uint32_t demanded = 0;  // where a demand begins; 0 = nowhere
    uint32_t since = 0;     // token behind the last word of having done
  };

  void ReadUpTo(const Figure& figure);
  uint32_t Read(uint32_t token, State* state) const;
  void ReadMark(uint32_t token, State* state) const;
  bool IsDone(uint32_t token) const;
  bool GoesOn(size_t index) const;
  bool IsPlanned(uint32_t token) const;
  bool NamesYear(uint32_t first, uint32_t last, int least) const;

  const Document& document_;
  const std::vector<Period>& periods_;
  const std::vector<Figure>& figures_;
  const int year_;

  State state_;                  // of what is read: [first_, at_), up to the number at `number_`
  uint32_t first_ = UINT32_MAX;  // tokens
  uint32_t at_ = 0;
  uint32_t number_ = 0;
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// PeriodFrame: which of an article's periods a figure is about.
#pragma once

#include <string>
#include <vector>

#include "record/figure.h"

namespace trich {

class PeriodFrame {
 public:
  // `year` is the article's, 0 = unknown; it completes periods without one.
  // The arguments must outlive this object.
  PeriodFrame(const Document& document, const std::vector<Period>& periods, const std::vector<Figure>& figures,
              int year);

  // SDMX, as Period::ToString; empty when the article does not say. REQUIRES:
  // `figure` is one of the article's.
  std::string Of(const Figure& figure) const;

 private:
  // What a period can be to figures further on.
  struct Frame {
    bool carries = false;     // it can frame anything but its own clause
    bool opens = false;       // its sentence, or what the next one goes on about
    bool opens_line = false;  // its paragraph, or it stands in a heading
  };

  void MarkBases();
  Frame FrameOf(const Period& period) const;
  bool Carries(const Period& period) const;
  bool OpensSentence(const Period& period) const;
  bool OpensLine(const Period& period) const;
  bool IsAsOf(const Period& period) const;
  bool IsAlone(const Period& period) const;
  bool OpensClause(uint32_t token) const;
  bool IsContinued(const Period& period) const;
  bool IsBracketed(const Period& period, const Figure& figure) const;
  bool Reports(const Period& period, const Figure& figure) const;
  bool Adjoins(const Figure& figure, const Period& period) const;
  std::string Implied(const Figure& figure) const;
  const Period* Said(const Figure& figure) const;
  const Period* Carried(const Figure& figure) const;

  const Document& document_;
  const std::vector<Period>& periods_;
  const std::vector<Figure>& figures_;
  const int year_;
  int latest_ = 0;             // the latest year named
  std::vector<bool> base_;     // per period: something is compared with it
  std::vector<Frame> frames_;  // per period
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Officials: the people of an article that hold an office, each once, with the
// offices of all mentions.
#pragma once

#include <vector>

#include "match/document.h"
#include "record/officials_parts.h"
#include "trich/record.h"

namespace trich {

// A scratch object, one per thread.
class OfficialFinder {
 public:
  // Overwrites `officials`, in order of first mention.
  void Find(const Document& document, std::vector<Official>* officials);

 private:
  OfficialParts parts_;  // of a sentence
  std::vector<RuleMatch> matches_;
};

}  // namespace trich

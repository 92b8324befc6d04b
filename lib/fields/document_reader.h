// SPDX-License-Identifier: Apache-2.0
//
// DocumentReader: from an article to a Document: its text, the phrases in it,
// the matches of the scan rules, its layout and its days. A scratch object, one per thread.
#pragma once

#include "match/document.h"
#include "match/scanner.h"
#include "trich/article.h"

namespace trich {

// Whether a match of a scan rule stands for something: "ngày 31 tháng 2" is no
// day, "16/15 xã" no fraction.
bool HasMeaning(const Document& document, const RuleMatch& match);

class DocumentReader {
 public:
  // Overwrites `document`. `rules` and `article` must outlive its use.
  void Read(const Rules& rules, const Article& article, Document* document);

 private:
  Scanner scanner_;
};

}  // namespace trich

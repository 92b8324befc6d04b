// SPDX-License-Identifier: Apache-2.0
//
// What a page says about its article.
#pragma once

#include <libxml/tree.h>

#include <string>
#include <vector>

namespace trich {

struct PageFacts {
  std::string headline;   // empty: none found
  std::string published;  // as Article::published
};

PageFacts ReadPageFacts(const xmlNode* root);

}  // namespace trich

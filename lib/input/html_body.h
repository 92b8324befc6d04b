// SPDX-License-Identifier: Apache-2.0
//
// The article within a page.
#pragma once

#include <libxml/tree.h>

#include <string>

namespace trich {

// The element that holds the article: the one marked as its body, the longest
// <article>, <main>, and failing those `root` itself.
const xmlNode* FindArticle(const xmlNode* root);

// Appends the text of `article`, a line for each block, without what stands
// around an article: navigation, forms, scripts, hidden things, lists of links.
void AppendArticleText(const xmlNode* article, std::string* text);

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// HTML pages as articles.
#pragma once

#include <string>
#include <string_view>

#include "trich/article.h"
#include "trich/status.h"

namespace trich {

// Stores in *article what the page says: its headline as title, its date of
// publication from meta, JSON-LD or time elements, and as text the headline and
// below it the article, a line for each block, without navigation, forms,
// scripts and what else stands around an article. `charset` is what the page
// came with; empty: what the page itself declares. A page without an article
// gives an empty text. Fails (kNotText) as Decode does.
Status ParseHtml(std::string_view bytes, const std::string& charset, Article* article);

}  // namespace trich

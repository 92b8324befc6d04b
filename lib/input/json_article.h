// SPDX-License-Identifier: Apache-2.0
//
// A JSON line as an article.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "trich/article.h"
#include "trich/reader.h"

namespace trich {

// Stores what the line holds in *article, whose id is given: it stays when the
// line has none. On failure (kBadJson, kNoText) the id is right all the same.
// *scratch is memory to use again.
Status ParseJsonArticle(std::string_view line, const ReaderOptions& options, std::string* scratch, Article* article);

// The id that the article of a line gets in its record, whatever else is wrong
// with it; `line` counts from 1.
std::string JsonArticleId(std::string_view content, const ReaderOptions& options, std::string_view input,
                          uint64_t line);

}  // namespace trich

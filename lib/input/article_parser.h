// SPDX-License-Identifier: Apache-2.0
//
// ArticleParser: a raw article becomes an article.
#pragma once

#include <string>

#include "input/raw_batch.h"
#include "trich/article.h"
#include "trich/reader.h"

namespace trich {

// Uses its buffers again, so a thread needs a parser of its own.
class ArticleParser {
 public:
  explicit ArticleParser(const ReaderOptions& options) : options_(options) {}

  // Overwrites *article. On failure its id is right all the same.
  // REQUIRES: `raw` is one of batch.articles.
  Status Parse(const RawBatch& batch, const RawArticle& raw, Article* article);

 private:
  Status ParseContent(std::string_view content, const RawArticle& raw, Article* article);

  ReaderOptions options_;
  std::string scratch_;
};

}  // namespace trich

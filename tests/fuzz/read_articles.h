// SPDX-License-Identifier: Apache-2.0
//
// Bytes through all of reading, as the fuzz targets need it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include "input/article_parser.h"
#include "input/open_input.h"
#include "input_fixture.h"
#include "text/decode.h"

namespace trich {

[[noreturn]] inline void Fail(const char* what) {
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

// Cuts and parses `bytes`, handed out `step` at a time. What comes out must be
// UTF-8, and of bounded size.
inline void ReadArticlesOf(std::string bytes, size_t step, Format format) {
  ReaderOptions options;
  options.format = format;
  options.max_article_bytes = 1 << 16;
  std::unique_ptr<Splitter> splitter;
  if (!OpenSource(std::make_unique<MemorySource>(std::move(bytes), step), "x", options, true, &splitter).ok()) return;
  ArticleParser parser(options);
  RawBatch batch;
  Article article;
  for (bool more = true; more;) {
    Status status;
    batch.Clear();
    more = splitter->Fill(&batch, &status);
    if (!status.ok()) Fail("stopped without an order");
    for (const RawArticle& raw : batch.articles) {
      if (raw.status.ok() && raw.end - raw.begin > options.max_article_bytes) Fail("an article above the limit");
      const Status::Code code = parser.Parse(batch, raw, &article).code();
      const bool parsed = code == Status::Code::kOk;
      if (!parsed &&
          std::find(std::begin(kArticleErrors), std::end(kArticleErrors), code) == std::end(kArticleErrors)) {
        Fail("an error that no record has");
      }
      if (!IsUtf8(article.id)) Fail("an id that is no UTF-8");
      if (parsed && !IsUtf8(article.text + article.title + article.published)) Fail("a text that is no UTF-8");
    }
  }
}

}  // namespace trich

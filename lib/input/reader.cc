// SPDX-License-Identifier: Apache-2.0
#include "trich/reader.h"

#include <utility>

#include "input/article_parser.h"
#include "input/batch_reader.h"

namespace trich {

struct Reader::State {
  State(Inputs inputs, const ReaderOptions& options) : reader(std::move(inputs), options, true), parser(options) {}

  BatchReader reader;
  ArticleParser parser;
  RawBatch batch;
  size_t next = 0;
};

Reader::Reader(Inputs inputs, const ReaderOptions& options)
    : state_(std::make_unique<State>(std::move(inputs), options)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

bool Reader::Next(Article* article, Status* status) {
  if (state_->next == state_->batch.articles.size()) {
    state_->next = 0;
    if (!state_->reader.Next(&state_->batch)) return false;
  }
  const RawArticle& raw = state_->batch.articles[state_->next++];
  *status = state_->parser.Parse(state_->batch, raw, article);
  return true;
}

}  // namespace trich

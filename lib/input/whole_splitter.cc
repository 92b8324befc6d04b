// SPDX-License-Identifier: Apache-2.0
#include "input/whole_splitter.h"

#include <algorithm>

#include "input/article_id.h"
#include "input/too_large.h"

namespace trich {
namespace {

constexpr size_t kFirstChunk = size_t{16} << 10;

}  // namespace

bool WholeSplitter::Fill(RawBatch* batch, Status* status) {
  if (options_.wanted && !options_.wanted(PrintableId(name_))) return false;
  RawArticle article;
  article.kind = kind_;
  article.id = name_;
  article.begin = batch->bytes.size();
  article.status = ReadAll(&batch->bytes);
  if (!article.status.ok()) batch->bytes.resize(article.begin);
  article.end = batch->bytes.size();
  if (article.status.code() == Status::Code::kStopped) {
    *status = article.status;
  } else {
    batch->articles.push_back(std::move(article));
  }
  return false;
}

Status WholeSplitter::ReadAll(std::string* bytes) {
  const size_t begin = bytes->size();
  for (;;) {
    const size_t had = bytes->size();
    size_t got = 0;
    const size_t chunk = std::max(kFirstChunk, had - begin);
    bytes->resize(had + chunk);
    Status read = source_->Read(bytes->data() + had, chunk, &got);
    bytes->resize(had + got);
    if (!read.ok() || got == 0) return read;
    if (bytes->size() - begin > options_.max_article_bytes) return TooLarge(options_.max_article_bytes);
  }
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Input is read straight into the batch; what follows its last line end is kept
// for the next batch. Articles are counted by bytes only, as lines are small.
#include "input/line_splitter.h"

#include <cstring>

#include "input/json_article.h"
#include "input/too_large.h"

namespace trich {
namespace {

constexpr size_t kChunk = size_t{64} << 10;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool IsBlank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace

bool LineSplitter::Fill(RawBatch* batch, Status* status) {
  std::string& bytes = batch->bytes;
  size_t from = bytes.size();  // where the unfinished line begins
  bytes += rest_;
  rest_.clear();
  for (;;) {
    const size_t had = bytes.size();
    size_t got = 0;
    bytes.resize(had + kChunk);
    Status read = source_->Read(bytes.data() + had, kChunk, &got);
    bytes.resize(had + got);
    if (read.code() == Status::Code::kStopped) *status = read;
    if (!status->ok() || !read.ok() || got == 0) {
      if (read.ok() && !skipping_ && from < bytes.size()) AddLine(from, bytes.size(), batch);
      if (!read.ok() && status->ok()) AddError(std::move(read), batch);
      return false;
    }
    if (skipping_ && !SkipLongLine(&bytes, had)) continue;
    const auto* last = static_cast<const char*>(::memrchr(bytes.data() + had, '\n', bytes.size() - had));
    if (last) {
      const size_t end = static_cast<size_t>(last - bytes.data()) + 1;
      rest_.assign(bytes, end);
      bytes.resize(end);
      CutLines(from, batch);
      if (eager_ || batch->bytes.size() >= RawBatch::kBytes) return true;
      from = bytes.size();
      bytes += rest_;
      rest_.clear();
    }
    if (bytes.size() - from > options_.max_article_bytes) {
      bytes.resize(from);
      AddError(TooLarge(options_.max_article_bytes), batch);
      skipping_ = true;
    }
  }
}

// Drops bytes[from, …) up to the end of the line. Returns whether it ended.
bool LineSplitter::SkipLongLine(std::string* bytes, size_t from) {
  const size_t end = bytes->find('\n', from);
  skipping_ = end == std::string::npos;
  bytes->erase(from, skipping_ ? std::string::npos : end + 1 - from);
  return !skipping_;
}

// Adds the lines of bytes[from, …), each of which has its line end.
void LineSplitter::CutLines(size_t from, RawBatch* batch) {
  const std::string& bytes = batch->bytes;
  while (from < bytes.size()) {
    const size_t end = bytes.find('\n', from);
    AddLine(from, end, batch);
    from = end + 1;
  }
}

void LineSplitter::AddLine(size_t begin, size_t end, RawBatch* batch) {
  const std::string_view bytes = batch->bytes;
  if (line_ == 0 && bytes.substr(begin, end - begin).starts_with(kByteOrderMark)) begin += kByteOrderMark.size();
  const std::string_view line = bytes.substr(begin, end - begin);
  if (line.size() > options_.max_article_bytes) return AddError(TooLarge(options_.max_article_bytes), batch);
  ++line_;
  if (IsBlank(line)) return;
  RawArticle article;
  article.begin = begin;
  article.end = end;
  Add(std::move(article), line, batch);
}

// The line after the last one is lost.
void LineSplitter::AddError(Status status, RawBatch* batch) {
  ++line_;
  RawArticle article;
  article.status = std::move(status);
  Add(std::move(article), {}, batch);
}

void LineSplitter::Add(RawArticle article, std::string_view line, RawBatch* batch) {
  if (options_.wanted && !options_.wanted(JsonArticleId(line, options_, name_, line_))) return;
  article.kind = RawKind::kJsonLine;
  article.input = batch->InputIndex(name_);
  article.line = line_;
  batch->articles.push_back(std::move(article));
}

}  // namespace trich

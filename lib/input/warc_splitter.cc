// SPDX-License-Identifier: Apache-2.0
#include "input/warc_splitter.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "input/article_id.h"
#include "input/headers.h"
#include "input/too_large.h"

namespace trich {
namespace {

constexpr size_t kMaxLine = size_t{64} << 10;
constexpr std::string_view kVersion = "WARC/";

// Whether an HTTP answer is a page; if so *article becomes that page.
bool IsPage(std::string_view answer, RawArticle* article) {
  HttpHead head = ReadHttpHead(answer);
  article->kind = RawKind::kHtml;
  article->begin += head.body;
  article->charset = std::move(head.charset);
  return head.is_page;
}

}  // namespace

bool WarcSplitter::IsWanted(const std::string& id) const {
  return !options_.wanted || options_.wanted(PrintableId(id));
}

bool WarcSplitter::Fill(RawBatch* batch, Status* status) {
  while (!batch->full()) {
    const size_t had = batch->articles.size();
    std::string id = fmt::format("{}@{}", name_, reader_.offset());
    Header header;
    bool got = false;
    Status read = ReadHeader(&header, &got);
    if (read.ok() && !got) return false;
    if (read.ok()) read = ReadBlock(&header, batch);
    if (!header.uri.empty()) id = header.uri;
    const Status::Code code = read.code();
    if (code == Status::Code::kStopped) {
      *status = read;
      return false;
    }
    if (!read.ok()) AddError(std::move(read), std::move(id), header, batch);
    if (code == Status::Code::kBadWarc && !FindNext().ok()) return false;
    if (code == Status::Code::kDamaged || code == Status::Code::kInput) return false;
    if (eager_ && batch->articles.size() > had) return true;
  }
  return true;
}

void WarcSplitter::AddError(Status error, std::string id, const Header& header, RawBatch* batch) {
  if (!header.wanted.value_or(true) || (!header.wanted && !IsWanted(id))) return;
  RawArticle article;
  article.id = std::move(id);
  article.status = std::move(error);
  batch->articles.push_back(std::move(article));
}

// After damage: up to a line that begins a record, or the end.
Status WarcSplitter::FindNext() {
  bool got = true;
  while (!at_version_ && got) {
    if (Status read = reader_.ReadLine(kMaxLine, &line_, &got); !read.ok()) return read;
    at_version_ = got && line_.starts_with(kVersion);
  }
  return Status::Ok();
}

Status WarcSplitter::ReadHeader(Header* header, bool* got) {
  *got = true;
  while (!at_version_) {
    if (Status read = reader_.ReadLine(kMaxLine, &line_, got); !read.ok() || !*got) return read;
    if (line_.empty()) continue;
    if (!line_.starts_with(kVersion)) return Status::BadWarc("a record does not begin with WARC/");
    break;
  }
  at_version_ = false;
  for (;;) {
    bool line = false;
    if (Status read = reader_.ReadLine(kMaxLine, &line_, &line); !read.ok()) return read;
    if (!line) return Status::Damaged("the archive ends within a record");
    if (line_.empty()) break;
    ReadHeaderLine(line_, header);
  }
  return header->length < 0 ? Status::BadWarc("a record has no Content-Length") : Status::Ok();
}

void WarcSplitter::ReadHeaderLine(std::string_view line, Header* header) {
  if (const auto type = HeaderValue(line, "WARC-Type")) {
    header->type = EqualIgnoringCase(*type, "response")     ? Type::kResponse
                   : EqualIgnoringCase(*type, "conversion") ? Type::kConversion
                                                            : Type::kOther;
  } else if (const auto uri = HeaderValue(line, "WARC-Target-URI")) {
    const bool fenced = uri->starts_with('<') && uri->ends_with('>');
    header->uri = fenced ? uri->substr(1, uri->size() - 2) : *uri;
  } else if (const auto length = HeaderValue(line, "Content-Length")) {
    int64_t bytes = -1;
    const char* const end = length->data() + length->size();
    if (std::from_chars(length->data(), end, bytes).ptr == end) header->length = bytes;
  }
}

Status WarcSplitter::SkipBlock(uint64_t length) {
  uint64_t got = 0;
  if (Status skipped = reader_.Skip(length, &got); !skipped.ok()) return skipped;
  return got < length ? Status::Damaged("the archive ends within a record") : Status::Ok();
}

// Reads what the header announced, all of it, whether it is wanted or not.
Status WarcSplitter::ReadBlock(Header* header, RawBatch* batch) {
  const auto length = static_cast<uint64_t>(header->length);
  if (header->type == Type::kOther) return SkipBlock(length);
  header->wanted = IsWanted(header->uri);
  if (!*header->wanted) return SkipBlock(length);
  if (length > options_.max_article_bytes) {
    const Status skipped = SkipBlock(length);
    return skipped.ok() ? TooLarge(options_.max_article_bytes) : skipped;
  }
  RawArticle article;
  article.id = header->uri;
  article.begin = batch->bytes.size();
  uint64_t got = 0;
  if (Status read = reader_.Read(length, &batch->bytes, &got); !read.ok()) return read;
  if (got < length) return Status::Damaged("the archive ends within a record");
  article.end = batch->bytes.size();
  if (header->type == Type::kConversion || IsPage(batch->ContentOf(article), &article)) {
    batch->articles.push_back(std::move(article));
  }
  return Status::Ok();
}

}  // namespace trich

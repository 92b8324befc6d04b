// SPDX-License-Identifier: Apache-2.0
#include "input/open_input.h"

#include <utility>

#include "input/detect.h"
#include "input/file_source.h"
#include "input/line_splitter.h"
#include "input/peek_source.h"
#include "input/whole_splitter.h"

namespace trich {

Status OpenInput(const std::string& name, const ReaderOptions& options, bool eager, std::unique_ptr<Splitter>* out) {
  std::unique_ptr<Source> file;
  if (Status opened = FileSource::Open(name, options.stop_fd, &file); !opened.ok()) return opened;
  auto source = std::make_unique<PeekSource>(std::move(file));
  source->Peek();
  const Format format = options.format == Format::kAuto ? FormatOf(name, source->begin()) : options.format;
  const size_t max = options.max_article_bytes;
  if (format == Format::kJsonl) {
    *out = std::make_unique<LineSplitter>(name, max, eager, std::move(source));
  } else {
    const RawKind kind = format == Format::kHtml ? RawKind::kHtml : RawKind::kText;
    *out = std::make_unique<WholeSplitter>(name, kind, max, std::move(source));
  }
  return Status::Ok();
}

}  // namespace trich

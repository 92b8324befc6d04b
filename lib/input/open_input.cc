// SPDX-License-Identifier: Apache-2.0
#include "input/open_input.h"

#include <utility>

#include "input/detect.h"
#include "input/file_source.h"
#include "input/gzip_source.h"
#include "input/line_splitter.h"
#include "input/peek_source.h"
#include "input/utf16_source.h"
#include "input/warc_splitter.h"
#include "input/whole_splitter.h"
#include "input/zstd_source.h"

namespace trich {

namespace {

std::unique_ptr<PeekSource> Peeked(std::unique_ptr<Source> source) {
  auto peeked = std::make_unique<PeekSource>(std::move(source));
  peeked->Peek();
  return peeked;
}

// Unpacks what is packed, even twice, and makes UTF-8 of UTF-16.
std::unique_ptr<PeekSource> Unpacked(std::unique_ptr<PeekSource> source) {
  constexpr int kLayers = 2;
  for (int i = 0; i < kLayers; ++i) {
    const Packing packing = PackingOf(source->begin());
    if (packing == Packing::kGzip) source = Peeked(std::make_unique<GzipSource>(std::move(source)));
    if (packing == Packing::kZstd) source = Peeked(std::make_unique<ZstdSource>(std::move(source)));
  }
  const bool big_endian = source->begin().starts_with("\xFE\xFF");
  if (!big_endian && !source->begin().starts_with("\xFF\xFE")) return source;
  return Peeked(std::make_unique<Utf16Source>(std::move(source), big_endian));
}

}  // namespace

Status OpenInput(const std::string& name, const ReaderOptions& options, bool eager, std::unique_ptr<Splitter>* out) {
  std::unique_ptr<Source> file;
  if (Status opened = FileSource::Open(name, options, &file); !opened.ok()) return opened;
  return OpenSource(std::move(file), name, options, eager, out);
}

Status OpenSource(std::unique_ptr<Source> bytes, const std::string& name, const ReaderOptions& options, bool eager,
                  std::unique_ptr<Splitter>* out) {
  std::unique_ptr<PeekSource> source = Peeked(std::move(bytes));
  const bool torn = IsPackedName(name) && source->ended() && EndsInMagic(source->begin());
  if (torn) return Status::Damaged("packed data ends before it begins");
  source = Unpacked(std::move(source));
  const Format format = options.format == Format::kAuto ? FormatOf(name, source->begin()) : options.format;
  if (format == Format::kJsonl) {
    *out = std::make_unique<LineSplitter>(name, options, eager, std::move(source));
  } else if (format == Format::kWarc) {
    *out = std::make_unique<WarcSplitter>(name, options, eager, std::move(source));
  } else {
    const RawKind kind = format == Format::kHtml ? RawKind::kHtml : RawKind::kText;
    *out = std::make_unique<WholeSplitter>(name, kind, options, std::move(source));
  }
  return Status::Ok();
}

}  // namespace trich

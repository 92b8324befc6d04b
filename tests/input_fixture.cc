// SPDX-License-Identifier: Apache-2.0
#include "input_fixture.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cstring>

#include "base/utf8.h"

namespace trich {

Status MemorySource::Read(char* to, size_t size, size_t* got) {
  *got = std::min({size, step_, bytes_.size() - at_});
  std::memcpy(to, bytes_.data() + at_, *got);
  at_ += *got;
  return *got == 0 ? end_ : Status::Ok();
}

std::string Gzip(std::string_view text) {
  z_stream stream = {};
  deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, text.size()) + 32, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

std::string Zstd(std::string_view text) {
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 3));
  return packed;
}

std::string Utf16(std::string_view utf8, bool big_endian) {
  std::string units;
  const auto append = [&](unsigned unit) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    units += big_endian ? high : low;
    units += big_endian ? low : high;
  };
  append(0xFEFF);
  for (size_t at = 0, length = 0; at < utf8.size(); at += length) {
    const char32_t c = DecodeAt(utf8, at, &length);
    if (c >= 0x10000) append(static_cast<unsigned>(0xD800 + ((c - 0x10000) >> 10)));
    append(static_cast<unsigned>(c < 0x10000 ? c : 0xDC00 + ((c - 0x10000) & 0x3FF)));
  }
  return units;
}

std::string ReadAll(Source* source, Status* status) {
  std::string all, chunk(37, '\0');
  size_t got = 1;
  while ((*status = source->Read(chunk.data(), chunk.size(), &got)).ok() && got > 0) all.append(chunk, 0, got);
  return all;
}

std::vector<std::string> ReadArticles(const std::vector<std::string>& names, ReaderOptions options) {
  Inputs inputs;
  inputs.names = names;
  Reader reader(inputs, std::move(options));
  Article article;
  Status status;
  std::vector<std::string> read;
  while (reader.Next(&article, &status)) {
    std::string line = article.id;
    if (status.ok()) {
      line += ": " + article.text;
    } else {
      line += "! " + std::string(CodeName(status.code())) + ": " + status.message();
    }
    for (const std::string& warning : article.warnings) line += " (" + warning + ")";
    read.push_back(line);
  }
  return read;
}

}  // namespace trich

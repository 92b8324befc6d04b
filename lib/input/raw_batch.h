// SPDX-License-Identifier: Apache-2.0
//
// RawBatch: some articles as cut out of the inputs, not yet decoded.
//
// Cutting is cheap and done by one thread; decoding a batch is the work of
// another. A batch is used again, so that its memory is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "trich/status.h"

namespace trich {

enum class RawKind { kText, kJsonLine, kHtml };

struct RawArticle {
  RawKind kind = RawKind::kText;
  std::string id;       // empty: the content says, or failing that input and line
  std::string charset;  // declared outside the content; empty when not
  uint32_t input = 0;   // index in RawBatch::inputs
  uint64_t line = 0;    // of a JSON line, from 1
  size_t begin = 0;     // [begin, end) in RawBatch::bytes
  size_t end = 0;
  Status status;  // why there is no content; ok when there is
};

struct RawBatch {
  // A batch is full when it holds this much or this many.
  static constexpr size_t kBytes = size_t{256} << 10;
  static constexpr size_t kArticles = 64;

  std::string bytes;
  std::vector<RawArticle> articles;
  std::vector<std::string> inputs;  // names of the inputs the articles are from

  bool full() const { return bytes.size() >= kBytes || articles.size() >= kArticles; }

  std::string_view ContentOf(const RawArticle& article) const {
    return std::string_view(bytes).substr(article.begin, article.end - article.begin);
  }

  // The index of `name` in inputs, added when it is not the last one.
  uint32_t InputIndex(const std::string& name) {
    if (inputs.empty() || inputs.back() != name) inputs.push_back(name);
    return static_cast<uint32_t>(inputs.size() - 1);
  }

  // Keeps the memory, unless a huge article made it large.
  void Clear() {
    if (bytes.capacity() > 4 * kBytes) std::string().swap(bytes);
    bytes.clear();
    articles.clear();
    inputs.clear();
  }
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// WholeSplitter: the whole input is one article.
#pragma once

#include <memory>
#include <string>

#include "input/source.h"
#include "input/splitter.h"

namespace trich {

class WholeSplitter : public Splitter {
 public:
  // `max_bytes` as ReaderOptions::max_article_bytes.
  WholeSplitter(std::string name, RawKind kind, size_t max_bytes, std::unique_ptr<Source> source)
      : name_(std::move(name)), kind_(kind), max_bytes_(max_bytes), source_(std::move(source)) {}

  bool Fill(RawBatch* batch, Status* status) override;

 private:
  Status ReadAll(std::string* bytes);

  std::string name_;
  RawKind kind_;
  size_t max_bytes_;
  std::unique_ptr<Source> source_;
};

}  // namespace trich

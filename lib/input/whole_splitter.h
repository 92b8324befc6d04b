// SPDX-License-Identifier: Apache-2.0
//
// WholeSplitter: the whole input is one article.
#pragma once

#include <memory>
#include <string>

#include "input/source.h"
#include "input/splitter.h"
#include "trich/reader.h"

namespace trich {

class WholeSplitter : public Splitter {
 public:
  // `options` must outlive this object.
  WholeSplitter(std::string name, RawKind kind, const ReaderOptions& options, std::unique_ptr<Source> source)
      : name_(std::move(name)), kind_(kind), options_(options), source_(std::move(source)) {}

  bool Fill(RawBatch* batch, Status* status) override;

 private:
  Status ReadAll(std::string* bytes);

  std::string name_;
  RawKind kind_;
  const ReaderOptions& options_;
  std::unique_ptr<Source> source_;
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// LineSplitter: each line of the input is one article. Empty lines are none.
#pragma once

#include <memory>
#include <string>

#include "input/source.h"
#include "input/splitter.h"
#include "trich/reader.h"

namespace trich {

class LineSplitter : public Splitter {
 public:
  // `eager`: hand on the lines there are rather than wait for more. `options`
  // must outlive this object.
  LineSplitter(std::string name, const ReaderOptions& options, bool eager, std::unique_ptr<Source> source)
      : name_(std::move(name)), options_(options), eager_(eager), source_(std::move(source)) {}

  bool Fill(RawBatch* batch, Status* status) override;

 private:
  void CutLines(size_t from, RawBatch* batch);
  void AddLine(size_t begin, size_t end, RawBatch* batch);
  void AddError(Status status, RawBatch* batch);
  void Add(RawArticle article, std::string_view line, RawBatch* batch);
  bool SkipLongLine(std::string* bytes, size_t from);

  std::string name_;
  const ReaderOptions& options_;
  bool eager_;
  std::unique_ptr<Source> source_;
  std::string rest_;       // the begin of a line whose end has not been read
  uint64_t line_ = 0;      // lines before rest_
  bool skipping_ = false;  // inside a line that is too long
};

}  // namespace trich

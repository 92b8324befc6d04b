// SPDX-License-Identifier: Apache-2.0
//
// WarcSplitter: cuts a web archive (WARC 1.0 and 1.1, ISO 28500) into pages.
//
// A `response` that is a successful HTML answer is an article, and so is a
// `conversion`, the text of a page (WET). All else is passed over.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "input/byte_reader.h"
#include "input/splitter.h"
#include "trich/reader.h"

namespace trich {

class WarcSplitter : public Splitter {
 public:
  // `eager` and `options` as in LineSplitter.
  WarcSplitter(std::string name, const ReaderOptions& options, bool eager, std::unique_ptr<Source> source)
      : name_(std::move(name)), options_(options), eager_(eager), reader_(std::move(source)) {}

  bool Fill(RawBatch* batch, Status* status) override;

 private:
  enum class Type { kOther, kResponse, kConversion };
  struct Header {
    Type type = Type::kOther;
    std::string uri;
    int64_t length = -1;         // of the block; -1: not said
    std::optional<bool> wanted;  // once that has been asked
  };

  Status ReadHeader(Header* header, bool* got);
  void ReadHeaderLine(std::string_view line, Header* header);
  Status ReadBlock(Header* header, RawBatch* batch);
  Status SkipBlock(uint64_t length);
  Status FindNext();
  void AddError(Status error, std::string id, const Header& header, RawBatch* batch);
  bool IsWanted(const std::string& id) const;

  std::string name_;
  const ReaderOptions& options_;
  bool eager_;
  ByteReader reader_;
  std::string line_;
  bool at_version_ = false;  // line_ is a record's first line, found in passing over damage
};

}  // namespace trich

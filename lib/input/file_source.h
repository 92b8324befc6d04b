// SPDX-License-Identifier: Apache-2.0
//
// FileSource: a file, pipe or device, read with read(2).
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>

#include "input/source.h"
#include "trich/reader.h"

namespace trich {

class FileSource : public Source {
 public:
  // Opens `name`, "-" for standard input. Heeds stop_fd and bytes_read of `options`.
  static Status Open(const std::string& name, const ReaderOptions& options, std::unique_ptr<Source>* out);

  // Closes `fd` in the end unless it is standard input.
  FileSource(int fd, const ReaderOptions& options)
      : fd_(fd), stop_fd_(options.stop_fd), bytes_read_(options.bytes_read) {}
  ~FileSource() override;
  FileSource(const FileSource&) = delete;  // owns a descriptor
  FileSource& operator=(const FileSource&) = delete;

  Status Read(char* to, size_t size, size_t* got) override;

 private:
  int fd_;
  int stop_fd_;
  std::atomic<uint64_t>* bytes_read_;
};

}  // namespace trich

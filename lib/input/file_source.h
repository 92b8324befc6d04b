// SPDX-License-Identifier: Apache-2.0
//
// FileSource: a file, pipe or device, read with read(2).
#pragma once

#include <memory>
#include <string>

#include "input/source.h"

namespace trich {

class FileSource : public Source {
 public:
  // Opens `name`, "-" for standard input. `stop_fd` as in ReaderOptions.
  static Status Open(const std::string& name, int stop_fd, std::unique_ptr<Source>* out);

  // Closes `fd` in the end unless it is standard input.
  FileSource(int fd, int stop_fd) : fd_(fd), stop_fd_(stop_fd) {}
  ~FileSource() override;
  FileSource(const FileSource&) = delete;  // owns a descriptor
  FileSource& operator=(const FileSource&) = delete;

  Status Read(char* to, size_t size, size_t* got) override;

 private:
  int fd_;
  int stop_fd_;
};

}  // namespace trich

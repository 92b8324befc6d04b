// SPDX-License-Identifier: Apache-2.0
//
// OutputFile: where records go. A file appears under its name only when all of
// it is written; until then what stood there stays.
#pragma once

#include <string>
#include <string_view>

#include "trich/status.h"

class OutputFile {
 public:
  OutputFile() = default;
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;  // owns a descriptor
  OutputFile& operator=(const OutputFile&) = delete;

  // `name` empty: standard output. What is no regular file, such as a device,
  // is written as it is.
  trich::Status Open(const std::string& name);

  trich::Status Write(std::string_view bytes);

  // Makes sure all of it is on disk, then gives the file its name.
  trich::Status Commit();

 private:
  trich::Status Error(int error) const;

  int fd_ = 1;
  std::string name_ = "standard output";
  std::string part_;  // what is written until Commit(); empty when written as it is
};

// SPDX-License-Identifier: Apache-2.0
//
// OutputFile: where records go.
//
// A file appears under its name only when all of it is written; until then what
// stood there stays. It is written as ".NAME.part" beside, which a run that was
// cut short leaves behind, and which one run at a time may hold.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "trich/status.h"

class OutputFile {
 public:
  OutputFile() = default;
  ~OutputFile();                           // removes a part file that holds nothing
  OutputFile(const OutputFile&) = delete;  // owns a descriptor
  OutputFile& operator=(const OutputFile&) = delete;

  // Begins to write `name`; empty: standard output. What is no regular file,
  // such as a device, is written as it is. kLocked when another run holds it.
  trich::Status Open(const std::string& name);

  // Goes on where the last run ended: takes over the whole lines of the part
  // file, or of `name` where that has more, and drops what is torn behind them.
  // Calls `keep` with each, without its line end; fails when that says no, and
  // when this is no regular file.
  // REQUIRES: Open() succeeded and nothing was written.
  trich::Status Resume(const std::function<bool(std::string_view line)>& keep);

  trich::Status Write(std::string_view bytes);

  // Makes sure all of it is on disk, then gives the file its name.
  trich::Status Commit();

 private:
  trich::Status Error(int error) const;
  trich::Status OpenPart();
  trich::Status Lock();
  trich::Status TakeOver();

  int fd_ = 1;
  std::string name_ = "standard output";
  std::string part_;    // empty when written as it is
  bool fresh_ = false;  // what the part file held has been dealt with
  bool held_ = false;   // the part file is this run's, and not yet renamed
};

// SPDX-License-Identifier: Apache-2.0
//
// A run of trich that is talked to while it runs: to feed it slowly, to stop it.
#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>
#include <vector>

#include "process.h"

namespace trich {

class Running {
 public:
  // Starts the program in the source folder with pipes for its streams.
  // `environment` is all it gets to see.
  explicit Running(const std::vector<std::string>& arguments, const std::vector<std::string>& environment = {});
  ~Running();
  Running(const Running&) = delete;  // owns a process
  Running& operator=(const Running&) = delete;

  void Write(std::string_view input);
  void CloseInput();
  void CloseOutput();

  // Waits for a whole line of output and returns it with its end; what there is
  // when the output ends first.
  std::string ReadLine();

  void Signal(int number);

  pid_t pid() const { return child_; }

  // The most memory that it has had so far, in MiB.
  size_t PeakMemory() const;

  // Closes the input, reads what is left, and waits for the end.
  Ran Finish();

 private:
  Ran ran_;
  pid_t child_ = 0;
  int in_ = -1;
  int out_ = -1;
  std::string ahead_;  // read of the output and not yet asked for
  ScratchFolder scratch_;
};

}  // namespace trich

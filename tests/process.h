// SPDX-License-Identifier: Apache-2.0
//
// Running trich itself, and scratch files for it.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace trich {

// What a run of the program left behind. Printed by a failing check in full.
struct Ran {
  std::string command;
  std::string in;
  int status = 0;  // exit code; 128 + signal when one ended it
  std::string out;
  std::string err;
};

std::ostream& operator<<(std::ostream& out, const Ran& ran);

// Runs the program with `arguments` in the source folder, `input` on its
// standard input, and waits for its end. `environment` is all it gets to see.
Ran RunTrich(const std::vector<std::string>& arguments, std::string_view input = "",
             const std::vector<std::string>& environment = {});

// Runs `script` with sh, for what only a shell can arrange: in it, trich is the
// program, and the folder is the source folder. The status is sh's.
Ran RunShell(const std::string& script, std::string_view input = "");

// A folder that goes away with this object.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  // The path of `name` within; its folders are made.
  std::string Path(const std::string& name) const;

  // Writes a file; returns its path.
  std::string Write(const std::string& name, std::string_view text) const;

  std::string Read(const std::string& name) const;

 private:
  std::string folder_;
};

// The whole of a file. Fails the test when there is none.
std::string ReadFile(const std::string& path);

}  // namespace trich

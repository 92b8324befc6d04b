// SPDX-License-Identifier: Apache-2.0
//
// Folder: the files below a folder, one after the other.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "trich/status.h"

namespace trich {

// Walks in byte order of paths and passes over hidden entries, and over what is
// neither file nor folder. Links are followed, but not back into a folder that
// is being walked.
class Folder {
 public:
  explicit Folder(const std::string& path) { Enter(path); }

  // Stores the path of the next file in *path. When that is not ok to read,
  // e.g. a folder that may not be listed, *status says so. False at the end.
  bool Next(std::string* path, Status* status);

 private:
  // One folder being walked. Names lie in one string, as there may be millions;
  // that of a folder ends in '/', which sorts it as its files' paths sort.
  struct Level {
    std::string path;  // ends in '/'
    dev_t device;
    ino_t inode;
    std::string names;           // each ended by a NUL byte
    std::vector<size_t> starts;  // in names, last to come first
  };

  void Enter(const std::string& path);
  bool IsOpen(dev_t device, ino_t inode) const;
  static Status List(Level* level);

  std::vector<Level> levels_;
  std::string failed_path_;  // a folder that could not be listed
  Status failed_;
};

}  // namespace trich

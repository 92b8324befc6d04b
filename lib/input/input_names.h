// SPDX-License-Identifier: Apache-2.0
//
// InputNames: the files that Inputs stand for, one after the other, so that a
// list of any length takes no memory.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "input/folder.h"
#include "input/source.h"
#include "trich/reader.h"

namespace trich {

class InputNames {
 public:
  // `stop_fd` as in ReaderOptions.
  InputNames(Inputs inputs, int stop_fd);

  // Stores the next file's name, or "-", in *name. When it cannot be read, e.g.
  // a folder that may not be listed, *status says so. False at the end.
  bool Next(std::string* name, Status* status);

 private:
  bool NextTyped(std::string* name, Status* status);
  bool NextListed(std::string* name, Status* status);
  bool OpenNextList(std::string* name, Status* status);

  // Reads on in the list. False at its end, or with a failure in *status.
  bool ReadList(Status* status);

  // Of a name longer than any can be, stores the begin, and passes over the rest.
  void PassLongName(std::string* name, Status* status);

  Inputs inputs_;
  ReaderOptions list_options_;  // to read lists with
  size_t next_name_ = 0;
  std::optional<Folder> folder_;

  // The list being read: what was read of it and not yet used.
  int lists_opened_ = 0;
  std::unique_ptr<Source> list_;
  char separator_ = '\n';
  std::string listed_;
  size_t listed_at_ = 0;
};

}  // namespace trich

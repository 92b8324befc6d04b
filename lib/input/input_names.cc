// SPDX-License-Identifier: Apache-2.0
#include "input/input_names.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <system_error>
#include <utility>

#include "input/file_source.h"

namespace trich {
namespace {

constexpr size_t kListChunk = size_t{64} << 10;

bool IsFolder(const std::string& name) {
  struct stat info;
  return name != "-" && ::stat(name.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

}  // namespace

InputNames::InputNames(Inputs inputs, int stop_fd) : inputs_(std::move(inputs)) {
  list_options_.stop_fd = stop_fd;
  if (inputs_.names.empty() && inputs_.files_from.empty() && inputs_.files0_from.empty()) inputs_.names = {"-"};
}

bool InputNames::Next(std::string* name, Status* status) {
  for (;;) {
    if (folder_) {
      if (folder_->Next(name, status)) return true;
      folder_.reset();
    }
    *status = Status::Ok();
    if (!NextTyped(name, status)) return false;
    if (!status->ok() || !IsFolder(*name)) return true;
    folder_.emplace(*name);
  }
}

bool InputNames::NextTyped(std::string* name, Status* status) {
  if (next_name_ < inputs_.names.size()) {
    *name = inputs_.names[next_name_++];
    return true;
  }
  for (;;) {
    if (list_ && NextListed(name, status)) return true;
    list_.reset();
    if (!OpenNextList(name, status)) return false;
    if (!status->ok()) return true;
  }
}

bool InputNames::OpenNextList(std::string* name, Status* status) {
  while (lists_opened_ < 2) {
    const bool nul = lists_opened_++ == 1;
    *name = nul ? inputs_.files0_from : inputs_.files_from;
    if (name->empty()) continue;
    separator_ = nul ? '\0' : '\n';
    *status = FileSource::Open(*name, list_options_, &list_);
    return true;
  }
  return false;
}

bool InputNames::ReadList(Status* status) {
  listed_.erase(0, listed_at_);
  listed_at_ = 0;
  const size_t had = listed_.size();
  size_t got = 0;
  listed_.resize(had + kListChunk);
  *status = list_->Read(listed_.data() + had, kListChunk, &got);
  listed_.resize(had + got);
  return got > 0;
}

void InputNames::PassLongName(std::string* name, Status* status) {
  *name = listed_.substr(listed_at_, PATH_MAX);
  *status = Status::Input(std::generic_category().message(ENAMETOOLONG));
  Status rest;
  size_t end = std::string::npos;
  do {
    listed_at_ = listed_.size();
  } while (ReadList(&rest) && (end = listed_.find(separator_)) == std::string::npos);
  listed_at_ = end == std::string::npos ? listed_.size() : end + 1;
}

bool InputNames::NextListed(std::string* name, Status* status) {
  for (;;) {
    size_t end = listed_.find(separator_, listed_at_);
    if (end == std::string::npos) {
      if (listed_.size() - listed_at_ > kListChunk) return PassLongName(name, status), true;
      if (ReadList(status)) continue;
      if (listed_.empty() && status->ok()) return false;
      end = listed_.size();  // the last name may lack its end
      list_.reset();
    }
    *name = listed_.substr(listed_at_, end - listed_at_);
    listed_at_ = std::min(end + 1, listed_.size());
    if (status->ok() && name->find('\0') != std::string::npos) *status = Status::Input("a NUL byte in a file name");
    if (!name->empty() || !status->ok()) return true;
    if (!list_) return false;
  }
}

}  // namespace trich

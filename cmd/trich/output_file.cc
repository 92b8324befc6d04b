// SPDX-License-Identifier: Apache-2.0
#include "output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

using trich::Status;

namespace {

constexpr mode_t kMode = 0666;  // less the umask

bool IsRegularOrNew(const std::string& name) {
  struct stat info;
  return ::stat(name.c_str(), &info) != 0 || S_ISREG(info.st_mode);
}

// The file beside `name` that is written first.
std::string PartOf(const std::string& name) {
  const size_t slash = name.rfind('/') + 1;  // 0 when there is none
  return name.substr(0, slash) + "." + name.substr(slash) + ".part";
}

}  // namespace

OutputFile::~OutputFile() {
  if (fd_ != STDOUT_FILENO) ::close(fd_);
}

Status OutputFile::Error(int error) const {
  return Status::Output(name_ + ": " + std::generic_category().message(error));
}

Status OutputFile::Open(const std::string& name) {
  if (name.empty()) return Status::Ok();
  name_ = name;
  if (IsRegularOrNew(name)) part_ = PartOf(name);
  fd_ = ::open((part_.empty() ? name_ : part_).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kMode);
  return fd_ < 0 ? Error(errno) : Status::Ok();
}

Status OutputFile::Write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd_, bytes.data(), bytes.size());
    if (n < 0 && errno != EINTR) return Error(errno);
    if (n > 0) bytes.remove_prefix(static_cast<size_t>(n));
  }
  return Status::Ok();
}

Status OutputFile::Commit() {
  if (part_.empty()) return Status::Ok();
  if (::fsync(fd_) != 0 || std::rename(part_.c_str(), name_.c_str()) != 0) return Error(errno);
  return Status::Ok();
}

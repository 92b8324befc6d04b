// SPDX-License-Identifier: Apache-2.0
//
// The lock is on the part file itself, so nothing else is left lying about. It
// goes with the file when that is renamed: who gets a lock looks whether the
// file is still the part file, and tries again if not.
#include "output_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <system_error>

using trich::Status;

namespace {

constexpr mode_t kMode = 0666;  // less the umask
constexpr size_t kChunk = size_t{1} << 20;
constexpr int kMaxLinks = 40;  // as Linux has it

bool IsRegularOrNew(const std::string& name) {
  struct stat info;
  return ::stat(name.c_str(), &info) != 0 || S_ISREG(info.st_mode);
}

std::string FolderOf(const std::string& name) {
  const size_t slash = name.rfind('/');
  return slash == std::string::npos ? "./" : name.substr(0, slash + 1);
}

// Behind links, so that a link stays one, also when it leads to nothing yet.
std::string RealName(std::string name) {
  char path[PATH_MAX];
  for (int links = 0; links < kMaxLinks; ++links) {
    if (::realpath(name.c_str(), path)) return path;
    const ssize_t size = ::readlink(name.c_str(), path, sizeof path);
    if (size <= 0) return name;
    const std::string target(path, static_cast<size_t>(size));
    name = target.starts_with('/') ? target : FolderOf(name).append(target);
  }
  return name;
}

// The file beside `name` that is written first.
std::string PartOf(const std::string& name) {
  const size_t base = name.rfind('/') + 1;  // 0 when there is no slash
  return name.substr(0, base) + "." + name.substr(base) + ".part";
}

// Reads up to `size` bytes at `offset`; less at the end, -1 on failure.
ssize_t ReadAt(int fd, char* to, size_t size, off_t offset) {
  size_t have = 0;
  while (have < size) {
    const ssize_t n = ::pread(fd, to + have, size - have, offset + static_cast<off_t>(have));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return -1;
    if (n == 0) break;
    have += static_cast<size_t>(n);
  }
  return static_cast<ssize_t>(have);
}

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;  // owns it
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

}  // namespace

OutputFile::~OutputFile() {
  struct stat info;
  if (held_ && ::fstat(fd_, &info) == 0 && info.st_size == 0) ::unlink(part_.c_str());
  if (fd_ > STDERR_FILENO) ::close(fd_);
}

Status OutputFile::Error(int error) const {
  return Status::Output(name_ + ": " + std::generic_category().message(error));
}

Status OutputFile::Open(const std::string& name) {
  if (name.empty()) return Status::Ok();
  name_ = name;
  if (IsRegularOrNew(name)) return OpenPart();
  fd_ = ::open(name.c_str(), O_WRONLY | O_CLOEXEC);
  return fd_ < 0 ? Error(errno) : Status::Ok();
}

Status OutputFile::OpenPart() {
  part_ = PartOf(RealName(name_));
  while (!held_) {
    if (fd_ > STDERR_FILENO) ::close(fd_);
    fd_ = ::open(part_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kMode);
    if (fd_ < 0) return Error(errno);
    if (Status locked = Lock(); !locked.ok()) return locked;
  }
  struct stat old;
  if (::stat(name_.c_str(), &old) == 0) ::fchmod(fd_, old.st_mode & 07777);
  return Status::Ok();
}

// Sets held_ when the lock is on what is still the part file.
Status OutputFile::Lock() {
  struct flock lock = {};
  lock.l_type = F_WRLCK;
  if (::fcntl(fd_, F_SETLK, &lock) != 0) {
    if (errno != EACCES && errno != EAGAIN) return Error(errno);
    const bool known = ::fcntl(fd_, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    if (!known) return Status::Ok();  // just let go: try again
    return Status::Locked(fmt::format("{}: process {} is writing it", name_, lock.l_pid));
  }
  struct stat mine, there;
  held_ = ::fstat(fd_, &mine) == 0 && ::stat(part_.c_str(), &there) == 0 && mine.st_ino == there.st_ino &&
          mine.st_dev == there.st_dev;
  return Status::Ok();
}

// Where the part file is the begin of `name`, as after a run that was cut short
// while it took over, takes over the rest.
Status OutputFile::TakeOver() {
  const Descriptor old(::open(name_.c_str(), O_RDONLY | O_CLOEXEC));
  if (old.get() < 0) return errno == ENOENT ? Status::Ok() : Error(errno);
  std::string there(kChunk, '\0'), here(kChunk, '\0');
  for (off_t offset = 0;;) {
    const ssize_t n = ReadAt(old.get(), there.data(), kChunk, offset);
    if (n < 0) return Error(errno);
    if (n == 0) return Status::Ok();
    const ssize_t had = ReadAt(fd_, here.data(), static_cast<size_t>(n), offset);
    if (had < 0) return Error(errno);
    if (std::memcmp(here.data(), there.data(), static_cast<size_t>(had)) != 0) return Status::Ok();
    if (had < n) {
      if (::lseek(fd_, offset + had, SEEK_SET) < 0) return Error(errno);
      if (Status s = Write({there.data() + had, static_cast<size_t>(n - had)}); !s.ok()) return s;
    }
    offset += n;
  }
}

Status OutputFile::Resume(const std::function<bool(std::string_view line)>& keep) {
  if (part_.empty()) return Status::Output(name_ + ": is no regular file, so this cannot be resumed");
  fresh_ = true;
  if (Status taken = TakeOver(); !taken.ok()) return taken;
  std::string lines;  // the begin of a line, then a chunk
  off_t whole = 0, offset = 0;
  for (uint64_t number = 1;;) {
    const size_t had = lines.size();
    lines.resize(had + kChunk);
    const ssize_t n = ReadAt(fd_, lines.data() + had, kChunk, offset);
    if (n < 0) return Error(errno);
    if (n == 0) break;
    offset += n;
    lines.resize(had + static_cast<size_t>(n));
    size_t begin = 0;
    for (size_t end; (end = lines.find('\n', begin)) != std::string::npos; begin = end + 1, ++number) {
      if (keep(std::string_view(lines).substr(begin, end - begin))) continue;
      return Status::Output(fmt::format("{}: line {} is no record, so this cannot be resumed", name_, number));
    }
    lines.erase(0, begin);
    whole += static_cast<off_t>(begin);
  }
  if (::ftruncate(fd_, whole) != 0 || ::lseek(fd_, whole, SEEK_SET) < 0) return Error(errno);
  return Status::Ok();
}

Status OutputFile::Write(std::string_view bytes) {
  if (!part_.empty() && !fresh_) {
    if (::ftruncate(fd_, 0) != 0) return Error(errno);
    fresh_ = true;
  }
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd_, bytes.data(), bytes.size());
    if (n < 0 && errno != EINTR) return Error(errno);
    if (n > 0) bytes.remove_prefix(static_cast<size_t>(n));
  }
  return Status::Ok();
}

Status OutputFile::Commit() {
  if (part_.empty()) return Status::Ok();
  if (Status emptied = Write({}); !emptied.ok()) return emptied;
  const std::string name = RealName(name_);
  if (::fsync(fd_) != 0 || std::rename(part_.c_str(), name.c_str()) != 0) return Error(errno);
  held_ = false;
  const Descriptor folder(::open(FolderOf(name).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.get() >= 0) ::fsync(folder.get());  // where folders can be synced
  return Status::Ok();
}

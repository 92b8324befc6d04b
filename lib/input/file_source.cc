// SPDX-License-Identifier: Apache-2.0
//
// Waiting is done in poll(2), for the data and for the order to stop at once: a
// signal that comes between a check and a read(2) cannot be missed.
#include "input/file_source.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace trich {
namespace {

std::string Reason(int error) { return std::generic_category().message(error); }

// Waits until `fd` can be read. True when `stop_fd` can.
bool WaitOrStop(int fd, int stop_fd) {
  if (stop_fd < 0) return false;
  pollfd both[] = {{fd, POLLIN, 0}, {stop_fd, POLLIN, 0}};
  while (::poll(both, 2, -1) < 0 && errno == EINTR) {
  }
  return both[1].revents != 0;
}

}  // namespace

Status FileSource::Open(const std::string& name, const ReaderOptions& options, std::unique_ptr<Source>* out) {
  int fd = STDIN_FILENO;
  if (name != "-") {
    do {
      fd = ::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    } while (fd < 0 && errno == EINTR);
    if (fd < 0) return errno == ENOENT ? Status::NotFound(Reason(errno)) : Status::Input(Reason(errno));
  }
  *out = std::make_unique<FileSource>(fd, options);
  return Status::Ok();
}

FileSource::~FileSource() {
  if (fd_ != STDIN_FILENO) ::close(fd_);
}

Status FileSource::Read(char* to, size_t size, size_t* got) {
  for (;;) {
    if (WaitOrStop(fd_, stop_fd_)) return Status::Stopped();
    const ssize_t n = ::read(fd_, to, size);
    if (n >= 0) {
      *got = static_cast<size_t>(n);
      if (bytes_read_) bytes_read_->fetch_add(*got, std::memory_order_relaxed);
      return Status::Ok();
    }
    if (errno != EINTR) return Status::Input(Reason(errno));
  }
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// A library to preload that lets system calls fail as disks and networks do.
//
// TRICH_FAULT=CALL:WHICH:WHAT
//   CALL   read, write, pread, ftruncate, fsync, rename or poll
//   WHICH  the number of the call, from 1, or * for all of them
//   WHAT   short (one byte only), EINTR (before every call that then works),
//          EIO or ENOSPC (that call and all after it), kill (SIGKILL instead of
//          that call; in the middle of it, if it writes)
// Standard error is left alone. What was made to fail is counted in the file
// TRICH_FAULT_COUNT, if given: one byte each.
#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

struct Plan {
  char call[16] = "";
  long which = -1;  // 0: all
  char what[16] = "";
};

const Plan& ThePlan() {
  static const Plan plan = [] {
    Plan read;
    char which[16] = "";
    const char* text = std::getenv("TRICH_FAULT");
    if (text && std::sscanf(text, "%15[^:]:%15[^:]:%15s", read.call, which, read.what) == 3) {
      read.which = std::strcmp(which, "*") == 0 ? 0 : std::atol(which);
    }
    return read;
  }();
  return plan;
}

template <typename Function>
Function Real(const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

void Count() {
  const char* file = std::getenv("TRICH_FAULT_COUNT");
  if (!file) return;
  const int fd = ::open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  static const auto real = Real<ssize_t (*)(int, const void*, size_t)>("write");
  if (fd >= 0 && real(fd, "x", 1) == 1) ::close(fd);
}

enum class Fault { kNone, kShort, kError, kKill };

// What is to happen to this call of `name`; for kError errno is set.
Fault Next(const char* name) {
  static std::atomic<long> calls = 0;
  const Plan& plan = ThePlan();
  if (std::strcmp(plan.call, name) != 0) return Fault::kNone;
  const auto is = [&plan](const char* what) { return std::strcmp(plan.what, what) == 0; };
  const long call = ++calls;
  const bool lasts = is("EIO") || is("ENOSPC");
  if (plan.which != 0 && (lasts ? call < plan.which : call != plan.which)) return Fault::kNone;
  if (is("EINTR") && plan.which == 0 && call % 2 == 0) return Fault::kNone;
  Count();
  if (is("short")) return Fault::kShort;
  if (is("kill")) return Fault::kKill;
  errno = is("EINTR") ? EINTR : is("ENOSPC") ? ENOSPC : EIO;
  return Fault::kError;
}

// The same for a call that leaves nothing half done.
Fault Meet(const char* name) {
  const Fault fault = Next(name);
  if (fault == Fault::kKill) ::raise(SIGKILL);
  return fault;
}

size_t Size(Fault fault, size_t size) { return fault == Fault::kShort && size > 1 ? 1 : size; }

}  // namespace

extern "C" {

ssize_t read(int fd, void* to, size_t size) {
  static const auto real = Real<ssize_t (*)(int, void*, size_t)>("read");
  const Fault fault = Meet("read");
  return fault == Fault::kError ? -1 : real(fd, to, Size(fault, size));
}

ssize_t pread(int fd, void* to, size_t size, off_t offset) {
  static const auto real = Real<ssize_t (*)(int, void*, size_t, off_t)>("pread");
  const Fault fault = Meet("pread");
  return fault == Fault::kError ? -1 : real(fd, to, Size(fault, size), offset);
}

ssize_t write(int fd, const void* from, size_t size) {
  static const auto real = Real<ssize_t (*)(int, const void*, size_t)>("write");
  if (fd == STDERR_FILENO) return real(fd, from, size);
  const Fault fault = Next("write");
  if (fault == Fault::kKill && real(fd, from, size / 2) >= 0) ::raise(SIGKILL);
  return fault == Fault::kError ? -1 : real(fd, from, Size(fault, size));
}

int ftruncate(int fd, off_t size) {
  static const auto real = Real<int (*)(int, off_t)>("ftruncate");
  return Meet("ftruncate") == Fault::kError ? -1 : real(fd, size);
}

int fsync(int fd) {
  static const auto real = Real<int (*)(int)>("fsync");
  return Meet("fsync") == Fault::kError ? -1 : real(fd);
}

int rename(const char* from, const char* to) {
  static const auto real = Real<int (*)(const char*, const char*)>("rename");
  return Meet("rename") == Fault::kError ? -1 : real(from, to);
}

int poll(pollfd* fds, nfds_t count, int timeout) {
  static const auto real = Real<int (*)(pollfd*, nfds_t, int)>("poll");
  return Meet("poll") == Fault::kError ? -1 : real(fds, count, timeout);
}

}  // extern "C"

// SPDX-License-Identifier: Apache-2.0
#include "console.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iterator>

void PlugClosedStreams() {
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(fd, F_GETFD) >= 0) continue;
    // The lowest free number is `fd`; the mode is the one that is of no use there.
    if (::open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd) return;
  }
}

int PrintAll(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0) return 0;
  Say("trich: standard output: {}\n", std::strerror(errno));
  return 2;
}

void EndWithoutMemory() {
  constexpr std::string_view kMessage = "trich: out of memory\n";
  static_cast<void>(!::write(STDERR_FILENO, kMessage.data(), kMessage.size()));
  ::_exit(2);
}

std::string Printable(std::string_view name) {
  std::string printable;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      fmt::format_to(std::back_inserter(printable), "\\x{:02x}", byte);
    } else {
      printable.push_back(c);
    }
  }
  return printable;
}

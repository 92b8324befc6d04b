// SPDX-License-Identifier: Apache-2.0
//
// A signal handler may write to a pipe and little else, so it does that, and
// whoever waits for input waits for the pipe as well.
#include "interrupt.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <initializer_list>

namespace {

int stop_pipe[2] = {-1, -1};
volatile sig_atomic_t caught = 0;

void Handle(int number) {
  const int error = errno;
  caught = number;
  if (::write(stop_pipe[1], "", 1) < 0) {
    // Nobody to tell; the second signal ends the program.
  }
  errno = error;
}

void Catch(int number) {
  struct sigaction action = {};
  ::sigaction(number, nullptr, &action);
  if (action.sa_handler == SIG_IGN) return;
  action = {};
  action.sa_handler = Handle;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigaction(number, &action, nullptr);
}

}  // namespace

Interrupt::Interrupt() {
  if (::pipe2(stop_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return;
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) Catch(number);
}

int Interrupt::stop_fd() const { return stop_pipe[0]; }

int Interrupt::signal() const { return caught; }

void Interrupt::Die() const {
  ::signal(caught, SIG_DFL);
  ::raise(caught);
  std::abort();
}

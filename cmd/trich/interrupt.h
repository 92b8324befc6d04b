// SPDX-License-Identifier: Apache-2.0
//
// Interrupt: SIGINT, SIGTERM and SIGHUP as an order to stop, at the end of a line.
#pragma once

class Interrupt {
 public:
  // From here on the first signal makes stop_fd() readable; a second one ends
  // the program at once. Signals that were ignored stay so. There is one of
  // these in a program.
  Interrupt();

  int stop_fd() const;

  // The signal that came; 0: none.
  int signal() const;

  // Ends the program as the signal would have. REQUIRES: signal() != 0.
  [[noreturn]] void Die() const;
};

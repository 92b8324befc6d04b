// SPDX-License-Identifier: Apache-2.0
//
// Console: what the subcommands share in talking to the outside.
#pragma once

#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <utility>

// Puts something that can be neither read nor written in place of standard
// streams that are closed, so that no file opened later becomes one of them.
void PlugClosedStreams();

// Prints to stderr. A message that cannot be printed, as when that is closed, is
// lost, and the run goes on.
template <typename... Args>
void Say(fmt::format_string<Args...> format, Args&&... args) {
  const std::string text = fmt::format(format, std::forward<Args>(args)...);
  static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
}

// Writes `text` to standard output and makes sure it arrived. Returns the exit
// code: 0, or 2 with a message on stderr when it could not be written.
int PrintAll(std::string_view text);

// For std::set_new_handler: says that there is no memory left and ends the
// program with exit code 2, from whichever thread asked for it.
[[noreturn]] void EndWithoutMemory();

// `name` for a message: control characters, which might steer the terminal, and
// line ends are written as escapes.
std::string Printable(std::string_view name);

// SPDX-License-Identifier: Apache-2.0
//
// Console: what the subcommands share in talking to the outside.
#pragma once

#include <string>
#include <string_view>

// Puts something that can be neither read nor written in place of standard
// streams that are closed, so that no file opened later becomes one of them.
void PlugClosedStreams();

// Writes `text` to standard output and makes sure it arrived. Returns the exit
// code: 0, or 2 with a message on stderr when it could not be written.
int PrintAll(std::string_view text);

// `name` for a message: control characters, which might steer the terminal, and
// line ends are written as escapes.
std::string Printable(std::string_view name);

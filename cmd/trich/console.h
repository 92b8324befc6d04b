// SPDX-License-Identifier: Apache-2.0
//
// Console: what the subcommands that print a short text share.
#pragma once

#include <string_view>

// Writes `text` to standard output and makes sure it arrived. Returns the exit
// code: 0, or 2 with a message on stderr when it could not be written.
int PrintAll(std::string_view text);

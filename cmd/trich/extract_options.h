// SPDX-License-Identifier: Apache-2.0
//
// The flags of `trich extract`: what was typed, and what it means.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "trich/pipeline.h"

struct ExtractFlags {
  trich::RunOptions run;
  std::string rules;   // folder; empty: the built-in ones
  std::string output;  // file; empty: standard output
  bool quiet = false;
};

// Tells `command` the flags; parsing fills in *flags.
void AddExtractFlags(CLI::App* command, ExtractFlags* flags);

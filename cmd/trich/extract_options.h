// SPDX-License-Identifier: Apache-2.0
//
// The flags of `trich extract`: what was typed, and what it means.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>

#include "trich/pipeline.h"

enum class When { kAuto, kAlways, kNever };

struct ExtractFlags {
  trich::RunOptions run;
  std::string rules;   // folder; empty: the built-in ones
  std::string output;  // file; empty: standard output
  bool resume = false;
  uint64_t shard = 1;   // this one, from 1,
  uint64_t shards = 1;  // of so many
  When progress = When::kAuto;
  bool quiet = false;
};

// Tells `command` the flags; parsing fills in *flags. What cannot go together
// is an error of parsing.
void AddExtractFlags(CLI::App* command, ExtractFlags* flags);

// SPDX-License-Identifier: Apache-2.0
//
// The subcommands, one file each. Every Add…() tells `app` its subcommand and
// flags; when that subcommand was typed, parsing runs it and its exit code is
// stored in *exit_code (0, 1 or 2: see cmd/README.md).
#pragma once

#include <CLI/CLI.hpp>

void AddEval(CLI::App& app, int* exit_code);
void AddExtract(CLI::App& app, int* exit_code);
void AddRules(CLI::App& app, int* exit_code);
void AddSchema(CLI::App& app, int* exit_code);

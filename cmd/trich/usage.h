// SPDX-License-Identifier: Apache-2.0
//
// Usage errors: what was typed wrong, and what was probably meant.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

// The message for `error`, one line, e.g. "--ouput: no such flag; did you mean
// --output?". `app` has parsed what was typed.
std::string UsageMessage(const CLI::App& app, const CLI::ParseError& error);

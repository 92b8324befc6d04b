// SPDX-License-Identifier: Apache-2.0
//
// trich: reads the command line and hands over to the subcommand typed.
#include <fmt/format.h>

#include <cstdio>

#include "commands.h"

namespace {

constexpr int kUsageError = 2;

constexpr void (*kSubcommands[])(CLI::App&, int*) = {AddSchema};

// Usage errors are one line and a hint on stderr; --help and --version are no errors.
int ReportParse(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) return app.exit(error);
  fmt::print(stderr, "trich: {}\nRun with --help for more information.\n", error.what());
  return kUsageError;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Facts from Vietnamese provincial news: articles in, one JSON record per article out.", "trich");
  app.set_version_flag("--version", "trich " TRICH_VERSION);
  app.require_subcommand(1);
  int exit_code = 0;
  for (const auto add : kSubcommands) add(app, &exit_code);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return ReportParse(app, error);
  }
  return exit_code;
}

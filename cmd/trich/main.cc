// SPDX-License-Identifier: Apache-2.0
//
// trich: reads the command line and hands over to the subcommand typed.
#include <new>

#include "commands.h"
#include "console.h"
#include "usage.h"

namespace {

constexpr int kUsageError = 2;

constexpr void (*kSubcommands[])(CLI::App&, int*) = {AddExtract, AddRules, AddEval, AddSchema};

// --help and --version are no errors; any other failure is one line and a hint.
int ReportParse(const CLI::App& app, const CLI::ParseError& error) {
  if (dynamic_cast<const CLI::CallForHelp*>(&error)) return PrintAll(app.help());
  if (dynamic_cast<const CLI::CallForVersion*>(&error)) return PrintAll(app.version() + "\n");
  Say("trich: {}\nRun with --help for more information.\n", UsageMessage(app, error));
  return kUsageError;
}

}  // namespace

int main(int argc, char** argv) {
  PlugClosedStreams();
  std::set_new_handler(EndWithoutMemory);
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

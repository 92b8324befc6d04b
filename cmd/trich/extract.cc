// SPDX-License-Identifier: Apache-2.0
//
// trich extract: articles in, one record per article out.
#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <memory>

#include "commands.h"
#include "console.h"
#include "extract_options.h"
#include "output_file.h"
#include "trich/pipeline.h"

namespace {

using trich::Status;
using trich::Totals;

constexpr int kSomeUnreadable = 1;
constexpr int kFailed = 2;

// Records to the output, everything else to stderr.
class Console : public trich::Sink {
 public:
  Console(OutputFile* output, bool quiet) : output_(output), quiet_(quiet) {}

  Status Write(std::string_view lines) override { return output_->Write(lines); }

  void Unreadable(std::string_view id, const Status& why) override {
    fmt::print(stderr, "trich: {}: {}\n", Printable(id), why.message());
  }

  void Warning(std::string_view id, std::string_view warning) override {
    if (!quiet_) fmt::print(stderr, "trich: {}: warning: {}\n", Printable(id), warning);
  }

  void Progress(const Totals&) override {}

 private:
  OutputFile* output_;
  bool quiet_;
};

int Fail(const Status& status) {
  fmt::print(stderr, "trich: {}\n", status.message());
  return kFailed;
}

int Extract(const ExtractFlags& flags) {
  if (flags.run.inputs.names.empty() && ::isatty(STDIN_FILENO)) {
    return Fail(Status::Usage("standard input is a terminal: name files or folders, or - to type an article"));
  }
  trich::RuleSet rules;
  Status status = flags.rules.empty() ? trich::RuleSet::BuiltIn(&rules) : trich::RuleSet::Load(flags.rules, &rules);
  if (!status.ok()) return Fail(status);
  OutputFile output;
  if (status = output.Open(flags.output); !status.ok()) return Fail(status);

  Console console(&output, flags.quiet);
  Totals totals;
  status = trich::Run(rules, flags.run, &console, &totals);
  if (status.ok()) status = output.Commit();
  if (!status.ok()) return Fail(status);
  if (!flags.quiet) {
    fmt::print(stderr, "trich: {} articles read: {} records, {} errors\n", totals.articles, totals.records,
               totals.errors);
  }
  return totals.errors > 0 ? kSomeUnreadable : 0;
}

}  // namespace

void AddExtract(CLI::App& app, int* exit_code) {
  CLI::App* command = app.add_subcommand("extract", "Articles in, one JSON record per article out");
  const auto flags = std::make_shared<ExtractFlags>();
  AddExtractFlags(command, flags.get());
  command->callback([flags, exit_code] { *exit_code = Extract(*flags); });
}

// SPDX-License-Identifier: Apache-2.0
//
// trich extract: articles in, one record per article out.
#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <memory>

#include "commands.h"
#include "console.h"
#include "extract_options.h"
#include "interrupt.h"
#include "output_file.h"
#include "progress.h"
#include "record_ids.h"
#include "trich/pipeline.h"

namespace {

using trich::Status;
using trich::Totals;

constexpr int kSomeUnreadable = 1;
constexpr int kFailed = 2;

// Records to the output, everything else to stderr.
class Console : public trich::Sink {
 public:
  Console(OutputFile* output, ProgressBar bar, bool quiet) : output_(output), bar_(bar), quiet_(quiet) {}

  Status Write(std::string_view lines) override { return output_->Write(lines); }

  void Unreadable(std::string_view id, const Status& why) override {
    bar_.Clear();
    Say("trich: {}: {}\n", Printable(id), why.message());
  }

  void Warning(std::string_view id, std::string_view warning) override {
    if (quiet_) return;
    bar_.Clear();
    Say("trich: {}: warning: {}\n", Printable(id), Printable(warning));
  }

  void Progress(const Totals& totals) override { bar_.Update(bytes_read, totals.articles); }

  void Summarise(const Totals& totals, size_t kept) {
    bar_.Clear();
    if (quiet_) return;
    const std::string before = kept > 0 ? fmt::format("; {} were there already", kept) : "";
    Say("trich: {} articles read: {} records, {} errors; {:.1f} MB in {:.1f} s{}\n", totals.articles, totals.records,
        totals.errors, static_cast<double>(bytes_read) / 1e6, bar_.seconds(), before);
  }

  std::atomic<uint64_t> bytes_read = 0;

 private:
  OutputFile* output_;
  ProgressBar bar_;
  bool quiet_;
};

int Fail(const Status& status) {
  Say("trich: {}\n", status.message());
  return kFailed;
}

bool FromTerminal(const trich::Inputs& inputs) {
  return inputs.names.empty() && inputs.files_from.empty() && inputs.files0_from.empty() && ::isatty(STDIN_FILENO);
}

ProgressBar BarFor(const ExtractFlags& flags) {
  const bool shown = flags.progress == When::kAlways || (flags.progress == When::kAuto && ::isatty(STDERR_FILENO));
  return {shown, shown ? trich::InputBytes(flags.run.inputs) : 0};
}

// Which articles are this run's: those of the shard that have no record yet.
std::function<bool(std::string_view)> Wanted(const ExtractFlags& flags, SeenIds* seen) {
  if (flags.shards == 1 && seen->size() == 0) return {};
  return [&flags, seen](std::string_view id) {
    return HashId(id) % flags.shards == flags.shard - 1 && !seen->Take(WrittenId(id));
  };
}

Status OpenOutput(const ExtractFlags& flags, OutputFile* output, SeenIds* seen) {
  if (Status opened = output->Open(flags.output); !opened.ok() || !flags.resume) return opened;
  return output->Resume([seen](std::string_view line) {
    const std::string_view id = IdOfLine(line);
    if (!id.empty()) seen->Add(id);
    return !id.empty();
  });
}

int Extract(const ExtractFlags& flags) {
  ::signal(SIGPIPE, SIG_DFL);
  ::signal(SIGXFSZ, SIG_IGN);  // then a file above what is allowed fails as on a full disk
  if (FromTerminal(flags.run.inputs)) {
    return Fail(Status::Usage("standard input is a terminal: name files or folders, or - to type an article"));
  }
  trich::RuleSet rules;
  Status status = flags.rules.empty() ? trich::RuleSet::BuiltIn(&rules) : trich::RuleSet::Load(flags.rules, &rules);
  if (!status.ok()) return Fail(status);
  OutputFile output;
  SeenIds seen;
  if (status = OpenOutput(flags, &output, &seen); !status.ok()) return Fail(status);

  const Interrupt interrupt;
  Console console(&output, BarFor(flags), flags.quiet);
  trich::RunOptions run = flags.run;
  run.reader.wanted = Wanted(flags, &seen);
  run.reader.stop_fd = interrupt.stop_fd();
  run.reader.bytes_read = &console.bytes_read;
  run.line_buffered |= flags.output.empty() && ::isatty(STDOUT_FILENO);
  Totals totals;
  status = trich::Run(rules, run, &console, &totals);
  if (status.ok()) status = output.Commit();
  console.Summarise(totals, seen.size());
  if (status.code() == Status::Code::kStopped && interrupt.signal() != 0) interrupt.Die();
  if (!status.ok()) return Fail(status);
  return totals.errors > 0 ? kSomeUnreadable : 0;
}

}  // namespace

void AddExtract(CLI::App& app, int* exit_code) {
  CLI::App* command = app.add_subcommand("extract", "Articles in, one JSON record per article out");
  const auto flags = std::make_shared<ExtractFlags>();
  AddExtractFlags(command, flags.get());
  command->final_callback([flags, exit_code] { *exit_code = Extract(*flags); });
}

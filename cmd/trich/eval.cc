// SPDX-License-Identifier: Apache-2.0
//
// trich eval: records against gold ones.
#include "trich/eval.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "commands.h"
#include "console.h"

namespace {

constexpr int kFailed = 2;

struct EvalArgs {
  std::string gold;
  std::string predicted = "-";
  bool details = false;
  bool json = false;
};

int Fail(std::string_view message) {
  Say("trich: {}\n", message);
  return kFailed;
}

// Reads all of `path`, "-" for standard input. Returns errno's value, 0 when it worked.
int ReadAll(const std::string& path, std::string* text) {
  std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (file == nullptr) return errno;
  char buffer[1 << 16];
  errno = 0;
  while (const size_t n = std::fread(buffer, 1, sizeof buffer, file)) text->append(buffer, n);
  const int error = std::ferror(file) != 0 ? errno : 0;
  if (file != stdin) std::fclose(file);
  return error;
}

int Run(const EvalArgs& args) {
  if (args.gold == "-" && args.predicted == "-") return Fail("only one of GOLD and PRED can be standard input");
  if (args.predicted == "-" && isatty(STDIN_FILENO) != 0) return Fail("no PRED, and standard input is a terminal");
  std::string texts[2];
  for (const bool predicted : {false, true}) {
    const std::string& path = predicted ? args.predicted : args.gold;
    if (const int error = ReadAll(path, &texts[predicted]))
      return Fail(fmt::format("{}: {}", path, std::strerror(error)));
  }
  trich::EvalReport report;
  const trich::Status status = trich::Evaluate({args.gold, texts[0]}, {args.predicted, texts[1]}, &report);
  if (!status.ok()) return Fail(status.message());
  std::string out;
  for (const std::string& difference : report.differences) {
    if (args.details) out += difference + "\n";
  }
  out += args.json ? trich::ScoresAsJson(report) : trich::ScoresAsTable(report);
  return PrintAll(out);
}

}  // namespace

void AddEval(CLI::App& app, int* exit_code) {
  CLI::App* eval =
      app.add_subcommand("eval", "Compare records with hand-checked ones: precision, recall, F1 per field");
  const auto args = std::make_shared<EvalArgs>();
  eval->add_option("GOLD", args->gold, "Hand-checked records, JSON Lines")->required();
  eval->add_option("PRED", args->predicted, "Records to compare; - or none for standard input");
  eval->add_flag("--details", args->details, "Print every difference before the figures");
  eval->add_flag("--json", args->json, "Print the figures as one JSON object");
  eval->callback([args, exit_code] { *exit_code = Run(*args); });
}

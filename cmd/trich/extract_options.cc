// SPDX-License-Identifier: Apache-2.0
#include "extract_options.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

using trich::Format;
using trich::OutputFormat;

// In the order in which help and messages name them.
template <typename Value>
using Choices = std::vector<std::pair<std::string, Value>>;

const Choices<Format> kFormats = {{"auto", Format::kAuto},
                                  {"text", Format::kText},
                                  {"jsonl", Format::kJsonl},
                                  {"html", Format::kHtml},
                                  {"warc", Format::kWarc}};
const Choices<OutputFormat> kOutputFormats = {{"jsonl", OutputFormat::kJsonl}, {"csv", OutputFormat::kCsv}};
constexpr int kMaxJobs = 1024;

int AllCores() { return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kMaxJobs); }

// "YYYY-MM-DD", a day of the calendar; otherwise says what is wrong.
std::string CheckDay(const std::string& text) {
  int year = 0, month = 0, day = 0;
  const auto read = [&text](size_t at, size_t length, int* value) {
    const char* end = text.data() + at + length;
    return std::from_chars(text.data() + at, end, *value).ptr == end && *value >= 0;
  };
  const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-' && read(0, 4, &year) &&
                      read(5, 2, &month) && read(8, 2, &day);
  if (!shaped) return "'" + text + "' is not of the form YYYY-MM-DD";
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  return date.ok() ? "" : "'" + text + "' is no day of the calendar";
}

// A flag that takes one of the names of `choices`.
template <typename Value>
void AddChoice(CLI::App* command, const char* flags, const Choices<Value>& choices, Value* value, const char* help) {
  std::string names;
  for (const auto& [name, _] : choices) names += (names.empty() ? "" : "|") + name;
  const auto set = [&choices, names, value,
                    flag = std::string(flags).substr(std::string(flags).find("--"))](const std::string& typed) {
    for (const auto& [name, choice] : choices) {
      if (name == typed) return void(*value = choice);
    }
    throw CLI::ValidationError(flag, fmt::format("'{}' is none of {}", typed, names));
  };
  command->add_option_function<std::string>(flags, set, help)->type_name(names);
}

}  // namespace

void AddExtractFlags(CLI::App* command, ExtractFlags* flags) {
  trich::RunOptions& run = flags->run;
  run.jobs = AllCores();
  command->add_option("INPUT", run.inputs.names, "Files, folders, or - for standard input (the default)")
      ->type_name("");
  AddChoice(command, "-f,--format", kFormats, &run.reader.format, "What the inputs are; auto goes by name and content");
  command->add_option("--reference-date", run.extract.reference_date, "For dates whose year the article does not say")
      ->check(CheckDay, "")
      ->type_name("YYYY-MM-DD");
  command->add_option("-o,--output", flags->output, "Write to FILE, which appears when all is done")->type_name("FILE");
  AddChoice(command, "--output-format", kOutputFormats, &run.output,
            "jsonl: a record a line; csv: a row per indicator");
  command->add_option("-j,--jobs", run.jobs, "Worker threads; default all cores")
      ->check(CLI::Range(1, kMaxJobs))
      ->type_name("N");
  command->add_option("--rules", flags->rules, "Rules from DIR instead of the built-in ones")->type_name("DIR");
  command->add_flag("--with-text", run.extract.with_text, "Add the decoded text as `text`");
  command->add_flag("-q,--quiet", flags->quiet, "No summary, no warnings");
}

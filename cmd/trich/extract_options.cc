// SPDX-License-Identifier: Apache-2.0
#include "extract_options.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstring>
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
const Choices<When> kProgress = {{"auto", When::kAuto}, {"always", When::kAlways}, {"never", When::kNever}};

constexpr int kMaxJobs = 1024;
constexpr size_t kMaxArticleBytes = size_t{512} << 20;  // spans are 32-bit numbers

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

// "K/N", 1 <= K <= N.
void SetShard(const std::string& typed, ExtractFlags* flags) {
  const char* const end = typed.data() + typed.size();
  const auto k = std::from_chars(typed.data(), end, flags->shard);
  const bool slash = k.ptr != end && *k.ptr == '/';
  const auto n = std::from_chars(slash ? k.ptr + 1 : end, end, flags->shards);
  if (k.ec == std::errc() && n.ec == std::errc() && n.ptr == end && flags->shard >= 1 && flags->shard <= flags->shards)
    return;
  throw CLI::ValidationError("--shard", fmt::format("'{}' is not K/N with 1 <= K <= N, such as 2/8", typed));
}

// As from a variable that is not set.
std::string CheckNamed(const std::string& name) { return name.empty() ? "the name is empty" : ""; }

// A list that cannot be read is a mistake in the command line.
std::string CheckList(const std::string& name) {
  return name == "-" || ::access(name.c_str(), R_OK) == 0 ? "" : name + ": " + std::strerror(errno);
}

void AddInputFlags(CLI::App* command, ExtractFlags* flags) {
  trich::RunOptions& run = flags->run;
  command->add_option("INPUT", run.inputs.names, "Files, folders, or - for standard input (the default)")
      ->type_name("");
  AddChoice(command, "-f,--format", kFormats, &run.reader.format, "What inputs are; auto: by name and first bytes");
  command->add_option("--files-from", run.inputs.files_from, "More inputs, one per line of FILE; - for standard input")
      ->check(CheckList, "")
      ->type_name("FILE");
  command->add_option("--files0-from", run.inputs.files0_from, "The same, each name ended by a NUL byte")
      ->check(CheckList, "")
      ->type_name("FILE");
  command->add_option("--text-field", run.reader.text_field, "JSON key of the article; default text")
      ->type_name("NAME");
  command->add_option("--id-field", run.reader.id_field, "JSON key of its id; default id")->type_name("NAME");
  command->add_option("--date-field", run.reader.date_field, "JSON key of its date; default published")
      ->type_name("NAME");
  command->add_option("--reference-date", run.extract.reference_date, "For dates whose year is not said")
      ->check(CheckDay, "")
      ->type_name("YYYY-MM-DD");
  command->add_option("--max-article-bytes", run.reader.max_article_bytes, "Larger ones are unreadable; default 16 MiB")
      ->check(CLI::Range(size_t{1}, kMaxArticleBytes))
      ->type_name("N");
  command
      ->add_option_function<std::string>(
          "--shard", [flags](const std::string& typed) { SetShard(typed, flags); },
          "Only the K-th of N parts, by the hash of the id")
      ->type_name("K/N");
}

void AddOutputFlags(CLI::App* command, ExtractFlags* flags) {
  trich::RunOptions& run = flags->run;
  command->add_option("-o,--output", flags->output, "Write to FILE, which appears when all is done")
      ->check(CheckNamed, "")
      ->type_name("FILE");
  command->add_flag("--resume", flags->resume, "Keep the records FILE has, add those that are missing")
      ->needs("--output");
  AddChoice(command, "--output-format", kOutputFormats, &run.output,
            "jsonl: a record a line; csv: a row per indicator");
  command->add_flag("--with-text", run.extract.with_text, "Add the decoded text as `text`");
  command->add_flag("--line-buffered", run.line_buffered, "Hand on each record before waiting for more input");
}

void AddRunFlags(CLI::App* command, ExtractFlags* flags) {
  flags->run.jobs = AllCores();
  command->add_option("-j,--jobs", flags->run.jobs, "Worker threads; default all cores")
      ->check(CLI::Range(1, kMaxJobs))
      ->type_name("N");
  command->add_option("--rules", flags->rules, "Rules from DIR instead of the built-in ones")
      ->check(CheckNamed, "")
      ->type_name("DIR");
  AddChoice(command, "--progress", kProgress, &flags->progress, "A bar on stderr; auto: when that is a terminal");
  command->add_flag("-q,--quiet", flags->quiet, "No summary, no warnings");
}

// What each flag for itself allows, but not all of them together.
void CheckTogether(const ExtractFlags& flags) {
  const trich::Inputs& inputs = flags.run.inputs;
  const auto uses = std::count(inputs.names.begin(), inputs.names.end(), "-") + (inputs.files_from == "-" ? 1 : 0) +
                    (inputs.files0_from == "-" ? 1 : 0);
  if (uses > 1) throw CLI::ValidationError("-", "standard input can be read only once");
  if (flags.resume && flags.run.output == OutputFormat::kCsv) {
    throw CLI::ValidationError("--resume", "csv does not tell which articles are done; use --output-format jsonl");
  }
}

}  // namespace

void AddExtractFlags(CLI::App* command, ExtractFlags* flags) {
  AddInputFlags(command, flags);
  AddOutputFlags(command, flags);
  AddRunFlags(command, flags);
  command->parse_complete_callback([flags] { CheckTogether(*flags); });
}

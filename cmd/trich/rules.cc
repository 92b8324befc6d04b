// SPDX-License-Identifier: Apache-2.0
//
// trich rules: what rules there are, whether their examples hold, what one says
// and why one did not fire.
#include <fmt/format.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "commands.h"
#include "console.h"
#include "trich/reader.h"
#include "trich/rule_check.h"

namespace {

using trich::RuleInfo;
using trich::RuleSet;
using trich::RuleTrial;
using trich::Status;

constexpr int kFailed = 2;
constexpr size_t kLongestQuote = 60;  // code points shown of a line

struct RulesFlags {
  std::string folder;  // empty: the built-in rules
  std::string id;
  std::string input;
};

int Fail(const Status& status) {
  Say("trich: {}\n", status.message());
  return kFailed;
}

// Loads the rules and does `work` with them.
int WithRules(const RulesFlags& flags, const std::function<int(const RuleSet&)>& work) {
  RuleSet rules;
  const Status status = flags.folder.empty() ? RuleSet::BuiltIn(&rules) : RuleSet::Load(flags.folder, &rules);
  return status.ok() ? work(rules) : Fail(status);
}

int Check(const RuleSet& rules) {
  const trich::RuleCheck check = trich::CheckRules(rules);
  Say("{}", check.messages);
  if (check.errors > 0) {
    Say("trich: {} rules, {} examples: {} mistake{}\n", check.rules, check.examples, check.errors,
        check.errors == 1 ? "" : "s");
    return kFailed;
  }
  return PrintAll(fmt::format("{} rules, {} examples: all hold\n", check.rules, check.examples));
}

// Where a rule is tried, in a few words.
std::string Trigger(const RuleInfo& info) {
  if (info.field == "catalogue") return "labels";
  if (info.anywhere) return "anywhere";
  const size_t words = info.first_words.size();
  if (words == 0) return "digits";
  return fmt::format("{}{} word{}", info.at_digits ? "digits, " : "", words, words == 1 ? "" : "s");
}

int List(const RuleSet& rules) {
  std::string text;
  for (const RuleInfo& info : trich::ListRules(rules)) {
    text += fmt::format("{:<40} {:<10} {:<28} {:<18} {:>6}\n", info.id, info.field,
                        fmt::format("{}:{}", info.file, info.line), Trigger(info), info.program_size);
  }
  return PrintAll(text);
}

std::string Title(const RuleInfo& info) { return fmt::format("{}  {}:{}\n", info.id, info.file, info.line); }

int Show(const RuleSet& rules, const std::string& id) {
  RuleInfo info;
  if (Status status = trich::FindRule(rules, id, &info); !status.ok()) return Fail(status);
  std::string text = Title(info);
  text += fmt::format("begins at  {}\n", Trigger(info));
  if (!info.first_words.empty()) text += fmt::format("words      {}\n", fmt::join(info.first_words, ", "));
  if (info.program_size > 0) text += fmt::format("program    {} instructions\n", info.program_size);
  for (const auto& [key, value] : info.options) text += fmt::format("{:<10} {}\n", key, value);
  text += fmt::format("pattern    {}\n", info.pattern);
  if (!info.expanded.empty()) text += fmt::format("expanded   {}\n", info.expanded);
  for (const auto& [example, is] : info.yes) {
    text += fmt::format("yes        {}{}\n", example, is.empty() ? "" : " = " + is);
  }
  for (const std::string& example : info.no) text += fmt::format("no         {}\n", example);
  if (!info.note.empty()) text += fmt::format("note       {}\n", info.note);
  return PrintAll(text);
}

// `text` on one line, cut after kLongestQuote code points.
std::string Quote(const std::string& text) {
  std::string quote;
  size_t points = 0;
  for (const char c : Printable(text)) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80 && ++points > kLongestQuote) return "\"" + quote + "…\"";
    quote.push_back(c);
  }
  return "\"" + quote + "\"";
}

std::string Reason(const RuleTrial& trial) {
  const std::string value = trial.value.empty() ? "" : " = " + trial.value;
  switch (trial.outcome) {
    case RuleTrial::Outcome::kFires: return "fires" + value;
    case RuleTrial::Outcome::kNoMatch: return "does not go on as the pattern does";
    case RuleTrial::Outcome::kInsideWord: return "would end inside a word";
    case RuleTrial::Outcome::kNoValue: return "matches, but makes no value";
    case RuleTrial::Outcome::kOtherUnit: return "is in " + trial.value + ", a unit it does not have";
    case RuleTrial::Outcome::kOtherMeasure: return "is a level where it wants a change, or the other way round";
    case RuleTrial::Outcome::kExcepted: return "holds what its `not` says";
    case RuleTrial::Outcome::kOfPart: return "is of a part, or its period is not said";
    case RuleTrial::Outcome::kOutrun: break;
  }
  return fmt::format("matches{}, but {} takes {}", value, trial.winner, Quote(trial.winner_text));
}

// What a rule waits for, when none of it occurred.
std::string Waited(const RuleInfo& info) {
  if (info.field == "catalogue") return "a label with its pattern";
  if (info.field == "official") return "a person with an office";
  std::string waited = info.at_digits ? "a digit" : "";
  for (const std::string& word : info.first_words) waited += (waited.empty() ? "" : ", ") + ("\"" + word + "\"");
  return waited;
}

int Why(const RuleSet& rules, const RulesFlags& flags) {
  trich::Inputs inputs;
  inputs.names = {flags.input};
  trich::Reader reader(inputs);
  trich::Article article;
  Status status;
  if (!reader.Next(&article, &status)) return Fail(Status::Input(flags.input + ": no article"));
  if (!status.ok()) return Fail(Status::Input(Printable(article.id) + ": " + status.message()));
  RuleInfo info;
  std::vector<RuleTrial> trials;
  if (status = trich::FindRule(rules, flags.id, &info); !status.ok()) return Fail(status);
  if (status = trich::TryRule(rules, flags.id, article, &trials); !status.ok()) return Fail(status);
  std::string text = Title(info);
  if (trials.empty()) text += fmt::format("nothing here to try it at; it waits for {}\n", Waited(info));
  for (const RuleTrial& trial : trials) {
    text += fmt::format("{}..{} {}: {}\n", trial.span.begin, trial.span.end, Quote(trial.text), Reason(trial));
  }
  return PrintAll(text);
}

// A subcommand of `rules`, which takes --rules as all of them do.
CLI::App* Add(CLI::App* rules, const char* name, const char* help, const std::shared_ptr<RulesFlags>& flags) {
  CLI::App* command = rules->add_subcommand(name, help);
  command->add_option("--rules", flags->folder, "Rules from DIR instead of the built-in ones")->type_name("DIR");
  return command;
}

}  // namespace

void AddRules(CLI::App& app, int* exit_code) {
  CLI::App* rules = app.add_subcommand("rules", "What rules there are, and whether they hold");
  rules->require_subcommand(1);
  const auto flags = std::make_shared<RulesFlags>();
  CLI::App* check = Add(rules, "check", "Run every example of every rule", flags);
  check->callback([flags, exit_code] { *exit_code = WithRules(*flags, Check); });
  CLI::App* list = Add(rules, "list", "One line per rule: id, field, place, what it begins at, size", flags);
  list->callback([flags, exit_code] { *exit_code = WithRules(*flags, List); });

  CLI::App* show = Add(rules, "show", "All about one rule", flags);
  show->add_option("ID", flags->id, "The rule, e.g. quantity.percent")->required()->type_name("");
  show->callback(
      [flags, exit_code] { *exit_code = WithRules(*flags, [&](const RuleSet& set) { return Show(set, flags->id); }); });
  CLI::App* why = Add(rules, "why", "Why a rule did or did not fire in an article", flags);
  why->add_option("ID", flags->id, "The rule")->required()->type_name("");
  why->add_option("INPUT", flags->input, "A file, or - for standard input")->required()->type_name("");
  why->callback(
      [flags, exit_code] { *exit_code = WithRules(*flags, [&](const RuleSet& set) { return Why(set, *flags); }); });
}

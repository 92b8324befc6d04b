// SPDX-License-Identifier: Apache-2.0
//
// CLI11 hands over the words it could not place; the flag nearest to the first
// of them is looked for among those of the subcommand typed.
#include "usage.h"

#include <fmt/format.h>

#include <algorithm>

#include "trich/nearest.h"

namespace {

// The subcommand typed, of whatever depth, or the program when there is none.
const CLI::App& Typed(const CLI::App& app) {
  const auto typed = app.get_subcommands();
  return typed.empty() ? app : Typed(*typed.front());
}

std::vector<std::string> FlagsOf(const CLI::App& app) {
  std::vector<std::string> flags;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) flags.push_back("--" + name);
  }
  return flags;
}

std::vector<std::string> SubcommandsOf(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* subcommand : app.get_subcommands({})) names.push_back(subcommand->get_name());
  return names;
}

std::string WithHint(const std::string& message, std::string_view word, const std::vector<std::string>& candidates) {
  const std::string_view near = trich::Nearest(word, {candidates.begin(), candidates.end()});
  return near.empty() ? message : fmt::format("{}; did you mean {}?", message, near);
}

std::string UnknownWord(const CLI::App& app, const std::string& word) {
  if (word.starts_with('-')) {
    const std::string flag = word.substr(0, word.find('='));
    return WithHint(flag + ": no such flag", flag, FlagsOf(app));
  }
  if (!SubcommandsOf(app).empty()) return WithHint(word + ": no such command", word, SubcommandsOf(app));
  return word + ": one argument too many";
}

}  // namespace

std::string UsageMessage(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& typed = Typed(app);
  const std::vector<std::string> unplaced = app.remaining(true);
  if (!unplaced.empty()) return UnknownWord(typed, unplaced.front());
  if (!SubcommandsOf(typed).empty() && dynamic_cast<const CLI::RequiredError*>(&error)) {
    return fmt::format("a command is needed: {}", fmt::join(SubcommandsOf(typed), ", "));
  }
  return error.what();
}

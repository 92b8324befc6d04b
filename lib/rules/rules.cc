// SPDX-License-Identifier: Apache-2.0
//
// Book first, then word tables and gazetteer into the one lexicon, then the
// patterns. A table the machine needs and nobody wrote is a mistake like others.
#include "rules/rules.h"

#include <fmt/format.h>

#include <map>

#include "base/utf8.h"
#include "rules/sources.h"

namespace trich {
namespace {

std::string_view WithoutFullStop(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return word;
}

void CompileWordList(WordList list, const RuleBook& book, Rules* rules, Diagnostics* diagnostics) {
  const auto id = static_cast<uint16_t>(list);
  const std::string_view name = kWordListNames[id];
  const auto table = book.words.find(name);
  if (table == book.words.end()) {
    diagnostics->Error({"words.toml", 0, 0}, "missing-words", fmt::format("the table [words.{}] is missing", name));
    return;
  }
  std::map<std::string, uint32_t> index;
  for (const Phrase& phrase : table->second.phrases) {
    const auto [found, added] = index.emplace(phrase.value, static_cast<uint32_t>(rules->values[id].size()));
    if (added) rules->values[id].push_back(phrase.value);
    rules->lexicon.Add(phrase.text, id, found->second, &rules->vocabulary);
    if (list == WordList::kAbbreviation) {
      rules->vocabulary.AddAbbreviation(HashWord(Lower(WithoutFullStop(phrase.text))));
    }
  }
}

void CompileGazetteer(const RuleBook& book, Rules* rules, Diagnostics* diagnostics) {
  rules->gazetteer.Load(book, diagnostics);
  const std::vector<PlaceName>& names = rules->gazetteer.names();
  for (uint32_t i = 0; i < names.size(); ++i)
    rules->lexicon.Add(names[i].name, static_cast<uint16_t>(WordList::kPlace), i, &rules->vocabulary);
  for (const std::string_view trap : rules->gazetteer.traps()) {
    rules->lexicon.Add(trap, static_cast<uint16_t>(WordList::kPlaceTrap), 0, &rules->vocabulary);
  }
  rules->lexicon.Freeze();
}

uint64_t MeaningKey(std::string_view table, std::string_view phrase) {
  return HashWord(table) * 0x9E3779B97F4A7C15U ^ HashWord(phrase);
}

// The first meaning of a phrase counts: another may differ from it in its
// capitals alone.
void AddMeaning(uint64_t key, const std::string& meaning, Rules* rules) {
  if (rules->meanings.Find(key) != 0) return;
  rules->meanings.Add(key, static_cast<uint32_t>(rules->meaning_texts.size()));
  rules->meaning_texts.push_back(meaning);
}

}  // namespace

const RuleFiles& Rules::files() const {
  std::call_once(files_once_, [this] {
    if (files_ != nullptr) return;
    auto files = std::make_unique<RuleFiles>();
    files->sources = EmbeddedSources();
    Diagnostics none;  // the build has looked for mistakes
    ReadBook(files->sources, &files->book, &none);
    files_ = std::move(files);
  });
  return *files_;
}

std::string_view Rules::Meaning(std::string_view table, std::string_view phrase) const {
  return meaning_texts[meanings.Find(MeaningKey(table, phrase))];
}

void CompileRules(std::vector<SourceFile> sources, Rules* rules, Diagnostics* diagnostics) {
  auto files = std::make_unique<RuleFiles>();
  files->sources = std::move(sources);
  ReadBook(files->sources, &files->book, diagnostics);
  const RuleBook& book = files->book;
  for (const auto& [name, table] : book.words) {
    for (const Phrase& phrase : table.phrases) AddMeaning(MeaningKey(name, Lower(phrase.text)), phrase.value, rules);
  }
  for (uint16_t list = 0; list < static_cast<uint16_t>(WordList::kPlace); ++list) {
    CompileWordList(static_cast<WordList>(list), book, rules, diagnostics);
  }
  CompileGazetteer(book, rules, diagnostics);
  rules->scan.Compile(book, {"quantity", "date", "period", "exclude"}, &rules->vocabulary, diagnostics);
  rules->scan.AddLeads(&rules->vocabulary);
  rules->layout.Compile(book, {"layout"}, &rules->vocabulary, diagnostics);
  rules->officials.Compile(book, {"official"}, &rules->vocabulary, diagnostics);
  rules->catalogue.Compile(book, &rules->vocabulary, diagnostics);
  rules->files_ = std::move(files);
}

}  // namespace trich

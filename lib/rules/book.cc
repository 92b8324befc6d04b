// SPDX-License-Identifier: Apache-2.0
//
// Each kind of table is read by one function, which says by what it asks for
// which keys there are. Names are kept with their first place, across files, so
// that the second use can point to the first.
#include "rules/book.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rules/table_reader.h"
#include "rules/toml_file.h"
#include "text/normalise.h"

namespace trich {
namespace {

using Type = TomlNode::Type;

// The string keys a rule may have beside those every rule has.
constexpr std::string_view kRuleOptions[] = {"kind", "role", "unit"};

constexpr std::string_view kCatalogue = "catalogue";

// A name of rules, pieces and words: "written_out".
bool IsName(std::string_view text) {
  if (text.empty() || text[0] < 'a' || text[0] > 'z') return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

// Names joined by dots, two at least.
bool IsDottedName(std::string_view text) {
  const size_t dot = text.find('.');
  if (dot == std::string_view::npos || !IsName(text.substr(0, dot))) return false;
  return IsName(text.substr(dot + 1)) || IsDottedName(text.substr(dot + 1));
}

// The name of a file without folder and ending.
std::string Stem(std::string_view name) {
  name.remove_prefix(name.rfind('/') + 1);
  return std::string(name.substr(0, name.rfind('.')));
}

class BookReader {
 public:
  BookReader(RuleBook* book, Diagnostics* diagnostics) : book_(book), diagnostics_(diagnostics) {}

  void ReadFile(const SourceFile& source) {
    const std::string stem = Stem(source.name);
    for (const TomlNode& root : ReadToml(source, diagnostics_)) ReadRoot(root, stem);
  }

 private:
  void ReadRoot(const TomlNode& root, const std::string& stem) {
    TableReader reader(root, "a rule file", diagnostics_);
    if (stem == kCatalogue) {
      EachTable(reader.Find("indicator"), "indicator", [&](const TomlNode& table) { ReadIndicator(table); });
    } else {
      EachTable(reader.Find("rule"), "rule", [&](const TomlNode& table) { ReadRule(table, stem); });
    }
    if (const TomlNode* pieces = reader.Find("pieces")) ReadPieces(*pieces);
    if (const TomlNode* words = reader.Find("words")) ReadWordTables(*words);
    reader.Finish();
  }

  template <typename Function>
  void EachTable(const TomlNode* node, std::string_view key, Function read) {
    if (node == nullptr) return;
    const bool tables =
        node->is(Type::kArray) && std::all_of(node->children.begin(), node->children.end(),
                                              [](const TomlNode& child) { return child.is(Type::kTable); });
    if (tables) {
      std::for_each(node->children.begin(), node->children.end(), read);
    } else {
      diagnostics_->Error(node->key_place, "wrong-type", fmt::format("`{0}` is written [[{0}]]", key));
    }
  }

  void ReadRule(const TomlNode& table, const std::string& field) {
    TableReader reader(table, "a rule", diagnostics_);
    RuleText rule;
    rule.place = table.place;
    rule.field = field;
    rule.id = reader.RequiredString("id");
    if (!rule.id.empty()) reader.Rename(fmt::format("rule \"{}\"", rule.id));
    CheckRuleId(table.Find("id"), field + ".");
    rule.pattern = reader.Pattern("pattern", &rule.pattern_place);
    rule.yes = reader.Yes();
    rule.no = reader.No();
    rule.note = reader.OptionalString("note");
    for (const std::string_view option : kRuleOptions) {
      std::string value = reader.OptionalString(option);
      if (!value.empty()) rule.options.emplace(option, std::move(value));
    }
    reader.Finish();
    book_->rules.push_back(std::move(rule));
  }

  void CheckRuleId(const TomlNode* id, const std::string& prefix) {
    if (id == nullptr || !id->is(Type::kString)) return;
    if (id->text.rfind(prefix, 0) != 0 || !IsName(std::string_view(id->text).substr(prefix.size()))) {
      diagnostics_->Error(id->place, "rule-id",
                          fmt::format("rule id \"{}\" must be \"{}\" and a name of a-z, 0-9, _", id->text, prefix));
    }
    Once("rule id", id->text, id->place, &rule_ids_);
  }

  void ReadIndicator(const TomlNode& table) {
    TableReader reader(table, "an indicator", diagnostics_);
    CatalogueText entry;
    entry.place = table.place;
    entry.id = reader.RequiredString("id");
    if (!entry.id.empty()) reader.Rename(fmt::format("indicator \"{}\"", entry.id));
    CheckIndicatorId(table.Find("id"));
    entry.vi = Normalised(reader.RequiredString("vi"));
    entry.en = reader.RequiredString("en");
    if (const TomlNode* units = reader.Find("unit")) {
      for (const TomlNode* unit : StringNodes(*units, "`unit`", diagnostics_)) entry.units.push_back(unit->text);
    }
    entry.definition = reader.OptionalString("definition");
    entry.pattern = reader.Pattern("pattern", &entry.pattern_place);
    if (const TomlNode* except = reader.Find("not")) entry.except = PatternOf(*except, "`not`", diagnostics_);
    entry.measure = reader.OptionalString("measure");
    CheckChoice(table.Find("measure"), {"change", "any"});
    entry.over = reader.OptionalString("over");
    CheckChoice(table.Find("over"), {"period", "place"});
    entry.yes = reader.Yes();
    entry.no = reader.No();
    reader.Finish();
    book_->catalogue.push_back(std::move(entry));
  }

  void CheckIndicatorId(const TomlNode* id) {
    if (id == nullptr || !id->is(Type::kString)) return;
    if (!IsDottedName(id->text)) {
      diagnostics_->Error(id->place, "indicator-id",
                          fmt::format("indicator id \"{}\" must be names of a-z, 0-9, _ joined by dots", id->text));
    }
    Once("indicator id", id->text, id->place, &indicator_ids_);
  }

  void CheckChoice(const TomlNode* node, std::initializer_list<std::string_view> choices) {
    if (node == nullptr || !node->is(Type::kString)) return;
    if (std::find(choices.begin(), choices.end(), node->text) != choices.end()) return;
    diagnostics_->Error(
        node->place, "bad-value",
        fmt::format("`{}` must be \"{}\", not \"{}\"", node->key, fmt::join(choices, "\" or \""), node->text));
  }

  void ReadPieces(const TomlNode& table) {
    if (!table.is(Type::kTable)) return void(WrongType(table, "`pieces`", "a table", diagnostics_));
    for (const TomlNode& piece : table.children) {
      CheckName("piece", piece);
      if (!Once("piece", piece.key, piece.key_place, &piece_names_)) continue;
      book_->pieces[piece.key] = {PatternOf(piece, fmt::format("piece `{}`", piece.key), diagnostics_), piece.place};
    }
  }

  void ReadWordTables(const TomlNode& tables) {
    if (!tables.is(Type::kTable)) return void(WrongType(tables, "`words`", "tables, [words.NAME]", diagnostics_));
    for (const TomlNode& table : tables.children) {
      CheckName("word table", table);
      if (table.is(Type::kTable)) {
        ReadWords(table);
      } else {
        WrongType(table, fmt::format("`words.{}`", table.key), "a table", diagnostics_);
      }
    }
  }

  void ReadWords(const TomlNode& table) {
    WordTable& words = book_->words[table.key];
    if (words.place.line == 0) words.place = table.place;
    for (const TomlNode& value : table.children) {
      for (const TomlNode* phrase : StringNodes(value, fmt::format("`{}`", value.key), diagnostics_)) {
        std::string text = Normalised(phrase->text);
        if (text.empty()) {
          diagnostics_->Error(phrase->place, "empty-phrase", fmt::format("empty phrase in words.{}", table.key));
        } else if (Once("phrase", text, phrase->place, &phrases_[table.key])) {
          words.phrases.push_back({std::move(text), Normalised(value.key), phrase->place});
        }
      }
    }
  }

  void CheckName(std::string_view what, const TomlNode& node) {
    if (IsName(node.key)) return;
    diagnostics_->Error(node.key_place, "bad-name",
                        fmt::format("{} `{}` must be a name of a-z, 0-9, _", what, node.key));
  }

  using Seen = std::map<std::string, SourcePlace>;

  bool Once(std::string_view what, const std::string& text, const SourcePlace& place, Seen* seen) {
    const auto [at, inserted] = seen->emplace(text, place);
    if (inserted) return true;
    const SourcePlace& first = at->second;
    return diagnostics_->Error(
        place, "duplicate",
        fmt::format("{} \"{}\" is already at {}:{}:{}", what, text, first.file, first.line, first.column));
  }

  RuleBook* book_;
  Diagnostics* diagnostics_;
  Seen rule_ids_;
  Seen indicator_ids_;
  Seen piece_names_;
  std::map<std::string, Seen> phrases_;
};

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

void ReadBook(const std::vector<SourceFile>& sources, RuleBook* book, Diagnostics* diagnostics) {
  BookReader reader(book, diagnostics);
  for (const SourceFile& source : sources) {
    if (EndsWith(source.name, ".toml")) reader.ReadFile(source);
    if (EndsWith(source.name, ".tsv")) book->tables[Stem(source.name)] = source;
  }
}

}  // namespace trich

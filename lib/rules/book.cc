// SPDX-License-Identifier: Apache-2.0
//
// A table is read by asking it for keys; the keys nobody asked for are the
// unknown ones. A file that is not TOML is read again block by block, so that
// one slip does not hide the mistakes of the other blocks.
#include "rules/book.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/nearest.h"
#include "text/normalise.h"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace trich {
namespace {

// The string keys a rule may have beside those every rule has.
constexpr std::string_view kRuleOptions[] = {"case", "direction", "kind", "measure", "rank", "role", "unit"};

constexpr std::string_view kCatalogue = "catalogue";

std::string_view TypeName(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table: return "a table";
    case toml::node_type::array: return "an array";
    case toml::node_type::string: return "a string";
    case toml::node_type::integer: return "an integer";
    case toml::node_type::floating_point: return "a float";
    case toml::node_type::boolean: return "a boolean";
    default: return "a date or time";
  }
}

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

std::string At(const SourcePlace& place) { return fmt::format("{}:{}:{}", place.file, place.line, place.column); }

// A string of a file and where it stands.
struct Quoted {
  std::string text;
  SourcePlace place;
};

// What every reader of one file shares: its name and where to complain.
class FileContext {
 public:
  FileContext(std::string name, Diagnostics* diagnostics) : name_(std::move(name)), diagnostics_(diagnostics) {}

  // Its name without folder and ending: the field its rules are for.
  std::string stem() const {
    const size_t begin = name_.rfind('/') + 1;
    return name_.substr(begin, name_.rfind('.') - begin);
  }

  SourcePlace Place(const toml::source_region& source) const { return {name_, source.begin.line, source.begin.column}; }

  bool Error(const SourcePlace& place, std::string_view code, std::string message) const {
    return diagnostics_->Error(place, code, std::move(message));
  }

  bool WrongType(const toml::node& node, std::string_view what, std::string_view wanted) const {
    return Error(Place(node.source()), "wrong-type", fmt::format("{} must be {}, not {}", what, wanted, TypeName(node)));
  }

  // A string, or every string of an array.
  std::vector<Quoted> Strings(const toml::node& node, std::string_view what) const {
    std::vector<Quoted> strings;
    if (const toml::array* array = node.as_array()) {
      for (const toml::node& element : *array) Append(element, fmt::format("an element of {}", what), "a string", &strings);
    } else {
      Append(node, what, "a string or an array of strings", &strings);
    }
    return strings;
  }

  // A regular expression: a string, or an array of alternatives.
  std::string Pattern(const toml::node& node, std::string_view what) const {
    std::string joined;
    for (const Quoted& one : Strings(node, what)) {
      CheckPattern(one, what);
      joined += (joined.empty() ? "" : "|") + Normalised(one.text);
    }
    return node.is_array() ? "(?:" + joined + ")" : joined;
  }

 private:
  void Append(const toml::node& node, std::string_view what, std::string_view wanted, std::vector<Quoted>* out) const {
    if (const auto* text = node.as_string()) {
      out->push_back({text->get(), Place(node.source())});
    } else {
      WrongType(node, what, wanted);
    }
  }

  bool CheckPattern(const Quoted& pattern, std::string_view what) const {
    if (pattern.text.empty()) return Error(pattern.place, "empty-pattern", fmt::format("{} is empty", what));
    if (pattern.text.find('\n') == std::string::npos) return true;
    return Error(pattern.place, "line-break",
                 fmt::format("{} has a line break in it; alternatives go into an array, one a line", what));
  }

  std::string name_;
  Diagnostics* diagnostics_;
};

// The keys of a table in the order of the file.
std::vector<std::pair<const toml::key*, const toml::node*>> Entries(const toml::table& table) {
  std::vector<std::pair<const toml::key*, const toml::node*>> entries;
  for (const auto& [key, node] : table) entries.emplace_back(&key, &node);
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    return std::pair(a.first->source().begin.line, a.first->source().begin.column) <
           std::pair(b.first->source().begin.line, b.first->source().begin.column);
  });
  return entries;
}

// One table, asked for its keys.
class TableReader {
 public:
  TableReader(const FileContext& file, const toml::table& table, std::string what)
      : file_(file), table_(table), what_(std::move(what)) {}

  SourcePlace place() const { return file_.Place(table_.source()); }

  // From here on messages call the table `what`.
  void Rename(std::string what) { what_ = std::move(what); }

  const toml::node* Find(std::string_view key) {
    asked_.push_back(key);
    return table_.get(key);
  }

  const toml::node* Require(std::string_view key) {
    const toml::node* node = Find(key);
    if (node == nullptr) Missing(key);
    return node;
  }

  // Empty when absent, and when no string, which is an error.
  std::string OptionalString(std::string_view key) { return String(Find(key), key); }
  std::string RequiredString(std::string_view key) { return String(Require(key), key); }

  std::string Pattern(std::string_view key, SourcePlace* place) {
    const toml::node* node = Require(key);
    if (node == nullptr) return {};
    *place = file_.Place(node->source());
    return file_.Pattern(*node, Named(key));
  }

  std::vector<YesExample> Yes() {
    std::vector<YesExample> examples;
    for (const toml::node& element : Examples("yes")) {
      if (const toml::table* table = element.as_table()) {
        TableReader reader(file_, *table, "an example");
        examples.push_back({reader.RequiredString("text"), reader.OptionalString("is"), reader.place()});
        reader.Finish();
      } else if (const auto* text = element.as_string()) {
        examples.push_back({text->get(), {}, file_.Place(element.source())});
      } else {
        file_.WrongType(element, "an element of `yes`", "a string or { text, is }");
      }
    }
    return examples;
  }

  std::vector<NoExample> No() {
    std::vector<NoExample> examples;
    for (const toml::node& element : Examples("no")) {
      if (const auto* text = element.as_string()) {
        examples.push_back({text->get(), file_.Place(element.source())});
      } else {
        file_.WrongType(element, "an element of `no`", "a string");
      }
    }
    return examples;
  }

  // REQUIRES: every key the table may have was asked for.
  void Finish() const {
    for (const auto& [key, node] : Entries(table_)) {
      if (std::find(asked_.begin(), asked_.end(), key->str()) != asked_.end()) continue;
      const std::string_view nearest = Nearest(key->str(), asked_);
      const std::string advice = nearest.empty() ? fmt::format("{} has {}", what_, fmt::join(asked_, ", "))
                                                 : fmt::format("did you mean `{}`?", nearest);
      file_.Error(file_.Place(key->source()), "unknown-key", fmt::format("unknown key `{}`; {}", key->str(), advice));
    }
  }

 private:
  static std::string Named(std::string_view key) { return fmt::format("`{}`", key); }

  void Missing(std::string_view key) const {
    file_.Error(place(), fmt::format("missing-{}", key), fmt::format("{} has no `{}`", what_, key));
  }

  std::string String(const toml::node* node, std::string_view key) const {
    if (node == nullptr) return {};
    if (const auto* text = node->as_string()) return text->get();
    file_.WrongType(*node, Named(key), "a string");
    return {};
  }

  // The elements of an array that must not be empty.
  const toml::array& Examples(std::string_view key) {
    static const toml::array kNone;
    const toml::node* node = Require(key);
    if (node == nullptr) return kNone;
    const toml::array* array = node->as_array();
    if (array == nullptr) {
      file_.WrongType(*node, Named(key), "an array");
      return kNone;
    }
    if (array->empty()) Missing(key);
    return *array;
  }

  const FileContext& file_;
  const toml::table& table_;
  std::string what_;
  std::vector<std::string_view> asked_;
};

class BookReader {
 public:
  BookReader(RuleBook* book, Diagnostics* diagnostics) : book_(book), diagnostics_(diagnostics) {}

  void Read(const SourceFile& source) {
    const toml::parse_result parsed = toml::parse(std::string_view(source.text));
    if (parsed) return ReadFile(FileContext(source.name, diagnostics_), parsed.table());
    ReadBlocks(source, parsed.error());
  }

 private:
  // Reads what stands between one header line and the next as a file of its
  // own, with empty lines before it that keep the line numbers.
  void ReadBlocks(const SourceFile& source, const toml::parse_error& whole) {
    const FileContext file(source.name, diagnostics_);
    bool found = false;
    size_t line = 0;
    for (const std::string_view block : Blocks(source.text)) {
      const toml::parse_result parsed = toml::parse(std::string(line, '\n').append(block));
      line += static_cast<size_t>(std::count(block.begin(), block.end(), '\n'));
      if (parsed) {
        ReadFile(file, parsed.table());
      } else {
        BadToml(file, parsed.error());
        found = true;
      }
    }
    if (!found) BadToml(file, whole);
  }

  static void BadToml(const FileContext& file, const toml::parse_error& error) {
    file.Error(file.Place(error.source()), "bad-toml", std::string(error.description()));
  }

  static std::vector<std::string_view> Blocks(std::string_view text) {
    std::vector<std::string_view> blocks;
    size_t begin = 0;
    for (size_t at = text.find("\n["); at != std::string_view::npos; at = text.find("\n[", at + 1)) {
      blocks.push_back(text.substr(begin, at + 1 - begin));
      begin = at + 1;
    }
    blocks.push_back(text.substr(begin));
    return blocks;
  }

  void ReadFile(const FileContext& file, const toml::table& root) {
    TableReader reader(file, root, "a rule file");
    if (file.stem() == kCatalogue) {
      EachTable(file, reader.Find("indicator"), "indicator", [&](const toml::table& table) { ReadIndicator(file, table); });
    } else {
      EachTable(file, reader.Find("rule"), "rule", [&](const toml::table& table) { ReadRule(file, table); });
    }
    if (const toml::node* pieces = reader.Find("pieces")) ReadPieces(file, *pieces);
    if (const toml::node* words = reader.Find("words")) ReadWordTables(file, *words);
    reader.Finish();
  }

  template <typename Function>
  static void EachTable(const FileContext& file, const toml::node* node, std::string_view key, Function read) {
    if (node == nullptr) return;
    const std::string what = fmt::format("`{}`", key);
    const std::string wanted = fmt::format("an array of tables, [[{}]]", key);
    const toml::array* array = node->as_array();
    if (array == nullptr) {
      file.WrongType(*node, what, wanted);
      return;
    }
    for (const toml::node& element : *array) {
      if (const toml::table* table = element.as_table()) {
        read(*table);
      } else {
        file.WrongType(element, what, wanted);
      }
    }
  }

  void ReadRule(const FileContext& file, const toml::table& table) {
    TableReader reader(file, table, "a rule");
    RuleText rule;
    rule.place = reader.place();
    rule.field = file.stem();
    const toml::node* id = reader.Require("id");
    if (id != nullptr) rule.id = RuleId(file, *id, rule.field);
    if (!rule.id.empty()) reader.Rename(fmt::format("rule \"{}\"", rule.id));
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

  std::string RuleId(const FileContext& file, const toml::node& node, const std::string& field) {
    const std::vector<Quoted> ids = node.is_array() ? std::vector<Quoted>() : file.Strings(node, "`id`");
    if (node.is_array()) file.WrongType(node, "`id`", "a string");
    if (ids.empty()) return {};
    const Quoted& id = ids.front();
    const std::string prefix = field + ".";
    if (id.text.rfind(prefix, 0) != 0 || !IsName(std::string_view(id.text).substr(prefix.size()))) {
      file.Error(id.place, "rule-id",
                 fmt::format("rule id \"{}\" must be \"{}\" and a name of a-z, 0-9 and _", id.text, prefix));
    }
    Once(file, "rule id", id, &rule_ids_);
    return id.text;
  }

  void ReadIndicator(const FileContext& file, const toml::table& table) {
    TableReader reader(file, table, "an indicator");
    CatalogueText entry;
    entry.place = reader.place();
    entry.id = reader.RequiredString("id");
    if (!entry.id.empty()) {
      reader.Rename(fmt::format("indicator \"{}\"", entry.id));
      CheckIndicatorId(file, {entry.id, file.Place(table.get("id")->source())});
    }
    entry.vi = Normalised(reader.RequiredString("vi"));
    entry.en = reader.RequiredString("en");
    entry.definition = reader.OptionalString("definition");
    if (const toml::node* units = reader.Find("unit")) {
      for (Quoted& unit : file.Strings(*units, "`unit`")) entry.units.push_back(std::move(unit.text));
    }
    entry.pattern = reader.Pattern("pattern", &entry.pattern_place);
    if (const toml::node* except = reader.Find("not")) entry.except = file.Pattern(*except, "`not`");
    entry.measure = reader.OptionalString("measure");
    entry.yes = reader.Yes();
    entry.no = reader.No();
    reader.Finish();
    book_->catalogue.push_back(std::move(entry));
  }

  void CheckIndicatorId(const FileContext& file, const Quoted& id) {
    if (!IsDottedName(id.text)) {
      file.Error(id.place, "indicator-id",
                 fmt::format("indicator id \"{}\" must be names of a-z, 0-9 and _ joined by dots", id.text));
    }
    Once(file, "indicator id", id, &indicator_ids_);
  }

  void ReadPieces(const FileContext& file, const toml::node& node) {
    const toml::table* table = node.as_table();
    if (table == nullptr) return void(file.WrongType(node, "`pieces`", "a table"));
    for (const auto& [key, pattern] : Entries(*table)) {
      const Quoted name{std::string(key->str()), file.Place(key->source())};
      CheckName(file, "piece", name);
      if (!Once(file, "piece", name, &piece_names_)) continue;
      book_->pieces[name.text] = {file.Pattern(*pattern, fmt::format("piece `{}`", name.text)),
                                  file.Place(pattern->source())};
    }
  }

  void ReadWordTables(const FileContext& file, const toml::node& node) {
    const toml::table* tables = node.as_table();
    if (tables == nullptr) return void(file.WrongType(node, "`words`", "tables, [words.NAME]"));
    for (const auto& [key, words] : Entries(*tables)) {
      const std::string name(key->str());
      CheckName(file, "word table", {name, file.Place(key->source())});
      if (const toml::table* table = words->as_table()) {
        ReadWords(file, name, *table);
      } else {
        file.WrongType(*words, fmt::format("`words.{}`", name), "a table");
      }
    }
  }

  void ReadWords(const FileContext& file, const std::string& name, const toml::table& table) {
    WordTable& words = book_->words[name];
    if (words.place.line == 0) words.place = file.Place(table.source());
    for (const auto& [key, phrases] : Entries(table)) {
      for (const Quoted& phrase : file.Strings(*phrases, fmt::format("`{}`", key->str()))) {
        const Quoted folded{Normalised(phrase.text), phrase.place};
        if (folded.text.empty()) {
          file.Error(phrase.place, "empty-phrase", fmt::format("empty phrase in words.{}", name));
        } else if (Once(file, fmt::format("words.{}: phrase", name), folded, &phrases_[name])) {
          words.phrases.push_back({folded.text, Normalised(key->str()), folded.place});
        }
      }
    }
  }

  static void CheckName(const FileContext& file, std::string_view what, const Quoted& name) {
    if (IsName(name.text)) return;
    file.Error(name.place, "bad-name", fmt::format("{} `{}` must be a name of a-z, 0-9 and _", what, name.text));
  }

  using Seen = std::map<std::string, SourcePlace>;

  static bool Once(const FileContext& file, std::string_view what, const Quoted& named, Seen* seen) {
    const auto [at, inserted] = seen->emplace(named.text, named.place);
    if (inserted) return true;
    return file.Error(named.place, "duplicate",
                      fmt::format("{} \"{}\" is already at {}", what, named.text, At(at->second)));
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
    if (EndsWith(source.name, ".toml")) {
      reader.Read(source);
    } else if (EndsWith(source.name, ".tsv")) {
      const size_t begin = source.name.rfind('/') + 1;
      book->tables[source.name.substr(begin, source.name.size() - begin - 4)] = source;
    }
  }
}

}  // namespace trich

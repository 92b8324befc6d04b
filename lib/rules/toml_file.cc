// SPDX-License-Identifier: Apache-2.0
//
// toml++ stops at its first error. So that one slip hides no other, a file that
// is no TOML is parsed again block by block, each behind as many empty lines as
// keep its line numbers. Characters that TOML allows nowhere, or in strings and
// comments only, are looked for before: toml++ 3.3 goes astray on some of them.
#include "rules/toml_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/utf8.h"

// toml++ 3.3 asserts, or lets the compiler assume, that a header's key begins as
// one; where it does not, an error follows that says so.
#undef NDEBUG
#define TOML_ASSERT(condition) static_assert(true)
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace trich {
namespace {

TomlNode::Type TypeOf(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table: return TomlNode::Type::kTable;
    case toml::node_type::array: return TomlNode::Type::kArray;
    case toml::node_type::string: return TomlNode::Type::kString;
    case toml::node_type::integer: return TomlNode::Type::kInteger;
    case toml::node_type::floating_point: return TomlNode::Type::kFloat;
    case toml::node_type::boolean: return TomlNode::Type::kBoolean;
    default: return TomlNode::Type::kDateOrTime;
  }
}

class Converter {
 public:
  explicit Converter(const std::string& file) : file_(file) {}

  SourcePlace Place(const toml::source_region& source) const { return {file_, source.begin.line, source.begin.column}; }

  TomlNode Convert(const toml::node& from) const {
    TomlNode node;
    node.type = TypeOf(from);
    node.place = Place(from.source());
    if (const auto* text = from.as_string()) node.text = text->get();
    if (const toml::array* array = from.as_array()) {
      for (const toml::node& element : *array) node.children.push_back(Convert(element));
    }
    if (const toml::table* table = from.as_table()) AddEntries(*table, &node);
    return node;
  }

 private:
  // toml++ keeps keys in alphabetical order.
  void AddEntries(const toml::table& table, TomlNode* node) const {
    for (const auto& [key, value] : table) {
      node->children.push_back(Convert(value));
      node->children.back().key = key.str();
      node->children.back().key_place = Place(key.source());
    }
    std::sort(node->children.begin(), node->children.end(), [](const TomlNode& a, const TomlNode& b) {
      return std::tie(a.key_place.line, a.key_place.column) < std::tie(b.key_place.line, b.key_place.column);
    });
  }

  const std::string& file_;
};

// The first control character that TOML allows nowhere: any but tabs and line
// ends. npos when there is none.
size_t FindControl(std::string_view text) {
  for (size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c == '\t' || c == '\n' || (c == '\r' && text.substr(at).starts_with("\r\n"))) continue;
    if (c < 0x20 || c == 0x7F) return at;
  }
  return std::string_view::npos;
}

// Behind the string that begins at `at`, or where a line ends that should not.
size_t SkipString(std::string_view text, size_t at) {
  const char quote = text[at];
  const std::string three(3, quote);
  const bool has_lines = text.substr(at).starts_with(three);
  const std::string_view end = std::string_view(three).substr(has_lines ? 0 : 2);
  for (at += end.size(); at < text.size() && !text.substr(at).starts_with(end); ++at) {
    if (!has_lines && text[at] == '\n') return at;
    if (quote == '"' && text[at] == '\\') ++at;
  }
  at = std::min(at + end.size(), text.size());
  while (has_lines && at < text.size() && text[at] == quote) ++at;
  return at;
}

bool MayPrecedeString(char c) { return std::string_view(" \t\n=[{,.").find(c) != std::string_view::npos; }

// The first character beyond ASCII that is in no string and no comment, or quote
// where no string may begin; npos when there is none.
size_t FindBare(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) >= 0x80) return at;
    if (text[at] == '"' || text[at] == '\'') {
      if (at > 0 && !MayPrecedeString(text[at - 1])) return at;
      at = SkipString(text, at);
    } else {
      at = text[at] == '#' ? std::min(text.find('\n', at), text.size()) : at + 1;
    }
  }
  return std::string_view::npos;
}

size_t FindForbidden(std::string_view text) { return std::min(FindControl(text), FindBare(text)); }

std::vector<std::string_view> Blocks(std::string_view text) {
  std::vector<std::string_view> blocks;
  size_t begin = 0;
  for (size_t at = text.find("\n["); at != std::string_view::npos; at = text.find("\n[", at + 1)) {
    blocks.push_back(text.substr(begin, at + 1 - begin));
    begin = at + 1;
  }
  blocks.push_back(text.substr(begin));
  return blocks;
}

void Report(const Converter& converter, const toml::parse_error& error, Diagnostics* diagnostics) {
  constexpr std::string_view kPrefix = "Error ";
  std::string_view description = error.description();
  if (description.substr(0, kPrefix.size()) == kPrefix) description.remove_prefix(kPrefix.size());
  diagnostics->Error(converter.Place(error.source()), "bad-toml", std::string(description));
}

// What is known to be no TOML is not parsed.
bool ReportForbidden(const SourceFile& file, std::string_view block, size_t lines_before, Diagnostics* diagnostics) {
  const size_t at = FindForbidden(block);
  if (at == std::string_view::npos) return false;
  const std::string_view before = block.substr(0, at);
  const auto line = lines_before + 1 + static_cast<size_t>(std::count(before.begin(), before.end(), '\n'));
  const size_t column = 1 + CountCodePoints(before.substr(before.rfind('\n') + 1));
  const auto byte = static_cast<unsigned char>(block[at]);
  diagnostics->Error({file.name, static_cast<uint32_t>(line), static_cast<uint32_t>(column)}, "bad-toml",
                     byte >= 0x80                  ? "a character beyond ASCII outside of strings and comments"
                     : byte == '"' || byte == '\'' ? "a quote where no string may begin"
                                                   : fmt::format("control character U+{:04X}", byte));
  return true;
}

// Adds the root of a block that begins on the line after `lines_before` lines,
// or reports why there is none.
bool ReadBlock(const SourceFile& file, std::string_view block, size_t lines_before, std::vector<TomlNode>* roots,
               Diagnostics* diagnostics) {
  if (ReportForbidden(file, block, lines_before, diagnostics)) return false;
  const Converter converter(file.name);
  const toml::parse_result parsed = toml::parse(std::string(lines_before, '\n').append(block));
  if (parsed) {
    roots->push_back(converter.Convert(parsed.table()));
  } else {
    Report(converter, parsed.error(), diagnostics);
  }
  return static_cast<bool>(parsed);
}

}  // namespace

const TomlNode* TomlNode::Find(std::string_view name) const {
  const auto at =
      std::find_if(children.begin(), children.end(), [name](const TomlNode& child) { return child.key == name; });
  return at == children.end() ? nullptr : &*at;
}

std::string_view TomlNode::TypeName() const {
  constexpr std::string_view kNames[] = {"a table", "an array",  "a string",      "an integer",
                                         "a float", "a boolean", "a date or time"};
  return kNames[static_cast<size_t>(type)];
}

std::vector<TomlNode> ReadToml(const SourceFile& file, Diagnostics* diagnostics) {
  const Converter converter(file.name);
  toml::parse_result whole;  // so far none
  if (FindForbidden(file.text) == std::string::npos) whole = toml::parse(std::string_view(file.text));
  if (whole) return {converter.Convert(whole.table())};
  std::vector<TomlNode> roots;
  bool all = true;
  size_t line = 0;
  for (const std::string_view block : Blocks(file.text)) {
    all = ReadBlock(file, block, line, &roots, diagnostics) && all;
    line += static_cast<size_t>(std::count(block.begin(), block.end(), '\n'));
  }
  if (all) Report(converter, whole.error(), diagnostics);
  return roots;
}

}  // namespace trich

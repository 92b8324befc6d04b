// SPDX-License-Identifier: Apache-2.0
#include "rules/table_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.h"
#include "text/normalise.h"

namespace trich {
namespace {

using Type = TomlNode::Type;

std::string Named(std::string_view key) { return fmt::format("`{}`", key); }

bool CheckPattern(const TomlNode& pattern, std::string_view what, Diagnostics* diagnostics) {
  if (pattern.text.empty()) {
    return diagnostics->Error(pattern.place, "empty-pattern", fmt::format("{} is empty", what));
  }
  if (pattern.text.find('\n') == std::string::npos) return true;
  return diagnostics->Error(pattern.place, "line-break",
                            fmt::format("{} has a line break; alternatives go into an array, one a line", what));
}

}  // namespace

bool WrongType(const TomlNode& node, std::string_view what, std::string_view wanted, Diagnostics* diagnostics) {
  return diagnostics->Error(node.place, "wrong-type",
                            fmt::format("{} must be {}, not {}", what, wanted, node.TypeName()));
}

std::vector<const TomlNode*> StringNodes(const TomlNode& node, std::string_view what, Diagnostics* diagnostics) {
  if (node.is(Type::kString)) return {&node};
  std::vector<const TomlNode*> strings;
  if (!node.is(Type::kArray)) WrongType(node, what, "a string or an array of strings", diagnostics);
  if (!node.is(Type::kArray)) return strings;
  for (const TomlNode& element : node.children) {
    if (element.is(Type::kString)) {
      strings.push_back(&element);
    } else {
      WrongType(element, fmt::format("an element of {}", what), "a string", diagnostics);
    }
  }
  return strings;
}

std::string PatternOf(const TomlNode& node, std::string_view what, Diagnostics* diagnostics) {
  std::string joined;
  for (const TomlNode* one : StringNodes(node, what, diagnostics)) {
    CheckPattern(*one, what, diagnostics);
    joined += (joined.empty() ? "" : "|") + Normalised(one->text);
  }
  if (!node.is(Type::kArray)) return joined;
  if (node.children.empty()) diagnostics->Error(node.place, "empty-pattern", fmt::format("{} is empty", what));
  return "(?:" + joined + ")";
}

const TomlNode* TableReader::Find(std::string_view key) {
  asked_.push_back(key);
  return table_.Find(key);
}

const TomlNode* TableReader::Require(std::string_view key) {
  const TomlNode* node = Find(key);
  if (node == nullptr) Missing(key);
  return node;
}

std::string TableReader::Pattern(std::string_view key, SourcePlace* place) {
  const TomlNode* node = Require(key);
  if (node == nullptr) return {};
  *place = node->place;
  return PatternOf(*node, Named(key), diagnostics_);
}

std::vector<YesExample> TableReader::Yes() {
  std::vector<YesExample> examples;
  for (const TomlNode& element : Examples("yes")) {
    if (element.is(Type::kTable)) {
      TableReader reader(element, "an example", diagnostics_);
      examples.push_back({reader.RequiredString("text"), reader.OptionalString("is"), element.place});
      reader.Finish();
    } else if (element.is(Type::kString)) {
      examples.push_back({element.text, {}, element.place});
    } else {
      WrongType(element, "an element of `yes`", "a string or { text, is }", diagnostics_);
    }
  }
  return examples;
}

std::vector<NoExample> TableReader::No() {
  std::vector<NoExample> examples;
  for (const TomlNode& element : Examples("no")) {
    if (element.is(Type::kString)) {
      examples.push_back({element.text, element.place});
    } else {
      WrongType(element, "an element of `no`", "a string", diagnostics_);
    }
  }
  return examples;
}

void TableReader::Finish() const {
  for (const TomlNode& child : table_.children) {
    if (std::find(asked_.begin(), asked_.end(), child.key) != asked_.end()) continue;
    const std::string_view nearest = Nearest(child.key, asked_);
    const std::string advice = nearest.empty() ? fmt::format("{} has {}", what_, fmt::join(asked_, ", "))
                                               : fmt::format("did you mean `{}`?", nearest);
    diagnostics_->Error(child.key_place, "unknown-key", fmt::format("unknown key `{}`; {}", child.key, advice));
  }
}

void TableReader::Missing(std::string_view key) const {
  diagnostics_->Error(table_.place, fmt::format("missing-{}", key), fmt::format("{} has no `{}`", what_, key));
}

std::string TableReader::String(const TomlNode* node, std::string_view key) const {
  if (node == nullptr) return {};
  if (!node->is(Type::kString)) WrongType(*node, Named(key), "a string", diagnostics_);
  return node->text;
}

// The elements of a required array; an empty one is as good as none.
const std::vector<TomlNode>& TableReader::Examples(std::string_view key) {
  static const std::vector<TomlNode> kNone;
  const TomlNode* node = Require(key);
  if (node == nullptr) return kNone;
  if (!node->is(Type::kArray)) {
    WrongType(*node, Named(key), "an array", diagnostics_);
    return kNone;
  }
  if (node->children.empty()) Missing(key);
  return node->children;
}

}  // namespace trich

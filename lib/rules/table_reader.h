// SPDX-License-Identifier: Apache-2.0
//
// TableReader: one table of a rule file, asked for its keys. The keys nobody
// asked for are the unknown ones.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/book.h"
#include "rules/diagnostics.h"
#include "rules/toml_file.h"

namespace trich {

// Reports that `node`, called `what`, is not `wanted` ("a string").
bool WrongType(const TomlNode& node, std::string_view what, std::string_view wanted, Diagnostics* diagnostics);

// A string node alone, or the strings of an array.
std::vector<const TomlNode*> StringNodes(const TomlNode& node, std::string_view what, Diagnostics* diagnostics);

// A regular expression, normalised: a string, or an array of alternatives,
// which become (?:a|b|c).
std::string PatternOf(const TomlNode& node, std::string_view what, Diagnostics* diagnostics);

class TableReader {
 public:
  // Messages call the table `what`. `table` and `diagnostics` must outlive this.
  TableReader(const TomlNode& table, std::string what, Diagnostics* diagnostics)
      : table_(table), what_(std::move(what)), diagnostics_(diagnostics) {}

  void Rename(std::string what) { what_ = std::move(what); }

  // The value of `key`; null when absent, which for Require() is an error.
  const TomlNode* Find(std::string_view key);
  const TomlNode* Require(std::string_view key);

  // Empty when absent, and when no string, which is an error.
  std::string OptionalString(std::string_view key) { return String(Find(key), key); }
  std::string RequiredString(std::string_view key) { return String(Require(key), key); }

  // The required pattern `key`, with its place.
  std::string Pattern(std::string_view key, SourcePlace* place);

  // The required arrays `yes` and `no`.
  std::vector<YesExample> Yes();
  std::vector<NoExample> No();

  // Reports unknown keys. REQUIRES: every known key was asked for.
  void Finish() const;

 private:
  void Missing(std::string_view key) const;
  std::string String(const TomlNode* node, std::string_view key) const;
  const std::vector<TomlNode>& Examples(std::string_view key);

  const TomlNode& table_;
  std::string what_;
  Diagnostics* diagnostics_;
  std::vector<std::string_view> asked_;
};

}  // namespace trich

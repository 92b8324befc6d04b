// SPDX-License-Identifier: Apache-2.0
//
// TomlNode: what a TOML file says, every part with its place, and nothing of
// the library that parsed it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/diagnostics.h"

namespace trich {

struct TomlNode {
  enum class Type { kTable, kArray, kString, kInteger, kFloat, kBoolean, kDateOrTime };

  Type type = Type::kTable;
  SourcePlace place;  // of a table with a header: the header
  std::string key;    // in a table: the key, and its place
  SourcePlace key_place;
  std::string text;                // kString
  std::vector<TomlNode> children;  // kArray: in order; kTable: in the order of the file

  bool is(Type other) const { return type == other; }

  // The value of `name` in a table; null when there is none.
  const TomlNode* Find(std::string_view name) const;

  // "a string", for messages.
  std::string_view TypeName() const;
};

// The root table of `file`. When the file is no TOML, every error goes into
// `diagnostics`, and there is one root for each block that is: the lines from
// one header up to the next.
std::vector<TomlNode> ReadToml(const SourceFile& file, Diagnostics* diagnostics);

}  // namespace trich

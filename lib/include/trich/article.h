// SPDX-License-Identifier: Apache-2.0
//
// Article: one decoded article on its way to a record. A plain value.
#pragma once

#include <string>
#include <vector>

namespace trich {

struct Article {
  // Names the article in its record and in messages: a path, a JSONL id or a
  // target URI.
  std::string id;

  // The article as read: valid UTF-8 without a byte-order mark. Line ends,
  // marks and spaces are untouched; spans count in it.
  std::string text;

  // What the input said beside the text; empty when it did not.
  std::string title;
  std::string published;  // ISO 8601, to the day or the minute

  // For the record's `warnings`, e.g. bytes that were no text.
  std::vector<std::string> warnings;
};

}  // namespace trich

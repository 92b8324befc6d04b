// SPDX-License-Identifier: Apache-2.0
//
// RuleBook: the rule files as written, read and checked for shape, before
// anything is compiled.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/diagnostics.h"

namespace trich {

// A text a rule must see, and what it makes of it.
struct YesExample {
  std::string text;
  std::string is;  // the value, in the field's own notation; empty: any
  SourcePlace place;
};

struct NoExample {
  std::string text;
  SourcePlace place;
};

// [[rule]]
struct RuleText {
  std::string id;       // "date.written_out"
  std::string field;    // the name of its file: "date"
  std::string pattern;  // RE2 with {pieces}
  std::string note;
  std::vector<YesExample> yes;
  std::vector<NoExample> no;
  std::map<std::string, std::string> options;  // other string keys of the rule
  SourcePlace place;
  SourcePlace pattern_place;
};

// One phrase of a [words.NAME] table and the value it stands for.
struct Phrase {
  std::string text;
  std::string value;
  SourcePlace place;
};

struct WordTable {
  std::vector<Phrase> phrases;
  SourcePlace place;
};

struct Piece {
  std::string pattern;
  SourcePlace place;
};

// [[indicator]] of the catalogue.
struct CatalogueText {
  std::string id;
  std::string vi;
  std::string en;
  std::string definition;
  std::vector<std::string> units;
  std::string pattern;
  std::string except;   // key `not`
  std::string measure;  // "", "change" or "any"
  std::string over;     // "", "period" or "place"
  std::vector<YesExample> yes;
  std::vector<NoExample> no;
  SourcePlace place;
  SourcePlace pattern_place;
};

struct RuleBook {
  std::vector<RuleText> rules;
  std::map<std::string, WordTable, std::less<>> words;
  std::map<std::string, Piece, std::less<>> pieces;
  std::vector<CatalogueText> catalogue;
  std::map<std::string, SourceFile, std::less<>> tables;  // gazetteer/*.tsv by name without ending
};

// Reads every source, .toml and .tsv, into `book`, and every mistake of shape
// into `diagnostics`. What could be read is in `book` all the same. Patterns and
// phrases come out normalised, examples as written, tables byte for byte.
//
// The codes: bad-toml, unknown-key, wrong-type, bad-value, missing-KEY,
// empty-pattern, empty-phrase, line-break, rule-id, indicator-id, bad-name,
// duplicate.
void ReadBook(const std::vector<SourceFile>& sources, RuleBook* book, Diagnostics* diagnostics);

}  // namespace trich

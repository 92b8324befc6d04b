// SPDX-License-Identifier: Apache-2.0
//
// Evaluation: records against gold ones, made by hand.
//
// Both are JSON Lines. A gold record has the record's shape (schema.h), except
// that a province and a place are names and an office is one string; and it may
// say more about itself:
//   optional               a fact neither required nor wrong
//   NAME_alt               other values of NAME that are as good, as a list
// Records belong together by id, without folder and last ending.
//
// What is compared how:
//   words      case, spaces, composition and tone placement do not count; in
//              an office, nor do usual abbreviations and punctuation
//   office     its words agree to F1 0.8
//   indicator  value and unit agree and the spans overlap; `full` also needs
//              the label's words to agree to F1 0.5
//   change     value, unit, kind and direction agree
// An indicator read otherwise than gold reads it is one miss and one mistake.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "trich/status.h"

namespace trich {

// How often one field came out as gold has it.
struct FieldScore {
  // A field that every record has once is right or wrong. Of one that comes in
  // lists, a fact may also be missed.
  enum class Kind { kOnce, kList };

  std::string_view field;  // "province", "indicators", …; static storage
  Kind kind;
  int64_t right = 0;
  int64_t wrong = 0;
  int64_t missed = 0;  // kList only

  // Each from 0 to 1; 1 where there was nothing to get wrong.
  double accuracy() const { return Share(right, wrong); }
  double precision() const { return Share(right, wrong); }
  double recall() const { return Share(right, missed); }
  double f1() const;

 private:
  static double Share(int64_t right, int64_t other);
};

struct EvalReport {
  std::vector<FieldScore> scores;

  // Every difference, in the order of the gold records: "ARTICLE: what".
  std::vector<std::string> differences;
};

struct EvalInput {
  std::string name;  // for messages: the file's name
  std::string_view text;
};

// Compares `predicted` with `gold` and overwrites `report`. Fails with kInput
// when a line is no record ("NAME:LINE: what"), and leaves `report` alone.
Status Evaluate(const EvalInput& gold, const EvalInput& predicted, EvalReport* report);

// The scores for people: a line of column names, then one line per field.
std::string ScoresAsTable(const EvalReport& report);

// The scores as one JSON object and a newline: by field either
// {"accuracy","ok","n"} or {"precision","recall","f1","tp","fp","fn"}.
std::string ScoresAsJson(const EvalReport& report);

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Pipeline: from inputs to lines of output, in any number of threads.
//
// The output is the same bytes for any number of threads. Memory is bounded by
// the number of threads and the largest article, however long the inputs are
// and however slowly the output is taken.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "trich/extractor.h"
#include "trich/reader.h"
#include "trich/rule_set.h"
#include "trich/status.h"

namespace trich {

enum class OutputFormat {
  kJsonl,  // see json.h
  kCsv,    // see csv.h; unreadable articles leave no row
};

struct RunOptions {
  Inputs inputs;
  ReaderOptions reader;
  ExtractOptions extract;

  OutputFormat output = OutputFormat::kJsonl;

  // Worker threads, at least 1; with 1 all is done in the calling thread.
  int jobs = 1;

  // Whether to hand on what has been read before waiting for more input.
  bool line_buffered = false;
};

// Counts of a run so far. articles = records + errors.
struct Totals {
  uint64_t articles = 0;
  uint64_t records = 0;
  uint64_t errors = 0;
  uint64_t bytes = 0;  // of articles, unpacked
};

// Where a run's results go. Called by one thread at a time, not always the same.
class Sink {
 public:
  virtual ~Sink() = default;

  // Takes one or more whole lines, in the order of the articles. A failure ends the run.
  virtual Status Write(std::string_view lines) = 0;

  // An article that gave an error record, before its line is written.
  virtual void Unreadable(std::string_view id, const Status& why) = 0;

  // What a record says in `warnings`.
  virtual void Warning(std::string_view id, std::string_view warning) = 0;

  // After each Write.
  virtual void Progress(const Totals& totals) = 0;
};

// Reads all inputs and writes one line (CSV: the header, then rows) for each
// article. An article that cannot be read gives an error line and does not end the run. Fails when the sink
// does (kOutput) or when told to stop (kStopped); *totals is right in any case.
Status Run(const RuleSet& rules, const RunOptions& options, Sink* sink, Totals* totals);

}  // namespace trich

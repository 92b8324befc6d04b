// SPDX-License-Identifier: Apache-2.0
//
// Worker: a batch of raw articles becomes lines of output.
#pragma once

#include <string>
#include <vector>

#include "input/article_parser.h"
#include "input/raw_batch.h"
#include "trich/extractor.h"
#include "trich/pipeline.h"

namespace trich {

// A batch on its way from the reader to the sink. Used again, for its memory.
struct Task {
  // Something to say about an article: an error, or else a warning.
  struct Note {
    std::string id;
    Status error;
    std::string warning;
  };

  RawBatch raw;
  std::string lines;
  std::vector<Note> notes;
  Totals totals;  // of this batch
  bool done = false;
};

// Hands over what `task` holds, and adds its counts to *totals.
Status Deliver(const Task& task, Sink* sink, Totals* totals);

// Belongs to one thread.
class Worker {
 public:
  Worker(const RuleSet& rules, const RunOptions& options)
      : parser_(options.reader), extractor_(rules, options.extract), output_(options.output) {}

  // Fills in all of `task` from its `raw`.
  void Process(Task* task);

 private:
  void AddRecord(Task* task);
  void AddError(const Status& error, Task* task);

  ArticleParser parser_;
  Extractor extractor_;
  OutputFormat output_;
  Article article_;
  Record record_;
};

}  // namespace trich

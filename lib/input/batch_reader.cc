// SPDX-License-Identifier: Apache-2.0
#include "input/batch_reader.h"

#include <utility>

#include "input/article_id.h"
#include "input/open_input.h"

namespace trich {

BatchReader::BatchReader(Inputs inputs, ReaderOptions options, bool eager)
    : options_(std::move(options)), eager_(eager), names_(std::move(inputs), options_.stop_fd) {}

bool BatchReader::Next(RawBatch* batch) {
  batch->Clear();
  while (!stopped_ && !(batch->full() && !batch->articles.empty())) {
    if (batch->articles.empty()) batch->Clear();  // of what is not wanted
    if (!splitter_ && !OpenNext(batch)) break;
    if (!splitter_) continue;
    Status status;
    if (!splitter_->Fill(batch, &status)) splitter_.reset();
    stopped_ = !status.ok();
    if (eager_ && !batch->articles.empty()) break;
  }
  return !batch->articles.empty();
}

// False when there are no more inputs. An input that cannot be opened is an
// unreadable article.
bool BatchReader::OpenNext(RawBatch* batch) {
  std::string name;
  Status status;
  if (!names_.Next(&name, &status)) return false;
  if (status.ok()) status = OpenInput(name, options_, eager_, &splitter_);
  if (status.ok()) return true;
  stopped_ = status.code() == Status::Code::kStopped;
  if (stopped_) return false;
  if (options_.wanted && !options_.wanted(PrintableId(name))) return true;
  RawArticle article;
  article.id = name;
  article.status = std::move(status);
  batch->articles.push_back(std::move(article));
  return true;
}

}  // namespace trich

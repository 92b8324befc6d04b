// SPDX-License-Identifier: Apache-2.0
#include "worker.h"

#include "trich/csv.h"
#include "trich/json.h"

namespace trich {

void Worker::Process(Task* task) {
  if (task->lines.capacity() > 4 * RawBatch::kBytes) std::string().swap(task->lines);
  task->lines.clear();
  task->notes.clear();
  task->totals = {};
  for (const RawArticle& raw : task->raw.articles) {
    ++task->totals.articles;
    task->totals.bytes += raw.end - raw.begin;
    const Status parsed = parser_.Parse(task->raw, raw, &article_);
    if (parsed.ok()) {
      AddRecord(task);
    } else {
      AddError(parsed, task);
    }
  }
}

void Worker::AddRecord(Task* task) {
  ++task->totals.records;
  extractor_.Extract(article_, &record_);
  for (const std::string& warning : record_.warnings) task->notes.push_back({record_.id, Status::Ok(), warning});
  if (output_ == OutputFormat::kCsv) return AppendCsv(record_, &task->lines);
  AppendJson(record_, &task->lines);
  task->lines.push_back('\n');
}

void Worker::AddError(const Status& error, Task* task) {
  ++task->totals.errors;
  task->notes.push_back({article_.id, error, {}});
  if (output_ == OutputFormat::kCsv) return;
  AppendErrorJson(article_.id, CodeName(error.code()), error.message(), &task->lines);
  task->lines.push_back('\n');
}

Status Deliver(const Task& task, Sink* sink, Totals* totals) {
  for (const Task::Note& note : task.notes) {
    if (note.error.ok()) {
      sink->Warning(note.id, note.warning);
    } else {
      sink->Unreadable(note.id, note.error);
    }
  }
  if (Status written = sink->Write(task.lines); !written.ok()) return written;
  totals->articles += task.totals.articles;
  totals->records += task.totals.records;
  totals->errors += task.totals.errors;
  totals->bytes += task.totals.bytes;
  sink->Progress(*totals);
  return Status::Ok();
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// The calling thread reads, workers extract, and whichever worker finishes the
// batch that is next in line delivers it and those ready behind it. Batches live
// in a ring: the reader may be ahead of delivery by the ring's length and, so
// that huge articles do not add up, by so many bytes.
#include "trich/pipeline.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

#include "input/batch_reader.h"
#include "trich/csv.h"
#include "worker.h"

namespace trich {
namespace {

constexpr size_t kTasksPerWorker = 2;
constexpr size_t kBytesPerWorker = size_t{2} << 20;

class Ring {
 public:
  Ring(int jobs, Sink* sink, Totals* totals)
      : tasks_(jobs * kTasksPerWorker + 2), max_bytes_(jobs * kBytesPerWorker), sink_(sink), totals_(totals) {}

  // Runs in the calling thread.
  void ReadAll(BatchReader* reader) {
    while (Task* task = NextFree()) {
      if (!reader->Next(&task->raw)) break;
      Submit(*task);
    }
    Finish();
  }

  // Runs in each worker's thread.
  void Work(Worker* worker) {
    while (Task* task = NextRead()) {
      worker->Process(task);
      Complete(task);
    }
  }

  const Status& status() const { return status_; }

 private:
  Task& At(uint64_t number) { return tasks_[number % tasks_.size()]; }

  // Waits for room; null when the run has failed.
  Task* NextFree() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] {
      return !status_.ok() || read_ == delivered_ || (read_ - delivered_ < tasks_.size() && bytes_ < max_bytes_);
    });
    return status_.ok() ? &At(read_) : nullptr;
  }

  void Submit(const Task& task) {
    const std::lock_guard lock(mutex_);
    bytes_ += task.raw.bytes.size();
    ++read_;
    work_.notify_one();
  }

  void Finish() {
    const std::lock_guard lock(mutex_);
    finished_ = true;
    work_.notify_all();
  }

  // Waits for work; null when there will be none.
  Task* NextRead() {
    std::unique_lock lock(mutex_);
    work_.wait(lock, [this] { return taken_ < read_ || finished_ || !status_.ok(); });
    return taken_ < read_ && status_.ok() ? &At(taken_++) : nullptr;
  }

  void Complete(Task* task) {
    std::unique_lock lock(mutex_);
    task->done = true;
    if (delivering_) return;
    delivering_ = true;
    while (status_.ok() && At(delivered_).done) {
      Task& next = At(delivered_);
      lock.unlock();
      Status delivered = Deliver(next, sink_, totals_);
      lock.lock();
      next.done = false;
      bytes_ -= next.raw.bytes.size();
      ++delivered_;
      if (!delivered.ok()) status_ = std::move(delivered);
      room_.notify_one();
      if (!status_.ok()) work_.notify_all();
    }
    delivering_ = false;
  }

  std::vector<Task> tasks_;
  const size_t max_bytes_;
  Sink* const sink_;
  Totals* const totals_;

  std::mutex mutex_;  // guards what follows, and `done` of each task
  std::condition_variable room_;
  std::condition_variable work_;
  uint64_t read_ = 0;  // counts of tasks: read >= taken >= delivered
  uint64_t taken_ = 0;
  uint64_t delivered_ = 0;
  size_t bytes_ = 0;  // of articles read and not delivered
  bool delivering_ = false;
  bool finished_ = false;
  Status status_;
};

Status RunHere(const RuleSet& rules, const RunOptions& options, BatchReader* reader, Sink* sink, Totals* totals) {
  Worker worker(rules, options);
  Task task;
  Status status;
  while (status.ok() && reader->Next(&task.raw)) {
    worker.Process(&task);
    status = Deliver(task, sink, totals);
  }
  return status;
}

// As many threads as the system grants, if not as many as asked for.
std::vector<std::thread> StartThreads(int count, const std::function<void()>& work) {
  std::vector<std::thread> threads;
  try {
    for (int i = 0; i < count; ++i) threads.emplace_back(work);
  } catch (const std::system_error&) {
  }
  return threads;
}

Status RunInThreads(const RuleSet& rules, const RunOptions& options, BatchReader* reader, Sink* sink, Totals* totals) {
  Ring ring(options.jobs, sink, totals);
  std::vector<std::thread> threads = StartThreads(options.jobs, [&] {
    Worker worker(rules, options);
    ring.Work(&worker);
  });
  if (threads.empty()) return RunHere(rules, options, reader, sink, totals);
  ring.ReadAll(reader);
  for (std::thread& thread : threads) thread.join();
  return ring.status();
}

}  // namespace

Status Run(const RuleSet& rules, const RunOptions& options, Sink* sink, Totals* totals) {
  *totals = {};
  if (options.output == OutputFormat::kCsv) {
    std::string header;
    AppendCsvHeader(&header);
    if (Status written = sink->Write(header); !written.ok()) return written;
  }
  BatchReader reader(options.inputs, options.reader, options.line_buffered);
  const auto run = options.jobs > 1 ? RunInThreads : RunHere;
  Status status = run(rules, options, &reader, sink, totals);
  return status.ok() && reader.stopped() ? Status::Stopped() : status;
}

}  // namespace trich

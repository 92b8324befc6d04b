// SPDX-License-Identifier: Apache-2.0
//
// System calls that fail: at each call in turn, nothing is lost unsaid.
#include <fmt/format.h>
#include <signal.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "catch.h"
#include "input_fixture.h"
#include "process.h"

namespace trich {
namespace {

namespace fs = std::filesystem;

// Files of each kind to read, and a place to write to.
class Disk {
 public:
  Disk() {
    std::string lines;
    for (int i = 0; i < 3000; ++i) lines += fmt::format("{{\"id\":\"{}\",\"text\":\"Article {}: {} km\"}}\n", i, i, i);
    folder_.Write("in/a.jsonl", lines);
    folder_.Write("in/b.jsonl.gz", Gzip(lines));
    folder_.Write("in/c.txt.zst", Zstd("Article: 12 km"));
    folder_.Write("in/d.html", "<title>Article</title><p>12 km");
  }

  // Runs with `fault`, as TRICH_FAULT has it; *faults is how many there were.
  Ran Run(const std::string& fault, std::vector<std::string> flags, size_t* faults) const {
    const std::string count = folder_.Path("count");
    fs::remove(count);
    std::vector<std::string> words = {"extract", "-q", folder_.Path("in/x").substr(0, folder_.Path("in/x").size() - 2)};
    words.insert(words.end(), flags.begin(), flags.end());
    const Ran ran = RunTrich(words, "",
                             {"LD_PRELOAD=" TRICH_FAULT_LIBRARY, "TRICH_FAULT=" + fault, "TRICH_FAULT_COUNT=" + count,
                              "ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0"});
    *faults = fs::exists(count) ? folder_.Read("count").size() : 0;
    return ran;
  }

  const ScratchFolder& folder() const { return folder_; }

 private:
  ScratchFolder folder_;
};

// How many lines are records and how many are errors. Each must be whole.
std::pair<size_t, size_t> CountLines(const std::string& out) {
  std::pair<size_t, size_t> counts;
  CHECK((out.empty() || out.back() == '\n'));
  for (size_t begin = 0; begin < out.size(); begin = out.find('\n', begin) + 1) {
    const auto line = nlohmann::json::parse(out.substr(begin, out.find('\n', begin) - begin));
    ++(line.contains("error") ? counts.second : counts.first);
  }
  return counts;
}

size_t CountLinesOf(const std::string& text) { return static_cast<size_t>(std::count(text.begin(), text.end(), '\n')); }

TEST_CASE("short and interrupted calls change nothing", "[cmd][fault]") {
  const Disk disk;
  size_t faults = 0;
  const std::string out = disk.folder().Path("out");
  const Ran whole = disk.Run("", {}, &faults);
  REQUIRE(whole.status == 0);
  REQUIRE(CountLines(whole.out) == std::pair<size_t, size_t>(6002, 0));
  for (const char* fault : {"read:*:EINTR", "read:1:short", "read:2:short", "read:3:short", "write:*:EINTR",
                            "write:1:short", "poll:*:EINTR"}) {
    for (const char* jobs : {"-j1", "-j2"}) {
      const Ran ran = disk.Run(fault, {jobs}, &faults);
      INFO(fault << " " << jobs);
      CHECK(faults > 0);
      CHECK(ran.status == 0);
      CHECK(ran.out == whole.out);
    }
  }
  for (const char* fault : {"pread:*:EINTR", "pread:1:short"}) {
    INFO(fault);
    disk.folder().Write("out", whole.out.substr(0, whole.out.size() / 3));
    CHECK(disk.Run(fault, {"-o", out, "--resume"}, &faults).status == 0);
    CHECK(faults > 0);
    CHECK(disk.folder().Read("out") == whole.out);
  }
}

TEST_CASE("a read that fails is an error record, whichever it is", "[cmd][fault]") {
  const Disk disk;
  for (int call = 1;; ++call) {
    size_t faults = 0;
    const Ran ran = disk.Run(fmt::format("read:{}:EIO", call), {call % 2 == 0 ? "-j1" : "-j2"}, &faults);
    INFO("call " << call << "\n" << ran.err);
    const auto [records, errors] = CountLines(ran.out);
    CHECK(ran.status == (faults > 0 ? 1 : 0));
    CHECK((errors > 0) == (faults > 0));
    CHECK(errors <= 4);
    CHECK(CountLinesOf(ran.err) == errors);
    if (faults == 0) {
      CHECK(records == 6002);
      CHECK(call > 8);
      break;
    }
  }
}

TEST_CASE("a write that fails is exit code 2, and the run can go on from there", "[cmd][fault]") {
  const Disk disk;
  const std::string out = disk.folder().Path("out");
  size_t faults = 0;
  const std::string whole = disk.Run("", {}, &faults).out;
  const char* const kinds[] = {"write:{}:ENOSPC", "write:{}:EIO", "fsync:{}:EIO", "rename:{}:EIO"};
  for (const char* const kind : kinds) {
    for (int call = 1; call < 4; ++call) {
      disk.folder().Write("out", "");
      const Ran ran = disk.Run(fmt::format(fmt::runtime(kind), call), {"-o", out, "--resume"}, &faults);
      if (faults == 0) break;
      INFO(kind << " " << call << "\n" << ran.err);
      const bool folder_only =
          std::string_view(kind).starts_with("fsync") && call == 2;  // not all folders can be synced
      CHECK(ran.status == (folder_only ? 0 : 2));
      if (folder_only) continue;
      CHECK(ran.err.starts_with("trich: " + out + ": "));
      CHECK(CountLinesOf(ran.err) == 1);
      CHECK(disk.folder().Read("out").empty());
      CHECK(disk.Run("", {"-o", out, "--resume"}, &faults).status == 0);
      CHECK(disk.folder().Read("out") == whole);
    }
  }
  const Ran ran = disk.Run("write:1:EIO", {}, &faults);
  INFO(ran.err);
  CHECK(ran.status == 2);
  CHECK(ran.err == "trich: standard output: Input/output error\n");
}

TEST_CASE("a run that is killed at any call can go on from there", "[cmd][fault]") {
  const Disk disk;
  const std::string out = disk.folder().Path("out");
  size_t faults = 0, kills = 0;
  const std::string whole = disk.Run("", {}, &faults).out;
  const std::string old = whole.substr(0, whole.find('\n', whole.size() / 3) + 1);
  for (const char* const call : {"ftruncate", "pread", "write", "fsync", "rename"}) {
    for (int number = 1;; number += number / 4 + 1) {
      disk.folder().Write("out", old);
      const Ran ran = disk.Run(fmt::format("{}:{}:kill", call, number), {"-o", out, "--resume"}, &faults);
      INFO(call << " " << number << "\n" << ran.err);
      CHECK(ran.status == (faults > 0 ? 128 + SIGKILL : 0));
      const std::string left = disk.folder().Read("out");
      CHECK((left == whole || (left == old && faults > 0)));
      if (faults == 0) break;
      ++kills;
      CHECK(disk.Run("", {"-o", out, "--resume"}, &faults).status == 0);
      CHECK(disk.folder().Read("out") == whole);
      CHECK_FALSE(fs::exists(disk.folder().Path(".out.part")));
    }
  }
  CHECK(kills >= 10);
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// -o: whole or not at all, once at a time, and to be gone on with.
#include <fmt/format.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "catch.h"
#include "process.h"
#include "running.h"

namespace trich {
namespace {

namespace fs = std::filesystem;

std::string Lines(int begin, int end) {
  std::string lines;
  for (int i = begin; i < end; ++i) lines += fmt::format("{{\"id\":\"n{}\",\"text\":\"Article {}: 12 km\"}}\n", i, i);
  return lines;
}

// What a run that nothing happens to writes.
std::string Expected(const std::string& input) { return RunTrich({"extract", "-q", "-f", "jsonl"}, input).out; }

Ran Resume(const ScratchFolder& folder, const std::string& input) {
  return RunTrich({"extract", "-f", "jsonl", "-o", folder.Path("out"), "--resume"}, input);
}

TEST_CASE("the file appears when all is done, and the old one stays until then", "[cmd]") {
  const ScratchFolder folder;
  folder.Write("out", "old");
  Running run({"extract", "-q", "--line-buffered", "-f", "jsonl", "-o", folder.Path("out")});
  run.Write(Lines(0, 1));
  while (!fs::exists(folder.Path(".out.part")) || folder.Read(".out.part").empty()) ::usleep(1000);
  CHECK(folder.Read("out") == "old");
  const Ran ran = run.Finish();
  INFO(ran);
  CHECK(ran.status == 0);
  CHECK(folder.Read("out") == Expected(Lines(0, 1)));
  CHECK_FALSE(fs::exists(folder.Path(".out.part")));
}

TEST_CASE("a link stays a link, and a mode stays as it is", "[cmd]") {
  const ScratchFolder folder;
  folder.Write("real/out", "old");
  REQUIRE(::chmod(folder.Path("real/out").c_str(), 0640) == 0);
  REQUIRE(::symlink("real/out", folder.Path("out").c_str()) == 0);
  CHECK(RunTrich({"extract", "-q", "-f", "jsonl", "-o", folder.Path("out")}, Lines(0, 2)).status == 0);
  CHECK(fs::is_symlink(folder.Path("out")));
  CHECK(folder.Read("real/out") == Expected(Lines(0, 2)));
  CHECK(fs::status(folder.Path("real/out")).permissions() == fs::perms(0640));
}

TEST_CASE("a link to what is not there yet stays one as well", "[cmd]") {
  const ScratchFolder folder;
  REQUIRE(::symlink("real/new", folder.Path("next").c_str()) == 0);
  REQUIRE(::symlink(folder.Path("next").c_str(), folder.Path("out").c_str()) == 0);
  folder.Path("real/x");
  CHECK(RunTrich({"extract", "-q", "-f", "jsonl", "-o", folder.Path("out")}, Lines(0, 2)).status == 0);
  CHECK(fs::is_symlink(folder.Path("out")));
  CHECK(fs::is_symlink(folder.Path("next")));
  CHECK(folder.Read("real/new") == Expected(Lines(0, 2)));
  REQUIRE(::symlink("self", folder.Path("self").c_str()) == 0);
  CHECK(RunTrich({"extract", "-q", "-f", "jsonl", "-o", folder.Path("self")}, Lines(0, 2)).status == 0);
  CHECK(folder.Read("self") == Expected(Lines(0, 2)));
}

TEST_CASE("an output folder that is not there is exit code 2", "[cmd]") {
  const Ran ran = RunTrich({"extract", "-o", "/no/such/out"}, Lines(0, 1));
  INFO(ran);
  CHECK(ran.status == 2);
  CHECK(ran.err == "trich: /no/such/out: No such file or directory\n");
}

TEST_CASE("an output folder that vanishes is exit code 2", "[cmd]") {
  const ScratchFolder folder;
  const std::string out = folder.Path("in/out");
  Running run({"extract", "-q", "--line-buffered", "-f", "jsonl", "-o", out});
  run.Write(Lines(0, 1));
  while (!fs::exists(folder.Path("in/.out.part")) || folder.Read("in/.out.part").empty()) ::usleep(1000);
  fs::rename(fs::path(folder.Path("in/x")).parent_path(), folder.Path("gone"));
  const Ran ran = run.Finish();
  INFO(ran);
  CHECK(ran.status == 2);
  CHECK(ran.err == fmt::format("trich: {}: No such file or directory\n", out));
}

TEST_CASE("of two runs on one output the second says who is the first", "[cmd]") {
  const ScratchFolder folder;
  Running first({"extract", "-q", "--line-buffered", "-f", "jsonl", "-o", folder.Path("out")});
  first.Write(Lines(0, 1));
  while (!fs::exists(folder.Path(".out.part")) || folder.Read(".out.part").empty()) ::usleep(1000);
  const Ran second = Resume(folder, Lines(0, 5));
  INFO(second);
  CHECK(second.status == 2);
  CHECK(second.out.empty());
  CHECK(second.err == fmt::format("trich: {}: process {} is writing it\n", folder.Path("out"), first.pid()));
  CHECK(first.Finish().status == 0);
  CHECK(folder.Read("out") == Expected(Lines(0, 1)));
}

TEST_CASE("a run goes on from any byte where it was cut off", "[cmd]") {
  const std::string input = Lines(0, 6) + "nope\n" + Lines(3, 8);
  const std::string expected = Expected(input);
  for (size_t size = 0; size <= expected.size(); size += 61) {
    for (const char* name : {"out", ".out.part"}) {
      const ScratchFolder folder;
      folder.Write(name, expected.substr(0, size));
      const Ran ran = Resume(folder, input);
      INFO(size << " bytes of " << name << "\n" << ran);
      CHECK(folder.Read("out") == expected);
      CHECK_FALSE(fs::exists(folder.Path(".out.part")));
    }
  }
}

TEST_CASE("a run that was cut off while it took over the old file loses nothing", "[cmd]") {
  const ScratchFolder folder;
  const std::string expected = Expected(Lines(0, 9));
  folder.Write("out", expected.substr(0, expected.size() / 2));
  folder.Write(".out.part", expected.substr(0, expected.size() / 3));
  const Ran ran = Resume(folder, Lines(0, 9));
  INFO(ran);
  CHECK(ran.err.find("4 were there already") != std::string::npos);
  CHECK(folder.Read("out") == expected);
}

TEST_CASE("a run goes on after SIGKILL and after SIGTERM", "[cmd]") {
  const ScratchFolder folder;
  const std::string input = Lines(0, 40);
  for (const int number : {SIGKILL, SIGTERM, SIGKILL}) {
    Running run({"extract", "-q", "--line-buffered", "-f", "jsonl", "-o", folder.Path("out"), "--resume"});
    run.Write(input.substr(0, input.size() / 2));
    while (!fs::exists(folder.Path(".out.part")) || folder.Read(".out.part").empty()) ::usleep(1000);
    run.Signal(number);
    CHECK(run.Finish().status == 128 + number);
  }
  const Ran ran = Resume(folder, input);
  INFO(ran);
  CHECK(ran.status == 0);
  CHECK(folder.Read("out") == Expected(input));
}

TEST_CASE("what is no output of extract is left alone", "[cmd]") {
  const ScratchFolder folder;
  folder.Write("out", "id,label\n");
  const Ran ran = Resume(folder, Lines(0, 1));
  INFO(ran);
  CHECK(ran.status == 2);
  CHECK(ran.err == fmt::format("trich: {}: line 1 is no record, so this cannot be resumed\n", folder.Path("out")));
  CHECK(folder.Read("out") == "id,label\n");
}

TEST_CASE("only a regular file can be resumed", "[cmd]") {
  const Ran ran = RunTrich({"extract", "-o", "/dev/null", "--resume", "-"});
  INFO(ran);
  CHECK(ran.status == 2);
  CHECK(ran.err == "trich: /dev/null: is no regular file, so this cannot be resumed\n");
}

TEST_CASE("an output that is a folder is exit code 2", "[cmd]") {
  const ScratchFolder folder;
  folder.Path("out/x");
  const Ran ran = RunTrich({"extract", "-o", folder.Path("out"), "-"});
  INFO(ran);
  CHECK(ran.status == 2);
  CHECK(ran.err == fmt::format("trich: {}: Is a directory\n", folder.Path("out")));
}

}  // namespace
}  // namespace trich

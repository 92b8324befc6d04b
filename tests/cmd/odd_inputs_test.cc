// SPDX-License-Identifier: Apache-2.0
//
// What a nightly run meets: names of any bytes, links that loop, devices, bombs,
// streams that are closed. Each has its line, and the run goes on.
#include <fmt/format.h>
#include <re2/re2.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "catch.h"
#include "input_fixture.h"
#include "process.h"
#include "running.h"

namespace trich {
namespace {

using nlohmann::json;
using Words = std::vector<std::string>;

// Under AddressSanitizer freed memory is kept for a while, and there is more of it.
const Words kLeanMemory = {"ASAN_OPTIONS=quarantine_size_mb=1"};
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr size_t kIdleMemory = 300;
#else
constexpr size_t kIdleMemory = 48;
#endif

// What each line is about: the id, and after a space the code if it is an error.
Words Outcomes(const std::string& out) {
  CHECK((out.empty() || out.back() == '\n'));
  Words outcomes;
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);) {
    const json record = json::parse(line);
    outcomes.push_back(record.at("id"));
    if (record.contains("error")) outcomes.back() += " " + record["error"].at("code").get<std::string>();
  }
  return outcomes;
}

// `names` with their folder before them.
Words Within(const std::string& folder, Words names) {
  for (std::string& name : names) name.insert(0, folder + "/");
  return names;
}

std::string FolderOf(const std::string& path) { return path.substr(0, path.rfind('/')); }

TEST_CASE("names may be of any bytes", "[cmd][odd]") {
  const ScratchFolder folder;
  std::string list;
  for (const char* name : {"-n", "a\nb.txt", "it's \"so\" $x `y`", "\t\r", "ti\u1EC9nh.txt", "\xE1\xBA.txt"}) {
    list += folder.Write(std::string("in/") + name, "12 km") + '\0';
  }
  const std::string root = FolderOf(folder.Path("in/-n"));
  const std::string escaped = root + "/\\xe1\\xba.txt";  // of the name that is no UTF-8
  const Ran listed = RunTrich({"extract", "-q", "--files0-from", "-"}, list);
  INFO(listed);
  CHECK(listed.status == 0);
  Words expected = Within(root, {"-n", "a\nb.txt", "it's \"so\" $x `y`", "\t\r", "ti\u1EC9nh.txt"});
  expected.push_back(escaped);
  CHECK(Outcomes(listed.out) == expected);
  Words walked = Outcomes(RunTrich({"extract", "-q", root}).out);
  CHECK(std::is_permutation(walked.begin(), walked.end(), expected.begin(), expected.end()));
  CHECK(RunTrich({"extract", "-j2", root}).err.find(escaped + ": warning: the id is no UTF-8 and was escaped\n") !=
        std::string::npos);
}

TEST_CASE("a list of names is read to its end, whatever it names", "[cmd][odd]") {
  const ScratchFolder folder;
  const std::string one = folder.Write("one.txt", "1"), two = folder.Write("in/-two", "2");
  const std::string list = folder.Write("list", one + "\n\n/no/such\n" + FolderOf(two));
  const Ran ran = RunTrich({"extract", "-q", "--files-from", list});
  INFO(ran);
  CHECK(ran.status == 1);
  CHECK(Outcomes(ran.out) == Words{one, "/no/such not_found", two});
  CHECK(RunTrich({"extract", "-q", "--files-from", "-"}, ReadFile(list)).out == ran.out);
}

TEST_CASE("links that loop or lead nowhere end", "[cmd][odd]") {
  const ScratchFolder folder;
  const std::string root = FolderOf(folder.Write("in/b/file", "12 km"));
  REQUIRE(::symlink(".", (root + "/again").c_str()) == 0);
  REQUIRE(::symlink("../../in", (root + "/above").c_str()) == 0);
  REQUIRE(::symlink("self", (root + "/self").c_str()) == 0);
  REQUIRE(::symlink("none", (root + "/nowhere").c_str()) == 0);
  const Ran ran = RunTrich({"extract", "-q", FolderOf(root)});
  INFO(ran);
  CHECK(ran.status == 1);
  CHECK(Outcomes(ran.out) == Within(root, {"file", "nowhere not_found", "self unreadable"}));
}

TEST_CASE("devices are inputs like others", "[cmd][odd]") {
  const Ran ran = RunTrich({"extract", "-q", "/dev/null", "/dev/zero", "-"}, "12 km");
  INFO(ran);
  CHECK(ran.status == 1);
  CHECK(Outcomes(ran.out) == Words{"/dev/null", "/dev/zero too_large", "-"});
}

TEST_CASE("bombs and a line without end are passed over in little memory", "[cmd][odd]") {
  const std::string large(200'000'000, 'x');
  const ScratchFolder folder;
  const struct {
    const char* name;
    std::string bytes;
    const char* outcome;
  } cases[] = {
      {"a.txt.gz", Gzip(large), " too_large"},
      {"a.txt.zst", Zstd(large), " too_large"},
      {"a.html.gz.zst", Zstd(Gzip(large)), " too_large"},
      {"a.jsonl.gz", Gzip(large + "\n"), ":1 too_large"},
      {"a.jsonl", large.substr(0, 100'000'000), ":1 too_large"},
  };
  for (const auto& c : cases) {
    INFO(c.name);
    const std::string path = folder.Write(c.name, c.bytes);
    Running run({"extract", "-q", "--line-buffered", "-j1", path, "-"}, kLeanMemory);
    CHECK(Outcomes(run.ReadLine()) == Words{path + c.outcome});
    CHECK(run.PeakMemory() < kIdleMemory + 64);
    CHECK(run.Finish().status == 1);
  }
}

TEST_CASE("memory does not grow with the input", "[cmd][odd]") {
  Running run({"extract", "-q", "--line-buffered", "-j2", "-f", "jsonl", "-o", "/dev/null"}, kLeanMemory);
  const std::string line = R"({"id":"a","text":"12 km"})", blanks(9'999, ' ');
  std::string megabyte;
  for (int i = 0; i < 100; ++i) megabyte += line + blanks + "\n";
  for (int i = 0; i < 20; ++i) run.Write(megabyte);
  const size_t before = run.PeakMemory();
  for (int i = 0; i < 100; ++i) run.Write(megabyte);
  CHECK(run.PeakMemory() <= before + 4);
  CHECK(run.Finish().status == 0);
}

TEST_CASE("an article takes no more than forty times its bytes", "[cmd][odd]") {
  const ScratchFolder folder;
  std::string article;
  for (const auto& entry : std::filesystem::directory_iterator(TRICH_SOURCE_DIR "/data/articles"))
    article += ReadFile(entry.path());
  while (article.size() < 1'000'000) article += article;
  article.resize(1'000'000);
  Running run({"extract", "-q", "--line-buffered", "-j1", folder.Write("a.txt", article), "-"}, kLeanMemory);
  CHECK(run.ReadLine().size() > article.size() / 2);
  CHECK(run.PeakMemory() < kIdleMemory + 40);
}

TEST_CASE("who reads slowly slows the run down and does not fill memory", "[cmd][odd]") {
  const ScratchFolder folder;
  const std::string input = folder.Write("a.txt", std::string(100'000, 'x'));
  Running run({"extract", "-q", "--with-text", "-j2", "--files-from", "-"}, kLeanMemory);
  std::string names;
  for (int i = 0; i < 2000; ++i) names += input + "\n";
  run.Write(names);  // 200 MB of output, of which nothing is taken
  run.ReadLine();
  const size_t before = run.PeakMemory();
  for (int i = 0; i < 500; ++i) run.ReadLine();
  CHECK(run.PeakMemory() <= before + 16);
  CHECK(run.PeakMemory() < kIdleMemory + 64);
}

TEST_CASE("standard streams that are closed or full", "[cmd][odd]") {
  const struct {
    const char* script;
    int status;
    const char* err;
  } cases[] = {
      {"trich extract -q data/articles >&-", 2, "trich: standard output: Bad file descriptor\n"},
      {"trich extract -q data/articles >/dev/full", 2, "trich: standard output: No space left on device\n"},
      {"trich extract -q -o /dev/full data/articles >&-", 2, "trich: /dev/full: No space left on device\n"},
      {"trich extract -q <&-", 1, "trich: -: Bad file descriptor\n"},
      {"trich extract --progress always data/articles 2>&-", 0, ""},
      {"trich extract --progress always /no/such 2>/dev/full", 1, ""},
      {"trich extract --no-such 2>/dev/full", 2, ""},
      {"trich schema >/dev/full", 2, "trich: standard output: No space left on device\n"},
      {"trich --help >&-", 2, "trich: standard output: Bad file descriptor\n"},
  };
  for (const auto& c : cases) {
    const Ran ran = RunShell(c.script);
    INFO(ran);
    CHECK(ran.status == c.status);
    CHECK(ran.err == c.err);
  }
}

TEST_CASE("what the system forbids is exit code 2 with the reason", "[cmd][odd]") {
  const ScratchFolder folder;
  const Ran file = RunShell("ulimit -f 1; trich extract -q -o " + folder.Path("out") + " data/articles");
  INFO(file);
  CHECK(file.status == 2);
  CHECK(file.err == "trich: " + folder.Path("out") + ": File too large\n");
  if (kIdleMemory > 100) return;  // a sanitizer takes all addresses for itself
  const Ran memory = RunShell(
      "head -c 100000000 /dev/zero | tr '\\0' x | (ulimit -v 250000; trich extract --max-article-bytes 500000000)");
  INFO(memory);
  CHECK(memory.status == 2);
  CHECK(memory.out.empty());
  CHECK(memory.err == "trich: out of memory\n");
}

TEST_CASE("a terminal shows each record before the next article comes", "[cmd][odd]") {
  const ScratchFolder folder;
  const std::string in = folder.Path("in"), out = folder.Path("out");
  REQUIRE(::mkfifo(in.c_str(), 0600) == 0);
  const Ran ran = RunShell(
      fmt::format("script -qec 'trich extract -q -f jsonl {0}' /dev/null </dev/null >{1} & exec 3>{0}\n"
                  "echo '{{\"id\":\"a\",\"text\":\"\"}}' >&3\n"
                  "for i in $(seq 1000); do grep -q '\"a\"' {1} && break; sleep 0.01; done; echo $i; exec 3>&-; wait",
                  in, out));
  INFO(ran);
  CHECK(std::stoi(ran.out) < 1000);
  CHECK(folder.Read("out").starts_with(R"({"id":"a",)"));
}

TEST_CASE("on a terminal: usage, and a bar without colours", "[cmd][odd]") {
  const Ran usage = RunShell("script -qec 'trich extract' /dev/null");
  INFO(usage);
  CHECK(usage.status == 2);
  CHECK(usage.out == "trich: standard input is a terminal: name files or folders, or - to type an article\r\n");
  const Ran bar = RunShell("script -qec 'trich extract data/articles >/dev/null' /dev/null");
  INFO(bar);
  CHECK(bar.out.starts_with("\r["));
  CHECK(bar.out.find(" left\x1b[K") != std::string::npos);
  CHECK_FALSE(RE2::PartialMatch(bar.out, "\x1b\\[[0-9;]*m"));
  CHECK(RunShell("script -qec 'trich extract --progress never data/articles >/dev/null' /dev/null")
            .out.starts_with("trich: "));
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// What trich extract promises of its streams, its exit codes and its order.
#include <fmt/format.h>
#include <signal.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "catch.h"
#include "input_fixture.h"
#include "process.h"
#include "running.h"

namespace trich {
namespace {

using Words = std::vector<std::string>;

std::string Line(int number) {
  return fmt::format("{{\"id\":\"{}\",\"text\":\"Article {}: 12 km\"}}\n", number, number);
}

std::string Lines(int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) lines += Line(i);
  return lines;
}

// The ids of the output, all of whose lines must be whole records; behind that
// of an error a space and its code.
Words IdsOf(const std::string& out) {
  CHECK((out.empty() || out.back() == '\n'));
  Words ids;
  for (size_t begin = 0; begin < out.size(); begin = out.find('\n', begin) + 1) {
    const auto record = nlohmann::json::parse(out.substr(begin, out.find('\n', begin) - begin));
    ids.push_back(record.at("id"));
    if (record.contains("error")) ids.back() += " " + record["error"].at("code").get<std::string>();
  }
  return ids;
}

Words Numbers(int count) {
  Words numbers;
  for (int i = 0; i < count; ++i) numbers.push_back(std::to_string(i));
  return numbers;
}

std::string WithoutTimes(std::string err) { return err.substr(0, err.find(';')); }

TEST_CASE("a line in, a line out, in order", "[cmd]") {
  const Ran ran = RunTrich({"extract", "-j2"}, Lines(3000));
  INFO(ran);
  CHECK(ran.status == 0);
  CHECK(IdsOf(ran.out) == Numbers(3000));
  CHECK(WithoutTimes(ran.err) == "trich: 3000 articles read: 3000 records, 0 errors");
}

TEST_CASE("unreadable articles have their place, a message, and exit code 1", "[cmd]") {
  const Ran ran = RunTrich({"extract", "-", "/no/such"}, Line(1) + "nope\n" + Line(2));
  INFO(ran);
  CHECK(ran.status == 1);
  CHECK(IdsOf(ran.out) == Words{"1", "-:2 bad_json", "2", "/no/such not_found"});
  CHECK(ran.out.find(R"({"id":"/no/such","error":{"code":"not_found","message":"No such file or directory"}})") !=
        std::string::npos);
  CHECK(WithoutTimes(ran.err) ==
        "trich: -:2: column 1: expected an object\n"
        "trich: /no/such: No such file or directory\n"
        "trich: 4 articles read: 2 records, 2 errors");
}

TEST_CASE("quiet leaves errors and nothing else", "[cmd]") {
  const Ran ran = RunTrich({"extract", "-q", "-f", "jsonl"}, Line(1) + "{\"text\":\"\xFF\"}\nnope\n");
  INFO(ran);
  CHECK(ran.err == "trich: -:3: column 1: expected an object\n");
}

TEST_CASE("warnings name the article", "[cmd]") {
  const Ran ran = RunTrich({"extract", "-f", "jsonl"}, "{\"id\":\"a\\nb\",\"text\":\"\xFF\"}\n");
  INFO(ran);
  CHECK(WithoutTimes(ran.err) ==
        "trich: a\\x0ab: warning: 1 bytes are no UTF-8 and were replaced by U+FFFD\n"
        "trich: 1 articles read: 1 records, 0 errors");
}

TEST_CASE("the output is the same for any number of threads and any environment", "[cmd]") {
  const Words base = {"extract", "-q", "data/articles", "-"};
  const std::string input = Lines(500);
  const Ran one = RunTrich({"extract", "-q", "data/articles", "-", "-j1"}, input);
  REQUIRE(one.status == 0);
  for (const char* jobs : {"-j2", "-j7"})
    CHECK(RunTrich({"extract", "-q", "data/articles", "-", jobs}, input).out == one.out);
  for (const char* variable : {"LC_ALL=C", "LC_ALL=vi_VN.UTF-8", "LC_ALL=tr_TR.UTF-8", "TZ=Asia/Tokyo", "NO_COLOR=1"}) {
    INFO(variable);
    CHECK(RunTrich(base, input, {variable, "PATH=/none", "HOME=/none"}).out == one.out);
  }
}

TEST_CASE("usage errors name the flag and what to write", "[cmd]") {
  const struct {
    Words arguments;
    const char* message;
  } cases[] = {
      {{"--ouput", "x"}, "--ouput: no such flag; did you mean --output?"},
      {{"--max-article-byte=7"}, "--max-article-byte: no such flag; did you mean --max-article-bytes?"},
      {{"-f", "pdf"}, "--format: 'pdf' is none of auto|text|jsonl|html|warc"},
      {{"-j0"}, "--jobs: Value 0 not in range 1 to 1024"},
      {{"--shard", "3/2"}, "--shard: '3/2' is not K/N with 1 <= K <= N, such as 2/8"},
      {{"--reference-date", "2020-02-30"}, "--reference-date: '2020-02-30' is no day of the calendar"},
      {{"--reference-date", "today"}, "--reference-date: 'today' is not of the form YYYY-MM-DD"},
      {{"--files-from", "/no/such"}, "--files-from: /no/such: No such file or directory"},
      {{"-o", ""}, "--output: the name is empty"},
      {{"--rules", ""}, "--rules: the name is empty"},
      {{"-", "-"}, "-: standard input can be read only once"},
      {{"--resume"}, "--resume requires --output"},
      {{"--resume", "-o", "x", "--output-format", "csv"},
       "--resume: csv does not tell which articles are done; use --output-format jsonl"},
  };
  for (const auto& c : cases) {
    Words words = {"extract"};
    words.insert(words.end(), c.arguments.begin(), c.arguments.end());
    const Ran ran = RunTrich(words);
    INFO(ran);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err == fmt::format("trich: {}\nRun with --help for more information.\n", c.message));
  }
}

TEST_CASE("names with leading dashes follow a double dash", "[cmd]") {
  const Ran ran = RunTrich({"extract", "-q", "--", "-no.txt"});
  INFO(ran);
  CHECK(IdsOf(ran.out) == Words{"-no.txt not_found"});
}

TEST_CASE("each article is in one shard", "[cmd]") {
  Words ids;
  for (const char* shard : {"1/3", "2/3", "3/3"}) {
    const Ran ran = RunTrich({"extract", "-q", "--shard", shard}, Lines(300) + "nope\n");
    INFO(ran);
    const Words part = IdsOf(ran.out);
    CHECK(part.size() > 70);
    ids.insert(ids.end(), part.begin(), part.end());
  }
  Words all = Numbers(300);
  all.push_back("-:301 bad_json");
  std::sort(all.begin(), all.end());
  std::sort(ids.begin(), ids.end());
  CHECK(ids == all);
}

TEST_CASE("line-buffered hands on a record before the next article comes", "[cmd]") {
  for (const char* jobs : {"-j1", "-j2"}) {
    Running run({"extract", "-q", "--line-buffered", jobs, "-f", "jsonl"});
    for (int i = 0; i < 3; ++i) {
      run.Write(Line(i) + "{\"id\"");  // and the begin of one more
      CHECK(IdsOf(run.ReadLine()) == Words{std::to_string(i)});
      run.Write(":\"x\",\"text\":\"\"}\n");
      CHECK(IdsOf(run.ReadLine()) == Words{"x"});
    }
    CHECK(run.Finish().status == 0);
  }
}

TEST_CASE("a signal ends the run at the end of a line", "[cmd]") {
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    Running run({"extract", "--line-buffered", "-j2", "-f", "jsonl"});
    run.Write(Line(0) + "{\"id\":\"torn\",\"text\":\"");
    run.ReadLine();
    run.Signal(number);
    std::string rest;
    for (std::string line; !(line = run.ReadLine()).empty();) rest += line;
    const Ran ran = run.Finish();
    INFO(ran);
    CHECK(ran.status == 128 + number);
    CHECK(rest.empty());
    CHECK(WithoutTimes(ran.err) == "trich: 1 articles read: 1 records, 0 errors");
  }
}

TEST_CASE("a full disk is exit code 2 with the reason", "[cmd]") {
  const Ran ran = RunTrich({"extract", "-q", "-o", "/dev/full"}, Line(0));
  INFO(ran);
  CHECK(ran.status == 2);
  CHECK(ran.err == "trich: /dev/full: No space left on device\n");
}

TEST_CASE("a broken pipe ends the run quietly", "[cmd]") {
  Running run({"extract", "--line-buffered", "-f", "jsonl"});
  run.CloseOutput();
  run.Write(Line(0));
  const Ran ran = run.Finish();
  INFO(ran);
  CHECK(ran.status == 128 + SIGPIPE);
  CHECK(ran.err.empty());
}

TEST_CASE("hostile articles each give an error record, and the run goes on", "[cmd]") {
  const std::string deep(200'000, '['), large(1 << 20, 'x');
  const std::string input = Line(0) + deep + "\n{\"id\":\"deep\",\"x\":" + deep + "\n" +
                            R"({"id":"half","text":"\ud800"})" + "\n{\"id\":\"large\",\"text\":\"" + large + "\"}\n" +
                            Line(1) + large;
  const Ran ran = RunTrich({"extract", "-q", "-f", "jsonl", "--max-article-bytes", "300000"}, input);
  CHECK(ran.status == 1);
  CHECK(IdsOf(ran.out) ==
        Words{"0", "-:2 bad_json", "deep bad_json", "half bad_json", "-:5 too_large", "1", "-:7 too_large"});
}

TEST_CASE("a progress bar when asked for", "[cmd]") {
  const ScratchFolder folder;
  const Ran ran = RunTrich({"extract", "--progress", "always", folder.Write("a.jsonl", Lines(10))});
  INFO(ran);
  CHECK(ran.err.find("\r[========================] 100 %  0.0 of 0.0 MB  ") == 0);
  CHECK(ran.err.find("left\x1b[K\r\x1b[Ktrich: 10 articles read") != std::string::npos);
  CHECK(RunTrich({"extract", "-q"}, Lines(10)).err.empty());
}

TEST_CASE("a date beside the text is the date of publication, and gives dates in it their year", "[cmd]") {
  const std::string line =
      R"({"id":"a","text":"Tin\n\nS\u00e1ng 04/10, h\u1ed9i ngh\u1ecb khai m\u1ea1c.","DATE":"2021-10-05 08:02"})";
  for (const char* key : {"published", "when"}) {
    std::string input = line;
    const Ran ran = RunTrich({"extract", "-q", "--date-field", key}, input.replace(input.find("DATE"), 4, key) + "\n");
    INFO(ran);
    const auto date = nlohmann::json::parse(ran.out).at("date");
    CHECK(date.at("published") == "2021-10-05T08:02");
    CHECK(date.at("event") == "2021-10-04");
  }
}

TEST_CASE("a reference date gives dates without a year theirs", "[cmd]") {
  const std::string text = "Tin\n\nS\u00E1ng 04/10, h\u1ED9i ngh\u1ECB khai m\u1EA1c.";
  const auto event = [&text](const Words& flags) {
    Words words = {"extract", "-q"};
    words.insert(words.end(), flags.begin(), flags.end());
    const Ran ran = RunTrich(words, text);
    INFO(ran);
    return nlohmann::json::parse(ran.out).at("date").at("event").get<std::string>();
  };
  CHECK(event({}) == "XXXX-10-04");
  CHECK(event({"--reference-date", "2021-10-05"}) == "2021-10-04");
}

TEST_CASE("the keys of JSON lines are those named", "[cmd]") {
  const Ran ran = RunTrich({"extract", "-q", "--with-text", "--text-field", "body", "--id-field", "url"},
                           R"({"id":"a","text":"no","url":"http://a/1","body":"yes"})");
  INFO(ran);
  const auto record = nlohmann::json::parse(ran.out);
  CHECK(record.at("id") == "http://a/1");
  CHECK(record.at("text") == "yes");
}

TEST_CASE("rules of a folder replace the built-in ones, and mistakes in them are exit code 2", "[cmd]") {
  const Words base = {"extract", "-q", "data/articles"};
  CHECK(RunTrich({"extract", "-q", "data/articles", "--rules", "rules"}).out == RunTrich(base).out);
  const ScratchFolder folder;
  const std::string file = folder.Path("rules/slip.toml");
  std::filesystem::copy(TRICH_SOURCE_DIR "/rules", folder.Path("rules"), std::filesystem::copy_options::recursive);
  folder.Write("rules/slip.toml", "[[rule]]\nid = \"period.slip\"\npattern = 'a'\nyes = ['a']\nno = ['b']\n");
  const Ran ran = RunTrich({"extract", "data/articles", "--rules", folder.Path("rules")});
  INFO(ran);
  CHECK(ran.status == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err == "trich: " + file +
                       ":2:6: error: rule id \"period.slip\" must be \"slip.\" and a name of a-z, 0-9, _ "
                       "[rule-id]\n"
                       "  id = \"period.slip\"\n"
                       "       ^\n");
}

TEST_CASE("the records of parts of the input are parts of the records", "[cmd]") {
  const std::string lines = Lines(100);
  const size_t half = lines.find('\n', lines.size() / 2) + 1;
  const Words words = {"extract", "-q", "-f", "jsonl"};
  CHECK(RunTrich(words, lines.substr(0, half)).out + RunTrich(words, lines.substr(half)).out ==
        RunTrich(words, lines).out);
}

TEST_CASE("csv has its header even without rows", "[cmd]") {
  const Ran ran = RunTrich({"extract", "-q", "--output-format", "csv"}, "no figures");
  INFO(ran);
  CHECK(ran.status == 0);
  CHECK(ran.out.substr(0, 3) == "id,");
  CHECK(ran.out.find('\n') == ran.out.size() - 1);
}

TEST_CASE("with-text repeats the text as decoded, in one line without tabs", "[cmd]") {
  const ScratchFolder folder;
  const Ran ran = RunTrich({"extract", "-q", "--with-text", folder.Write("a.txt", Utf16("12\tkm\r\n", true))});
  INFO(ran);
  CHECK(nlohmann::json::parse(ran.out).at("text") == "12\tkm\r\n");
  CHECK(ran.out.find('\t') == std::string::npos);
  CHECK(ran.out.find('\n') == ran.out.size() - 1);
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Files in, articles out: splitting, unpacking, detecting, decoding together.
#include "trich/reader.h"

#include <unistd.h>

#include "catch.h"
#include "input_fixture.h"
#include "process.h"

namespace trich {
namespace {

using Articles = std::vector<std::string>;

TEST_CASE("a file is what its name and its first bytes say", "[input]") {
  const ScratchFolder folder;
  const std::string text = "Tin t\u1EC9nh", line = R"({"id":"a","text":"Tin t\u1ec9nh"})";
  const struct {
    const char* name;
    std::string bytes;
    const char* id;  // empty: the file's path
  } cases[] = {
      {"a.txt", text, ""},
      {"a", text, ""},
      {"bom.txt", "\xEF\xBB\xBF" + text, ""},
      {"utf16le.txt", Utf16(text, false), ""},
      {"utf16be", Utf16(text, true), ""},
      {"a.txt.gz", Gzip(text), ""},
      {"members.txt.gz", Gzip(text.substr(0, 3)) + Gzip(text.substr(3)), ""},
      {"a.txt.zst", Zstd(text), ""},
      {"packed-without-saying", Gzip(text), ""},
      {"twice.gz.zst", Zstd(Gzip(text)), ""},
      {"a.jsonl", line + "\n", "a"},
      {"a.ndjson", line, "a"},
      {"line", " " + line + "\r\n", "a"},
      {"bom.jsonl", "\xEF\xBB\xBF" + line, "a"},
      {"utf16.jsonl", Utf16(line, false), "a"},
      {"a.jsonl.gz", Gzip(line), "a"},
      {"a.html", "<p>" + text, ""},
      {"page", "\n<!DOCTYPE HTML><p>" + text, ""},
      {"page.html.gz", Gzip("<html>" + text), ""},
  };
  for (const auto& c : cases) {
    INFO(c.name);
    const std::string path = folder.Write(c.name, c.bytes);
    CHECK(ReadArticles({path}) == Articles{(*c.id ? c.id : path) + ": " + text});
  }
}

TEST_CASE("a format named decides", "[input]") {
  const ScratchFolder folder;
  const std::string page = "<p>Tin", line = R"({"id":"a","text":"Tin"})";
  const std::string archive =
      "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://a/1\r\nContent-Length: 3\r\n\r\nTin\r\n\r\n";
  const struct {
    Format format;
    const char* name;
    std::string bytes;
    std::string read;  // "@" is the path
  } cases[] = {
      {Format::kText, "a.html", page, "@: <p>Tin"},
      {Format::kText, "a.jsonl.gz", Gzip(line), "@: " + line},
      {Format::kJsonl, "a.txt", line, "a: Tin"},
      {Format::kJsonl, "page.html.gz", Gzip(line), "a: Tin"},
      {Format::kHtml, "page.txt", page, "@: Tin"},
      {Format::kHtml, "b.jsonl", page, "@: Tin"},
      {Format::kWarc, "b.txt", archive, "http://a/1: Tin"},
      {Format::kWarc, "b.zst", Zstd(archive), "http://a/1: Tin"},
  };
  for (const auto& c : cases) {
    ReaderOptions options;
    options.format = c.format;
    const std::string path = folder.Write(c.name, c.bytes);
    CHECK(ReadArticles({path}, options) == Articles{c.read[0] == '@' ? path + c.read.substr(1) : c.read});
  }
}

TEST_CASE("what cannot be read is an article with the reason", "[input]") {
  const ScratchFolder folder;
  const std::string good = R"({"id":"a","text":"tin"})", text = "tin t\u1EC9nh";
  const struct {
    const char* name;
    std::string bytes;
    Articles read;  // "@" is the path
  } cases[] = {
      {"nul.txt", std::string("t\0i", 3), {"@! not_text: NUL bytes: this is no text"}},
      {"torn.txt.gz", Gzip(text).substr(0, 20), {"@! damaged: gzip data ends too soon"}},
      {"none.gz", "", {"@! damaged: packed data ends before it begins"}},
      {"one-byte.txt.gz", Gzip(text).substr(0, 1), {"@! damaged: packed data ends before it begins"}},
      {"two-bytes.txt.gz", Gzip(text).substr(0, 2), {"@! damaged: gzip data ends too soon"}},
      {"three-bytes.jsonl.zst", Zstd(text).substr(0, 3), {"@! damaged: packed data ends before it begins"}},
      {"packed-nothing.txt.gz", Gzip(""), {"@: "}},
      {"packed-one-byte.txt.zst", Zstd("("), {"@: ("}},
      {"not-packed.txt.gz", "(a", {"@: (a"}},
      {"line.jsonl", good + "\nnope\n" + good, {"a: tin", "@:2! bad_json: column 1: expected an object", "a: tin"}},
      {"key.jsonl",
       R"({"id":"a"})"
       "\n"
       R"({"text":7,"id":8})",
       {"a! no_text: no string under \"text\"", "8! no_text: no string under \"text\""}},
      {"id.jsonl", R"({"id":"a","text":"x","b":tru})", {"a! bad_json: column 26: expected a value"}},
      {"torn.jsonl.gz",
       Gzip(good + "\n" + std::string(9000, ' ') + good).substr(0, 60),
       {"a: tin", "@:2! damaged: gzip data ends too soon"}},
      {"blank.jsonl", "\n\r\n  \n" + good + "\n\n", {"a: tin"}},
      {"empty.txt", "", {"@: "}},
      {"empty.jsonl", "", {}},
  };
  for (const auto& c : cases) {
    const std::string path = folder.Write(c.name, c.bytes);
    Articles expected = c.read;
    for (std::string& line : expected) {
      if (line.starts_with('@')) line.replace(0, 1, path);
    }
    CHECK(ReadArticles({path}) == expected);
  }
  CHECK(ReadArticles({"/no/such"}) == Articles{"/no/such! not_found: No such file or directory"});
}

TEST_CASE("an article that is too large is passed over, and the next one read", "[input]") {
  const ScratchFolder folder;
  ReaderOptions options;
  options.max_article_bytes = 1000;
  const std::string large(300'000, 'x'), good = R"({"text":"tin"})";
  const std::string lines = folder.Write(
      "a.jsonl", good + "\n{\"text\":\"" + large + "\"}\n" + good + "\n" + std::string(1001, ' ') + "\n" + good);
  CHECK(ReadArticles({lines}, options) ==
        Articles{lines + ":1: tin", lines + ":2! too_large: article of more than 1000 bytes", lines + ":3: tin",
                 lines + ":4! too_large: article of more than 1000 bytes", lines + ":5: tin"});
  const std::string bomb = folder.Write("b.txt.gz", Gzip(std::string(50'000'000, 'x')));
  CHECK(ReadArticles({bomb}, options) == Articles{bomb + "! too_large: article of more than 1000 bytes"});
  const std::string fits = folder.Write("c.txt", std::string(1000, 'y'));
  CHECK(ReadArticles({fits}, options) == Articles{fits + ": " + std::string(1000, 'y')});
}

TEST_CASE("keys of JSON lines can be named", "[input]") {
  const ScratchFolder folder;
  ReaderOptions options;
  options.text_field = "body";
  options.id_field = "url";
  const std::string path = folder.Write("a.jsonl", R"({"id":"a","text":"no","url":"u","body":"yes"})");
  CHECK(ReadArticles({path}, options) == Articles{"u: yes"});
}

TEST_CASE("a title is text like any other", "[input]") {
  const ScratchFolder folder;
  const std::string path = folder.Write("a.jsonl", "{\"id\":\"a\",\"text\":\"tin\",\"title\":\"\xFF\"}");
  CHECK(ReadArticles({path}) == Articles{"a: tin (1 bytes are no UTF-8 and were replaced by U+FFFD)"});
}

TEST_CASE("a date that is none is a warning", "[input]") {
  const ScratchFolder folder;
  const std::string path = folder.Write("a.jsonl", R"({"id":"a","text":"tin","published":"soon"})");
  CHECK(ReadArticles({path}) == Articles{R"(a: tin (published: "soon" is no date))"});
}

TEST_CASE("folders are walked in byte order, hidden files and loops left out", "[input]") {
  const ScratchFolder folder;
  for (const char* name : {"in/b.txt", "in/B.txt", "in/a/2.txt", "in/a/1.txt", "in/a-z.txt", "in/.hidden", "in/.git/x",
                           "in/a'b \"c\" -d\n.txt"}) {
    folder.Write(name, "x");
  }
  const std::string root = folder.Path("in/x").substr(0, folder.Path("in/x").size() - 2);
  REQUIRE(symlink("..", (root + "/a/loop").c_str()) == 0);
  REQUIRE(symlink("b.txt", (root + "/c.txt").c_str()) == 0);
  Articles expected;
  for (const char* name : {"B.txt", "a'b \"c\" -d\n.txt", "a-z.txt", "a/1.txt", "a/2.txt", "b.txt", "c.txt"}) {
    expected.push_back(root + "/" + name + ": x");
  }
  CHECK(ReadArticles({root}) == expected);
}

TEST_CASE("a name that is no UTF-8 is escaped, and the record says so", "[input]") {
  const ScratchFolder folder;
  const std::string path = folder.Write("\xFF\\.txt", "x");
  const std::string id = path.substr(0, path.size() - 6) + "\\xff\\x5c.txt";
  CHECK(ReadArticles({path}) == Articles{id + ": x (the id is no UTF-8 and was escaped)"});
}

TEST_CASE("only what is wanted is read", "[input]") {
  const ScratchFolder folder;
  const std::string lines = folder.Write("a.jsonl", R"({"id":"a","text":"1"})"
                                                    "\n"
                                                    R"({"id":"b","text":"2"})"
                                                    "\nx");
  const std::string file = folder.Write("b.txt", "3");
  Articles asked;
  ReaderOptions options;
  options.wanted = [&asked](std::string_view id) {
    asked.emplace_back(id);
    return id == "b";
  };
  CHECK(ReadArticles({lines, file, "/no/such"}, options) == Articles{"b: 2"});
  CHECK(asked == Articles{"a", "b", lines + ":3", file, "/no/such"});
}

TEST_CASE("lists of names", "[input]") {
  const ScratchFolder folder;
  const std::string odd = folder.Write("two\nlines.txt", "1"), plain = folder.Write("plain.txt", "2");
  Inputs inputs;
  inputs.files_from = folder.Write("list", plain + "\n\n" + plain);
  inputs.files0_from = folder.Write("list0", odd + std::string(1, '\0') + plain + std::string(1, '\0'));
  Reader reader(inputs);
  Article article;
  Status status;
  Articles ids;
  while (reader.Next(&article, &status)) ids.push_back(article.id);
  CHECK(ids == Articles{plain, plain, odd, plain});
  CHECK(InputBytes(inputs) == 4);
}

TEST_CASE("what no name can be is an error, and the list read on", "[input]") {
  const ScratchFolder folder;
  const std::string plain = folder.Write("plain.txt", "1"), begin(4096, 'x');
  for (const size_t length : {5000, 70'000, 300'000}) {
    Inputs inputs;
    inputs.files_from = folder.Write("list", plain + "\n" + std::string(length, 'x') + "\n" + plain);
    Reader reader(inputs);
    Article article;
    Status status;
    Articles read;
    while (reader.Next(&article, &status)) read.push_back(article.id.substr(0, 4096) + " " + status.message());
    CHECK(read == Articles{plain + " ", begin + " File name too long", plain + " "});
  }
  Inputs inputs;
  inputs.files_from = folder.Write("list0", plain + std::string(1, '\0') + plain + std::string(1, '\0'));
  Reader reader(inputs);
  Article article;
  Status status;
  REQUIRE(reader.Next(&article, &status));
  CHECK(status.message() == "a NUL byte in a file name");
  CHECK_FALSE(reader.Next(&article, &status));
}

}  // namespace
}  // namespace trich

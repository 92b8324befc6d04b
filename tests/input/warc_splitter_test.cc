// SPDX-License-Identifier: Apache-2.0
#include "input/warc_splitter.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include "catch.h"
#include "input_fixture.h"
#include "process.h"

namespace trich {
namespace {

using Articles = std::vector<std::string>;

std::string Entry(std::string_view type, std::string_view uri, std::string_view block) {
  return fmt::format("WARC/1.0\r\nWARC-Type: {}\r\nWARC-Target-URI: {}\r\nContent-Length: {}\r\n\r\n{}\r\n\r\n", type,
                     uri, block.size(), block);
}

std::string Page(std::string_view type, std::string_view body) {
  return fmt::format("HTTP/1.1 200 OK\r\nDate: today\r\ncontent-type: {}\r\n\r\n{}", type, body);
}

Articles ReadArchive(const std::string& bytes, ReaderOptions options = {}) {
  const ScratchFolder folder;
  const std::string path = folder.Write("a.warc", bytes);
  Articles articles = ReadArticles({path}, options);
  for (std::string& line : articles) {
    if (line.starts_with(path)) line.replace(0, path.size(), "a.warc");
  }
  return articles;
}

const std::string kText = Entry("conversion", "http://a/1", "tin");

TEST_CASE("pages and texts are articles, all else is passed over", "[input]") {
  const std::string archive = Entry("warcinfo", "", "software: x") + Entry("request", "http://a/2", "GET /") +
                              Entry("response", "http://a/2", Page("text/html; charset=windows-1252", "<p>caf\xE9")) +
                              Entry("response", "http://a/i", Page("image/png", std::string("\0\1", 2))) +
                              Entry("response", "http://a/4", "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\nno") +
                              Entry("metadata", "http://a/2", "x: y") + kText;
  const Articles expected = {"http://a/2: caf\u00E9 (read as windows-1252)", "http://a/1: tin"};
  CHECK(ReadArchive(archive) == expected);
  CHECK(ReadArchive(Gzip(archive.substr(0, 200)) + Gzip(archive.substr(200))) == expected);
  CHECK(ReadArchive(Zstd(archive)) == expected);
}

TEST_CASE("publication is what the page says, and of a text nothing but that", "[input]") {
  const ScratchFolder folder;
  std::string archive =
      Entry("response", "http://a/2", Page("text/html", "<time datetime=2021-10-05>x</time>")) + kText;
  RE2::GlobalReplace(&archive, "WARC-Type", "WARC-Date: 2020-01-09T18:02:33Z\r\nWARC-Type");
  Inputs inputs;
  inputs.names = {folder.Write("a.warc", archive)};
  Reader reader(inputs);
  Article article;
  Status status;
  Articles published;
  while (reader.Next(&article, &status)) published.push_back(article.id + " " + article.published);
  CHECK(published == Articles{"http://a/2 2021-10-05", "http://a/1 "});
}

TEST_CASE("URIs in angle brackets, lone line feeds, lower-case names", "[input]") {
  CHECK(ReadArchive("WARC/1.1\nwarc-type: conversion\nWARC-Target-URI: <http://a/1>\ncontent-length: 3\n\ntin\n\n") ==
        Articles{"http://a/1: tin"});
}

TEST_CASE("damage is reported with its place, and the next record found", "[input]") {
  CHECK(ReadArchive(kText + "rubbish\r\nWARC is\r\n" + kText) ==
        Articles{"http://a/1: tin",
                 fmt::format("a.warc@{}! bad_warc: a record does not begin with WARC/", kText.size() - 4),
                 "http://a/1: tin"});
  CHECK(ReadArchive("WARC/1.0\r\nWARC-Type: conversion\r\n\r\ntin\r\n\r\n" + kText) ==
        Articles{"a.warc@0! bad_warc: a record has no Content-Length", "http://a/1: tin"});
  CHECK(ReadArchive("WARC/1.0\r\nContent-Length: -5\r\n\r\n" + kText)[0] ==
        "a.warc@0! bad_warc: a record has no Content-Length");
}

TEST_CASE("a torn archive is damage at any place", "[input]") {
  const std::string archive = kText + Entry("response", "http://a/2", Page("text/html", "<p>tin"));
  for (size_t size = kText.size() + 9; size < archive.size() - 4; ++size) {
    const Articles articles = ReadArchive(archive.substr(0, size));
    INFO(size);
    REQUIRE(articles.size() == 2);
    CHECK(articles[1].find("! damaged: the archive ends within a record") != std::string::npos);
  }
}

TEST_CASE("a page that is too large is passed over", "[input]") {
  ReaderOptions options;
  options.max_article_bytes = 100;
  CHECK(ReadArchive(Entry("conversion", "http://a/2", std::string(101, 'x')) + kText, options) ==
        Articles{"http://a/2! too_large: article of more than 100 bytes", "http://a/1: tin"});
}

}  // namespace
}  // namespace trich

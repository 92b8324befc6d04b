// SPDX-License-Identifier: Apache-2.0
#include "rules/sources.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "catch.h"

namespace trich {
namespace {

namespace fs = std::filesystem;

// A folder of its own for one test, gone after it.
class Folder {
 public:
  Folder() : path_((fs::temp_directory_path() / "trich-sources-XXXXXX").string()) {
    REQUIRE(::mkdtemp(path_.data()) != nullptr);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::string& path() const { return path_; }

  void Write(const std::string& name, const std::string& text) const {
    fs::create_directories((fs::path(path_) / name).parent_path());
    std::ofstream(fs::path(path_) / name, std::ios::binary) << text;
  }

 private:
  std::string path_;
};

TEST_CASE("A folder's rule files are read in byte order of names") {
  const Folder folder;
  folder.Write("number.toml", std::string("b\0\r\n", 4));
  folder.Write("date.toml", "a");
  folder.Write("gazetteer/place.tsv", "c");
  folder.Write("gazetteer/notes.txt", "no table");
  folder.Write("README.md", "no rules");
  folder.Write(".#date.toml", "an editor's lock");
  std::vector<SourceFile> sources = {{"old", "contents"}};
  const Status status = ReadSources(folder.path(), &sources);
  REQUIRE(status.message() == "");
  REQUIRE(sources.size() == 3);
  CHECK(sources[0].name == folder.path() + "/date.toml");
  CHECK(sources[0].text == "a");
  CHECK(sources[1].name == folder.path() + "/gazetteer/place.tsv");
  CHECK(sources[1].text == "c");
  CHECK(sources[2].name == folder.path() + "/number.toml");
  CHECK(sources[2].text == std::string("b\0\r\n", 4));
}

TEST_CASE("A folder that gives no rules says why and leaves the sources alone") {
  const Folder folder;
  folder.Write("file", "");
  folder.Write("empty/README.md", "");
  folder.Write("broken/date.toml/is_a_folder", "");
  const struct {
    const char* name;
    const char* message;
  } kCases[] = {
      {"missing", "/missing: No such file or directory"},
      {"file", "/file: Not a directory"},
      {"empty", "/empty: no rules: the folder holds no *.toml"},
      {"broken", "/broken/date.toml: Is a directory"},
  };
  for (const auto& row : kCases) {
    std::vector<SourceFile> sources = {{"old", "contents"}};
    const Status status = ReadSources(folder.path() + "/" + row.name, &sources);
    CHECK(status.code() == Status::Code::kRules);
    CHECK(status.message() == folder.path() + row.message);
    CHECK(sources.size() == 1);
  }
}

TEST_CASE("The built-in rules are the files of rules/") {
  const std::vector<SourceFile> sources = EmbeddedSources();
  REQUIRE(!sources.empty());
  for (const SourceFile& source : sources) {
    std::ifstream file(fs::path(TRICH_SOURCE_DIR) / source.name, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    INFO(source.name);
    CHECK(!text.empty());
    CHECK(text == source.text);
  }
}

}  // namespace
}  // namespace trich

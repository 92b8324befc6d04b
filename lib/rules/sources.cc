// SPDX-License-Identifier: Apache-2.0
#include "rules/sources.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include "rules/embedded.h"

namespace trich {
namespace {

namespace fs = std::filesystem;

Status Failure(const fs::path& path, const std::error_code& error) {
  return Status::Rules(fmt::format("{}: {}", path.string(), error.message()));
}

// Appends the paths of the files in `folder` whose names end in `ending`.
Status List(const fs::path& folder, std::string_view ending, std::vector<fs::path>* paths) {
  std::error_code error;
  fs::directory_iterator at(folder, error);
  for (; !error && at != fs::directory_iterator(); at.increment(error)) {
    const fs::path& path = at->path();
    if (path.extension() == ending && path.filename().native().front() != '.') paths->push_back(path);
  }
  return error ? Failure(folder, error) : Status::Ok();
}

Status ReadFile(const fs::path& path, std::string* text) {
  const auto failure = [&path] { return Failure(path, std::error_code(errno, std::generic_category())); };
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (file == nullptr) return failure();
  char buffer[1 << 16];
  while (const size_t count = std::fread(buffer, 1, sizeof buffer, file.get())) text->append(buffer, count);
  return std::ferror(file.get()) != 0 ? failure() : Status::Ok();
}

}  // namespace

Status ReadSources(const std::string& folder, std::vector<SourceFile>* sources) {
  std::vector<fs::path> paths;
  Status status = List(folder, ".toml", &paths);
  if (!status.ok()) return status;
  if (paths.empty()) return Status::Rules(fmt::format("{}: no rules: the folder holds no *.toml", folder));
  const fs::path tables = fs::path(folder) / "gazetteer";
  std::error_code ignored;
  if (fs::exists(tables, ignored)) status = List(tables, ".tsv", &paths);
  if (!status.ok()) return status;
  std::sort(paths.begin(), paths.end(), [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
  std::vector<SourceFile> found;
  for (const fs::path& path : paths) {
    found.push_back({path.string(), {}});
    status = ReadFile(path, &found.back().text);
    if (!status.ok()) return status;
  }
  *sources = std::move(found);
  return Status::Ok();
}

std::vector<SourceFile> EmbeddedSources() {
  std::vector<SourceFile> sources;
  for (const EmbeddedFile& file : EmbeddedRules()) {
    sources.push_back({fmt::format("rules/{}", file.name), std::string(file.text)});
  }
  return sources;
}

}  // namespace trich

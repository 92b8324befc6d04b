// SPDX-License-Identifier: Apache-2.0
//
// prepare RULES FILE: a step of the build. Compiles a folder of rules as
// `--rules` does and writes the outcome to FILE, to be built into the library.
// A mistake in a rule ends the build with the message it always gives.
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "base/archive.h"
#include "rules/rules.h"
#include "rules/sources.h"

namespace {

int Fail(const std::string& message) {
  std::fputs(message.c_str(), stderr);
  return 1;
}

bool WriteFile(const char* path, const std::string& bytes) {
  std::FILE* file = std::fopen(path, "wb");
  if (file == nullptr) return false;
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  return std::fclose(file) == 0 && written;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return Fail("usage: prepare RULES FILE\n");
  std::vector<trich::SourceFile> sources;
  if (trich::Status status = trich::ReadSources(argv[1], &sources); !status.ok()) return Fail(status.message() + "\n");
  trich::Rules rules;
  trich::Diagnostics diagnostics;
  CompileRules(std::move(sources), &rules, &diagnostics);
  if (diagnostics.has_errors()) return Fail(diagnostics.ToString(rules.files().sources));
  trich::ArchiveWriter archive;
  archive.Write(rules);
  return WriteFile(argv[2], archive.bytes()) ? 0 : Fail(std::string(argv[2]) + ": cannot be written\n");
}

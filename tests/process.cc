// SPDX-License-Identifier: Apache-2.0
//
// The program's three streams are files, so that nothing waits for anything.
#include "process.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "catch.h"

namespace trich {
namespace {

namespace fs = std::filesystem;

std::vector<char*> Pointers(const std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (const std::string& text : texts) pointers.push_back(const_cast<char*>(text.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

int StatusOf(pid_t child) {
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int Spawn(const char* program, const std::vector<std::string>& words, const std::vector<std::string>& environment,
          const std::string& in, const std::string& out, const std::string& err) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, in.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_CREAT, 0600);
  posix_spawn_file_actions_addopen(&actions, 2, err.c_str(), O_WRONLY | O_CREAT, 0600);
  posix_spawn_file_actions_addchdir_np(&actions, TRICH_SOURCE_DIR);
  pid_t child = 0;
  const int error =
      posix_spawn(&child, program, &actions, nullptr, Pointers(words).data(), Pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  REQUIRE(error == 0);
  return StatusOf(child);
}

// Runs `program` with `words`, its name first.
Ran Run(const char* program, const std::vector<std::string>& words, std::string_view input,
        const std::vector<std::string>& environment) {
  const ScratchFolder scratch;
  const std::string in = scratch.Write("in", input);
  Ran ran;
  for (const std::string& word : words) ran.command += word + " ";
  ran.in = input;
  ran.status = Spawn(program, words, environment, in, scratch.Path("out"), scratch.Path("err"));
  ran.out = scratch.Read("out");
  ran.err = scratch.Read("err");
  return ran;
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Ran& ran) {
  return out << "command: " << ran.command << "\nstdin:   " << ran.in << "\nstatus:  " << ran.status
             << "\nstdout:  " << ran.out << "\nstderr:  " << ran.err;
}

Ran RunTrich(const std::vector<std::string>& arguments, std::string_view input,
             const std::vector<std::string>& environment) {
  std::vector<std::string> words = {"trich"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return Run(TRICH_BINARY, words, input, environment);
}

Ran RunShell(const std::string& script, std::string_view input) {
  const std::string path = fs::path(TRICH_BINARY).parent_path();
  return Run("/bin/sh", {"sh", "-c", script}, input, {"PATH=" + path + ":/usr/bin:/bin"});
}

ScratchFolder::ScratchFolder() {
  std::string pattern = (fs::temp_directory_path() / "trich_test_XXXXXX").string();
  REQUIRE(mkdtemp(pattern.data()) != nullptr);
  folder_ = pattern;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::string ScratchFolder::Path(const std::string& name) const {
  const fs::path path = fs::path(folder_) / name;
  fs::create_directories(path.parent_path());
  return path.string();
}

std::string ScratchFolder::Write(const std::string& name, std::string_view text) const {
  const std::string path = Path(name);
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  REQUIRE(file);
  return path;
}

std::string ScratchFolder::Read(const std::string& name) const { return ReadFile(Path(name)); }

std::string ReadFile(const std::string& path) {
  INFO(path);
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace trich

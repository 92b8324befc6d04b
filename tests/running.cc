// SPDX-License-Identifier: Apache-2.0
#include "running.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <string>

#include "catch.h"

namespace trich {
namespace {

void Close(int* fd) {
  if (*fd >= 0) ::close(*fd);
  *fd = -1;
}

}  // namespace

Running::Running(const std::vector<std::string>& arguments, const std::vector<std::string>& environment) {
  int in[2], out[2];
  REQUIRE(::pipe2(in, O_CLOEXEC) == 0);
  REQUIRE(::pipe2(out, O_CLOEXEC) == 0);
  std::vector<char*> words = {const_cast<char*>("trich")}, variables;
  for (const std::string& word : arguments) {
    words.push_back(const_cast<char*>(word.c_str()));
    ran_.command += word + " ";
  }
  for (const std::string& variable : environment) variables.push_back(const_cast<char*>(variable.c_str()));
  words.push_back(nullptr);
  variables.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in[0], 0);
  posix_spawn_file_actions_adddup2(&actions, out[1], 1);
  posix_spawn_file_actions_addopen(&actions, 2, scratch_.Path("err").c_str(), O_WRONLY | O_CREAT, 0600);
  posix_spawn_file_actions_addchdir_np(&actions, TRICH_SOURCE_DIR);
  REQUIRE(posix_spawn(&child_, TRICH_BINARY, &actions, nullptr, words.data(), variables.data()) == 0);
  posix_spawn_file_actions_destroy(&actions);
  ::close(in[0]);
  ::close(out[1]);
  in_ = in[1];
  out_ = out[0];
}

Running::~Running() {
  if (child_ == 0) return;
  ::kill(child_, SIGKILL);
  ::waitpid(child_, nullptr, 0);
  Close(&in_);
  Close(&out_);
}

void Running::Write(std::string_view input) {
  ran_.in += input;
  while (!input.empty()) {
    const ssize_t n = ::write(in_, input.data(), input.size());
    REQUIRE(n > 0);
    input.remove_prefix(static_cast<size_t>(n));
  }
}

void Running::CloseInput() { Close(&in_); }
void Running::CloseOutput() { Close(&out_); }

std::string Running::ReadLine() {
  size_t end = ahead_.find('\n');
  while (end == std::string::npos) {
    char chunk[4096];
    const ssize_t n = ::read(out_, chunk, sizeof chunk);
    if (n <= 0) break;
    ahead_.append(chunk, static_cast<size_t>(n));
    end = ahead_.find('\n');
  }
  std::string line = ahead_.substr(0, end == std::string::npos ? end : end + 1);
  ahead_.erase(0, line.size());
  ran_.out += line;
  return line;
}

void Running::Signal(int number) { REQUIRE(::kill(child_, number) == 0); }

size_t Running::PeakMemory() const {
  std::ifstream status("/proc/" + std::to_string(child_) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stoul(line.substr(6)) >> 10;
  }
  FAIL("no such process");
  return 0;
}

Ran Running::Finish() {
  CloseInput();
  if (out_ >= 0) {
    while (!ReadLine().empty()) {
    }
  }
  int status = 0;
  REQUIRE(::waitpid(child_, &status, 0) == child_);
  child_ = 0;
  CloseOutput();
  ran_.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  ran_.err = scratch_.Read("err");
  return ran_;
}

}  // namespace trich

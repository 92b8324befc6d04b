// SPDX-License-Identifier: Apache-2.0
//
// A line is drawn over the one before in one write, so that nothing flickers.
#include "progress.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>

#include "console.h"

namespace {

constexpr auto kPause = std::chrono::milliseconds(100);
constexpr size_t kUsualWidth = 80;
constexpr size_t kBarWidth = 24;

size_t TerminalWidth() {
  winsize size = {};
  if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kUsualWidth;
  return size.ws_col;
}

double Megabytes(uint64_t bytes) { return static_cast<double>(bytes) / 1e6; }

std::string Bar(double share) {
  const auto done = static_cast<size_t>(share * kBarWidth);
  const std::string head = done < kBarWidth ? ">" : "";
  return fmt::format("[{}{}{}]", std::string(done, '='), head, std::string(kBarWidth - done - head.size(), ' '));
}

}  // namespace

std::string ProgressLine(uint64_t bytes, uint64_t total, uint64_t articles, double seconds, size_t width) {
  const double rate = seconds > 0 ? static_cast<double>(articles) / seconds : 0;
  std::string line;
  if (total == 0) {
    line = fmt::format("{:.1f} MB  {} articles  {:.0f} articles/s", Megabytes(bytes), articles, rate);
  } else {
    const double share = std::min(1.0, static_cast<double>(bytes) / static_cast<double>(total));
    const auto left = share > 0 ? static_cast<uint64_t>(seconds / share * (1 - share)) : 0;
    line = fmt::format("{} {:3.0f} %  {:.1f} of {:.1f} MB  {:.0f} articles/s  {}:{:02} left", Bar(share), share * 100,
                       Megabytes(bytes), Megabytes(total), rate, left / 60, left % 60);
  }
  return line.substr(0, width);
}

void ProgressBar::Update(uint64_t bytes, uint64_t articles) {
  if (!shown_) return;
  const Clock::time_point now = Clock::now();
  if (drawn_ && now - drawn_at_ < kPause) return;
  Say("\r{}\x1b[K", ProgressLine(bytes, total_, articles, seconds(), TerminalWidth() - 1));
  drawn_at_ = now;
  drawn_ = true;
}

void ProgressBar::Clear() {
  if (drawn_) Say("\r\x1b[K");
  drawn_ = false;
}

// SPDX-License-Identifier: Apache-2.0
//
// Regex: a regular expression in RE2's notation, compiled when it is first asked
// for: most runs need few of the rules. A Matcher walks it where it can, and RE2
// does what is left; both find the same. Safe to use from any number of threads.
//
// An archive holds it with its Matcher, which is only read when asked for.
#pragma once

#include <re2/re2.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "rules/matcher.h"

namespace trich {

class ArchiveReader;
class ArchiveWriter;

class Regex {
 public:
  Regex() = default;
  explicit Regex(std::string pattern) : pattern_(std::move(pattern)) {}

  // The longest match that begins where `text`, valid UTF-8 that may end within
  // a character, does; false when there is none, and `captures` is left alone.
  // REQUIRES: `text` is shorter than 64 KiB.
  bool Match(std::string_view text, Captures* captures) const;

  // Whether any match begins where `text` does.
  bool Begins(std::string_view text) const;

  // As RE2 compiles it; ok() says whether RE2 took it.
  const RE2& re2() const;

  void Save(ArchiveWriter* archive) const;
  void Load(ArchiveReader* archive);

 private:
  const Matcher* matcher() const { return is_made_.load(std::memory_order_acquire) ? matcher_.get() : MakeMatcher(); }
  const Matcher* MakeMatcher() const;

  std::string pattern_;
  std::string_view prepared_;  // the archive of matcher_; empty when it has to be made
  mutable std::once_flag matcher_once_;
  mutable std::atomic<bool> is_made_{false};
  mutable std::unique_ptr<const Matcher> matcher_;  // null when RE2 has to match
  mutable std::once_flag re2_once_;
  mutable std::unique_ptr<RE2> re2_;
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// LazyRegex: a regular expression that is compiled when it is first asked for.
// Most runs need few of the rules, and compiling one costs as much as reading
// an article. Safe to use from any number of threads.
#pragma once

#include <re2/re2.h>

#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace trich {

class LazyRegex {
 public:
  enum Preference { kFirst, kLongest };  // which of several matches at one place

  LazyRegex(std::string pattern, Preference preference) : pattern_(std::move(pattern)), preference_(preference) {}

  // The compiled pattern; ok() says whether RE2 took it.
  const RE2& get() const {
    std::call_once(once_, [this] {
      RE2::Options options(RE2::Quiet);
      options.set_longest_match(preference_ == kLongest);
      options.set_max_mem(64 << 20);
      regex_ = std::make_unique<RE2>(pattern_, options);
    });
    return *regex_;
  }

 private:
  std::string pattern_;
  Preference preference_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<RE2> regex_;
};

}  // namespace trich

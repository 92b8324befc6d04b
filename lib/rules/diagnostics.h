// SPDX-License-Identifier: Apache-2.0
//
// Diagnostics: every mistake in the rule files, each with its place.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace trich {

// Where something stands in a rule file. Line and column count from 1, the
// column in code points; 0 = the file as a whole.
struct SourcePlace {
  std::string file;
  uint32_t line = 0;
  uint32_t column = 0;
};

// A rule file in memory.
struct SourceFile {
  std::string name;  // as shown in messages and stored in `SourcePlace::file`
  std::string text;
};

class Diagnostics {
 public:
  // `code` is stable and names the kind of mistake ("unknown-key"); `message`
  // says what is wrong. Returns false, so that callers can say `return Error(…)`.
  bool Error(const SourcePlace& place, std::string_view code, std::string message);
  void Warning(const SourcePlace& place, std::string_view code, std::string message);

  bool has_errors() const { return errors_ > 0; }

  // All of them by file, line and column, each as
  //   FILE:LINE:COLUMN: error: MESSAGE [CODE]
  //     the line
  //       ^
  std::string ToString(const std::vector<SourceFile>& sources) const;

  struct Entry {
    SourcePlace place;
    bool is_error;
    std::string code;
    std::string message;
  };
  const std::vector<Entry>& entries() const { return entries_; }

 private:
  std::vector<Entry> entries_;
  size_t errors_ = 0;
};

}  // namespace trich

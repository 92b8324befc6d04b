// SPDX-License-Identifier: Apache-2.0
#include "rules/regex.h"

#include "base/archive.h"
#include "catch.h"

namespace trich {
namespace {

std::string Archived(const Regex& regex) {
  ArchiveWriter archive;
  archive.Write(regex);
  return archive.bytes();
}

// Where the match and its groups end, in bytes: "9 4", or "none".
std::string Ends(const Regex& regex, std::string_view text) {
  Captures captures;
  if (!regex.Match(text, &captures)) return "none";
  std::string ends;
  for (const Captures::Piece& piece : captures.pieces) {
    if (piece.present()) ends += (ends.empty() ? "" : " ") + std::to_string(piece.end);
  }
  return ends;
}

TEST_CASE("A regular expression read from an archive is the one written") {
  const struct {
    const char* pattern;
    const char* text;
    const char* ends;
  } kCases[] = {
      {"(tấn|tạ)(?: khô)?", "tạ khô", "9 4"},
      {"[a-zđ]+[0-9]{2,3}", "quốc lộ", "none"},
      {"[a-zđ]+[0-9]{2,3}", "đt7419", "6"},
      {"(?i)KM", "km", "2"},  // RE2's
  };
  for (const auto& row : kCases) {
    INFO(row.pattern);
    const Regex written{std::string(row.pattern)};
    const std::string bytes = Archived(written);
    Regex read;
    ArchiveReader(bytes).Read(&read);
    CHECK(Ends(written, row.text) == row.ends);
    CHECK(Ends(read, row.text) == row.ends);
    CHECK(read.re2().pattern() == row.pattern);
    CHECK(Archived(read) == bytes);
  }
}

}  // namespace
}  // namespace trich

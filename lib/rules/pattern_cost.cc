// SPDX-License-Identifier: Apache-2.0
//
// What is repeated is compiled by itself and counted; that is exact enough and
// needs no second notion of what an instruction is.
#include "rules/pattern_cost.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/utf8.h"
#include "rules/pattern_syntax.h"

namespace trich {
namespace {

// One counted repeat: what is repeated, with its counts.
struct Repeat {
  std::string_view part;
  std::string_view counts;  // "{2,40}"
};

// How often "{2,40}", "{2,}" or "{2}" copies: 40, 2, 2.
int Copies(std::string_view counts) {
  int least = 0;
  int most = 0;
  const char* end = counts.data() + counts.size();
  const char* comma = std::from_chars(counts.data() + 1, end, least).ptr;
  if (*comma == ',') std::from_chars(comma + 1, end, most);
  return std::max(least, most);
}

std::vector<Repeat> CountedRepeats(std::string_view pattern) {
  std::vector<Repeat> repeats;
  std::vector<size_t> groups;  // where those that are open began
  size_t at = 0;
  while (at < pattern.size()) {
    size_t part = at;
    if (pattern[at] == '(') {
      groups.push_back(at++);
      if (at < pattern.size() && pattern[at] == '?') ++at;  // no repeat of nothing
      continue;
    }
    if (pattern[at] == ')') {
      if (!groups.empty()) part = groups.back();
      if (!groups.empty()) groups.pop_back();
      ++at;
    } else {
      at = pattern[at] == '['    ? ClassEnd(pattern, at)
           : pattern[at] == '\\' ? EscapeEnd(pattern, at)
                                 : at + CharLength(pattern[at]);
    }
    const size_t end = RepeatEnd(pattern, at);
    if (end > at && pattern[at] == '{')
      repeats.push_back({pattern.substr(part, at - part), pattern.substr(at, end - at)});
    at = end;
  }
  return repeats;
}

// Instructions of `part`, without those every program has.
int Size(std::string_view part) {
  RE2::Options options(RE2::Quiet);
  const RE2 once(re2::StringPiece(part.data(), part.size()), options);
  return once.ok() ? once.ProgramSize() - RE2("", options).ProgramSize() : 0;
}

}  // namespace

bool CheckCost(std::string_view expanded, int program_size, const SourcePlace& place, Diagnostics* diagnostics) {
  for (const Repeat& repeat : CountedRepeats(expanded)) {
    const int size = Size(repeat.part) * Copies(repeat.counts);
    if (size <= kLargestRepeat) continue;
    return diagnostics->Error(place, "wide-repeat",
                              fmt::format("{}{} is copied {} times, about {} instructions of the {} allowed; repeat "
                                          "less often, or something narrower",
                                          repeat.part, repeat.counts, Copies(repeat.counts), size, kLargestRepeat));
  }
  if (program_size > kLargestProgram) {
    diagnostics->Warning(
        place, "large-program",
        fmt::format("the pattern is {} instructions; above {} matching slows down", program_size, kLargestProgram));
  }
  return true;
}

}  // namespace trich

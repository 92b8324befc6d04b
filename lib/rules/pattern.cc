// SPDX-License-Identifier: Apache-2.0
#include "rules/pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace trich {
namespace {

constexpr int kMaxDepth = 16;

bool IsNameChar(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

// The length of "{name}" at text[at], 0 if there is none.
size_t PieceLength(std::string_view text, size_t at) {
  size_t end = at + 1;
  if (end < text.size() && text[end] >= '0' && text[end] <= '9') return 0;  // a counted repeat
  while (end < text.size() && IsNameChar(text[end])) ++end;
  return end > at + 1 && end < text.size() && text[end] == '}' ? end + 1 - at : 0;
}

std::string Alternation(const WordTable& table) {
  std::vector<std::string> phrases;
  for (const Phrase& phrase : table.phrases) phrases.push_back(EscapePattern(Lower(phrase.text)));
  std::sort(phrases.begin(), phrases.end(), [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  phrases.erase(std::unique(phrases.begin(), phrases.end()), phrases.end());
  return fmt::format("{}", fmt::join(phrases, "|"));
}

class Expander {
 public:
  Expander(const RuleBook& book, const SourcePlace& place, Diagnostics* diagnostics)
      : book_(book), place_(place), diagnostics_(diagnostics) {}

  bool Expand(std::string_view pattern, int depth, std::string* out) {
    if (depth > kMaxDepth) return diagnostics_->Error(place_, "piece-cycle", "a piece contains itself");
    bool in_class = false;
    for (size_t at = 0; at < pattern.size(); ++at) {
      const char c = pattern[at];
      if (c == '\\' && at + 1 < pattern.size()) {
        out->append(pattern.substr(at, 2));
        ++at;
      } else if (c == '{' && PieceLength(pattern, at) > 0) {
        const size_t length = PieceLength(pattern, at);
        if (!ExpandPiece(pattern.substr(at + 1, length - 2), depth, out)) return false;
        at += length - 1;
      } else if (c == ' ' && !in_class) {
        const bool optional = at + 1 < pattern.size() && pattern[at + 1] == '?';
        out->append(optional ? " *" : " +");
        if (optional) ++at;
      } else {
        if (c == '[') in_class = true;
        if (c == ']') in_class = false;
        out->push_back(c);
      }
    }
    return true;
  }

 private:
  bool ExpandPiece(std::string_view name, int depth, std::string* out) {
    out->append("(?:");
    if (const auto piece = book_.pieces.find(name); piece != book_.pieces.end()) {
      if (!Expand(piece->second.pattern, depth + 1, out)) return false;
    } else if (const auto words = book_.words.find(name); words != book_.words.end()) {
      if (!Expand(Alternation(words->second), depth + 1, out)) return false;
    } else {
      return diagnostics_->Error(place_, "unknown-piece",
                                 fmt::format("no piece or word table is called '{{{}}}'", name));
    }
    out->append(")");
    return true;
  }

  const RuleBook& book_;
  const SourcePlace& place_;
  Diagnostics* diagnostics_;
};

}  // namespace

bool ExpandPattern(std::string_view pattern, const RuleBook& book, const SourcePlace& place, std::string* expanded,
                   Diagnostics* diagnostics) {
  expanded->clear();
  return Expander(book, place, diagnostics).Expand(pattern, 0, expanded);
}

std::string EscapePattern(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view(R"(\.+*?()|[]{}^$)").find(c) != std::string_view::npos) out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

}  // namespace trich

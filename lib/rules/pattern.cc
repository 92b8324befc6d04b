// SPDX-License-Identifier: Apache-2.0
//
// FindStart walks the pattern as a tree of alternatives and collects what its
// first word can be: literal letters up to the first character that is no
// letter. Where a class or a repeat of words comes before that, it gives up,
// unless the class holds digits only.
#include "rules/pattern.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace trich {
namespace {

constexpr int kMaxDepth = 16;
constexpr size_t kMaxWords = 4000;

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

// A set of first-word beginnings. `open` ones may go on with what follows.
struct Starts {
  std::vector<std::string> open;    // letters so far
  std::vector<std::string> closed;  // whole words
  bool digit = false;
  bool anything = false;
};

class StartFinder {
 public:
  explicit StartFinder(std::string_view pattern) : in_(pattern) {}

  Starts Run() {
    Starts starts = Alternatives();
    for (std::string& word : starts.open) starts.closed.push_back(std::move(word));
    starts.open.clear();
    return starts;
  }

 private:
  struct Atom {
    Starts starts;
    bool empty_too = false;
  };

  Starts Alternatives() {
    Starts all = Sequence();
    while (at_ < in_.size() && in_[at_] == '|') {
      ++at_;
      Add(Sequence(), &all);
    }
    return all;
  }

  Starts Sequence() {
    Starts starts;
    starts.open.emplace_back();
    while (at_ < in_.size() && in_[at_] != '|' && in_[at_] != ')') {
      Atom atom = OneAtom();
      atom.empty_too = Repeat(&atom) || atom.empty_too;
      if (starts.open.empty() || starts.anything) continue;
      Append(atom, &starts);
    }
    return starts;
  }

  // Reads a repeat operator; true when it allows none.
  bool Repeat(Atom* atom) {
    if (at_ >= in_.size()) return false;
    const char c = in_[at_];
    if (c != '?' && c != '*' && c != '+' && c != '{') return false;
    bool none = c == '?' || c == '*';
    if (c == '{') {
      none = in_.compare(at_, 2, "{0") == 0;
      at_ = std::min(in_.find('}', at_), in_.size() - 1);
    }
    ++at_;
    if (at_ < in_.size() && in_[at_] == '?') ++at_;
    // A repeated word beginning may be followed by itself.
    if (c != '?' && !atom->starts.open.empty() && atom->starts.open.front() != std::string(1, ' ')) {
      atom->starts.anything = atom->starts.anything || !AllClosed(*atom);
    }
    return none;
  }

  static bool AllClosed(const Atom& atom) { return atom.starts.open.empty(); }

  Atom OneAtom() {
    const char c = in_[at_];
    if (c == '(') return Group();
    if (c == '[') return CharacterClass();
    if (c == '^' || c == '$') {
      ++at_;
      return Atom{{}, true};
    }
    Atom atom;
    if (c == '.') {
      ++at_;
      atom.starts.anything = true;
      return atom;
    }
    size_t from = at_;
    if (c == '\\') from = ++at_;
    const size_t length = CharLength(in_[from]);
    at_ = from + length;
    atom.starts.open.emplace_back(in_.substr(from, length));
    return atom;
  }

  Atom Group() {
    ++at_;
    if (at_ < in_.size() && in_[at_] == '?') {
      const size_t colon = in_.find_first_of(":>)", at_);
      at_ = std::min(colon == std::string_view::npos ? in_.size() : colon + 1, in_.size());
    }
    Atom atom;
    atom.starts = Alternatives();
    ++at_;
    atom.empty_too = std::find(atom.starts.open.begin(), atom.starts.open.end(), "") != atom.starts.open.end();
    std::erase(atom.starts.open, "");
    return atom;
  }

  Atom CharacterClass() {
    const size_t begin = at_;
    size_t end = in_.find(']', begin + 2);
    if (end == std::string_view::npos) end = in_.size() - 1;
    const std::string_view body = in_.substr(begin + 1, end - begin - 1);
    at_ = end + 1;
    Atom atom;
    const bool digits = body.find_first_not_of("0123456789-") == std::string_view::npos;
    if (digits) {
      atom.starts.digit = true;
    } else if (body.front() != '^' && body.find('-') == std::string_view::npos &&
               body.find('\\') == std::string_view::npos) {
      for (size_t i = 0; i < body.size(); i += CharLength(body[i]))
        atom.starts.open.emplace_back(body.substr(i, CharLength(body[i])));
    } else {
      atom.starts.anything = true;
    }
    return atom;
  }

  static void Add(const Starts& from, Starts* to) {
    to->open.insert(to->open.end(), from.open.begin(), from.open.end());
    to->closed.insert(to->closed.end(), from.closed.begin(), from.closed.end());
    to->digit = to->digit || from.digit;
    to->anything = to->anything || from.anything || to->open.size() + to->closed.size() > kMaxWords;
  }

  static bool EndsWord(std::string_view text) {
    size_t length = 0;
    return !IsWordCodePoint(DecodeAt(text, 0, &length));
  }

  // Continues every open beginning of `starts` with what `atom` can begin with.
  static void Append(const Atom& atom, Starts* starts) {
    std::vector<std::string> open;
    if (atom.empty_too) open = starts->open;
    for (const std::string& head : starts->open) {
      if (head.empty()) {
        starts->digit = starts->digit || atom.starts.digit;
        starts->anything = starts->anything || atom.starts.anything;
        starts->closed.insert(starts->closed.end(), atom.starts.closed.begin(), atom.starts.closed.end());
      } else if (atom.starts.digit || atom.starts.anything) {
        starts->anything = true;  // a word that goes on with a class
      }
      for (const std::string& tail : atom.starts.open) {
        if (head.empty() && tail[0] >= '0' && tail[0] <= '9') {
          starts->digit = true;
        } else if (EndsWord(tail) && !head.empty()) {
          starts->closed.push_back(head);
        } else if (EndsWord(tail)) {
          starts->closed.push_back(tail);  // the rule begins with a mark
        } else {
          open.push_back(head + tail);
        }
      }
      for (const std::string& tail : atom.starts.closed) {
        if (!head.empty()) starts->closed.push_back(EndsWord(tail) ? head : head + tail);
      }
    }
    if (open.size() > kMaxWords) starts->anything = true;
    starts->open = std::move(open);
  }

  std::string_view in_;
  size_t at_ = 0;
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

PatternStart FindStart(std::string_view expanded) {
  Starts starts = StartFinder(expanded).Run();
  PatternStart start;
  start.digit = starts.digit;
  start.anything = starts.anything;
  for (std::string& word : starts.closed) {
    if (word.empty()) {
      start.anything = true;
    } else {
      start.words.insert(std::move(word));
    }
  }
  return start;
}

}  // namespace trich

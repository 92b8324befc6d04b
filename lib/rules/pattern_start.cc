// SPDX-License-Identifier: Apache-2.0
//
// The pattern is walked as a tree of alternatives, collecting what its first
// word can be: letters up to the first character that is no letter. What cannot
// be listed, such as a class of letters or a repeated syllable, gives up; so
// does what becomes longer than kMaxWords.
#include "rules/pattern_start.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "rules/pattern_syntax.h"

namespace trich {
namespace {

constexpr size_t kMaxWords = 4000;
constexpr char32_t kMaxListed = 64;  // characters of a class

bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }

bool BeginsWithDigit(std::string_view text) { return IsDigit(static_cast<unsigned char>(text[0])); }

// Whether `text` begins with what is no part of a word.
bool EndsWord(std::string_view text) {
  size_t length = 0;
  return !IsWordCodePoint(DecodeAt(text, 0, &length));
}

// "h'" may go on as one word.
bool IsApostrophe(std::string_view text) { return text == "'" || text == "\xE2\x80\x99"; }

// What a part of a pattern can begin with. Strings are letters only, or one mark.
struct Starts {
  std::vector<std::string> open;    // all of the part; what follows goes on
  std::vector<std::string> closed;  // whole words
  std::vector<std::string> stems;   // words that went on with a digit
  bool digit = false;
  bool anything = false;
  bool empty_too = false;  // the part may be nothing at all
};

void AddAll(const std::vector<std::string>& from, std::vector<std::string>* to) {
  to->insert(to->end(), from.begin(), from.end());
}

class StartFinder {
 public:
  explicit StartFinder(std::string_view pattern) : in_(pattern) {}

  Starts Run() { return Alternatives(); }

 private:
  Starts Alternatives() {
    Starts all = Sequence();
    while (at_ < in_.size() && in_[at_] == '|') {
      ++at_;
      const Starts more = Sequence();
      AddAll(more.open, &all.open);
      AddAll(more.closed, &all.closed);
      AddAll(more.stems, &all.stems);
      all.digit = all.digit || more.digit;
      all.empty_too = all.empty_too || more.empty_too;
      all.anything = all.anything || more.anything || all.open.size() + all.closed.size() > kMaxWords;
    }
    return all;
  }

  Starts Sequence() {
    Starts starts;
    starts.empty_too = true;
    while (at_ < in_.size() && in_[at_] != '|' && in_[at_] != ')') {
      Starts part = Part();
      Repeat(&part);
      if (!starts.anything) Append(part, &starts);
    }
    return starts;
  }

  // Reads a repeat operator, if there is one.
  void Repeat(Starts* part) {
    const size_t end = RepeatEnd(in_, at_);
    if (end == at_) return;
    const char kind = in_[at_];
    if (kind == '?' || kind == '*' || in_.compare(at_, 2, "{0") == 0) part->empty_too = true;
    // Letters that may follow themselves make words without end.
    const bool letters = std::any_of(part->open.begin(), part->open.end(), [](const auto& s) { return !EndsWord(s); });
    if (kind != '?' && letters) part->anything = true;
    at_ = end;
  }

  Starts Part() {
    const char c = in_[at_];
    if (c == '(') return Group();
    if (c == '[') return Class();
    if (c == '\\') return Escape();
    if (c == '^' || c == '$' || c == '.') {
      ++at_;
      return c == '.' ? Anything() : Nothing();
    }
    return Literal(CharLength(c));
  }

  Starts Literal(size_t length) {
    Starts part;
    part.open.emplace_back(in_.substr(at_, length));
    at_ = std::min(in_.size(), at_ + length);
    return part;
  }

  static Starts Anything() {
    Starts part;
    part.anything = true;
    return part;
  }

  static Starts Nothing() {
    Starts part;
    part.empty_too = true;
    return part;
  }

  // "\." is itself, "\z" nothing; "\pL" and the like are too many to list.
  Starts Escape() {
    const size_t end = EscapeEnd(in_, at_);
    const char c = end > at_ + 1 ? in_[at_ + 1] : '\\';
    if (!IsWordCodePoint(static_cast<unsigned char>(c))) {
      ++at_;
      return Literal(end - at_);
    }
    at_ = end;
    return c == 'z' || c == 'A' ? Nothing() : Anything();
  }

  Starts Group() {
    ++at_;
    if (at_ < in_.size() && in_[at_] == '?') {
      const size_t head = in_.find_first_of(":>)", at_);
      at_ = head == std::string_view::npos ? in_.size() : head + 1;
    }
    Starts part = Alternatives();
    at_ = std::min(in_.size(), at_ + 1);
    return part;
  }

  Starts Class() {
    const size_t end = ClassEnd(in_, at_);
    std::vector<CharRange> ranges;
    const bool listed = ReadClass(in_.substr(at_, end - at_), &ranges);
    at_ = end;
    if (!listed) return Anything();
    Starts part;
    for (const CharRange& range : ranges) {
      if (range.last - range.first > kMaxListed) return Anything();
      for (char32_t c = range.first; c <= range.last; ++c) {
        if (IsDigit(c)) {
          part.digit = true;
        } else {
          AppendUtf8(c, &part.open.emplace_back());
        }
      }
    }
    return part;
  }

  // Continues `starts`, a sequence so far, with its next part.
  static void Append(const Starts& part, Starts* starts) {
    std::vector<std::string> heads;
    heads.swap(starts->open);
    if (starts->empty_too) Begin(part, starts);
    for (const std::string& head : heads) Continue(head, part, starts);
    if (part.empty_too) AddAll(heads, &starts->open);
    starts->empty_too = starts->empty_too && part.empty_too;
    if (starts->open.size() + starts->closed.size() > kMaxWords) starts->anything = true;
  }

  // The sequence begins with this part.
  static void Begin(const Starts& part, Starts* starts) {
    starts->digit = starts->digit || part.digit;
    starts->anything = starts->anything || part.anything;
    AddAll(part.closed, &starts->closed);
    AddAll(part.stems, &starts->stems);
    for (const std::string& tail : part.open) {
      if (BeginsWithDigit(tail)) {
        starts->digit = true;
      } else if (EndsWord(tail)) {
        if (tail != " ") starts->closed.push_back(tail);  // a mark; no token is a space
      } else {
        starts->open.push_back(tail);
      }
    }
  }

  // The word `head` goes on with this part, or ends before it.
  static void Continue(const std::string& head, const Starts& part, Starts* starts) {
    if (part.anything) starts->anything = true;
    if (part.digit) starts->stems.push_back(head);
    for (const std::string& stem : part.stems) starts->stems.push_back(head + stem);
    for (const std::string& tail : part.closed) starts->closed.push_back(EndsWord(tail) ? head : head + tail);
    for (const std::string& tail : part.open) {
      if (BeginsWithDigit(tail)) {
        starts->stems.push_back(head);
      } else if (!EndsWord(tail)) {
        starts->open.push_back(head + tail);
      } else {
        starts->closed.push_back(head);
        if (IsApostrophe(tail)) starts->open.push_back(head + tail);
      }
    }
  }

  std::string_view in_;
  size_t at_ = 0;
};

}  // namespace

bool PatternStart::Allows(const std::string& word) const {
  return anything || words.contains(word) || stems.contains(std::string(StemOf(word)));
}

PatternStart FindStart(std::string_view expanded) {
  Starts starts = StartFinder(expanded).Run();
  PatternStart start;
  start.digit = starts.digit;
  start.anything = starts.anything || starts.empty_too;
  for (std::vector<std::string>* words : {&starts.open, &starts.closed}) {
    start.words.insert(words->begin(), words->end());
  }
  start.stems.insert(starts.stems.begin(), starts.stems.end());
  return start;
}

std::string_view StemOf(std::string_view word) {
  const size_t digit = word.find_first_of("0123456789");
  return digit == std::string_view::npos ? std::string_view() : word.substr(0, digit);
}

}  // namespace trich

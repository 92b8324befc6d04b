// SPDX-License-Identifier: Apache-2.0
//
// Recursive descent, one function for each level of the notation. What is not
// known makes every function give up; nothing is guessed.
#include "rules/pattern_tree.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace trich {
namespace {

constexpr char32_t kLastChar = 0x10FFFF;
constexpr int kMaxDepth = 100;

bool IsAlnum(char32_t c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// Sorted, and none touching the next.
std::vector<CharRange> Merged(std::vector<CharRange> ranges) {
  std::sort(ranges.begin(), ranges.end(), [](CharRange a, CharRange b) { return a.first < b.first; });
  std::vector<CharRange> merged;
  for (const CharRange& range : ranges) {
    if (merged.empty() || range.first > merged.back().last + 1) merged.push_back(range);
    merged.back().last = std::max(merged.back().last, range.last);
  }
  return merged;
}

std::vector<CharRange> AllBut(const std::vector<CharRange>& ranges) {
  std::vector<CharRange> others;
  char32_t next = 0;
  for (const CharRange& range : Merged(ranges)) {
    if (range.first > next) others.push_back({next, range.first - 1});
    next = range.last + 1;
  }
  if (next <= kLastChar) others.push_back({next, kLastChar});
  return others;
}

class TreeReader {
 public:
  explicit TreeReader(std::string_view pattern) : in_(pattern) {}

  std::optional<PatternTree> Run() {
    PatternTree tree;
    if (!Alternatives(&tree) || at_ < in_.size()) return std::nullopt;
    return tree;
  }

 private:
  bool At(char c) const { return at_ < in_.size() && in_[at_] == c; }

  bool Alternatives(PatternTree* out) {
    if (++depth_ > kMaxDepth) return false;
    out->kind = PatternTree::kAlternatives;
    do {
      if (!Sequence(&out->parts.emplace_back())) return false;
    } while (At('|') && ++at_ > 0);
    if (out->parts.size() == 1) *out = PatternTree(std::move(out->parts.front()));
    --depth_;
    return true;
  }

  bool Sequence(PatternTree* out) {
    while (at_ < in_.size() && !At('|') && !At(')')) {
      PatternTree part;
      if (!Atom(&part) || !Repeat(&part)) return false;
      const bool joins = part.kind == PatternTree::kText && !out->parts.empty();
      if (joins && out->parts.back().kind == PatternTree::kText) {
        out->parts.back().text += part.text;
      } else {
        out->parts.push_back(std::move(part));
      }
    }
    return true;
  }

  bool Atom(PatternTree* out) {
    switch (in_[at_]) {
      case '(': return Group(out);
      case '[': return Class(out);
      case '\\': return Escape(out);
      case '.':
        ++at_;
        out->kind = PatternTree::kSet;
        out->set = AllBut({{'\n', '\n'}});
        return true;
      case '^':
      case '$':
      case '*':
      case '+':
      case '?':
      case '{': return false;
      default: return Text(out);
    }
  }

  bool Text(PatternTree* out) {
    out->kind = PatternTree::kText;
    out->text = in_.substr(at_, CharLength(in_[at_]));
    at_ += out->text.size();
    return true;
  }

  bool Escape(PatternTree* out) {
    if (const auto hex = HexEscape(in_.substr(at_))) {
      at_ = EscapeEnd(in_, at_);
      out->kind = PatternTree::kText;
      AppendUtf8(*hex, &out->text);
      return true;
    }
    if (++at_ >= in_.size()) return false;
    const auto c = static_cast<unsigned char>(in_[at_]);
    if (!IsAlnum(c)) return c != '_' && c < 0x80 && Text(out);
    out->kind = PatternTree::kTextEnd;
    return in_[at_++] == 'z';
  }

  bool Group(PatternTree* out) {
    ++at_;
    bool remembered = true;
    if (in_.compare(at_, 2, "?:") == 0) {
      remembered = false;
      at_ += 2;
    } else if (in_.compare(at_, 3, "?P<") == 0) {
      at_ = std::min(in_.find('>', at_), in_.size() - 1) + 1;
    } else if (At('?')) {
      return false;
    }
    if (remembered) {
      out->kind = PatternTree::kGroup;
      out->min = ++groups_;
      out = &out->parts.emplace_back();
    }
    if (!Alternatives(out) || !At(')')) return false;
    ++at_;
    return true;
  }

  bool Class(PatternTree* out) {
    std::string text(in_.substr(at_, ClassEnd(in_, at_) - at_));
    at_ += text.size();
    const bool negated = text.size() > 1 && text[1] == '^';
    if (negated) text.erase(1, 1);
    std::vector<CharRange> ranges;
    if (text.back() != ']' || !ReadClass(text, &ranges)) return false;
    out->kind = PatternTree::kSet;
    const bool backwards =
        std::any_of(ranges.begin(), ranges.end(), [](CharRange range) { return range.first > range.last; });
    out->set = negated ? AllBut(ranges) : Merged(ranges);
    return !backwards;
  }

  bool Repeat(PatternTree* part) {
    const size_t end = RepeatEnd(in_, at_);
    if (end == at_) return true;
    const std::string_view repeat = in_.substr(at_, end - at_);
    at_ = end;
    if (RepeatEnd(in_, at_) > at_) return false;
    PatternTree whole;
    whole.kind = PatternTree::kRepeat;
    whole.min = repeat[0] == '+' ? 1 : 0;
    whole.max = repeat[0] == '?' ? 1 : PatternTree::kUnbounded;
    if (repeat[0] == '{' ? !Counts(repeat, &whole) : repeat.size() > 1) return false;
    whole.parts.push_back(std::move(*part));
    *part = std::move(whole);
    return true;
  }

  // "{3}", "{2,}", "{2,30}".
  static bool Counts(std::string_view repeat, PatternTree* out) {
    const char* const end = repeat.data() + repeat.size() - 1;
    auto read = std::from_chars(repeat.data() + 1, end, out->min);
    if (read.ec != std::errc()) return false;
    out->max = out->min;
    if (*read.ptr == ',') {
      out->max = PatternTree::kUnbounded;
      if (++read.ptr != end) read = std::from_chars(read.ptr, end, out->max);
    }
    return read.ec == std::errc() && read.ptr == end && *end == '}' && out->min <= out->max;
  }

  std::string_view in_;
  size_t at_ = 0;
  int depth_ = 0;
  uint32_t groups_ = 0;
};

}  // namespace

std::optional<PatternTree> ReadTree(std::string_view pattern) { return TreeReader(pattern).Run(); }

}  // namespace trich

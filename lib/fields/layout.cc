// SPDX-License-Identifier: Apache-2.0
//
// Line by line: what a layout rule says of its beginning, then what its shape
// says. The headline is the first line that nothing else is known of.
#include "fields/layout.h"

#include <algorithm>
#include <charconv>

#include "fields/date.h"

namespace trich {
namespace {

constexpr uint32_t kMaxHeadline = 60;  // tokens
constexpr uint32_t kMaxLineRest = 14;  // after a publication date
constexpr uint32_t kMaxByline = 10;
constexpr uint32_t kMaxCaption = 40;
constexpr size_t kMinSlugWords = 4;

int ToInt(std::string_view digits) {
  int value = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

class LayoutReader {
 public:
  explicit LayoutReader(Document* document) : document_(*document), text_(document->text), out_(document) {}

  void Read() {
    const std::vector<TokenRange>& lines = text_.lines();
    out_->layout_matches.clear();
    out_->publication.reset();
    out_->title = {};
    out_->line_kinds.assign(lines.size(), LineKind::kProse);
    for (size_t i = 0; i < lines.size(); ++i) out_->line_kinds[i] = Kind(i, lines[i]);
    MarkBylines();
  }

 private:
  LineKind Kind(size_t index, TokenRange line) {
    TokenRange rest = line;
    if (const std::optional<LineKind> kind = ByRule(&rest)) return *kind;
    if (IsSlug(line)) return LineKind::kSlug;
    if (out_->title.empty() && index < 3 && LooksLikeHeadline(index, rest)) {
      out_->title = rest;
      return LineKind::kHeadline;
    }
    return IsCaption(index, line) ? LineKind::kCaption : LineKind::kProse;
  }

  // What the layout rules say; takes a stamp off the front of `line`.
  std::optional<LineKind> ByRule(TokenRange* line) {
    for (const uint32_t at : {line->first, AfterPlace(*line)}) {
      if (at >= line->last) continue;
      document_.rules->layout.MatchAt(text_.lower(), document_.token(at).begin, &matches_);
      for (RuleMatch& match : matches_) {
        match.tokens = {at, text_.TokenAt(match.end)};
        const std::optional<LineKind> kind = Kind(match, line);
        if (kind) return kind;
      }
    }
    if (line->empty()) return LineKind::kPublication;
    return std::nullopt;
  }

  // What `match` makes of the line; nothing when it does not hold or was a stamp.
  std::optional<LineKind> Kind(const RuleMatch& match, TokenRange* line) {
    const uint32_t last = match.tokens.last;
    const std::string_view kind = match.rule->kind;
    if (last > line->last) return std::nullopt;
    if (kind == "stamp" && Publish(match)) {
      line->first = last;
      out_->layout_matches.push_back(match);
      return std::nullopt;
    }
    std::optional<LineKind> found;
    if (kind == "furniture" && line->last - last <= kMaxLineRest) found = LineKind::kFurniture;
    if (kind == "byline" && line->last - line->first <= kMaxByline) found = LineKind::kByline;
    if (kind == "publication" && line->last - last <= kMaxLineRest && !IsSentence({last, line->last}) &&
        Publish(match)) {
      found = LineKind::kPublication;
    }
    if (found) out_->layout_matches.push_back(match);
    return found;
  }

  // "THÁI NGUYÊN, ngày …": the token after a place's name and its comma.
  uint32_t AfterPlace(TokenRange line) const {
    const Hit* place = document_.words.StartingAt(line.first, WordList::kPlace);
    if (place == nullptr || place->last + 1 >= line.last || text_.Lower({place->last, place->last + 1}) != ",")
      return line.last;
    return place->last + 1;
  }

  // Words after the date make the line a sentence of the body.
  bool IsSentence(TokenRange rest) const {
    if (rest.empty()) return false;
    return text_.Lower({rest.last - 1, rest.last}) == "." && rest.last - rest.first > 4;
  }

  bool Publish(const RuleMatch& match) {
    Publication found;
    if (!ReadDay(match, &found.day) || found.day.year == 0) return false;
    if (out_->publication) return true;
    if (match.Has(Group::kHour)) {
      found.hour = ToInt(match[Group::kHour]);
      found.minute = ToInt(match[Group::kMinute]);
    }
    found.begin = match.begin;
    found.end = match.end;
    found.rule = match.rule;
    out_->publication = found;
    return true;
  }

  // A few words in lower-case ASCII only.
  bool IsSlug(TokenRange line) const {
    size_t words = 0;
    for (uint32_t i = line.first; i < line.last; ++i) {
      const Token& token = document_.token(i);
      if (token.kind == TokenKind::kMark) return false;
      words += token.kind == TokenKind::kWord ? 1U : 0U;
    }
    const std::string_view clean = text_.Clean(line);
    return words >= kMinSlugWords && clean == text_.Lower(line) &&
           std::all_of(clean.begin(), clean.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  }

  bool EndsLikeSentence(TokenRange line) const {
    const std::string_view last = text_.Lower({line.last - 1, line.last});
    return last == "." || last == ";" || last == ":";
  }

  bool LooksLikeHeadline(size_t index, TokenRange line) const {
    if (line.last - line.first > kMaxHeadline || text_.lines().size() == 1) return false;
    for (size_t i = 0; i < index; ++i) {
      if (out_->line_kinds[i] != LineKind::kPublication && out_->line_kinds[i] != LineKind::kFurniture) return false;
    }
    return text_.SentenceOf(line.first) == text_.SentenceOf(line.last - 1) &&
           text_.Lower({line.last - 1, line.last}) != ";";
  }

  // A short line in the body without a full stop, and no member of a list.
  bool IsCaption(size_t index, TokenRange line) const {
    if (index == 0 || line.last - line.first > kMaxCaption || EndsLikeSentence(line)) return false;
    if (document_.token(line.first).kind != TokenKind::kWord || !document_.token(line.first).capital) return false;
    return text_.SentenceOf(line.first) == text_.SentenceOf(line.last - 1);
  }

  // Lines of a few capitalised words at the end are names.
  void MarkBylines() {
    const std::vector<TokenRange>& lines = text_.lines();
    for (size_t i = lines.size(); i > 1; --i) {
      LineKind& kind = out_->line_kinds[i - 1];
      if (kind == LineKind::kFurniture || kind == LineKind::kSlug || kind == LineKind::kByline ||
          kind == LineKind::kPublication)
        continue;
      if (!AllCapitals(lines[i - 1])) return;
      kind = LineKind::kByline;
    }
  }

  bool AllCapitals(TokenRange line) const {
    if (line.last - line.first > kMaxByline) return false;
    for (uint32_t i = line.first; i < line.last; ++i) {
      const Token& token = document_.token(i);
      if (token.kind == TokenKind::kNumber || (token.kind == TokenKind::kWord && !token.capital)) return false;
    }
    return true;
  }

  const Document& document_;
  const Text& text_;
  Document* out_;  // the same document
  std::vector<RuleMatch> matches_;
};

}  // namespace

void ReadLayout(Document* document) { LayoutReader(document).Read(); }

}  // namespace trich

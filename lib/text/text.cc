// SPDX-License-Identifier: Apache-2.0
//
// Sentences end at . ! ? … before a new start (a capital, a digit, a quote) or
// the line's end. A full stop after an abbreviation or a single capital letter
// does not end one; a full stop inside a number is part of the number's token.
#include "text/text.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/normalise.h"

namespace trich {
namespace {

// Tokens. What is longer is no sentence anyone wrote, and is cut.
constexpr uint32_t kLongestSentence = 500;

// Bytes whose first token is noted.
constexpr uint32_t kBlock = 64;

// Stores in *of, for each token and one more, the last of `ranges` that begins at
// or before it; the first one when none does.
void IndexRanges(const std::vector<TokenRange>& ranges, size_t tokens, std::vector<uint32_t>* of) {
  of->resize(tokens + 1);
  auto at = of->begin();
  for (size_t i = 0; i + 1 < ranges.size(); ++i) {
    const auto next = of->begin() + ranges[i + 1].first;
    std::fill(at, next, static_cast<uint32_t>(i));
    at = next;
  }
  std::fill(at, of->end(), static_cast<uint32_t>(std::max<size_t>(ranges.size(), 1) - 1));
}

}  // namespace

void Text::Assign(std::string_view raw, const Vocabulary& vocabulary) {
  raw_ = raw;
  Normalise(raw, &clean_, &map_);
  clean_.append(Tokeniser::kPadding, '\0');
  tokeniser_.Run(clean(), vocabulary, &lower_);
  IndexTokens();
  SplitLines();
  SplitSentences(vocabulary);
  IndexRanges(lines_, tokens().size(), &line_of_);
  IndexRanges(sentences_, tokens().size(), &sentence_of_);
}

void Text::IndexTokens() {
  block_tokens_.clear();
  uint32_t end = 0;  // of the blocks that are noted
  for (uint32_t i = 0; const Token& token : tokens()) {
    for (; end <= token.begin; end += kBlock) block_tokens_.push_back(i);
    ++i;
  }
}

void Text::SplitLines() {
  lines_.clear();
  const auto size = static_cast<uint32_t>(tokens().size());
  const Tokens all = tokens();
  for (uint32_t first = 0; first < size; ++first) {
    uint32_t last = first;
    while (last < size && all[last].kind != TokenKind::kNewline) ++last;
    if (last > first) lines_.push_back({first, last});
    first = last;
  }
}

bool Text::EndsSentence(uint32_t token, TokenRange line, const Vocabulary& vocabulary) const {
  const Token& mark = tokens()[token];
  const std::string_view text = Clean({token, token + 1});
  if (text != "." && text != "!" && text != "?" && text != "\xE2\x80\xA6") return false;
  if (token + 1 == line.last) return true;
  const Token& next = tokens()[token + 1];
  if (next.kind == TokenKind::kMark && next.glued) return false;  // "...", ".”", "./."
  if (next.kind == TokenKind::kWord && !next.capital) return false;
  if (text != "." || token == line.first) return true;
  const Token& before = tokens()[token - 1];
  const bool dots = before.kind == TokenKind::kMark && Clean({token - 1, token}) == text;
  if (dots && next.kind == TokenKind::kNumber) return false;  // a row of leader dots
  if (before.kind != TokenKind::kWord || !mark.glued) return true;
  if (vocabulary.IsAbbreviation(before.word)) return false;
  return !before.capital || CountCodePoints(Clean({token - 1, token})) > 1;
}

void Text::SplitSentences(const Vocabulary& vocabulary) {
  sentences_.clear();
  const Tokens all = tokens();
  for (const TokenRange& line : lines_) {
    for (uint32_t first = line.first; first < line.last;) {
      // Marks such as the second dot of "..." or a closing quote belong to the end.
      uint32_t last = first;
      const uint32_t most = std::min(line.last, first + kLongestSentence);
      while (last < most && !(all[last].kind == TokenKind::kMark && EndsSentence(last, line, vocabulary))) ++last;
      last = std::min(last + 1, most);
      sentences_.push_back({first, last});
      first = last;
    }
  }
}

uint32_t Text::TokenAt(uint32_t offset) const {
  const auto size = static_cast<uint32_t>(tokens().size());
  uint32_t token = offset / kBlock < block_tokens_.size() ? block_tokens_[offset / kBlock] : size;
  while (token < size && tokens()[token].begin < offset) ++token;
  return token;
}

std::string_view Text::Clean(TokenRange range) const {
  if (range.empty()) return {};
  const uint32_t begin = tokens()[range.first].begin;
  return clean().substr(begin, tokens()[range.last - 1].end - begin);
}

std::string_view Text::Lower(TokenRange range) const {
  if (range.empty()) return {};
  const uint32_t begin = tokens()[range.first].begin;
  return lower().substr(begin, tokens()[range.last - 1].end - begin);
}

bool Text::Same(uint32_t a, uint32_t b) const {
  if (tokens()[a].word != tokens()[b].word) return false;
  return tokens()[a].word != 0 || Lower({a, a + 1}) == Lower({b, b + 1});
}

std::string_view Text::Raw(uint32_t begin, uint32_t end) const {
  if (end <= begin) return {};
  const uint32_t from = map_.ToRaw(begin);
  return raw_.substr(from, map_.EndInRaw(end) - from);
}

std::string_view Text::Raw(TokenRange range) const {
  if (range.empty()) return {};
  return Raw(tokens()[range.first].begin, tokens()[range.last - 1].end);
}

std::string Text::Words(TokenRange range) const {
  const std::string_view raw = Raw(range), clean = Clean(range);
  bool spaced = false;  // whether more than one byte may part two words
  for (uint32_t at = range.first; at + 1 < range.last; ++at) {
    spaced = spaced || tokens()[at + 1].begin > tokens()[at].end + 1;
  }
  if (raw == clean && (!spaced || clean.find("  ") == std::string_view::npos)) return std::string(raw);
  std::string words;
  for (uint32_t at = range.first; at < range.last; ++at) {
    if (at > range.first && tokens()[at - 1].end < tokens()[at].begin) words += ' ';
    words += Raw(tokens()[at].begin, tokens()[at].end);
  }
  return words;
}

Span Text::ToSpan(TokenRange range) const {
  if (range.empty()) return {};
  return ToSpan(tokens()[range.first].begin, tokens()[range.last - 1].end);
}

}  // namespace trich

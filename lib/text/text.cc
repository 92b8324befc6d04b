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

// Stores in *of, for each token and one more, the last of `ranges` that begins at
// or before it; the first one when none does.
void IndexRanges(const std::vector<TokenRange>& ranges, size_t tokens, std::vector<uint32_t>* of) {
  constexpr size_t kAtOnce = 16;  // numbers; of how many there are, few are far from that
  if (of->size() < tokens + kAtOnce) of->resize(2 * (tokens + kAtOnce));
  size_t at = 0;
  for (uint32_t i = 0; at <= tokens; ++i) {
    const size_t next = i + 1 < ranges.size() ? ranges[i + 1].first : tokens + 1;
    for (; at < next; at += kAtOnce) std::fill_n(of->begin() + static_cast<std::ptrdiff_t>(at), kAtOnce, i);
    at = next;
  }
}

}  // namespace

void Text::Assign(std::string_view raw, const Vocabulary& vocabulary) {
  raw_ = raw;
  Normalise(raw, &clean_, &map_);
  clean_.append(Tokeniser::kPadding, '\0');
  tokeniser_.Run(clean(), vocabulary, &lower_);
  Split(vocabulary);
  IndexRanges(sentences_, tokens().size(), &sentence_of_);
}

void Text::Split(const Vocabulary& vocabulary) {
  lines_.clear();
  sentences_.clear();
  sentence_lines_.clear();
  const Tokens all = tokens();
  const auto size = static_cast<uint32_t>(all.size());
  TokenRange line, sentence;  // as far as read
  for (const uint32_t at : tokeniser_.stops()) {
    const bool ends_line = all[at].kind == TokenKind::kNewline;
    if (!ends_line && !EndsSentence(at, line.first, vocabulary)) continue;
    sentence.last = ends_line ? at : at + 1;
    AddSentence(sentence);
    sentence.first = at + 1;
    if (!ends_line) continue;
    line.last = at;
    AddLine(line);
    line.first = at + 1;
  }
  AddSentence({sentence.first, size});
  AddLine({line.first, size});
  sentence_lines_.resize(std::max<size_t>(sentences_.size(), 1));
}

// Whether a sentence of the line that begins with token `line` ends with a mark
// that may end one.
bool Text::EndsSentence(uint32_t token, uint32_t line, const Vocabulary& vocabulary) const {
  const Tokens all = tokens();
  const Token& mark = all[token];
  if (token + 1 == all.size()) return true;
  const Token& next = all[token + 1];
  if (next.kind == TokenKind::kNewline) return true;
  if (next.kind == TokenKind::kMark && next.glued) return false;  // "...", ".”", "./."
  if (next.kind == TokenKind::kWord && !next.capital) return false;
  if (clean_[mark.begin] != '.' || token == line) return true;
  const Token& before = all[token - 1];
  const bool dots = before.kind == TokenKind::kMark && clean_[before.begin] == '.';
  if (dots && next.kind == TokenKind::kNumber) return false;  // a row of leader dots
  if (before.kind != TokenKind::kWord || !mark.glued) return true;
  if (vocabulary.IsAbbreviation(before.word)) return false;
  return !before.capital || CountCodePoints(Clean({token - 1, token})) > 1;
}

void Text::AddSentence(TokenRange range) {
  for (; range.last > range.first + kLongestSentence; range.first += kLongestSentence) {
    sentences_.push_back({range.first, range.first + kLongestSentence});
  }
  if (!range.empty()) sentences_.push_back(range);
  sentence_lines_.resize(sentences_.size(), static_cast<uint32_t>(lines_.size()));
}

void Text::AddLine(TokenRange range) {
  if (!range.empty()) lines_.push_back(range);
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
  std::string words;
  AppendWords(range, &words);
  return words;
}

void Text::AppendWords(TokenRange range, std::string* words) const {
  const std::string_view raw = Raw(range), clean = Clean(range);
  bool spaced = false;  // whether more than one byte may part two words
  for (uint32_t at = range.first; at + 1 < range.last; ++at) {
    spaced = spaced || tokens()[at + 1].begin > tokens()[at].end + 1;
  }
  if (raw == clean && (!spaced || clean.find("  ") == std::string_view::npos)) {
    words->append(raw);
    return;
  }
  for (uint32_t at = range.first; at < range.last; ++at) {
    if (at > range.first && tokens()[at - 1].end < tokens()[at].begin) words->push_back(' ');
    words->append(Raw(tokens()[at].begin, tokens()[at].end));
  }
}

Span Text::ToSpan(TokenRange range) const {
  if (range.empty()) return {};
  return ToSpan(tokens()[range.first].begin, tokens()[range.last - 1].end);
}

}  // namespace trich

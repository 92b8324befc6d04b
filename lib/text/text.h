// SPDX-License-Identifier: Apache-2.0
//
// Text: an article as the rules see it, and the way back to what was printed.
//
// `clean` is the normalised text, `lower` the same in lower case, byte for byte
// at the same offsets. Tokens, lines and sentences are ranges of those.
// A Text is a scratch object: Assign() again reuses its memory.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/offset_map.h"
#include "text/token.h"
#include "text/tokeniser.h"
#include "text/vocabulary.h"

namespace trich {

// Tokens [first, last).
struct TokenRange {
  uint32_t first = 0;
  uint32_t last = 0;
  bool empty() const { return first >= last; }
};

class Text {
 public:
  // Reads `raw`, valid UTF-8 that must outlive this object's use.
  void Assign(std::string_view raw, const Vocabulary& vocabulary);

  std::string_view raw() const { return raw_; }
  std::string_view clean() const { return {clean_.data(), clean_.size() - Tokeniser::kPadding}; }
  std::string_view lower() const { return {lower_.data(), lower_.size() - Tokeniser::kPadding}; }
  Tokens tokens() const { return tokeniser_.tokens(); }

  // The indices of the tokens that are stops, in order.
  std::span<const uint32_t> stops() const { return tokeniser_.stops(); }

  // The indices of the tokens that are leads, in order.
  std::span<const uint32_t> leads() const { return tokeniser_.leads(); }

  // Lines without their line end, none of them empty; sentences in order, each
  // within one line.
  const std::vector<TokenRange>& lines() const { return lines_; }
  const std::vector<TokenRange>& sentences() const { return sentences_; }

  // The index of the sentence or line that holds `token`.
  // REQUIRES: `token` is no line end.
  uint32_t SentenceOf(uint32_t token) const { return sentence_of_[token]; }
  uint32_t LineOf(uint32_t token) const { return sentence_lines_[sentence_of_[token]]; }

  // The first token that begins at or after byte `offset`; tokens().size() if none.
  uint32_t TokenAt(uint32_t offset) const { return tokeniser_.TokenAt(offset); }

  // Normalised bytes of a token range, without the space around it.
  std::string_view Clean(TokenRange range) const;
  std::string_view Lower(TokenRange range) const;

  // Whether two tokens are the same but for capitals.
  bool Same(uint32_t a, uint32_t b) const;

  // What was printed there, as read.
  std::string_view Raw(uint32_t begin, uint32_t end) const;
  std::string_view Raw(TokenRange range) const;

  // The words printed there, as read, but for what stands between them: one
  // space wherever there is any.
  std::string Words(TokenRange range) const;

  // Appends them to `words`.
  void AppendWords(TokenRange range, std::string* words) const;

  // Where that is, in code points of the text as read.
  Span ToSpan(uint32_t begin, uint32_t end) const { return map_.ToCodePoints(begin, end); }
  Span ToSpan(TokenRange range) const;

 private:
  void Split(const Vocabulary& vocabulary);
  bool EndsSentence(uint32_t token, uint32_t line, const Vocabulary& vocabulary) const;
  void AddSentence(TokenRange range);  // of the line that lines_ has next
  void AddLine(TokenRange range);

  std::string_view raw_;
  std::string clean_ = std::string(Tokeniser::kPadding, '\0');  // and its padding
  std::string lower_ = std::string(Tokeniser::kPadding, '\0');  // likewise
  OffsetMap map_;
  Tokeniser tokeniser_;
  std::vector<TokenRange> lines_;
  std::vector<TokenRange> sentences_;
  std::vector<uint32_t> sentence_of_;     // per token, and more; a line end counts to what is before it
  std::vector<uint32_t> sentence_lines_;  // the line of each sentence
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Tokeniser: splits texts, and gives their tokens the numbers of their words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/printed_words.h"
#include "text/token.h"
#include "text/vocabulary.h"

namespace trich {

// A scratch object, for its memory.
class Tokeniser {
 public:
  // Bytes behind a text that are read as well.
  static constexpr size_t kPadding = 64;

  // Splits `clean`, valid UTF-8, into tokens, and writes it to `lower` (overwritten)
  // in lower case. Takes time linear in the text.
  // REQUIRES: kPadding zeros follow the text; they are put behind `lower` as well.
  void Run(std::string_view clean, const Vocabulary& vocabulary, std::string* lower);

  // Those of the last text.
  Tokens tokens() const { return {tokens_.data(), size_}; }

  // The indices of those that are stops.
  std::span<const uint32_t> stops() const { return {stops_.data(), stop_count_}; }

  // The indices of those that are leads.
  std::span<const uint32_t> leads() const { return {leads_.data(), lead_count_}; }

  // The first of them that begins at or after byte `offset`; tokens().size() if none.
  uint32_t TokenAt(uint32_t offset) const;

 private:
  class Splitter;

  std::vector<Token> tokens_;  // the first size_ of these
  size_t size_ = 0;
  std::vector<uint32_t> stops_;  // the first stop_count_ of these
  size_t stop_count_ = 0;
  std::vector<uint32_t> leads_;  // likewise
  size_t lead_count_ = 0;
  std::vector<uint32_t> block_tokens_;  // per block, the first token that begins there or later
  PrintedWords words_;
  uint64_t identity_ = 0;  // of the vocabulary whose numbers words_ has
};

}  // namespace trich

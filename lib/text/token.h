// SPDX-License-Identifier: Apache-2.0
//
// Tokens: words, numbers, marks and line ends of a normalised text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/edges.h"

namespace trich {

enum class TokenKind : uint8_t { kWord, kNumber, kMark, kNewline };

// Bytes [begin, end) of the normalised text.
struct Token {
  uint64_t hash = 0;  // of the lower-case bytes: HashWord(lower.substr(begin, end - begin))
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t word = 0;  // its number in the vocabulary, 0 when nobody knows it
  TokenKind kind = TokenKind::kMark;
  bool capital : 1 = false;   // a word that starts with an upper-case letter
  bool all_caps : 1 = false;  // a word of two or more letters, all of them upper case
  bool glued : 1 = false;     // no space before it
  bool mixed : 1 = false;     // a word that holds a digit, a number that holds a mark
};

// The hash of a word in lower case.
uint64_t HashWord(std::string_view lower);

// Splits texts. A scratch object, for its memory.
class Tokeniser {
 public:
  // Splits `clean`, valid UTF-8, into `tokens` (overwritten), which have no word
  // yet. `lower` is `clean` in lower case.
  //   word    letters, digits after a letter, apostrophes between letters
  //   number  digits, with single '.' or ',' between them: "1.234,5"
  //   mark    any other single character that is no space
  // Takes time linear in the text.
  void Run(std::string_view clean, std::string_view lower, std::vector<Token>* tokens);

 private:
  void AddPlainMark(std::string_view clean, uint32_t begin, std::vector<Token>* tokens);
  bool AddPlainWord(std::string_view clean, std::string_view lower, const uint32_t** edge, std::vector<Token>* tokens);
  const uint32_t* AddToken(std::string_view clean, std::string_view lower, const uint32_t* edge,
                           std::vector<Token>* tokens);

  Edges edges_;
  size_t glue_ = 0;  // where a token would begin that has no space before it
};

// The same for a short string now and then.
void Tokenise(std::string_view clean, std::string_view lower, std::vector<Token>* tokens);

}  // namespace trich

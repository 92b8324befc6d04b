// SPDX-License-Identifier: Apache-2.0
//
// Tokens: words, numbers, marks and line ends of a normalised text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trich {

enum class TokenKind : uint8_t { kWord, kNumber, kMark, kNewline };

// What a token's bytes say. Eight bytes, as texts have many tokens.
struct TokenFacts {
  static constexpr uint8_t kMany = 255;

  uint32_t word = 0;  // its number in the vocabulary, 0 when nobody knows it
  TokenKind kind = TokenKind::kMark;
  bool capital : 1 = false;   // a word that starts with an upper-case letter
  bool all_caps : 1 = false;  // a word of two or more letters, all of them upper case
  bool mixed : 1 = false;     // a word that holds a digit, a number that holds a mark
  bool stop : 1 = false;      // a line end, or a mark that may end a sentence: . ! ? …
  bool glued : 1 = false;     // no space before it; what its place says
  bool joined : 1 = false;    // a word that holds an apostrophe
  bool lead : 1 = false;      // a number, a word that holds a digit, or one of Vocabulary::IsLead()
  uint8_t changed = 0;        // the byte that is another one in lower case: its offset, kMany of more than one
  char lower = 0;             // and what it is there; of a token that stays as it is, its first byte
};

// Bytes [begin, end) of the normalised text.
//   word    letters, digits after a letter, apostrophes between letters
//   number  digits, with single '.' or ',' between them: "1.234,5"
//   mark    any other single character that is no space
struct Token : TokenFacts {
  uint32_t begin = 0;
  uint32_t end = 0;
};

using Tokens = std::span<const Token>;

// The hash of a word in lower case.
uint64_t HashWord(std::string_view lower);

// Whether `c` parts tokens, and is part of none.
inline bool IsTokenSpace(char c) { return static_cast<unsigned char>(c) <= ' ' && c != '\n'; }

// Reads the token that begins at `at` of `clean`, valid UTF-8, letter by letter:
// all of it but its word and whether it is glued. Writes its bytes in lower case
// to the same place of `lower`, which is as long.
// REQUIRES: at < clean.size(), and no space stands there.
Token ReadToken(std::string_view clean, size_t at, char* lower);

// Splits a short text, and writes it in lower case; tokeniser.h has what is for
// long ones. Both are overwritten. The tokens have no word yet.
void Tokenise(std::string_view clean, std::string* lower, std::vector<Token>* tokens);

}  // namespace trich

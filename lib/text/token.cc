// SPDX-License-Identifier: Apache-2.0
//
// One pass over the bytes. A table says what a lead byte can begin; the few
// leads that begin letters and marks alike are decoded.
#include "text/token.h"

#include <array>

#include "base/utf8.h"

namespace trich {
namespace {

enum Class : unsigned char { kSpace, kLine, kLetter, kDigit, kOther, kDecode };

constexpr std::array<Class, 256> MakeClasses() {
  std::array<Class, 256> classes{};
  for (int c = 0; c < 256; ++c) {
    Class& k = classes[static_cast<size_t>(c)];
    if (c == '\n') {
      k = kLine;
    } else if (c <= ' ') {
      k = kSpace;
    } else if (c >= '0' && c <= '9') {
      k = kDigit;
    } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      k = kLetter;
    } else if (c < 0x80) {
      k = kOther;
    } else if ((c >= 0xC4 && c <= 0xCD) || c == 0xE1) {
      k = kLetter;
    } else {
      k = kDecode;
    }
  }
  return classes;
}

constexpr std::array<Class, 256> kClasses = MakeClasses();

Class ClassAt(std::string_view text, size_t at) {
  const Class c = kClasses[static_cast<unsigned char>(text[at])];
  if (c != kDecode) return c;
  size_t length = 0;
  return IsWordCodePoint(DecodeAt(text, at, &length)) ? kLetter : kOther;
}

// ' or ’ inside a name such as H'Yim, with letters on both sides.
size_t ApostropheLength(std::string_view text, size_t at) {
  const size_t length = text[at] == '\'' ? 1 : text.compare(at, 3, "\xE2\x80\x99") == 0 ? 3 : 0;
  if (length == 0 || at + length >= text.size()) return 0;
  return ClassAt(text, at + length) == kLetter ? length : 0;
}

size_t WordEnd(std::string_view text, size_t at) {
  while (at < text.size()) {
    const Class c = ClassAt(text, at);
    if (c == kLetter || c == kDigit) {
      at += CharLength(text[at]);
    } else if (const size_t length = c == kOther ? ApostropheLength(text, at) : 0; length > 0) {
      at += length;
    } else {
      break;
    }
  }
  return at < text.size() ? at : text.size();
}

bool DigitAt(std::string_view text, size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

size_t NumberEnd(std::string_view text, size_t at) {
  while (DigitAt(text, at) || ((text[at] == '.' || text[at] == ',') && DigitAt(text, at + 1))) {
    if (++at == text.size()) break;
  }
  return at;
}

// The case of clean[begin, end), read off where it differs from `lower`.
void SetCase(std::string_view clean, std::string_view lower, Token* token) {
  if (clean[token->begin] == lower[token->begin] && token->end - token->begin == 1) return;
  size_t length = 0;
  token->capital = IsUpper(DecodeAt(clean, token->begin, &length));
  if (!token->capital) return;
  size_t letters = 0;
  for (size_t at = token->begin; at < token->end; at += CharLength(clean[at])) {
    if (DigitAt(clean, at)) continue;
    if (!IsUpper(DecodeAt(clean, at, &length))) return;
    ++letters;
  }
  token->all_caps = letters > 1;
}

}  // namespace

uint64_t HashWord(std::string_view lower) {
  uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : lower) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

void Tokenise(std::string_view clean, std::string_view lower, std::vector<Token>* tokens) {
  tokens->clear();
  size_t at = 0;
  bool glued = false;
  while (at < clean.size()) {
    const Class c = ClassAt(clean, at);
    if (c == kSpace) {
      ++at;
      glued = false;
      continue;
    }
    const size_t begin = at;
    TokenKind kind = TokenKind::kMark;
    if (c == kLetter) {
      kind = TokenKind::kWord;
      at = WordEnd(clean, at);
    } else if (c == kDigit) {
      kind = TokenKind::kNumber;
      at = NumberEnd(clean, at);
    } else {
      kind = c == kLine ? TokenKind::kNewline : TokenKind::kMark;
      at += CharLength(clean[at]);
      if (at > clean.size()) at = clean.size();
    }
    Token token{HashWord(lower.substr(begin, at - begin)),
                static_cast<uint32_t>(begin),
                static_cast<uint32_t>(at),
                kind,
                false,
                false,
                glued};
    if (kind == TokenKind::kWord) SetCase(clean, lower, &token);
    tokens->push_back(token);
    glued = kind != TokenKind::kNewline;
  }
}

}  // namespace trich

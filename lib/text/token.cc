// SPDX-License-Identifier: Apache-2.0
//
// One pass over the bytes. A table says what a lead byte can begin; the few
// leads that begin letters and marks alike are decoded.
#include "text/token.h"

#include <algorithm>
#include <array>
#include <cstring>

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

// The bytes of a letter or digit that begins with `lead`; 0 when it needs a
// closer look.
constexpr std::array<unsigned char, 256> MakeLengths() {
  std::array<unsigned char, 256> lengths{};
  for (size_t c = 0; c < 256; ++c) {
    if (kClasses[c] == kLetter || kClasses[c] == kDigit) lengths[c] = c < 0x80 ? 1 : c < 0xE0 ? 2 : 3;
  }
  return lengths;
}

constexpr std::array<unsigned char, 256> kLengths = MakeLengths();

// The end of the word at `at`, and in *mixed whether it holds a digit.
size_t WordEnd(std::string_view text, size_t at, bool* mixed) {
  const char* const data = text.data();
  const size_t size = text.size();
  unsigned char digits = 0;
  while (at < size) {
    const auto lead = static_cast<unsigned char>(data[at]);
    if (const size_t length = kLengths[lead]; length > 0) {
      digits |= static_cast<unsigned char>(kClasses[lead] == kDigit);
      at += length;
    } else if (lead == 0xC3 && at + 1 < size && data[at + 1] != '\x97' && data[at + 1] != '\xB7') {
      at += 2;
    } else if (lead < 0x80 && lead != '\'') {
      break;
    } else if (ClassAt(text, at) == kLetter) {
      at += CharLength(data[at]);
    } else if (const size_t apostrophe = ApostropheLength(text, at); apostrophe > 0) {
      at += apostrophe;
    } else {
      break;
    }
  }
  *mixed = digits != 0;
  return at < size ? at : size;
}

bool DigitAt(std::string_view text, size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

size_t NumberEnd(std::string_view text, size_t at) {
  while (DigitAt(text, at) || ((text[at] == '.' || text[at] == ',') && DigitAt(text, at + 1))) {
    if (++at == text.size()) break;
  }
  return at;
}

bool HoldsMark(std::string_view number) {
  return std::any_of(number.begin(), number.end(), [](char c) { return c == '.' || c == ','; });
}

// Whether the character at `at` is in upper case: lower case differs.
bool UpperAt(std::string_view clean, std::string_view lower, size_t at) {
  if (clean[at] != lower[at]) return true;
  const size_t length = CharLength(clean[at]);
  return length > 1 && clean.compare(at + 1, length - 1, lower, at + 1, length - 1) != 0;
}

void SetCase(std::string_view clean, std::string_view lower, Token* token) {
  token->capital = UpperAt(clean, lower, token->begin);
  if (!token->capital) return;
  size_t letters = 0;
  for (size_t at = token->begin; at < token->end; at += CharLength(clean[at])) {
    if (DigitAt(clean, at)) continue;
    if (!UpperAt(clean, lower, at)) return;
    ++letters;
  }
  token->all_caps = letters > 1;
}

uint64_t Load(const char* from, size_t size) {
  uint64_t value = 0;
  if (size >= 4) {  // two halves that may overlap
    uint32_t low = 0;
    uint32_t high = 0;
    std::memcpy(&low, from, 4);
    std::memcpy(&high, from + size - 4, 4);
    return low | (uint64_t{high} << 32);
  }
  for (size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(from[i]);
  return value;
}

}  // namespace

uint64_t HashWord(std::string_view lower) {
  constexpr uint64_t kFactor = 0x9E3779B97F4A7C15U;
  uint64_t hash = lower.size() * kFactor;
  const auto mix = [&hash](uint64_t bytes) {
    hash = (hash ^ bytes) * kFactor;
    hash ^= hash >> 29;
  };
  while (lower.size() > 8) {
    mix(Load(lower.data(), 8));
    lower.remove_prefix(8);
  }
  mix(Load(lower.data(), lower.size()));
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
    bool mixed = false;
    if (c == kLetter) {
      kind = TokenKind::kWord;
      at = WordEnd(clean, at, &mixed);
    } else if (c == kDigit) {
      kind = TokenKind::kNumber;
      at = NumberEnd(clean, at);
      mixed = HoldsMark(clean.substr(begin, at - begin));
    } else {
      kind = c == kLine ? TokenKind::kNewline : TokenKind::kMark;
      at += CharLength(clean[at]);
      if (at > clean.size()) at = clean.size();
    }
    Token& token = tokens->emplace_back();
    token.hash = HashWord(std::string_view(lower.data() + begin, at - begin));
    token.begin = static_cast<uint32_t>(begin);
    token.end = static_cast<uint32_t>(at);
    token.kind = kind;
    token.glued = glued;
    token.mixed = mixed;
    if (kind == TokenKind::kWord) SetCase(clean, lower, &token);
    glued = kind != TokenKind::kNewline;
  }
}

}  // namespace trich

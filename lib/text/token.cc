// SPDX-License-Identifier: Apache-2.0
//
// Nearly every token is a mark of one byte, or a word of at most sixteen between
// two edges: a word's bytes in lower case are loaded at once, for its hash and to
// see whether they were printed so. Only the others are looked at letter by
// letter.
#include "text/token.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/utf8.h"

namespace trich {
namespace {

// kDoubtful: the first byte of letters and of marks; kApostrophe: ', a mark that
// may stand inside a word.
enum Class : unsigned char { kSpace, kMark, kApostrophe, kLetter, kDigit, kDoubtful };

constexpr auto kClasses = [] {
  std::array<Class, 256> classes{};
  for (int c = 0; c < 256; ++c) {
    Class& k = classes[static_cast<size_t>(c)];
    if (c >= '0' && c <= '9') {
      k = kDigit;
    } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      k = kLetter;
    } else if (c < 0x80) {
      k = c == '\'' ? kApostrophe : c <= ' ' && c != '\n' ? kSpace : kMark;
    } else {
      k = c >= 0xC4 && c < 0xEE && c != 0xE2 && c != 0xE3 ? kLetter : kDoubtful;
    }
  }
  return classes;
}();

Class ClassAt(std::string_view text, size_t at) {
  const Class c = kClasses[static_cast<unsigned char>(text[at])];
  if (c != kDoubtful) return c;
  size_t length = 0;
  return IsWordCodePoint(DecodeAt(text, at, &length)) ? kLetter : kMark;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool DigitAt(std::string_view text, size_t at) { return at < text.size() && IsDigit(text[at]); }

size_t NumberEnd(std::string_view text, size_t at) {
  while (DigitAt(text, at) || ((text[at] == '.' || text[at] == ',') && DigitAt(text, at + 1))) {
    if (++at == text.size()) break;
  }
  return at;
}

// Bytes of an apostrophe inside a name such as H'Yim, with a letter behind it.
size_t ApostropheLength(std::string_view text, size_t at) {
  const size_t length = text[at] == '\'' ? 1 : text.compare(at, 3, "\xE2\x80\x99") == 0 ? 3 : 0;
  if (length == 0 || at + length >= text.size()) return 0;
  return ClassAt(text, at + length) == kLetter ? length : 0;
}

// The end of a word that has an edge at `at`: it may go on there.
size_t WordEnd(std::string_view text, size_t at) {
  while (at < text.size()) {
    const Class c = ClassAt(text, at);
    const size_t length = c == kLetter || c == kDigit ? CharLength(text[at]) : ApostropheLength(text, at);
    if (length == 0) break;
    at += length;
  }
  return std::min(at, text.size());
}

// Whether the character at `at` is in upper case: lower case differs.
bool UpperAt(std::string_view clean, std::string_view lower, size_t at) {
  const size_t end = at + CharLength(clean[at]);
  while (at < end && clean[at] == lower[at]) ++at;
  return at < end;
}

// Whether all of a word's letters are in upper case, and it has two or more.
bool AllCaps(std::string_view clean, std::string_view lower, size_t at, size_t end) {
  size_t letters = 0;
  for (; at < end; at += CharLength(clean[at])) {
    if (DigitAt(clean, at)) continue;
    if (!UpperAt(clean, lower, at)) return false;
    ++letters;
  }
  return letters > 1;
}

constexpr bool kLittleEndian = std::endian::native == std::endian::little;
constexpr uint64_t kFactor = 0x9E3779B97F4A7C15U;

uint64_t Mixed(uint64_t hash, uint64_t bytes) {
  hash = (hash ^ bytes) * kFactor;
  return hash ^ hash >> 29;
}

template <typename Word>
uint64_t Load(const char* from) {
  Word word;
  std::memcpy(&word, from, sizeof word);
  return word;
}

// The last bytes of a word, 1 to 8 of them.
uint64_t LoadLast(const char* from, size_t size) {
  uint64_t word = 0;
  if (size < 4) {
    for (size_t i = 0; i < size; ++i) word |= uint64_t{static_cast<unsigned char>(from[i])} << (8 * i);
  } else {  // two halves that may overlap
    word = Load<uint32_t>(from) | Load<uint32_t>(from + size - 4) << (8 * (size - 4));
  }
  return word;
}

// The first `size` bytes, 1 to 8, of eight that were loaded.
uint64_t FirstBytes(uint64_t word, size_t size) { return word << (64 - 8 * size) >> (64 - 8 * size); }

// HashWord() of bytes [begin, end), which are not empty.
uint64_t HashAt(std::string_view lower, size_t begin, size_t end) {
  const size_t size = end - begin;
  if (!kLittleEndian || size > 8 || begin + 8 > lower.size()) return HashWord(lower.substr(begin, size));
  return Mixed(size * kFactor, FirstBytes(Load<uint64_t>(lower.data() + begin), size));
}

}  // namespace

uint64_t HashWord(std::string_view lower) {
  uint64_t hash = lower.size() * kFactor;
  for (; lower.size() > 8; lower.remove_prefix(8)) hash = Mixed(hash, Load<uint64_t>(lower.data()));
  return lower.empty() ? hash : Mixed(hash, LoadLast(lower.data(), lower.size()));
}

void Tokeniser::Run(std::string_view clean, std::string_view lower, std::vector<Token>* tokens) {
  tokens->clear();
  edges_.Find(clean);
  tokens->reserve(edges_.all().size());
  glue_ = clean.size();
  for (const uint32_t* edge = edges_.all().data(); *edge < clean.size();) {
    const Class c = kClasses[static_cast<unsigned char>(clean[*edge])];
    if (c == kSpace) {
      ++edge;
    } else if (c == kMark) {
      AddPlainMark(clean, *edge++, tokens);
    } else if (c != kLetter || !AddPlainWord(clean, lower, &edge, tokens)) {
      edge = AddToken(clean, lower, edge, tokens);
    }
  }
}

// Adds a mark of ASCII.
inline void Tokeniser::AddPlainMark(std::string_view clean, uint32_t begin, std::vector<Token>* tokens) {
  const bool newline = clean[begin] == '\n';
  tokens->push_back({Mixed(kFactor, static_cast<unsigned char>(clean[begin])), begin, begin + 1, 0,
                     newline ? TokenKind::kNewline : TokenKind::kMark, false, false, begin == glue_, false});
  glue_ = newline ? clean.size() : begin + 1;
}

// Adds the word between two edges if it is of the common kind, and steps over it.
inline bool Tokeniser::AddPlainWord(std::string_view clean, std::string_view lower, const uint32_t** edge,
                                    std::vector<Token>* tokens) {
  const size_t begin = **edge;
  const size_t end = (*edge)[1];
  const size_t size = end - begin;
  if (!kLittleEndian || size > 16 || begin + 16 >= clean.size()) return false;
  const Class after = kClasses[static_cast<unsigned char>(clean[end])];
  if (after > kMark) return false;
  uint64_t hash = size * kFactor;
  uint64_t word = Load<uint64_t>(lower.data() + begin);
  uint64_t changed = word ^ Load<uint64_t>(clean.data() + begin);
  if (size <= 8) {
    hash = Mixed(hash, FirstBytes(word, size));
    changed = FirstBytes(changed, size);
  } else {
    hash = Mixed(hash, word);
    word = Load<uint64_t>(lower.data() + begin + 8);
    hash = Mixed(hash, FirstBytes(word, size - 8));
    changed |= FirstBytes(word ^ Load<uint64_t>(clean.data() + begin + 8), size - 8);
  }
  const bool capital = changed != 0 && UpperAt(clean, lower, begin);
  tokens->push_back({hash, static_cast<uint32_t>(begin), static_cast<uint32_t>(end), 0, TokenKind::kWord, capital,
                     capital && AllCaps(clean, lower, begin, end), begin == glue_, false});
  glue_ = end;
  *edge += after == kSpace ? 2 : 1;
  return true;
}

// Adds the token that begins at an edge, and gives the next edge behind it.
const uint32_t* Tokeniser::AddToken(std::string_view clean, std::string_view lower, const uint32_t* edge,
                                    std::vector<Token>* tokens) {
  const size_t begin = *edge;
  const Class c = ClassAt(clean, begin);
  size_t end = edge[1];
  Token token;
  if (c == kLetter) {
    token.kind = TokenKind::kWord;
    if (end < clean.size() && kClasses[static_cast<unsigned char>(clean[end])] > kMark) {  // it may go on
      end = WordEnd(clean, end);
      token.mixed = std::any_of(clean.begin() + begin, clean.begin() + end, IsDigit);
    }
    token.capital = UpperAt(clean, lower, begin);
    token.all_caps = token.capital && AllCaps(clean, lower, begin, end);
  } else if (c == kDigit) {
    token.kind = TokenKind::kNumber;
    end = NumberEnd(clean, end);
    token.mixed = !std::all_of(clean.begin() + begin, clean.begin() + end, IsDigit);
  } else {
    token.kind = clean[begin] == '\n' ? TokenKind::kNewline : TokenKind::kMark;
    end = std::min(begin + CharLength(clean[begin]), clean.size());
  }
  token.hash = HashAt(lower, begin, end);
  token.begin = static_cast<uint32_t>(begin);
  token.end = static_cast<uint32_t>(end);
  token.glued = begin == glue_;
  tokens->push_back(token);
  glue_ = token.kind == TokenKind::kNewline ? clean.size() : end;
  do {
    ++edge;
  } while (*edge < end);
  return edge;
}

void Tokenise(std::string_view clean, std::string_view lower, std::vector<Token>* tokens) {
  Tokeniser().Run(clean, lower, tokens);
}

}  // namespace trich

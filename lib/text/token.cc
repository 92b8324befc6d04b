// SPDX-License-Identifier: Apache-2.0
#include "text/token.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/utf8.h"

namespace trich {
namespace {

// kDoubtful: the first byte of letters and of marks.
enum Class : unsigned char { kMark, kLetter, kDigit, kDoubtful };

constexpr auto kClasses = [] {
  std::array<Class, 256> classes{};
  for (int c = 0; c < 256; ++c) {
    Class& k = classes[static_cast<size_t>(c)];
    if (c >= '0' && c <= '9') {
      k = kDigit;
    } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      k = kLetter;
    } else if (c < 0x80 || c == 0xE2) {
      k = kMark;
    } else {
      k = c >= 0xC4 && c < 0xEE && c != 0xE3 ? kLetter : kDoubtful;
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

// The end of a word; notes whether it holds digits and apostrophes.
size_t WordEnd(std::string_view text, size_t at, TokenFacts* facts) {
  while (at < text.size()) {
    const Class c = ClassAt(text, at);
    const bool mark = c != kLetter && c != kDigit;
    const size_t length = mark ? ApostropheLength(text, at) : CharLength(text[at]);
    if (length == 0) break;
    facts->mixed = facts->mixed || c == kDigit;
    facts->joined = facts->joined || mark;
    at += length;
  }
  return std::min(at, text.size());
}

// Whether the character at `at` is in upper case: lower case differs.
bool UpperAt(std::string_view clean, const char* lower, size_t at) {
  const size_t end = std::min(at + CharLength(clean[at]), clean.size());
  while (at < end && clean[at] == lower[at]) ++at;
  return at < end;
}

// Whether all of a word's letters are in upper case, and it has two or more.
bool AllCaps(std::string_view clean, const char* lower, size_t at, size_t end) {
  size_t letters = 0;
  for (; at < end; at += CharLength(clean[at])) {
    if (DigitAt(clean, at)) continue;
    if (!UpperAt(clean, lower, at)) return false;
    ++letters;
  }
  return letters > 1;
}

// Notes what lower case changes of a word; gives the first byte of that, the
// word's size when there is none.
size_t NoteChange(std::string_view word, const char* lower, TokenFacts* facts) {
  const size_t size = word.size();
  size_t first = 0;
  while (first < size && word[first] == lower[first]) ++first;
  if (first == size) return size;
  size_t next = first + 1;
  while (next < size && word[next] == lower[next]) ++next;
  facts->changed = next == size && first < TokenFacts::kMany ? static_cast<uint8_t>(first) : TokenFacts::kMany;
  facts->lower = lower[first];
  return first;
}

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

}  // namespace

uint64_t HashWord(std::string_view lower) {
  uint64_t hash = lower.size() * kFactor;
  for (; lower.size() > 8; lower.remove_prefix(8)) hash = Mixed(hash, Load<uint64_t>(lower.data()));
  return lower.empty() ? hash : Mixed(hash, LoadLast(lower.data(), lower.size()));
}

Token ReadToken(std::string_view clean, size_t at, char* lower) {
  const Class c = ClassAt(clean, at);
  size_t end = std::min(at + CharLength(clean[at]), clean.size());
  Token token;
  if (c == kLetter) end = WordEnd(clean, end, &token);
  if (c == kDigit) end = NumberEnd(clean, at);
  token.begin = static_cast<uint32_t>(at);
  token.end = static_cast<uint32_t>(end);
  token.lower = clean[at];
  const std::string_view bytes = clean.substr(at, end - at);
  std::copy(bytes.begin(), bytes.end(), lower + at);
  if (c == kLetter) {
    LowerInPlace(lower + at, bytes.size());
    token.kind = TokenKind::kWord;
    token.capital = NoteChange(bytes, lower + at, &token) < CharLength(bytes[0]);
    token.all_caps = token.capital && AllCaps(clean, lower, at, end);
  } else if (c == kDigit) {
    token.kind = TokenKind::kNumber;
    token.mixed = !std::all_of(bytes.begin(), bytes.end(), IsDigit);
  } else {
    token.kind = bytes == "\n" ? TokenKind::kNewline : TokenKind::kMark;
    token.stop = bytes == "\n" || bytes == "." || bytes == "!" || bytes == "?" || bytes == "\xE2\x80\xA6";
  }
  return token;
}

void Tokenise(std::string_view clean, std::string* lower, std::vector<Token>* tokens) {
  tokens->clear();
  lower->assign(clean);
  size_t glue = clean.size();  // where a token would begin that has no space before it
  for (size_t at = 0; at < clean.size();) {
    if (IsTokenSpace(clean[at])) {
      ++at;
      continue;
    }
    Token token = ReadToken(clean, at, lower->data());
    token.glued = at == glue;
    at = token.end;
    glue = token.kind == TokenKind::kNewline ? clean.size() : at;
    tokens->push_back(token);
  }
}

}  // namespace trich

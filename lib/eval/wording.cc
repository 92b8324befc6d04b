// SPDX-License-Identifier: Apache-2.0
#include "eval/wording.h"

#include <algorithm>
#include <tuple>

#include "base/utf8.h"
#include "rules/book.h"
#include "rules/sources.h"
#include "text/unicode.h"

namespace trich {
namespace {

constexpr std::string_view kFile = "rules/eval.toml";

// A toned vowel whose mark moves to the vowel before it.
struct Tone {
  char first;
  char32_t second;       // with the mark
  char32_t first_toned;  // `first` with the mark
  char second_plain;
};

constexpr Tone kTones[] = {
    {'o', U'\u00E0', U'\u00F2', 'a'}, {'o', U'\u00E1', U'\u00F3', 'a'}, {'o', U'\u1EA3', U'\u1ECF', 'a'},
    {'o', U'\u00E3', U'\u00F5', 'a'}, {'o', U'\u1EA1', U'\u1ECD', 'a'}, {'u', U'\u1EF7', U'\u1EE7', 'y'},
    {'u', U'\u00FD', U'\u00FA', 'y'}, {'u', U'\u1EF3', U'\u00F9', 'y'}, {'u', U'\u1EF5', U'\u1EE5', 'y'},
    {'o', U'\u00E8', U'\u00F2', 'e'}, {'o', U'\u00E9', U'\u00F3', 'e'},
};

template <typename Function>
void EachCodePoint(std::string_view text, Function function) {
  size_t length = 0;
  for (size_t at = 0; at < text.size(); at += length) {
    const char32_t c = DecodeAt(text, at, &length);
    function(c);
  }
}

// Appends `c`, moving its mark to the end of `out` if it belongs there.
void AppendWithOldTone(char32_t c, std::string* out) {
  for (const Tone& tone : kTones) {
    if (tone.second != c || out->empty() || out->back() != tone.first) continue;
    out->pop_back();
    AppendUtf8(tone.first_toned, out);
    out->push_back(tone.second_plain);
    return;
  }
  AppendUtf8(c, out);
}

// Splits `text` at the code points that are no part of a word.
template <typename IsPart>
Words Split(std::string_view text, IsPart is_part) {
  Words words;
  bool within = false;
  EachCodePoint(text, [&](char32_t c) {
    if (is_part(c)) {
      if (!within) words.emplace_back();
      AppendUtf8(c, &words.back());
    }
    within = is_part(c);
  });
  return words;
}

bool IsOfficePunctuation(char32_t c) {
  return c == U'\u2013' ||
         (c < 0x80 && std::string_view(",.;:()-").find(static_cast<char>(c)) != std::string_view::npos);
}

void ReplaceAll(std::string_view from, std::string_view to, std::string* text) {
  for (size_t at = text->find(from); at != std::string::npos; at = text->find(from, at + to.size())) {
    text->replace(at, from.size(), to);
  }
}

// The phrases of a table in the order they stand in their file.
std::vector<Phrase> InOrder(const RuleBook& book, std::string_view table) {
  const auto found = book.words.find(table);
  if (found == book.words.end()) return {};
  std::vector<Phrase> phrases = found->second.phrases;
  std::sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) {
    return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
  });
  return phrases;
}

}  // namespace

std::string Folded(std::string_view text) {
  std::string folded;
  for (const std::string& word : Split(ComposedLower(text), [](char32_t c) { return !IsAnySpace(c); })) {
    if (!folded.empty()) folded.push_back(' ');
    EachCodePoint(word, [&](char32_t c) { AppendWithOldTone(c, &folded); });
  }
  return folded;
}

Words WordsOf(std::string_view text) {
  return Split(Folded(text), [](char32_t c) { return c == '_' || IsAnyLetterOrNumber(c); });
}

double WordF1(const Words& a, const Words& b) {
  if (a.empty() || b.empty()) return 0;
  Words bag = b;
  for (const std::string& word : a) {
    const auto found = std::find(bag.begin(), bag.end(), word);
    if (found != bag.end()) bag.erase(found);
  }
  const size_t common = b.size() - bag.size();
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

Status Wording::BuiltIn(Wording* out) {
  std::vector<SourceFile> sources = EmbeddedSources();
  std::erase_if(sources, [](const SourceFile& source) { return source.name != kFile; });
  RuleBook book;
  Diagnostics diagnostics;
  ReadBook(sources, &book, &diagnostics);
  if (diagnostics.has_errors()) return Status::Rules(diagnostics.ToString(sources));
  Wording wording;
  for (const Phrase& phrase : InOrder(book, "eval_abbreviation")) {
    wording.abbreviations_.push_back({phrase.text, phrase.value});
  }
  for (const Phrase& phrase : InOrder(book, "eval_unit")) wording.units_[phrase.text] = phrase.value;
  *out = std::move(wording);
  return Status::Ok();
}

Words Wording::Office(std::string_view text) const {
  std::string folded = Folded(text);
  for (const Short& abbreviation : abbreviations_) ReplaceAll(abbreviation.from, abbreviation.to, &folded);
  return Split(folded, [](char32_t c) { return !IsAnySpace(c) && !IsOfficePunctuation(c); });
}

std::string Wording::Unit(std::string_view text) const {
  std::string unit = Folded(text);
  if (text.size() == 3 && (unit == "vnd" || unit == "usd" || unit == "eur")) {
    for (char& c : unit) c = static_cast<char>(c - 0x20);
  }
  const auto found = units_.find(unit);
  return found == units_.end() ? unit : found->second;
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Labels begin and end with a space, and so do patterns: words are whole. Only
// entries whose first words stand somewhere in the label are tried on it. What
// an entry's pattern leaves over of a label says that it is of a part, unless
// every word of it is plain or one the entry itself is spoken of with.
#include "rules/catalogue.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "base/utf8.h"
#include "text/normalise.h"

namespace trich {
namespace {

// The word table of what says nothing of a part beside a pattern.
constexpr std::string_view kPlainWords = "plain";

constexpr size_t kLongestLabel = 4096;  // bytes; longer ones are no labels

bool Holds(const std::vector<std::string>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Tried where a word begins.
std::unique_ptr<Regex> WholeWords(std::string_view pattern) {
  return std::make_unique<Regex>(fmt::format("(?:{}) ", pattern));
}

bool IsJoiner(char c) { return c == '&' || c == '/' || c == '%' || c == '-'; }

// Compiled alone first, so that a message shows what was written.
bool IsRegex(const std::string& pattern, const CatalogueText& text, Diagnostics* diagnostics) {
  const RE2 alone(pattern, RE2::Quiet);
  return alone.ok() || diagnostics->Error(text.pattern_place, "bad-regex", alone.error());
}

}  // namespace

std::string SearchForm(std::string_view label) { return SearchFormOfLower(Lower(Normalised(label))); }

std::string SearchFormOfLower(std::string_view lower) {
  std::string form = " ";
  form.reserve(lower.size() + 2);
  for (size_t at = 0; at < lower.size();) {
    size_t end = at;
    size_t length = 0;
    while (end < lower.size() && IsWordCodePoint(DecodeAt(lower, end, &length))) end += length;
    form.append(lower, at, end - at);
    if ((at = end) == lower.size()) break;
    if (IsJoiner(lower[at]) && form.back() != ' ') {
      form.push_back(lower[at]);
    } else if (form.back() != ' ') {
      form.push_back(' ');
    }
    at += CharLength(lower[at]);
  }
  if (form.back() != ' ') form.push_back(' ');
  return form;
}

bool Catalogue::Entry::Takes(std::string_view unit, bool is_change) const {
  if (measure != "any" && (measure == "change") != is_change) return false;
  return std::find(units.begin(), units.end(), unit) != units.end();
}

bool Catalogue::Entry::Excepts(std::string_view form) const {
  if (except == nullptr) return false;
  for (size_t word = 1; word < form.size(); word = form.find(' ', word) + 1) {
    if (except->Begins(form.substr(word))) return true;
  }
  return false;
}

// Whether the words of `form` that begin in [begin, end) are plain or the entry's own.
bool Catalogue::ArePlain(std::string_view form, size_t begin, size_t end, const Entry& entry) const {
  for (size_t at = begin; at < end;) {
    const size_t next = form.find(' ', at) + 1;
    const std::string_view word = form.substr(at, next - 1 - at);
    const bool plain = IsDigit(word.front()) || Holds(plain_, word) || (at > 1 && Holds(later_, word));
    if (!plain && entry.words.find(form.substr(at - 1, word.size() + 2)) == std::string::npos) return false;
    at = next;
  }
  return true;
}

// The longest match from a word on leaves least over.
bool Catalogue::Knows(const Entry& entry, std::string_view form, size_t at) const {
  Captures found;
  return ArePlain(form, 1, at, entry) && entry.pattern->Match(form.substr(at), &found) &&
         ArePlain(form, at + found.pieces[0].end, form.size(), entry) && !entry.Excepts(form);
}

void Catalogue::Compile(const RuleBook& book, Diagnostics* diagnostics) {
  if (const auto words = book.words.find(kPlainWords); words != book.words.end()) {
    for (const Phrase& phrase : words->second.phrases) {
      (phrase.value == "later" ? later_ : plain_).push_back(Lower(phrase.text));
    }
    std::sort(plain_.begin(), plain_.end());
    std::sort(later_.begin(), later_.end());
  }
  for (const CatalogueText& text : book.catalogue) {
    if (!IsRegex(text.pattern, text, diagnostics) || !IsRegex(text.except, text, diagnostics)) continue;
    heads_.Add(text.pattern, static_cast<uint32_t>(entries_.size()), &words_);
    std::string wording = text.vi;
    for (const YesExample& yes : text.yes) wording += " " + yes.text;
    Entry entry{text.id, text.units, text.measure, text.over, SearchForm(wording), WholeWords(text.pattern), nullptr};
    if (!text.except.empty()) entry.except = WholeWords(text.except);
    entries_.push_back(std::move(entry));
  }
  heads_.Freeze();
}

const Catalogue::Entry* Catalogue::Find(std::string_view label, std::string_view unit, bool is_change) const {
  return FindForm(SearchForm(label), unit, is_change);
}

const Catalogue::Entry* Catalogue::FindForm(std::string_view form, std::string_view unit, bool is_change) const {
  if (entries_.empty() || form.size() > kLongestLabel) return nullptr;
  std::vector<Token> tokens;
  Tokenise(form, form, &tokens);
  words_.Number(&tokens);
  std::vector<Place> places;
  std::vector<uint32_t> ids;
  for (size_t at = 0; at < tokens.size(); ++at) {
    if (form[tokens[at].begin - 1] != ' ' || !heads_.MayBegin(tokens[at])) continue;
    ids.clear();
    heads_.Find(tokens, at, &ids);
    for (const uint32_t id : ids) {
      if (entries_[id].Takes(unit, is_change)) places.push_back({id, tokens[at].begin});
    }
  }
  std::sort(places.begin(), places.end());
  const auto known = std::find_if(places.begin(), places.end(),
                                  [&](const Place& place) { return Knows(entries_[place.entry], form, place.at); });
  return known == places.end() ? nullptr : &entries_[known->entry];
}

}  // namespace trich

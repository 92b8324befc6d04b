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

std::unique_ptr<Regex> Framed(std::string_view pattern) {
  return std::make_unique<Regex>(fmt::format(" (?:{}) ", pattern));
}

bool IsJoiner(char c) { return c == '&' || c == '/' || c == '%' || c == '-'; }

// Compiled alone first, so that a message shows what was written.
bool IsRegex(const std::string& pattern, const CatalogueText& text, Diagnostics* diagnostics) {
  const RE2 alone(pattern, RE2::Quiet);
  return alone.ok() || diagnostics->Error(text.pattern_place, "bad-regex", alone.error());
}

}  // namespace

std::string SearchForm(std::string_view label) {
  const std::string lower = Lower(Normalised(label));
  std::string form = " ";
  for (size_t at = 0; at < lower.size();) {
    size_t length = 0;
    const char32_t c = DecodeAt(lower, at, &length);
    if (IsWordCodePoint(c) || (IsJoiner(lower[at]) && form.back() != ' ')) {
      form.append(lower, at, length);
    } else if (form.back() != ' ') {
      form.push_back(' ');
    }
    at += length;
  }
  if (form.back() != ' ') form.push_back(' ');
  return form;
}

bool Catalogue::Entry::Takes(std::string_view unit, bool is_change) const {
  if (measure != "any" && (measure == "change") != is_change) return false;
  return std::find(units.begin(), units.end(), unit) != units.end();
}

bool Catalogue::ArePlain(std::string_view words, std::string_view own, bool open_label) const {
  bool first = open_label;
  for (size_t at = 0; at < words.size();) {
    const size_t end = std::min(words.find(' ', at), words.size());
    const std::string_view word = words.substr(at, end - at);
    const bool plain = word.empty() || IsDigit(word.front()) || Holds(plain_, word) || (!first && Holds(later_, word));
    first = first && word.empty();
    if (!plain && own.find(fmt::format(" {} ", word)) == std::string_view::npos) return false;
    at = end + 1;
  }
  return true;
}

// The longest match from a word on leaves least over.
bool Catalogue::Knows(const Entry& entry, std::string_view form) const {
  if (!entry.pattern->Search(form) || (entry.except != nullptr && entry.except->Search(form))) return false;
  const std::string own = SearchForm(entry.wording);
  for (size_t at = 0; at != std::string_view::npos && ArePlain(form.substr(0, at), own, true);
       at = form.find(' ', at + 1)) {
    Captures found;
    if (!entry.pattern->Match(form.substr(at), &found)) continue;
    if (ArePlain(form.substr(at + found.pieces[0].end), own, false)) return true;
  }
  return false;
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
    Entry entry{text.id, text.units, text.measure, text.over, text.vi, Framed(text.pattern), nullptr};
    for (const YesExample& yes : text.yes) entry.wording += " " + yes.text;
    if (!text.except.empty()) entry.except = Framed(text.except);
    entries_.push_back(std::move(entry));
  }
  heads_.Freeze();
}

const Catalogue::Entry* Catalogue::Find(std::string_view label, std::string_view unit, bool is_change) const {
  if (entries_.empty() || label.size() > kLongestLabel) return nullptr;
  const std::string form = SearchForm(label);
  std::vector<Token> tokens;
  Tokenise(form, form, &tokens);
  words_.Number(&tokens);
  std::vector<uint32_t> ids;
  for (size_t at = 0; at < tokens.size(); ++at) heads_.Find(tokens, at, &ids);
  std::erase_if(ids, [&](uint32_t id) { return !entries_[id].Takes(unit, is_change); });
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  const auto known = std::find_if(ids.begin(), ids.end(), [&](uint32_t id) { return Knows(entries_[id], form); });
  return known == ids.end() ? nullptr : &entries_[*known];
}

}  // namespace trich

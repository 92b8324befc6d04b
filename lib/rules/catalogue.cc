// SPDX-License-Identifier: Apache-2.0
//
// Labels begin and end with a space, and so do patterns: words are whole. Only
// entries whose first words stand somewhere in the label are tried on it.
#include "rules/catalogue.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "base/utf8.h"
#include "text/normalise.h"

namespace trich {
namespace {

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

bool Catalogue::Entry::Knows(std::string_view form) const {
  return pattern->Search(form) && (except == nullptr || !except->Search(form));
}

void Catalogue::Compile(const RuleBook& book, Diagnostics* diagnostics) {
  for (const CatalogueText& text : book.catalogue) {
    if (!IsRegex(text.pattern, text, diagnostics) || !IsRegex(text.except, text, diagnostics)) continue;
    heads_.Add(text.pattern, static_cast<uint32_t>(entries_.size()), &words_);
    Entry entry{text.id, text.units, text.measure, Framed(text.pattern), nullptr};
    if (!text.except.empty()) entry.except = Framed(text.except);
    entries_.push_back(std::move(entry));
  }
  heads_.Freeze();
}

std::string_view Catalogue::Find(std::string_view label, std::string_view unit, bool is_change) const {
  if (entries_.empty()) return {};
  const std::string form = SearchForm(label);
  std::vector<Token> tokens;
  Tokenise(form, form, &tokens);
  words_.Number(&tokens);
  std::vector<uint32_t> ids;
  for (size_t at = 0; at < tokens.size(); ++at) heads_.Find(tokens, at, &ids);
  std::erase_if(ids, [&](uint32_t id) { return !entries_[id].Takes(unit, is_change); });
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  const auto known = std::find_if(ids.begin(), ids.end(), [&](uint32_t id) { return entries_[id].Knows(form); });
  return known == ids.end() ? std::string_view() : entries_[*known].id;
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Labels begin and end with a space, and so do patterns: words are whole.
#include "rules/catalogue.h"

#include <fmt/format.h>
#include <re2/stringpiece.h>

#include <algorithm>

#include "base/utf8.h"
#include "text/normalise.h"

namespace trich {
namespace {

RE2::Options Options() {
  RE2::Options options(RE2::Quiet);
  options.set_max_mem(64 << 20);
  return options;
}

bool IsJoiner(char c) { return c == '&' || c == '/' || c == '%' || c == '-'; }

// Compiled alone first, so that a message shows what was written.
bool IsRegex(const std::string& pattern, const CatalogueText& text, Diagnostics* diagnostics) {
  const RE2 alone(pattern, Options());
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

void Catalogue::Compile(const RuleBook& book, Diagnostics* diagnostics) {
  set_ = std::make_unique<RE2::Set>(Options(), RE2::UNANCHORED);
  for (const CatalogueText& text : book.catalogue) {
    if (!IsRegex(text.pattern, text, diagnostics) || !IsRegex(text.except, text, diagnostics)) continue;
    std::string error;
    const std::string framed = fmt::format(" (?:{}) ", text.pattern);
    if (set_->Add(re2::StringPiece(framed.data(), framed.size()), &error) < 0) {
      diagnostics->Error(text.pattern_place, "bad-regex", error);
      continue;
    }
    Entry entry{text.id, text.units, text.measure, nullptr};
    if (!text.except.empty()) {
      entry.except = std::make_unique<RE2>(fmt::format(" (?:{}) ", text.except), Options());
    }
    entries_.push_back(std::move(entry));
  }
  if (!set_->Compile()) {
    diagnostics->Error({"catalogue.toml", 0, 0}, "too-large", "the patterns together need more memory than is allowed");
  }
}

std::string_view Catalogue::Find(std::string_view label, std::string_view unit, bool is_change) const {
  if (entries_.empty()) return {};
  const std::string form = SearchForm(label);
  std::vector<int> ids;
  if (!set_->Match(re2::StringPiece(form.data(), form.size()), &ids)) return {};
  std::sort(ids.begin(), ids.end());
  for (const int id : ids) {
    const Entry& entry = entries_[static_cast<size_t>(id)];
    if (entry.measure != "any" && (entry.measure == "change") != is_change) continue;
    if (std::find(entry.units.begin(), entry.units.end(), unit) == entry.units.end()) continue;
    if (entry.except && RE2::PartialMatch(re2::StringPiece(form.data(), form.size()), *entry.except)) continue;
    return entry.id;
  }
  return {};
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// The way of an article: text, matches, fields, record. Each stage reads only
// what the ones before it made.
#include "trich/extractor.h"

#include <utility>

#include "fields/quantity.h"
#include "match/document.h"
#include "match/scanner.h"
#include "record/dates.h"
#include "record/indicators.h"
#include "record/officials.h"
#include "record/province.h"

namespace trich {

namespace {

bool Accepts(const Document& document, const RuleMatch& match) {
  Quantity quantity;
  if (match.rule->field == "quantity") return MakeQuantity(document, match, &quantity);
  return match.rule->Option("kind") != "name" || IsNumberedName(document, match);
}

}  // namespace

struct Extractor::State {
  RuleSet rules;
  ExtractOptions options;
  Document document;
  Scanner scanner;

  void Match(const Article& article);
};

void Extractor::State::Match(const Article& article) {
  const Rules& compiled = rules.rules();
  document.article = &article;
  document.rules = &compiled;
  document.text.Assign(article.text, compiled.abbreviations);
  document.words.Assign(compiled, document.text);
  document.matches.clear();
  scanner.Scan(compiled, document.text, [this](const RuleMatch& match) {
    if (!Accepts(document, match)) return false;
    document.matches.push_back(match);
    return true;
  });
}

Extractor::Extractor(RuleSet rules, ExtractOptions options) : state_(std::make_unique<State>()) {
  state_->rules = std::move(rules);
  state_->options = std::move(options);
}

Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

void Extractor::Extract(const Article& article, Record* record) {
  *record = Record();
  State& state = *state_;
  state.Match(article);
  record->id = article.id;
  record->warnings = article.warnings;
  FindDates(state.document, state.options.reference_date, &record->date);
  const std::string& date = record->date.event.empty() ? record->date.published : record->date.event;
  FindProvince(state.document, date, &record->province);
  FindOfficials(state.document, &record->officials);
  FindIndicators(state.document, *record, &record->indicators);
  if (state.options.with_text) record->text = article.text;
}

}  // namespace trich

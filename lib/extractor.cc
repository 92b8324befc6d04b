// SPDX-License-Identifier: Apache-2.0
//
// The way of an article: text, matches, fields, record. Each stage reads only
// what the ones before it made.
#include "trich/extractor.h"

#include <utility>

#include "fields/document_reader.h"
#include "fields/place.h"
#include "record/article_year.h"
#include "record/dates.h"
#include "record/indicators.h"
#include "record/officials.h"
#include "record/province.h"

namespace trich {
namespace {

// The day that chooses between divisions of the country.
std::string_view TimeOf(const Dates& dates, std::string_view reference_date) {
  const auto has_year = [](std::string_view date) { return !date.empty() && date.front() != 'X'; };
  if (has_year(dates.event)) return dates.event;
  if (has_year(dates.published)) return dates.published;
  return reference_date.empty() ? kUnknownTime : reference_date;
}

// Empties a record, but for the memory of its lists and for its indicators,
// which are overwritten.
void Clear(Record* record) {
  Record empty;
  empty.officials.swap(record->officials);
  empty.indicators.swap(record->indicators);
  empty.officials.clear();
  *record = std::move(empty);
}

}  // namespace

struct Extractor::State {
  RuleSet rules;
  ExtractOptions options;
  DocumentReader reader;
  Document document;
  OfficialFinder officials;
  IndicatorFinder indicators;
};

Extractor::Extractor(RuleSet rules, ExtractOptions options) : state_(std::make_unique<State>()) {
  state_->rules = std::move(rules);
  state_->options = std::move(options);
}

Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

void Extractor::Extract(const Article& article, Record* record) {
  Clear(record);
  State& state = *state_;
  state.reader.Read(state.rules.rules(), article, &state.document);
  record->id = article.id;
  record->warnings = article.warnings;
  if (!article.title.empty()) {
    record->title = article.title;
  } else if (!state.document.title.empty()) {
    record->title = state.document.text.Words(state.document.title);
  }
  FindDates(state.document, state.options.reference_date, &record->date);
  const std::string_view time = TimeOf(record->date, state.options.reference_date);
  FindPlaces(time, &state.document);
  FindProvince(state.document, time, &record->province);
  state.officials.Find(state.document, &record->officials);
  const int year = YearOfArticle(state.document, record->date, state.options.reference_date);
  state.indicators.Find(state.document, record->province ? &*record->province : nullptr, year, &record->indicators);
  if (state.options.with_text) record->text = article.text;
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "fields/document_reader.h"

#include "fields/date.h"
#include "fields/layout.h"
#include "fields/period.h"
#include "fields/quantity.h"

namespace trich {

bool HasMeaning(const Document& document, const RuleMatch& match) {
  const std::string& field = match.rule->field;
  Quantity quantity;
  Period period;
  DateMention date;
  if (field == "quantity") return MakeQuantity(document, match, &quantity);
  if (field == "date") return MakeDate(document.text, match, &date);
  if (field == "period") return MakePeriod(document, match, &period);
  return match.rule->kind != "name" || IsNumberedName(document, match);
}

namespace {

// Keeps what `make` makes of a match, if it makes anything.
template <typename Value, typename Make>
bool KeepValue(Make make, std::vector<Value>* values) {
  const bool made = make(&values->emplace_back());
  if (!made) values->pop_back();
  return made;
}

// Keeps a match that stands for something, and the quantity or day it is one of.
bool Keep(const RuleMatch& match, Document* document) {
  const std::string_view field = match.rule->field;
  const bool kept =
      field == "quantity" ? KeepValue([&](Quantity* quantity) { return MakeQuantity(*document, match, quantity); },
                                      &document->quantities)
      : field == "date"
          ? KeepValue([&](DateMention* date) { return MakeDate(document->text, match, date); }, &document->dates)
          : HasMeaning(*document, match);
  if (kept) document->matches.push_back(match);
  return kept;
}

}  // namespace

void DocumentReader::Read(const Rules& rules, const Article& article, Document* document) {
  document->article = &article;
  document->rules = &rules;
  document->text.Assign(article.text, rules.vocabulary);
  document->words.Assign(rules, document->text, kLandmarks, &document->landmarks);
  document->matches.clear();
  document->quantities.clear();
  document->dates.clear();
  scanner_.Scan(rules, document->text, [document](const RuleMatch& match) { return Keep(match, document); });
  ReadLayout(document);
}

}  // namespace trich

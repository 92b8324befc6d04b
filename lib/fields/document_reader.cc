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
  return match.rule->Option("kind") != "name" || IsNumberedName(document, match);
}

namespace {

// Keeps a match that stands for something, and the quantity it is one of.
bool Keep(const RuleMatch& match, Document* document) {
  if (match.rule->field == "quantity") {
    Quantity& quantity = document->quantities.emplace_back();
    if (!MakeQuantity(*document, match, &quantity)) {
      document->quantities.pop_back();
      return false;
    }
  } else if (!HasMeaning(*document, match)) {
    return false;
  }
  document->matches.push_back(match);
  return true;
}

}  // namespace

void DocumentReader::Read(const Rules& rules, const Article& article, Document* document) {
  document->article = &article;
  document->rules = &rules;
  document->text.Assign(article.text, rules.vocabulary);
  document->words.Assign(rules, document->text);
  document->matches.clear();
  document->quantities.clear();
  scanner_.Scan(rules, document->text, [document](const RuleMatch& match) { return Keep(match, document); });
  ReadLayout(document);
  ReadDates(document);
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// The articles of data/, as they are and with other line ends.
#include "spans.h"

#include "catch.h"
#include "trich/extractor.h"
#include "trich/reader.h"

namespace trich {
namespace {

RuleSet BuiltIn() {
  RuleSet rules;
  const Status status = RuleSet::BuiltIn(&rules);
  INFO(status.message());
  REQUIRE(status.ok());
  return rules;
}

std::vector<Article> Articles() {
  Inputs inputs;
  inputs.names = {TRICH_SOURCE_DIR "/data/articles"};
  Reader reader(inputs);
  std::vector<Article> articles;
  Status status;
  for (Article article; reader.Next(&article, &status);) {
    INFO(status.message());
    REQUIRE(status.ok());
    articles.push_back(article);
  }
  return articles;
}

std::string WithCarriageReturns(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? "\r\n" : std::string(1, c);
  return out;
}

std::vector<std::string> Quotes(const Record& record) {
  std::vector<std::string> quotes;
  for (const Official& official : record.officials) quotes.push_back(official.name);
  for (const Indicator& indicator : record.indicators) quotes.push_back(indicator.text + " " + indicator.label);
  return quotes;
}

TEST_CASE("every fact of an article stands at its span", "[articles]") {
  Extractor extractor(BuiltIn());
  const std::vector<Article> articles = Articles();
  CHECK(articles.size() >= 15);
  size_t facts = 0;
  for (const Article& article : articles) {
    Record record;
    extractor.Extract(article, &record);
    INFO(article.id);
    CHECK(WrongSpans(article.text, record) == "");
    facts += record.indicators.size();
  }
  CHECK(facts > articles.size());
}

TEST_CASE("line ends change no fact", "[articles]") {
  Extractor extractor(BuiltIn());
  for (Article article : Articles()) {
    if (article.text.find('\r') != std::string::npos) continue;
    Record before, after;
    extractor.Extract(article, &before);
    article.text = WithCarriageReturns(article.text);
    extractor.Extract(article, &after);
    INFO(article.id);
    CHECK(WrongSpans(article.text, after) == "");
    CHECK(Quotes(after) == Quotes(before));
  }
}

}  // namespace
}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// The articles of data/ as they are.
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

}  // namespace
}  // namespace trich

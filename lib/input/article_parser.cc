// SPDX-License-Identifier: Apache-2.0
#include "input/article_parser.h"

#include <utility>

#include "input/article_id.h"
#include "input/html.h"
#include "input/json_article.h"
#include "text/decode.h"

namespace trich {

Status ArticleParser::Parse(const RawBatch& batch, const RawArticle& raw, Article* article) {
  article->text.clear();
  article->title.clear();
  article->published.clear();
  article->warnings.clear();
  article->id = raw.kind == RawKind::kJsonLine ? LineId(batch.inputs[raw.input], raw.line) : raw.id;
  Status parsed = raw.status.ok() ? ParseContent(batch.ContentOf(raw), raw, article) : raw.status;
  if (!IsUtf8(article->id)) {
    article->id = PrintableId(std::move(article->id));
    article->warnings.push_back("the id is no UTF-8 and was escaped");
  }
  return parsed;
}

Status ArticleParser::ParseContent(std::string_view content, const RawArticle& raw, Article* article) {
  if (raw.kind == RawKind::kJsonLine) return ParseJsonArticle(content, options_, &scratch_, article);
  if (raw.kind == RawKind::kHtml) return ParseHtml(content, raw.charset, article);
  return Decode(content, raw.charset, &article->text, &article->warnings);
}

}  // namespace trich

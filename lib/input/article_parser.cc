// SPDX-License-Identifier: Apache-2.0
#include "input/article_parser.h"

#include <fmt/format.h>

#include "input/json_line.h"
#include "text/decode.h"

namespace trich {

Status ArticleParser::Parse(const RawBatch& batch, const RawArticle& raw, Article* article) {
  article->text.clear();
  article->title.clear();
  article->published.clear();
  article->warnings.clear();
  article->id = raw.id;
  if (raw.kind == RawKind::kJsonLine) article->id = fmt::format("{}:{}", batch.inputs[raw.input], raw.line);
  if (!raw.status.ok()) return raw.status;
  const std::string_view content = batch.ContentOf(raw);
  if (raw.kind == RawKind::kJsonLine) return ParseJsonLine(content, article);
  return Decode(content, &article->text, &article->warnings);
}

Status ArticleParser::ParseJsonLine(std::string_view line, Article* article) {
  JsonField fields[] = {{options_.text_field}, {options_.id_field}, {options_.date_field}, {"title"}};
  const auto& [text, id, published, title] = fields;
  const Status scanned = ScanJsonLine(line, fields);
  const auto store = [this](const JsonField& field, std::string* to) {
    if (field.type != JsonType::kString) return;
    UnescapeJson(field.raw, to);
  };
  if (id.type == JsonType::kNumber) article->id = id.raw;
  store(id, &article->id);
  if (!scanned.ok()) return scanned;
  store(published, &article->published);
  store(title, &article->title);
  if (text.type != JsonType::kString) return Status::NoText(fmt::format("no string under \"{}\"", options_.text_field));
  std::string_view content = text.raw;
  if (content.find('\\') != std::string_view::npos) {
    UnescapeJson(content, &unescaped_);
    content = unescaped_;
  }
  return Decode(content, &article->text, &article->warnings);
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "input/json_article.h"

#include <fmt/format.h>

#include <utility>

#include "input/article_id.h"
#include "input/json_line.h"
#include "input/published.h"
#include "text/decode.h"

namespace trich {
namespace {

// Stores a string; an id or a date may also be a number.
void Store(const JsonField& field, std::string* to) {
  if (field.type == JsonType::kString) UnescapeJson(field.raw, to);
  if (field.type == JsonType::kNumber) to->assign(field.raw);
}

void StorePublished(const JsonField& field, Article* article) {
  std::string stated;
  Store(field, &stated);
  if (stated.empty() || ReadPublished(stated, &article->published)) return;
  article->warnings.push_back(fmt::format("{}: \"{}\" is no date", field.name, stated));
}

// A string's text; what is no string is left out.
Status DecodeString(const JsonField& field, std::string* scratch, std::string* text,
                    std::vector<std::string>* warnings) {
  if (field.type != JsonType::kString) return Status::Ok();
  std::string_view content = field.raw;
  if (content.find('\\') != std::string_view::npos) {
    UnescapeJson(content, scratch);
    content = *scratch;
  }
  return Decode(content, "", text, warnings);
}

}  // namespace

Status ParseJsonArticle(std::string_view line, const ReaderOptions& options, std::string* scratch, Article* article) {
  JsonField fields[] = {{options.text_field}, {options.id_field}, {options.date_field}, {"title"}};
  const auto& [text, id, published, title] = fields;
  Status scanned = ScanJsonLine(line, fields);
  Store(id, &article->id);
  if (!scanned.ok()) return scanned;
  if (text.type != JsonType::kString) return Status::NoText(fmt::format("no string under \"{}\"", options.text_field));
  StorePublished(published, article);
  if (Status decoded = DecodeString(title, scratch, &article->title, &article->warnings); !decoded.ok()) return decoded;
  return DecodeString(text, scratch, &article->text, &article->warnings);
}

std::string JsonArticleId(std::string_view content, const ReaderOptions& options, std::string_view input,
                          uint64_t line) {
  std::string id = LineId(input, line);
  JsonField fields[] = {{options.id_field}};
  static_cast<void>(ScanJsonLine(content, fields));  // what was found before a mistake counts
  Store(fields[0], &id);
  return PrintableId(std::move(id));
}

}  // namespace trich

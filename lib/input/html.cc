// SPDX-License-Identifier: Apache-2.0
#include "input/html.h"

#include <algorithm>
#include <utility>

#include "input/headers.h"
#include "input/html_body.h"
#include "input/html_head.h"
#include "input/html_tree.h"
#include "text/decode.h"

namespace trich {
namespace {

// What a page must say of its encoding, it has to say early on.
constexpr size_t kDeclared = 4096;

bool HasLine(std::string_view text, std::string_view line) {
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    if (text.substr(0, end) == line) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

}  // namespace

Status ParseHtml(std::string_view bytes, const std::string& charset, Article* article) {
  const std::string declared = charset.empty() ? CharsetOf(bytes.substr(0, kDeclared)) : charset;
  std::string page;
  if (Status decoded = Decode(bytes, declared, &page, &article->warnings); !decoded.ok()) return decoded;
  article->text.clear();
  const HtmlTree tree = ReadHtml(page);
  const xmlNode* const root = tree ? ::xmlDocGetRootElement(tree.get()) : nullptr;
  if (!root) return Status::Ok();
  PageFacts facts = ReadPageFacts(root);
  AppendArticleText(FindArticle(root), &article->text);
  if (!facts.headline.empty() && !HasLine(article->text, facts.headline)) {
    article->text.insert(0, facts.headline + (article->text.empty() ? "" : "\n"));
  }
  article->title = std::move(facts.headline);
  article->published = std::move(facts.published);
  return Status::Ok();
}

}  // namespace trich

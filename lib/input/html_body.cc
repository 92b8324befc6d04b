// SPDX-License-Identifier: Apache-2.0
//
// One walk writes the text. What stands around the article is known by the
// element, by a word of its class or id, or, when it has been written, by being
// mostly links: then it is taken back.
#include "input/html_body.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "input/headers.h"
#include "input/html_tree.h"

namespace trich {
namespace {

constexpr std::string_view kNoText[] = {"aside",  "button", "canvas", "dialog", "embed",    "footer",   "form",
                                        "head",   "iframe", "input",  "math",   "nav",      "noscript", "object",
                                        "script", "select", "style",  "svg",    "template", "textarea"};
constexpr std::string_view kBlocks[] = {"address", "article", "blockquote", "body", "br",     "center",  "dd",
                                        "details", "div",     "dl",         "dt",   "figure", "h1",      "h2",
                                        "h3",      "h4",      "h5",         "h6",   "header", "hr",      "html",
                                        "li",      "main",    "ol",         "p",    "pre",    "section", "table",
                                        "tbody",   "tfoot",   "thead",      "tr",   "ul",     "caption", "figcaption"};
constexpr std::string_view kAround[] = {
    "ad",       "ads",       "advert",  "advertisement", "banner", "breadcrumb", "breadcrumbs", "comment",
    "comments", "copyright", "footer",  "menu",          "nav",    "navbar",     "pagination",  "popup",
    "related",  "share",     "sharing", "sidebar",       "social", "tags",       "toolbar"};

template <size_t kSize>
bool IsOneOf(std::string_view name, const std::string_view (&names)[kSize]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// Whether a word of "box-related news" says that this stands around an article.
bool SaysAround(std::string_view words) {
  constexpr std::string_view kBetween = " \t\n-_";
  while (!words.empty()) {
    const size_t end = std::min(words.find_first_of(kBetween), words.size());
    const std::string_view word = words.substr(0, end);
    for (const std::string_view around : kAround) {
      if (EqualIgnoringCase(word, around)) return true;
    }
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

bool IsHidden(const xmlNode* node) {
  if (::xmlHasProp(node, reinterpret_cast<const xmlChar*>("hidden"))) return true;
  const std::string style = AttributeOf(node, "style");
  return style.find("display:none") != std::string::npos || style.find("display: none") != std::string::npos;
}

bool StandsAround(const xmlNode* node) {
  const std::string_view name = NameOf(node);
  if (IsOneOf(name, kNoText) || IsHidden(node)) return true;
  if (name != "div" && name != "ul" && name != "ol" && name != "section" && name != "table") return false;
  return SaysAround(AttributeOf(node, "class")) || SaysAround(AttributeOf(node, "id"));
}

class Writer {
 public:
  explicit Writer(std::string* text) : text_(text) {}

  bool Enter(const xmlNode* node) {
    const std::string_view name = NameOf(node);
    AppendCollapsed(TextOf(node), text_);
    if (name.empty()) return false;
    if (IsOneOf(name, kBlocks)) EndLine();
    open_.push_back({text_->size(), link_bytes_, links_});
    return !StandsAround(node);
  }

  void Leave(const xmlNode* node) {
    const std::string_view name = NameOf(node);
    if (name.empty()) return;
    const Mark mark = open_.back();
    open_.pop_back();
    const size_t bytes = text_->size() - std::min(mark.text, text_->size());
    if (name == "a") {
      ++links_;
      link_bytes_ += bytes;
    } else if (name == "td" || name == "th") {
      AppendCollapsed(" ", text_);
    } else if (IsOneOf(name, kBlocks)) {
      if (MostlyLinks(mark, bytes)) TakeBack(mark);
      EndLine();
    }
  }

 private:
  // What had been written when an element began.
  struct Mark {
    size_t text;
    size_t link_bytes;
    size_t links;
  };

  bool MostlyLinks(const Mark& mark, size_t bytes) const {
    constexpr size_t kFew = 3;
    return links_ - mark.links >= kFew && (link_bytes_ - mark.link_bytes) * 10 > bytes * 7;
  }

  void TakeBack(const Mark& mark) {
    text_->resize(mark.text);
    link_bytes_ = mark.link_bytes;
    links_ = mark.links;
  }

  void EndLine() {
    while (text_->ends_with(' ')) text_->pop_back();
    if (!text_->empty() && text_->back() != '\n') text_->push_back('\n');
  }

  std::string* text_;
  std::vector<Mark> open_;
  size_t link_bytes_ = 0;  // of the text
  size_t links_ = 0;
};

bool IsMain(const xmlNode* node) { return NameOf(node) == "main" || AttributeOf(node, "role") == "main"; }

}  // namespace

const xmlNode* FindArticle(const xmlNode* root) {
  size_t bytes = 0, longest = 0;
  const xmlNode* body = nullptr;  // marked as the article's
  const xmlNode* article = nullptr;
  const xmlNode* main = nullptr;
  std::vector<size_t> begins;
  const auto enter = [&](const xmlNode* node) {
    bytes += TextOf(node).size();
    if (NameOf(node).empty()) return false;
    begins.push_back(bytes);
    return !StandsAround(node);
  };
  const auto leave = [&](const xmlNode* node) {
    if (NameOf(node).empty()) return;
    const size_t length = bytes - begins.back();
    begins.pop_back();
    if (NameOf(node) == "article" && length > longest) {
      longest = length;
      article = node;
    }
    if (!main && IsMain(node)) main = node;
    if (!body && AttributeOf(node, "itemprop") == "articleBody") body = node;
  };
  Walk(root, enter, leave);
  const bool is_teaser = longest * 3 < bytes;  // of something else
  if (article && !is_teaser) return article;
  if (body) return body;
  return main ? main : root;
}

void AppendArticleText(const xmlNode* article, std::string* text) {
  Writer writer(text);
  Walk(
      article, [&](const xmlNode* node) { return writer.Enter(node) || node == article; },
      [&](const xmlNode* node) { writer.Leave(node); });
  while (text->ends_with('\n') || text->ends_with(' ')) text->pop_back();
}

}  // namespace trich

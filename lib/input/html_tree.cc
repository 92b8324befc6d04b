// SPDX-License-Identifier: Apache-2.0
#include "input/html_tree.h"

#include <libxml/HTMLparser.h>

#include <limits>
#include <mutex>

namespace trich {
namespace {

constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                         HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;

std::string_view ViewOf(const xmlChar* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

}  // namespace

HtmlTree ReadHtml(std::string_view page) {
  static std::once_flag once;
  std::call_once(once, [] { ::xmlInitParser(); });
  if (page.size() > std::numeric_limits<int>::max()) return nullptr;
  return HtmlTree(::htmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr, "UTF-8", kOptions));
}

std::string_view NameOf(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE ? ViewOf(node->name) : std::string_view();
}

std::string AttributeOf(const xmlNode* node, const char* name) {
  if (node->type != XML_ELEMENT_NODE) return {};
  xmlChar* const value = ::xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
  std::string copy(ViewOf(value));
  ::xmlFree(value);
  return copy;
}

std::string_view TextOf(const xmlNode* node) {
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE ? ViewOf(node->content)
                                                                             : std::string_view();
}

void AppendCollapsed(std::string_view text, std::string* out) {
  for (const char c : text) {
    if (!IsSpace(c)) {
      out->push_back(c);
    } else if (!out->empty() && out->back() != ' ' && out->back() != '\n') {
      out->push_back(' ');
    }
  }
}

void AppendInnerText(const xmlNode* node, std::string* text) {
  const auto append = [text](const xmlNode* at) {
    AppendCollapsed(TextOf(at), text);
    return true;
  };
  Walk(node, append, [](const xmlNode*) {});
  while (text->ends_with(' ')) text->pop_back();
}

}  // namespace trich

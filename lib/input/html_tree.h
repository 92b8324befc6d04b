// SPDX-License-Identifier: Apache-2.0
//
// The tree of a page, as libxml2 reads it.
#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

namespace trich {

struct FreeHtml {
  void operator()(xmlDoc* document) const { ::xmlFreeDoc(document); }
};
using HtmlTree = std::unique_ptr<xmlDoc, FreeHtml>;

// `page` is UTF-8. Null when there is no tree in it.
HtmlTree ReadHtml(std::string_view page);

// The element's name; empty when `node` is no element.
std::string_view NameOf(const xmlNode* node);

// The value of an attribute; empty when the element does not have it.
std::string AttributeOf(const xmlNode* node, const char* name);

// Goes through `root` and all below it in the order of the page: enter(node),
// which says whether to go into it, then what is in it, then leave(node).
template <typename Enter, typename Leave>
void Walk(const xmlNode* root, Enter enter, Leave leave) {
  const xmlNode* node = root;
  for (;;) {
    if (enter(node) && node->type == XML_ELEMENT_NODE && node->children) {
      node = node->children;
      continue;
    }
    leave(node);
    while (node != root && !node->next) {
      node = node->parent;
      leave(node);
    }
    if (node == root) return;
    node = node->next;
  }
}

// Appends the text below `node`, its white space joined into single spaces.
void AppendInnerText(const xmlNode* node, std::string* text);

// The text of a text node; empty for any other.
std::string_view TextOf(const xmlNode* node);

// Appends `text` with its white space joined into single spaces, across calls
// too, and none at the begin of a line.
void AppendCollapsed(std::string_view text, std::string* out);

}  // namespace trich

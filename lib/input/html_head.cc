// SPDX-License-Identifier: Apache-2.0
//
// The headline is the longest heading that the page's title repeats; others may
// be the site's name. Dates are tried from the most to the least explicit.
#include "input/html_head.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "input/headers.h"
#include "input/html_tree.h"
#include "input/published.h"

namespace trich {
namespace {

// Where a date may stand, the best first.
enum DateSource { kPublishedTime, kItemProperty, kLinkedData, kMetaName, kTimeElement, kDateSources };

struct Found {
  std::vector<std::string> headings;
  std::string social_title;
  std::string title;
  std::array<std::string, kDateSources> dates;
};

void NoteDate(DateSource source, const std::string& stated, Found* found) {
  if (found->dates[source].empty()) ReadPublished(stated, &found->dates[source]);
}

bool IsDateName(std::string_view name) {
  constexpr std::string_view kNames[] = {"pubdate",        "publishdate", "publish-date",    "publish_date",
                                         "date",           "dc.date",     "dc.date.issued",  "dcterms.date",
                                         "dcterms.issued", "dc.created",  "dcterms.created", "article.published"};
  return std::any_of(std::begin(kNames), std::end(kNames),
                     [name](std::string_view known) { return EqualIgnoringCase(name, known); });
}

std::string InnerText(const xmlNode* node) {
  std::string text;
  AppendInnerText(node, &text);
  return text;
}

// What is longer is no headline.
constexpr size_t kLongestTitle = 1000;

void NoteHeading(const xmlNode* node, Found* found) {
  constexpr size_t kEnough = 16;
  std::string heading = InnerText(node);
  const bool usable = !heading.empty() && heading.size() <= kLongestTitle;
  if (usable && found->headings.size() < kEnough) found->headings.push_back(std::move(heading));
}

void NoteTitle(std::string_view stated, std::string* to) {
  std::string title;
  AppendCollapsed(stated, &title);
  if (to->empty() && title.size() <= kLongestTitle) *to = std::move(title);
}

void NoteMeta(const xmlNode* node, Found* found) {
  const std::string content = AttributeOf(node, "content");
  const std::string property = AttributeOf(node, "property");
  if (property == "og:title") NoteTitle(content, &found->social_title);
  if (property == "article:published_time") NoteDate(kPublishedTime, content, found);
  if (AttributeOf(node, "itemprop") == "datePublished") NoteDate(kItemProperty, content, found);
  if (IsDateName(AttributeOf(node, "name"))) NoteDate(kMetaName, content, found);
}

void NoteTime(const xmlNode* node, Found* found) {
  std::string stated = AttributeOf(node, "datetime");
  if (stated.empty()) stated = InnerText(node);
  NoteDate(AttributeOf(node, "itemprop") == "datePublished" ? kItemProperty : kTimeElement, stated, found);
}

// JSON-LD, wherever in it the key stands.
void NoteScript(const xmlNode* node, Found* found) {
  constexpr std::string_view kKey = "\"datePublished\"";
  if (!EqualIgnoringCase(AttributeOf(node, "type"), "application/ld+json") || !node->children) return;
  const std::string_view script = TextOf(node->children);
  const size_t key = script.find(kKey);
  if (key == std::string_view::npos) return;
  const size_t begin = script.find('"', key + kKey.size());
  if (begin == std::string_view::npos) return;
  const size_t end = std::min(script.find('"', begin + 1), script.size());
  NoteDate(kLinkedData, std::string(script.substr(begin + 1, end - begin - 1)), found);
}

bool Note(const xmlNode* node, Found* found) {
  const std::string_view name = NameOf(node);
  if (name == "meta") NoteMeta(node, found);
  if (name == "time") NoteTime(node, found);
  if (name == "script") NoteScript(node, found);
  if (name == "h1") NoteHeading(node, found);
  if (name == "title") NoteTitle(InnerText(node), &found->title);
  return name != "h1" && name != "title" && name != "time";
}

std::string Headline(const Found& found) {
  std::string longest;  // of those that are repeated
  for (const std::string& heading : found.headings) {
    const bool repeated =
        found.title.find(heading) != std::string::npos || found.social_title.find(heading) != std::string::npos;
    if (repeated && heading.size() > longest.size()) longest = heading;
  }
  if (!longest.empty()) return longest;
  if (!found.social_title.empty()) return found.social_title;
  return found.headings.empty() ? found.title : found.headings.front();
}

}  // namespace

PageFacts ReadPageFacts(const xmlNode* root) {
  Found found;
  Walk(
      root, [&found](const xmlNode* node) { return Note(node, &found); }, [](const xmlNode*) {});
  PageFacts facts;
  facts.headline = Headline(found);
  while (facts.headline.ends_with(' ')) facts.headline.pop_back();
  const auto date =
      std::find_if(found.dates.begin(), found.dates.end(), [](const auto& stated) { return !stated.empty(); });
  if (date != found.dates.end()) facts.published = *date;
  return facts;
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a page.
#include "input/html.h"
#include "read_articles.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  trich::Article article;
  const std::string_view page(reinterpret_cast<const char*>(data), size);
  if (!trich::ParseHtml(page, "", &article).ok()) return 0;
  if (!trich::IsUtf8(article.text)) trich::Fail("a text that is no UTF-8");
  if (article.text.ends_with('\n') || article.text.starts_with('\n')) trich::Fail("an empty line at an end");
  return 0;
}

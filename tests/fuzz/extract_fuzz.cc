// SPDX-License-Identifier: Apache-2.0
//
// Any bytes at all: they decode or are refused, what is extracted stands where
// the record says, and the record is JSON.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "spans.h"
#include "text/decode.h"
#include "trich/extractor.h"
#include "trich/json.h"

namespace {

trich::Extractor MakeExtractor() {
  trich::RuleSet rules;
  if (!trich::RuleSet::BuiltIn(&rules).ok()) std::abort();
  return trich::Extractor(rules);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static trich::Extractor extractor = MakeExtractor();
  trich::Article article;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (!trich::Decode(bytes, "", &article.text, &article.warnings).ok()) return 0;
  trich::Record record;
  extractor.Extract(article, &record);
  if (const std::string wrong = trich::WrongSpans(article.text, record); !wrong.empty()) {
    std::fprintf(stderr, "%s", wrong.c_str());
    std::abort();
  }
  std::string line;
  trich::AppendJson(record, &line);
  if (!nlohmann::json::accept(line)) std::abort();
  return 0;
}

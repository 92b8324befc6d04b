// SPDX-License-Identifier: Apache-2.0
//
// How fast each stage is, over the articles of data/. A stage's time is its own:
// what comes before it is made once, outside the clock. bytes_per_second counts
// the articles' text.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "fields/document_reader.h"
#include "fields/layout.h"
#include "fields/place.h"
#include "match/scanner.h"
#include "record/dates.h"
#include "record/indicators.h"
#include "record/officials.h"
#include "record/province.h"
#include "rules/rules.h"
#include "rules/sources.h"
#include "text/normalise.h"
#include "trich/extractor.h"
#include "trich/json.h"
#include "trich/rule_set.h"

namespace trich {
namespace {

const std::vector<Article>& Articles() {
  static const std::vector<Article> articles = [] {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(TRICH_SOURCE_DIR "/data/articles"))
      paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<Article> read;
    for (const auto& path : paths) {
      std::ifstream file(path, std::ios::binary);
      read.push_back({.id = path.stem(), .text{std::istreambuf_iterator<char>(file), {}}});
    }
    return read;
  }();
  return articles;
}

const RuleSet& BuiltIn() {
  static const RuleSet rules = [] {
    RuleSet built_in;
    if (!RuleSet::BuiltIn(&built_in).ok()) std::abort();
    return built_in;
  }();
  return rules;
}

// One document per article, read as far as matches and layout.
std::vector<Document>& Documents() {
  static std::vector<Document> documents(Articles().size());
  static const bool read = [] {
    for (size_t i = 0; i < documents.size(); ++i)
      DocumentReader().Read(BuiltIn().rules(), Articles()[i], &documents[i]);
    return true;
  }();
  benchmark::DoNotOptimize(read);
  return documents;
}

// Times `work(i)` for every article.
void ForEachArticle(benchmark::State& state, const std::function<void(size_t)>& work) {
  size_t bytes = 0;
  for (const Article& article : Articles()) bytes += article.text.size();
  for (size_t i = 0; i < Articles().size(); ++i) work(i);  // compiles what is compiled on first use
  for (auto _ : state) {
    for (size_t i = 0; i < Articles().size(); ++i) work(i);
  }
  state.SetBytesProcessed(static_cast<int64_t>(bytes * state.iterations()));
}

void Normalising(benchmark::State& state) {
  std::string clean;
  OffsetMap map;
  ForEachArticle(state, [&](size_t i) { Normalise(Articles()[i].text, &clean, &map); });
}

void Tokenising(benchmark::State& state) {
  Tokeniser tokeniser;
  std::string lower;
  ForEachArticle(state,
                 [&](size_t i) { tokeniser.Run(Documents()[i].text.clean(), BuiltIn().rules().vocabulary, &lower); });
}

void WholeText(benchmark::State& state) {
  Text text;
  ForEachArticle(state, [&](size_t i) { text.Assign(Articles()[i].text, BuiltIn().rules().vocabulary); });
}

void Words(benchmark::State& state) {
  Annotations words;
  std::vector<uint32_t> landmarks;
  ForEachArticle(state,
                 [&](size_t i) { words.Assign(BuiltIn().rules(), Documents()[i].text, kLandmarks, &landmarks); });
}

void Scanning(benchmark::State& state) {
  Scanner scanner;
  ForEachArticle(state, [&](size_t i) {
    scanner.Scan(BuiltIn().rules(), Documents()[i].text, [](const RuleMatch&) { return true; });
  });
}

void Layout(benchmark::State& state) {
  ForEachArticle(state, [&](size_t i) { ReadLayout(&Documents()[i]); });
}

void FieldDates(benchmark::State& state) {
  Dates dates;
  ForEachArticle(state, [&](size_t i) { FindDates(Documents()[i], {}, &dates); });
}

void FieldPlaces(benchmark::State& state) {
  ForEachArticle(state, [&](size_t i) { FindPlaces(kUnknownTime, &Documents()[i]); });
}

void FieldProvince(benchmark::State& state) {
  ForEachArticle(state, [&](size_t i) {
    Record record;
    FindProvince(Documents()[i], kUnknownTime, &record.province);
  });
}

void FieldOfficials(benchmark::State& state) {
  OfficialFinder finder;
  ForEachArticle(state, [&](size_t i) {
    Record record;
    finder.Find(Documents()[i], &record.officials);
  });
}

void FieldIndicators(benchmark::State& state) {
  Record record;
  IndicatorFinder finder;
  ForEachArticle(state, [&](size_t i) { finder.Find(Documents()[i], nullptr, 0, &record.indicators); });
}

void Json(benchmark::State& state) {
  std::vector<Record> records(Articles().size());
  Extractor extractor(BuiltIn());
  for (size_t i = 0; i < records.size(); ++i) extractor.Extract(Articles()[i], &records[i]);
  std::string lines;
  ForEachArticle(state, [&](size_t i) {
    lines.clear();
    AppendJson(records[i], &lines);
  });
}

void Whole(benchmark::State& state) {
  Extractor extractor(BuiltIn());
  Record record;
  std::string lines;
  ForEachArticle(state, [&](size_t i) {
    lines.clear();
    extractor.Extract(Articles()[i], &record);
    AppendJson(record, &lines);
  });
}

void StartUp(benchmark::State& state) {
  for (auto _ : state) {
    RuleSet rules;
    if (!RuleSet::BuiltIn(&rules).ok()) state.SkipWithError("the built-in rules do not load");
  }
}

BENCHMARK(Normalising);
BENCHMARK(Tokenising);
BENCHMARK(WholeText);
BENCHMARK(Words);
BENCHMARK(Scanning);
BENCHMARK(Layout);
BENCHMARK(FieldDates);
BENCHMARK(FieldPlaces);
BENCHMARK(FieldProvince);
BENCHMARK(FieldOfficials);
BENCHMARK(FieldIndicators);
BENCHMARK(Json);
BENCHMARK(Whole);
BENCHMARK(StartUp)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace trich

BENCHMARK_MAIN();

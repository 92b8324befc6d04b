// SPDX-License-Identifier: Apache-2.0
//
// One article in many forms: decomposed, with other tone placement or line ends,
// packed, in other encodings, as a page.
// The facts are the same and stand at the same places. On the articles of data/,
// and on real ones where they are at hand: each so-manieth of the many, or all
// with TRICH_ALL_ARTICLES=1 in the environment, which takes a quarter of an hour.
#include <re2/re2.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "base/utf8.h"
#include "catch.h"
#include "input_fixture.h"
#include "json_schema.h"
#include "process.h"
#include "spans.h"
#include "text/normalise.h"
#include "trich/extractor.h"
#include "trich/json.h"
#include "trich/reader.h"

namespace trich {
namespace {

using nlohmann::json;

constexpr const char* kCorpus = TRICH_SOURCE_DIR "/../shared/corpus/";
constexpr size_t kEvery = 60;

const icu::Normalizer2& Nfd() {
  UErrorCode error = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFDInstance(error);
}

std::string Decomposed(const std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  std::string decomposed;
  Nfd().normalize(icu::UnicodeString::fromUTF8(text), error).toUTF8String(decomposed);
  return decomposed;
}

std::string Replaced(const std::string& text, const std::vector<std::pair<char, const char*>>& pairs) {
  std::string out;
  for (const char c : text) {
    const auto pair = std::find_if(pairs.begin(), pairs.end(), [c](const auto& p) { return p.first == c; });
    if (pair == pairs.end()) {
      out.push_back(c);
    } else {
      out += pair->second;
    }
  }
  return out;
}

std::string WithCarriageReturns(const std::string& text) { return Replaced(text, {{'\n', "\r\n"}}); }
std::string WithMark(const std::string& text) { return "\xEF\xBB\xBF" + text; }
std::string Packed(const std::string& text) {
  return Gzip(text.substr(0, text.size() / 2)) + Gzip(text.substr(text.size() / 2));
}
std::string BigEndian(const std::string& text) { return Utf16(text, true); }

// Tone marks of open oa, oe, uy on the second vowel, where they were on the first.
std::string WithNewTones(const std::string& text) {
  const std::pair<const char*, const char*> tones[] = {
      {"òa", "oà"}, {"óa", "oá"}, {"ỏa", "oả"}, {"õa", "oã"}, {"ọa", "oạ"}, {"òe", "oè"}, {"óe", "oé"}, {"ỏe", "oẻ"},
      {"õe", "oẽ"}, {"ọe", "oẹ"}, {"ùy", "uỳ"}, {"úy", "uý"}, {"ủy", "uỷ"}, {"ũy", "uỹ"}, {"ụy", "uỵ"}, {"ÒA", "OÀ"},
      {"ÓA", "OÁ"}, {"ỎA", "OẢ"}, {"ÕA", "OÃ"}, {"ỌA", "OẠ"}, {"ÙY", "UỲ"}, {"ÚY", "UÝ"}, {"ỦY", "UỶ"}, {"ỤY", "UỴ"}};
  std::string out = text;
  for (const auto& [old, now] : tones)
    RE2::GlobalReplace(&out, std::string(old) + R"((\PL|$))", std::string(now) + R"(\1)");
  return out;
}

// `c` with its tone as a mark of its own, behind the letter without it.
icu::UnicodeString WithToneApart(UChar32 c) {
  UErrorCode error = U_ZERO_ERROR;
  icu::UnicodeString parts, tone;
  Nfd().getDecomposition(c, parts);
  for (const char16_t mark : {u'\u0300', u'\u0301', u'\u0303', u'\u0309', u'\u0323'}) {
    const int32_t at = parts.indexOf(mark);
    if (at < 0) continue;
    tone = mark;
    parts.remove(at, 1);
  }
  return icu::Normalizer2::getNFCInstance(error)->normalize(parts, error) + tone;
}

// Windows-1258, where most tones are marks of their own; empty when something in
// the text has no place there.
std::string Windows1258(const std::string& text) {
  std::string out;
  for (size_t at = 0, length = 0; at < text.size(); at += length) {
    const auto c = static_cast<UChar32>(DecodeAt(text, at, &length));
    char bytes[8];
    int32_t size = 0;
    for (const icu::UnicodeString& letter : {icu::UnicodeString(c), WithToneApart(c)}) {
      size = letter.extract(0, letter.length(), bytes, sizeof bytes, "windows-1258");
      if (std::find(bytes, bytes + size, '\x1A') == bytes + size) break;
      size = 0;
    }
    if (size == 0) return "";
    out.append(bytes, static_cast<size_t>(size));
  }
  return out;
}

// A page as sites make them, a paragraph for each line.
std::string Page(const std::string& text) {
  const std::string lines = Replaced(text, {{'\n', "</p>\n<p>"}, {'<', "&lt;"}, {'>', "&gt;"}, {'&', "&amp;"}});
  return "<!DOCTYPE html><html><head><meta charset=utf-8></head><body><nav><a href=/>Home 12 km</a></nav><article><p>" +
         lines + "</p></article><footer>24 km</footer></body></html>";
}

// How many letters and marks stand before each code point of `text`: places that
// no form of it changes.
std::vector<size_t> PlacesIn(const std::string& text) {
  std::vector<size_t> places = {0};
  for (size_t at = 0, length = 0; at < text.size(); at += length) {
    const auto c = static_cast<UChar32>(DecodeAt(text, at, &length));
    icu::UnicodeString parts;
    const bool blank = u_isUWhiteSpace(c) || u_charType(c) == U_FORMAT_CHAR;
    const bool splits = c >= 0x80 && Nfd().getDecomposition(c, parts);
    places.push_back(places.back() + (blank ? 0 : splits ? static_cast<size_t>(parts.countChar32()) : 1));
  }
  return places;
}

std::string WithSingleSpaces(const std::string& text) {
  std::string out;
  for (const char c : Normalised(text)) {
    if ((c == ' ' || c == '\n') && (out.empty() || out.back() == ' ')) continue;
    out.push_back(c == '\n' ? ' ' : c);
  }
  return out;
}

// Takes out of `value` what the form of the article may change: how texts are
// composed and spaced, and in spans the count of code points.
void LeaveFacts(const std::vector<size_t>& places, json* value) {
  if (value->is_string()) *value = WithSingleSpaces(value->get<std::string>());
  if (!value->is_structured()) return;
  for (const auto& [key, child] : value->items()) {
    if (value->is_object() && key.ends_with("span")) {
      for (json& end : child) end = places.at(end);
    } else {
      LeaveFacts(places, &child);
    }
  }
}

std::string FactsOf(const Article& article, Extractor* extractor) {
  Record record;
  extractor->Extract(article, &record);
  CHECK(WrongSpans(article.text, record) == "");
  std::string line;
  AppendJson(record, &line);
  CHECK(RecordMistakes(line) == std::vector<std::string>{});
  json facts = json::parse(line);
  facts.erase("id");
  facts.erase("warnings");
  LeaveFacts(PlacesIn(article.text), &facts);
  return facts.dump(1);
}

RuleSet BuiltIn() {
  RuleSet rules;
  REQUIRE(RuleSet::BuiltIn(&rules).ok());
  return rules;
}

std::vector<Article> ArticlesOf(const std::string& path, size_t every) {
  Inputs inputs;
  inputs.names = {path};
  Reader reader(inputs);
  std::vector<Article> articles;
  Article article;
  Status status;
  for (size_t count = 0; reader.Next(&article, &status); ++count) {
    REQUIRE(status.ok());
    if (count % every == 0) articles.push_back(article);
  }
  return articles;
}

// What the input said beside the text is left out, as most forms have no place for it.
void CheckForms(Article article, Extractor* extractor) {
  const struct {
    const char* name;
    std::string (*form)(const std::string&);
  } forms[] = {{"decomposed.txt", Decomposed},  {"windows.txt", WithCarriageReturns},
               {"marked.txt", WithMark},        {"packed.txt.gz", Packed},
               {"wide.txt", BigEndian},         {"page.html", Page},
               {"new-tones.txt", WithNewTones}, {"legacy.txt", Windows1258}};
  const ScratchFolder folder;
  article.title.clear();
  article.published.clear();
  const std::string expected = FactsOf(article, extractor);
  for (const auto& form : forms) {
    INFO(article.id << " as " << form.name);
    const std::string bytes = form.form(article.text);
    if (bytes.empty()) continue;
    const std::vector<Article> read = ArticlesOf(folder.Write(form.name, bytes), 1);
    REQUIRE(read.size() == 1);
    CHECK(FactsOf(read.front(), extractor) == expected);
  }
}

TEST_CASE("the form of an article changes no fact", "[articles]") {
  Extractor extractor(BuiltIn());
  for (const Article& article : ArticlesOf(TRICH_SOURCE_DIR "/data/articles", 1)) CheckForms(article, &extractor);
}

TEST_CASE("the form of a real article changes no fact", "[articles]") {
  if (!std::filesystem::exists(kCorpus)) {
    WARN("skipped: the real articles are not beside this folder");
    return;
  }
  Extractor extractor(BuiltIn());
  for (const char* name : {"seeds", "dev", "negative"}) {
    for (const Article& article : ArticlesOf(std::string(kCorpus) + name, 1)) CheckForms(article, &extractor);
  }
  const size_t every = std::getenv("TRICH_ALL_ARTICLES") != nullptr ? 1 : kEvery;
  for (const Article& article : ArticlesOf(std::string(kCorpus) + "perf.jsonl.zst", every)) {
    CheckForms(article, &extractor);
  }
}

}  // namespace
}  // namespace trich

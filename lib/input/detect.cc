// SPDX-License-Identifier: Apache-2.0
#include "input/detect.h"

#include <algorithm>
#include <string>

namespace trich {
namespace {

char LowerAscii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool StartsWithIgnoringCase(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) { return a == LowerAscii(b); });
}

bool EndsWithIgnoringCase(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && StartsWithIgnoringCase(text.substr(text.size() - lower.size()), lower);
}

constexpr std::string_view kGzipMagic = "\x1F\x8B", kZstdMagic = "\x28\xB5\x2F\xFD";

struct NameEnd {
  std::string_view end;
  Format format;
};

constexpr NameEnd kNameEnds[] = {
    {".txt", Format::kText},   {".text", Format::kText}, {".jsonl", Format::kJsonl}, {".ndjson", Format::kJsonl},
    {".json", Format::kJsonl}, {".html", Format::kHtml}, {".htm", Format::kHtml},    {".xhtml", Format::kHtml},
    {".shtml", Format::kHtml}, {".warc", Format::kWarc}, {".wet", Format::kWarc},
};

Format FormatOfName(std::string_view name) {
  for (const std::string_view packed : {".gz", ".zst"}) {
    if (EndsWithIgnoringCase(name, packed)) name.remove_suffix(packed.size());
  }
  for (const NameEnd& entry : kNameEnds) {
    if (EndsWithIgnoringCase(name, entry.end)) return entry.format;
  }
  return Format::kAuto;
}

Format FormatOfBytes(std::string_view first) {
  if (first.starts_with("\xEF\xBB\xBF")) first.remove_prefix(3);
  if (first.starts_with("WARC/")) return Format::kWarc;
  first.remove_prefix(std::min(first.size(), first.find_first_not_of(" \t\r\n")));
  if (first.starts_with("{")) return Format::kJsonl;
  for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<?xml", "<!--"}) {
    if (StartsWithIgnoringCase(first, tag)) return Format::kHtml;
  }
  return Format::kText;
}

}  // namespace

Packing PackingOf(std::string_view first) {
  if (first.starts_with(kGzipMagic)) return Packing::kGzip;
  if (first.starts_with(kZstdMagic)) return Packing::kZstd;
  return Packing::kNone;
}

bool EndsInMagic(std::string_view all) {
  return PackingOf(all) == Packing::kNone && (kGzipMagic.starts_with(all) || kZstdMagic.starts_with(all));
}

bool IsPackedName(std::string_view name) {
  return EndsWithIgnoringCase(name, ".gz") || EndsWithIgnoringCase(name, ".zst");
}

Format FormatOf(std::string_view name, std::string_view first) {
  const Format by_name = FormatOfName(name);
  return by_name == Format::kAuto ? FormatOfBytes(first) : by_name;
}

}  // namespace trich

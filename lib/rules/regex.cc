// SPDX-License-Identifier: Apache-2.0
#include "rules/regex.h"

#include <algorithm>

#include "base/archive.h"

namespace trich {

const RE2& Regex::re2() const {
  std::call_once(re2_once_, [this] {
    RE2::Options options(RE2::Quiet);
    options.set_longest_match(true);
    options.set_max_mem(64 << 20);
    re2_ = std::make_unique<RE2>(pattern_, options);
  });
  return *re2_;
}

const Matcher* Regex::MakeMatcher() const {
  std::call_once(matcher_once_, [this] {
    if (prepared_.empty()) {
      matcher_ = Matcher::Make(pattern_);
    } else {
      ArchiveReader(prepared_).Read(&matcher_);
    }
    is_made_.store(true, std::memory_order_release);
  });
  return matcher_.get();
}

void Regex::Save(ArchiveWriter* archive) const {
  matcher();
  ArchiveWriter prepared;
  prepared.Write(matcher_);
  archive->Write(pattern_);
  archive->Write(prepared.bytes());
}

void Regex::Load(ArchiveReader* archive) {
  archive->Read(&pattern_);
  archive->Read(&prepared_);
}

bool Regex::Match(std::string_view text, Captures* captures) const {
  if (const Matcher* quick = matcher()) {
    const Matcher::Answer answer = quick->Match(text, captures);
    if (answer != Matcher::Answer::kGaveUp) return answer == Matcher::Answer::kYes;
  }
  std::array<re2::StringPiece, Captures::kMost> found;
  const int groups = std::min(static_cast<int>(found.size()), 1 + re2().NumberOfCapturingGroups());
  const re2::StringPiece all(text.data(), text.size());
  if (!re2().Match(all, 0, all.size(), RE2::ANCHOR_START, found.data(), groups)) return false;
  captures->pieces.fill({Captures::kAbsent, Captures::kAbsent});
  for (size_t i = 0; i < static_cast<size_t>(groups); ++i) {
    if (found[i].data() == nullptr) continue;
    const auto begin = static_cast<uint16_t>(found[i].data() - text.data());
    captures->pieces[i] = {begin, static_cast<uint16_t>(begin + found[i].size())};
  }
  return true;
}

bool Regex::Begins(std::string_view text) const {
  if (const Matcher* quick = matcher()) {
    const Matcher::Answer answer = quick->Begins(text);
    if (answer != Matcher::Answer::kGaveUp) return answer == Matcher::Answer::kYes;
  }
  return re2().Match({text.data(), text.size()}, 0, text.size(), RE2::ANCHOR_START, nullptr, 0);
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Nearly every article is NFC already, and a scan for the lead bytes of
// combining marks tells; only then ICU composes, reporting its edits. One more
// pass copies runs of plain bytes and stops at the few leads that matter.
#include "text/normalise.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <array>
#include <cstring>

#include "base/utf8.h"

namespace trich {
namespace {

bool HasCombiningMark(std::string_view text) {
  return std::memchr(text.data(), 0xCC, text.size()) != nullptr ||
         std::memchr(text.data(), 0xCD, text.size()) != nullptr;
}

// Composes `raw` and records how offsets moved. False when ICU gave up.
bool Compose(std::string_view raw, std::string* composed, OffsetMap* map) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
  if (U_FAILURE(error)) return false;
  icu::Edits edits;
  icu::StringByteSink<std::string> sink(composed, static_cast<int32_t>(raw.size()));
  nfc->normalizeUTF8(0, icu::StringPiece(raw.data(), static_cast<int32_t>(raw.size())), sink, &edits, error);
  if (U_FAILURE(error)) return false;
  auto each = edits.getFineChangesIterator();
  while (each.next(error) && U_SUCCESS(error)) {
    const auto clean_end = static_cast<uint32_t>(each.destinationIndex() + each.newLength());
    map->Add(clean_end, static_cast<int64_t>(each.sourceIndex()) + each.oldLength() - clean_end);
  }
  return true;
}

enum Action : unsigned char { kCopy, kDropByte, kTab, kTwoBytes, kVowel, kGeneralPunctuation, kOtherThree };

constexpr std::array<Action, 256> MakeActions() {
  std::array<Action, 256> actions{};
  actions['\r'] = kDropByte;
  actions['\t'] = kTab;
  actions[0x0B] = kTab;
  actions[0x0C] = kTab;
  actions[0xC2] = kTwoBytes;
  actions[0xC3] = kVowel;
  actions[0xC6] = kTwoBytes;
  actions[0xE1] = kVowel;
  actions[0xE2] = kGeneralPunctuation;
  actions[0xE3] = kOtherThree;
  actions[0xEF] = kOtherThree;
  return actions;
}

constexpr std::array<Action, 256> kActions = MakeActions();

// A toned letter and its two halves: `plain` carries the vowel without a mark,
// `toned[o or u]` the partner vowel with the same mark.
struct Moved {
  char32_t from;
  char first;     // the vowel before it
  char32_t mark;  // that vowel with the mark
  char plain;     // the letter without it
};

constexpr Moved kMoved[] = {
    {0xE0, 'o', 0xF2, 'a'},     {0xE1, 'o', 0xF3, 'a'},     {0x1EA3, 'o', 0x1ECF, 'a'}, {0xE3, 'o', 0xF5, 'a'},
    {0x1EA1, 'o', 0x1ECD, 'a'}, {0xE8, 'o', 0xF2, 'e'},     {0xE9, 'o', 0xF3, 'e'},     {0x1EBB, 'o', 0x1ECF, 'e'},
    {0x1EBD, 'o', 0xF5, 'e'},   {0x1EB9, 'o', 0x1ECD, 'e'}, {0x1EF3, 'u', 0xF9, 'y'},   {0xFD, 'u', 0xFA, 'y'},
    {0x1EF7, 'u', 0x1EE7, 'y'}, {0x1EF9, 'u', 0x169, 'y'},  {0x1EF5, 'u', 0x1EE5, 'y'},
};

class Folder {
 public:
  Folder(std::string_view in, std::string* out, OffsetMap* map) : in_(in), out_(out), map_(map) {}

  void Run() {
    out_->clear();
    out_->reserve(in_.size());
    while (at_ < in_.size()) {
      const unsigned char lead = Byte(0);
      const Action action = kActions[lead];
      if (action == kCopy) {
        ++at_;
      } else if (const size_t length = Unchanged(action); length > 0) {
        at_ += length;
      } else {
        out_->append(in_, copied_, at_ - copied_);
        Apply(action);
        copied_ = at_;
      }
    }
    out_->append(in_, copied_);
  }

 private:
  unsigned char Byte(size_t i) const { return at_ + i < in_.size() ? static_cast<unsigned char>(in_[at_ + i]) : 0; }

  // The bytes of the character here when it certainly stays as it is, or 0.
  size_t Unchanged(Action action) const {
    switch (action) {
      case kVowel: return AfterOOrU() || (Byte(0) == 0xC3 && Byte(1) == 0x90) ? 0 : CharLength(in_[at_]);
      case kTwoBytes: return Byte(1) == 0x89 || Byte(1) == 0xA0 || Byte(1) == 0xAD ? 0 : 2;
      case kGeneralPunctuation:
        return Byte(1) > 0x81 || (Byte(1) == 0x80 && Byte(2) >= 0x90 && Byte(2) <= 0xA7) ? 3 : 0;
      default: return 0;
    }
  }

  bool AfterOOrU() const {
    const char before = at_ > copied_ ? in_[at_ - 1] : out_->empty() ? ' ' : out_->back();
    return (before | 0x20) == 'o' || (before | 0x20) == 'u';
  }

  void Apply(Action action) {
    if (action == kDropByte) return Drop(1);
    if (action == kTab) return Replace(1, " ");
    size_t length = 0;
    const char32_t c = DecodeAt(in_, at_, &length);
    if (action == kVowel) return Vowel(c, length);
    if (IsSpace(c)) return Replace(length, " ");
    if (IsInvisible(c)) return Drop(length);
    if (c == 0x2028 || c == 0x2029) return Replace(length, "\n");
    if (c == 0x189) return Replace(length, "\xC4\x90");
    Copy(length);
  }

  static bool IsSpace(char32_t c) {
    return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
  }

  static bool IsInvisible(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
           c == 0xFEFF;
  }

  void Vowel(char32_t c, size_t length) {
    if (c == 0xD0) return Replace(length, "\xC4\x90");
    const char before = out_->empty() ? ' ' : out_->back();
    const char lower = static_cast<char>(before | 0x20);
    if ((lower != 'o' && lower != 'u') || !Move(c, length, lower, before)) Copy(length);
  }

  // Moves the mark of an open syllable from its second vowel to its first.
  bool Move(char32_t c, size_t length, char first, char before) {
    const bool upper = IsUpper(c);
    const char32_t lower_c = !upper ? c : c < 0x100 ? c + 0x20 : c + 1;
    for (const Moved& moved : kMoved) {
      if (moved.from != lower_c || moved.first != first) continue;
      if (!OpenSyllable(length, first)) return false;
      out_->pop_back();
      AppendCased(moved.mark, before < 'a');
      out_->push_back(upper ? static_cast<char>(moved.plain - 0x20) : moved.plain);
      at_ += length;
      NoteShift();  // "uỳ" is a byte longer than "ùy"
      return true;
    }
    return false;
  }

  // Whether the syllable ends after the vowel here, and "u" is no part of "qu".
  bool OpenSyllable(size_t length, char first) const {
    if (at_ + length < in_.size()) {
      size_t unused = 0;
      if (IsWordCodePoint(DecodeAt(in_, at_ + length, &unused))) return false;
    }
    return first != 'u' || out_->size() < 2 || ((*out_)[out_->size() - 2] | 0x20) != 'q';
  }

  void AppendCased(char32_t c, bool upper) {
    // The marked vowels' upper-case letters stand 0x20 or 1 before them.
    AppendUtf8(upper ? (c < 0x100 ? c - 0x20 : c - 1) : c, out_);
  }

  void Copy(size_t length) {
    out_->append(in_, at_, length);
    at_ += length;
  }

  void Replace(size_t length, std::string_view with) {
    out_->append(with);
    at_ += length;
    if (length != with.size()) NoteShift();
  }

  void Drop(size_t length) {
    at_ += length;
    NoteShift();
  }

  void NoteShift() {
    const auto clean = static_cast<uint32_t>(out_->size());
    if (map_ != nullptr) map_->Add(clean, static_cast<int64_t>(at_) - clean);
  }

  std::string_view in_;
  std::string* out_;
  OffsetMap* map_;
  size_t at_ = 0;
  size_t copied_ = 0;  // where what is not in `out_` yet begins
};

// The map of two steps in a row: clean -> composed -> raw.
class Chain {
 public:
  static void Join(const OffsetMap& inner, const OffsetMap& outer, uint32_t clean_size, OffsetMap* joined) {
    joined->Clear();
    for (uint32_t at = 0; at <= clean_size; ++at) {
      joined->Add(at, static_cast<int64_t>(inner.ToRaw(outer.ToRaw(at))) - at);
    }
  }
};

}  // namespace

void Normalise(std::string_view raw, std::string* clean, OffsetMap* map) {
  map->Clear();
  std::string composed;
  OffsetMap inner;
  if (HasCombiningMark(raw) && Compose(raw, &composed, &inner)) {
    OffsetMap outer;
    Folder(composed, clean, &outer).Run();
    Chain::Join(inner, outer, static_cast<uint32_t>(clean->size()), map);
  } else {
    Folder(raw, clean, map).Run();
  }
  map->Index(raw);
}

std::string Normalised(std::string_view raw) {
  std::string clean;
  OffsetMap map;
  Normalise(raw, &clean, &map);
  return clean;
}

}  // namespace trich

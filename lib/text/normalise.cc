// SPDX-License-Identifier: Apache-2.0
//
// Nearly every article is NFC already, and a scan for the lead bytes of
// combining marks tells; only then ICU composes, reporting its edits. One more
// pass, sixteen bytes at once, finds the few characters that may have to change,
// and copies what is between them.
#include "text/normalise.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <bit>
#include <cstring>

#include "base/byte_block.h"
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

// Where a character may have to change, by its first byte, and some rare ones that
// never have to; in[-kAhead] is the first of the sixteen bytes looked at. Vowels are
// those of open syllables, with "o" or "u" before them.
constexpr size_t kAhead = 3;

inline Bytes Suspects(const char* in) {
  const Bytes before = LoadBytes(in - kAhead - 1) | 0x20, here = LoadBytes(in - kAhead),
              next = LoadBytes(in - kAhead + 1);
  const Bytes behind_two = LoadBytes(in - kAhead + 2), behind_three = LoadBytes(in - kAhead + 3);
  const Bytes c3 = Is(here, 0xC3);
  const Bytes signs = In(here, '\t', '\r') | Is(here, 0xC2) | In(here, 0xE2, 0xEF);
  const Bytes look_alikes = (c3 & Is(next, 0x90)) | (Is(here, 0xC6) & Is(next, 0x89));
  const Bytes open = (c3 & ~In(behind_two, 'a', 'z')) | (Is(here, 0xE1) & ~In(behind_three, 'a', 'z'));
  return signs | look_alikes | (open & (Is(before, 'o') | Is(before, 'u')));
}

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
    ForEachBlock(in_, [this](size_t at, const char* in) {
      for (uint32_t bits = Mask(Suspects(in)); bits != 0; bits &= bits - 1) {
        Look(at + static_cast<size_t>(std::countr_zero(bits)) - kAhead);
      }
    });
    out_->append(in_, copied_);
  }

 private:
  // Changes the character at `at` if it has to.
  void Look(size_t at) {
    if (at < copied_) return;
    at_ = at;
    size_t length = 0;
    const char32_t c = DecodeAt(in_, at, &length);
    if (c == '\r' || IsInvisible(c)) return Drop(length);
    if (c == '\t' || c == 0x0B || c == 0x0C || IsSpace(c)) return Replace(length, " ");
    if (c == 0x2028 || c == 0x2029) return Replace(length, "\n");
    if (c == 0xD0 || c == 0x189) return Replace(length, "\xC4\x90");
    if (in_[at] == '\xC3' || in_[at] == '\xE1') Vowel(c, length);
  }

  static bool IsSpace(char32_t c) {
    return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
  }

  static bool IsInvisible(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
           c == 0xFEFF;
  }

  // Moves the mark of an open syllable from its second vowel to its first.
  void Vowel(char32_t c, size_t length) {
    const char before = at_ > copied_ ? in_[at_ - 1] : out_->empty() ? ' ' : out_->back();
    const char first = static_cast<char>(before | 0x20);
    if ((first != 'o' && first != 'u') || GoesOn(length)) return;
    const bool upper = IsUpper(c);
    const char32_t lower = !upper ? c : c < 0x100 ? c + 0x20 : c + 1;
    for (const Moved& moved : kMoved) {
      if (moved.from != lower || moved.first != first) continue;
      Flush();
      if (AfterQ(first)) return;
      out_->pop_back();
      AppendCased(moved.mark, before < 'a');
      out_->push_back(upper ? static_cast<char>(moved.plain - 0x20) : moved.plain);
      Consume(length);
      NoteShift();  // "uỳ" is a byte longer than "ùy"
      return;
    }
  }

  // Whether the syllable goes on after the vowel here. A figure is no part of it.
  bool GoesOn(size_t length) const {
    if (at_ + length >= in_.size()) return false;
    size_t unused = 0;
    const char32_t next = DecodeAt(in_, at_ + length, &unused);
    return IsWordCodePoint(next) && (next < '0' || next > '9');
  }

  // Whether the vowel written last is the "u" of "qu".
  bool AfterQ(char first) const {
    return first == 'u' && out_->size() > 1 && ((*out_)[out_->size() - 2] | 0x20) == 'q';
  }

  void AppendCased(char32_t c, bool upper) {
    // The marked vowels' upper-case letters stand 0x20 or 1 before them.
    AppendUtf8(upper ? (c < 0x100 ? c - 0x20 : c - 1) : c, out_);
  }

  // Copies what is before the character here.
  void Flush() {
    out_->append(in_, copied_, at_ - copied_);
    copied_ = at_;
  }

  void Consume(size_t length) {
    at_ += length;
    copied_ = at_;
  }

  void Replace(size_t length, std::string_view with) {
    Flush();
    out_->append(with);
    Consume(length);
    if (length != with.size()) NoteShift();
  }

  // A vowel that follows now stands behind another letter.
  void Drop(size_t length) {
    Flush();
    Consume(length);
    NoteShift();
    if (at_ < in_.size() && (in_[at_] == '\xC3' || in_[at_] == '\xE1')) Look(at_);
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

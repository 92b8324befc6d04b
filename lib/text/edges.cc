// SPDX-License-Identifier: Apache-2.0
//
// Sixty-four bytes at once become bits: letters, digits, marks. Where two bits in
// a row differ there is an edge, and each mark is one. A character beyond ASCII
// is taken for a letter; the few whose first byte begins marks as well are
// looked at once more, one by one.
#include "text/edges.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/byte_block.h"
#include "base/utf8.h"

namespace trich {
namespace {

constexpr size_t kBlock = 64;

// A bit for each byte of a block.
struct Bits {
  uint64_t words = 0;  // letters and digits, and at first all that is not ASCII
  uint64_t digits = 0;
  uint64_t marks = 0;     // and line ends
  uint64_t doubtful = 0;  // first bytes of what may be a mark
};

// The block at `in`, and the byte after it.
Bits Classify(const char* in) {
  Bits bits;
  for (unsigned at = 0; at < kBlock; at += sizeof(Bytes)) {
    const Bytes c = LoadBytes(in + at);
    const Bytes next = LoadBytes(in + at + 1);
    const Bytes digits = In(c, '0', '9');
    const Bytes words = digits | In(c | 0x20, 'a', 'z') | c;  // the first bit says what is not ASCII
    const Bytes doubtful = Is(c, 0xC2) | (Is(c, 0xC3) & Is(next & 0xDF, 0x97)) | Is(c & 0xFE, 0xE2) | From(c, 0xEE);
    bits.words |= uint64_t{Mask(words)} << at;
    bits.digits |= uint64_t{Mask(digits)} << at;
    bits.marks |= uint64_t{Mask((From(c, '!') | Is(c, '\n')) & ~words)} << at;
    bits.doubtful |= uint64_t{Mask(doubtful)} << at;
  }
  return bits;
}

// The edges of one block after the other.
class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  // Those of the block from `at` on.
  uint64_t Cut(size_t at, Bits bits) {
    bits.words &= ~cleared_;
    cleared_ = 0;
    for (uint64_t left = bits.doubtful; left != 0; left &= left - 1) {
      Doubt(at, static_cast<unsigned>(std::countr_zero(left)), &bits);
    }
    const uint64_t words_before = bits.words << 1 | word_before_;
    const uint64_t digits_before = bits.digits << 1 | digit_before_;
    word_before_ = bits.words >> (kBlock - 1);
    digit_before_ = bits.digits >> (kBlock - 1);
    return (bits.words ^ words_before) | (bits.digits ^ digits_before) | bits.marks;
  }

 private:
  void Doubt(size_t at, unsigned i, Bits* bits) {
    size_t length = 0;
    if (IsWordCodePoint(DecodeAt(text_, at + i, &length))) return;
    const uint64_t bytes = (uint64_t{1} << length) - 1;
    bits->words &= ~(bytes << i);
    bits->marks |= uint64_t{1} << i;
    if (i + length > kBlock) cleared_ = bytes >> (kBlock - i);
  }

  std::string_view text_;
  // Of the block before:
  uint64_t cleared_ = 0;  // the bytes here of a mark that began there
  uint64_t word_before_ = 0;
  uint64_t digit_before_ = 0;
};

}  // namespace

void Edges::Find(std::string_view text) {
  offsets_.resize(std::max(offsets_.size(), text.size() + 3));
  count_ = 0;
  Cutter cutter(text);
  size_t at = 0;
  for (; at + kBlock < text.size(); at += kBlock) Put(at, cutter.Cut(at, Classify(text.data() + at)));
  char last[kBlock + 1] = {};
  std::memcpy(last, text.data() + at, text.size() - at);
  Put(at, cutter.Cut(at, Classify(last)));
  if (count_ > 0 && offsets_[count_ - 1] == text.size()) --count_;
  offsets_[count_] = offsets_[count_ + 1] = static_cast<uint32_t>(text.size());
}

void Edges::Put(size_t at, uint64_t edges) {
  for (; edges != 0; edges &= edges - 1) {
    offsets_[count_++] = static_cast<uint32_t>(at + static_cast<size_t>(std::countr_zero(edges)));
  }
}

}  // namespace trich

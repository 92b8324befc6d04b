// SPDX-License-Identifier: Apache-2.0
//
// Sixty-four bytes at once become bits: what is printed, and what goes on with
// the byte before it. So the ends of a token are known without looking at its
// letters, and nearly always its bytes are known too, from earlier texts: then
// they say all the rest. Only the others are read letter by letter.
//
// The bits are right about letters, digits, and marks of ASCII and General
// Punctuation. What else they take for one token (a number and its unit, letters
// and a rare sign) is found out when it is read.
#include "text/tokeniser.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "base/byte_block.h"
#include "base/utf8.h"

namespace trich {
namespace {

// Bytes of a block; those behind are looked at again as the next block's.
constexpr size_t kStep = 48;

// A bit for each of 64 bytes.
struct Bits {
  uint64_t words = 0;    // letters and digits, and all that is not ASCII
  uint64_t printed = 0;  // those, marks, and line ends
  uint64_t joins = 0;    // the first of marks that may stand inside a word or a number
};

Bits Classify(const char* in) {
  Bits bits;
  for (unsigned at = 0; at < 64; at += sizeof(Bytes)) {
    const Bytes c = LoadBytes(in + at);
    bits.words |= uint64_t{Mask(c | In(c, '0', '9') | In(c | 0x20, 'a', 'z'))} << at;
    bits.printed |= uint64_t{Mask(c | In(c, '!', 0x7F) | Is(c, '\n'))} << at;
    bits.joins |= uint64_t{Mask(In(c, '\'', '.') | Is(c, 0xE2))} << at;
  }
  return bits;
}

// A block of text, by bits.
struct Block {
  // The size of the token that starts at a byte; one more than is kept stands for
  // all that is longer.
  uint32_t SizeAt(uint32_t bit) const {
    constexpr uint64_t kMost = uint64_t{1} << PrintedWords::kLongest;
    return static_cast<uint32_t>(std::countr_zero(~goes_on >> bit >> 1 | kMost)) + 1;
  }

  // Those of `starts` from offset `end` of the text on, where a token ended; there
  // the next one starts if something is printed.
  uint64_t StartsFrom(size_t end, uint64_t of) const {
    if (end < begin) return of;
    const size_t bit = end - begin;
    return bit >= kStep ? 0 : (of & ~uint64_t{0} << bit) | (printed & uint64_t{1} << bit);
  }

  size_t begin = 0;
  uint64_t printed = 0;  // no space
  uint64_t goes_on = 0;  // with the token of the byte before
  uint64_t starts = 0;   // a token; of the first kStep bytes only
};

// The blocks of a text, one after the other.
class Blocks {
 public:
  explicit Blocks(std::string_view text) : text_(text) {}

  bool Next(Block* block) {
    if (at_ >= text_.size()) return false;
    Bits bits = Classify(text_.data() + at_);
    const uint64_t before = bits.words << 1 | byte_before_;
    // A mark of three bytes is no word, unless it joins two.
    const uint64_t wide = bits.joins & bits.words & ~(before & bits.words >> 3);
    const uint64_t wide_rest = wide << 1 | wide << 2 | wide_before_;
    byte_before_ = bits.words >> (kStep - 1) & 1;
    bits.words |= bits.joins & before & bits.words >> 1;
    bits.words &= ~(wide | wide_rest);
    block->begin = at_;
    block->printed = bits.printed;
    block->goes_on = (bits.words & (bits.words << 1 | word_before_)) | wide_rest;
    block->starts = block->printed & ~block->goes_on & kOwn;
    word_before_ = bits.words >> (kStep - 1) & 1;
    wide_before_ = ((wide & kOwn) << 1 | (wide & kOwn) << 2) >> kStep;
    at_ += kStep;
    return true;
  }

 private:
  static constexpr uint64_t kOwn = (uint64_t{1} << kStep) - 1;

  std::string_view text_;
  size_t at_ = 0;
  // Of the block before: whether its last byte is one of words, at first sight
  // and after all, and the rest of a mark that began there.
  uint64_t byte_before_ = 0;
  uint64_t word_before_ = 0;
  uint64_t wide_before_ = 0;
};

// The `size` bytes at `from`, 1 to 8 of them, and zeros. Eight are read.
uint64_t FirstBytes(const char* from, size_t size) {
  static constexpr auto kKept = [] {
    std::array<unsigned char, 16> kept{};
    std::fill_n(kept.begin(), 8, 0xFF);
    return kept;
  }();
  uint64_t bytes, mask;
  std::memcpy(&bytes, from, sizeof bytes);
  std::memcpy(&mask, kKept.data() + 8 - size, sizeof mask);
  return bytes & mask;
}

}  // namespace

// Splits one text.
class Tokeniser::Splitter {
 public:
  Splitter(std::string_view clean, const Vocabulary& vocabulary, char* lower, Tokeniser* tokeniser)
      : clean_(clean),
        vocabulary_(vocabulary),
        lower_(lower),
        tokens_(&tokeniser->tokens_),
        block_tokens_(&tokeniser->block_tokens_),
        words_(&tokeniser->words_) {}

  // Returns the number of tokens.
  size_t Run() {
    block_tokens_->clear();
    Blocks blocks(clean_);
    for (Block block; blocks.Next(&block);) {
      block_tokens_->push_back(static_cast<uint32_t>(size_));
      if (tokens_->size() < size_ + kStep) tokens_->resize(2 * (size_ + kStep));
      AddTokens(block);
    }
    return size_;
  }

 private:
  // Members are copied, as for all a compiler knows a letter is written over them.
  void AddTokens(const Block& block) {
    char* const lower = lower_;
    Token* next = tokens_->data() + size_;
    uint32_t glue = glue_;
    for (uint64_t starts = block.StartsFrom(read_, block.starts); starts != 0;) {
      const auto bit = static_cast<uint32_t>(std::countr_zero(starts));
      const auto begin = static_cast<uint32_t>(block.begin) + bit;
      const uint32_t size = block.SizeAt(bit);
      starts &= starts - 1;
      if (const PrintedWords::Word* const word = Known(begin, size); word != nullptr) {
        static_cast<TokenFacts&>(*next) = word->facts;
        next->begin = begin;
        next->end = begin + size;
        if (word->facts.changed != TokenFacts::kMany) {
          lower[begin + word->facts.changed] = word->facts.lower;
        } else {
          LowerInPlace(lower + begin, size);
        }
      } else {
        *next = Read(begin, size);
        starts = block.StartsFrom(next->end, starts);
      }
      next->glued = begin == glue;
      glue = next->kind == TokenKind::kNewline ? kNowhere : next->end;
      ++next;
    }
    glue_ = glue;
    size_ = static_cast<size_t>(next - tokens_->data());
  }

  const PrintedWords::Word* Known(uint32_t begin, uint32_t size) const {
    if (size <= PrintedWords::kWhole) return words_->Find(FirstBytes(clean_.data() + begin, size));
    return size <= PrintedWords::kLongest ? words_->Find(Printed(begin, size)) : nullptr;
  }

  uint64_t Printed(uint32_t begin, uint32_t size) const {
    const bool whole = size <= PrintedWords::kWhole;
    return whole ? FirstBytes(clean_.data() + begin, size) : HashWord(clean_.substr(begin, size));
  }

  // The token at `begin`, which by the bits has `size` bytes.
  Token Read(uint32_t begin, uint32_t size) {
    Token token = ReadToken(clean_, begin, lower_);
    token.word = vocabulary_.Find(HashWord({lower_ + begin, token.end - begin}));
    read_ = token.end;
    const bool rare = token.kind == TokenKind::kNumber && token.mixed;
    if (token.end == begin + size && size <= PrintedWords::kLongest && !rare)
      words_->Add({Printed(begin, size), token});
    return token;
  }

  static constexpr uint32_t kNowhere = 0xFFFFFFFF;

  std::string_view clean_;
  const Vocabulary& vocabulary_;
  char* lower_;
  std::vector<Token>* tokens_;  // those of the text, and room for more
  std::vector<uint32_t>* block_tokens_;
  PrintedWords* words_;
  size_t size_ = 0;
  uint32_t glue_ = kNowhere;  // where a token would begin that has no space before it
  uint32_t read_ = 0;         // the end of the last token that was read
};

void Tokeniser::Run(std::string_view clean, const Vocabulary& vocabulary, std::string* lower) {
  if (vocabulary.identity() != identity_) {
    words_.Clear();
    identity_ = vocabulary.identity();
  }
  lower->assign(clean.data(), clean.size() + kPadding);
  size_ = Splitter(clean, vocabulary, lower->data(), this).Run();
}

uint32_t Tokeniser::TokenAt(uint32_t offset) const {
  const size_t block = offset / kStep;
  uint32_t token = block < block_tokens_.size() ? block_tokens_[block] : static_cast<uint32_t>(size_);
  while (token < size_ && tokens_[token].begin < offset) ++token;
  return token;
}

}  // namespace trich

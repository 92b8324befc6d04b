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

#include <bit>
#include <cstring>

#include "base/byte_block.h"
#include "base/utf8.h"

namespace trich {
namespace {

// Bytes of a block; those behind are looked at again as the next block's.
constexpr size_t kStep = 48;

constexpr size_t kLongest = PrintedWords::kLongest;

// A bit for each of 64 bytes.
struct Bits {
  uint64_t words = 0;  // letters and digits, and all that is not ASCII
  uint64_t marks = 0;  // what else is printed, and line ends; may hold words
  uint64_t joins = 0;  // marks that may stand inside a word or a number
  uint64_t wide = 0;   // the first of a mark's three bytes
};

Bits Classify(const char* in) {
  Bits bits;
  for (unsigned at = 0; at < 64; at += sizeof(Bytes)) {
    const Bytes c = LoadBytes(in + at);
    bits.words |= uint64_t{Mask(c | In(c, '0', '9') | In(c | 0x20, 'a', 'z'))} << at;
    bits.marks |= uint64_t{Mask(In(c, '!', 0x7F) | Is(c, '\n'))} << at;
    bits.joins |= uint64_t{Mask(In(c, '\'', '.'))} << at;
    bits.wide |= uint64_t{Mask(Is(c, 0xE2))} << at;
  }
  return bits;
}

// A block of text, by bits.
struct Block {
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
    const uint64_t wide = bits.wide & ~(before & bits.words >> 3);
    const uint64_t wide_rest = wide << 1 | wide << 2 | wide_before_;
    byte_before_ = bits.words >> (kStep - 1) & 1;
    bits.words |= bits.joins & before & bits.words >> 1;
    bits.words &= ~(wide | wide_rest);
    block->begin = at_;
    block->printed = bits.words | bits.marks | wide | wide_rest;
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
  uint64_t bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  const size_t rest = 64 - 8 * size;
  return std::endian::native == std::endian::little ? bytes << rest >> rest : bytes >> rest << rest;
}

// Splits one text.
class Splitter {
 public:
  Splitter(std::string_view clean, const Vocabulary& vocabulary, PrintedWords* words, char* lower,
           std::vector<Token>* tokens)
      : clean_(clean), vocabulary_(vocabulary), words_(words), lower_(lower), tokens_(tokens) {}

  void Run() {
    Blocks blocks(clean_);
    for (Block block; blocks.Next(&block);) {
      if (read_ >= block.begin) GoOnAt(read_, &block);
      AddTokens(&block);
    }
  }

 private:
  void AddTokens(Block* block) {
    while (block->starts != 0) {
      const auto bit = static_cast<unsigned>(std::countr_zero(block->starts));
      block->starts &= block->starts - 1;
      const size_t begin = block->begin + bit;
      const auto size = static_cast<size_t>(std::countr_zero(~block->goes_on >> bit >> 1 | 1 << kLongest)) + 1;
      if (size > kLongest) {
        Read(begin, size, block);
        continue;
      }
      const PrintedWords::Word* const word = words_->Find(FirstBytes(clean_.data() + begin, size));
      if (word == nullptr) {
        Read(begin, size, block);
        continue;
      }
      if (word->facts.changed == TokenFacts::kMany) {
        LowerInPlace(lower_ + begin, size);
      } else {
        lower_[begin + word->facts.changed] = word->facts.lower;
      }
      Add(word->facts, begin, begin + size);
    }
  }

  void Add(const TokenFacts& facts, size_t begin, size_t end) {
    Token& token = tokens_->emplace_back();
    static_cast<TokenFacts&>(token) = facts;
    token.begin = static_cast<uint32_t>(begin);
    token.end = static_cast<uint32_t>(end);
    token.glued = begin == glue_;
    glue_ = facts.kind == TokenKind::kNewline ? clean_.size() : end;
  }

  // Reads the token at `begin`, which by the bits has `size` bytes.
  void Read(size_t begin, size_t size, Block* block) {
    Token token = ReadToken(clean_, begin, lower_);
    token.word = vocabulary_.Find(HashWord({lower_ + begin, token.end - begin}));
    Add(token, begin, token.end);
    if (token.end != begin + size || size > kLongest) {
      read_ = token.end;
      GoOnAt(read_, block);
    } else if (token.kind != TokenKind::kNumber || !token.mixed) {
      words_->Add({FirstBytes(clean_.data() + begin, size), token});
    }
  }

  // Drops the starts before `end`, where a token ended, and starts there if
  // something is printed.
  static void GoOnAt(size_t end, Block* block) {
    const size_t bit = end - block->begin;
    block->starts = bit >= kStep ? 0 : (block->starts & ~uint64_t{0} << bit) | (block->printed & uint64_t{1} << bit);
  }

  std::string_view clean_;
  const Vocabulary& vocabulary_;
  PrintedWords* words_;
  char* lower_;
  std::vector<Token>* tokens_;
  size_t glue_ = clean_.size();  // where a token would begin that has no space before it
  size_t read_ = 0;              // the end of a token that is not where the bits have it
};

}  // namespace

void Tokeniser::Run(std::string_view clean, const Vocabulary& vocabulary, std::string* lower,
                    std::vector<Token>* tokens) {
  if (vocabulary.identity() != identity_) {
    words_.Clear();
    identity_ = vocabulary.identity();
  }
  lower->assign(clean.data(), clean.size() + kPadding);
  tokens->clear();
  Splitter(clean, vocabulary, &words_, lower->data(), tokens).Run();
}

}  // namespace trich

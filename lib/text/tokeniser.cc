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
    bits.joins |= uint64_t{Mask(Is(c & 0xFD, ',') | Is(c, '\'') | Is(c, 0xE2))} << at;
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

// The bytes at `from`, 1 to 8 of them, and zeros. Eight are read.
uint64_t FirstBytes(const char* from, size_t size) {
  static constexpr auto kMasks = [] {  // by size
    std::array<std::array<unsigned char, 8>, 9> masks{};
    for (size_t bytes = 0; bytes < masks.size(); ++bytes) std::fill_n(masks[bytes].begin(), bytes, 0xFF);
    return masks;
  }();
  uint64_t bytes, mask;
  std::memcpy(&bytes, from, sizeof bytes);
  std::memcpy(&mask, &kMasks[size], sizeof mask);
  return bytes & mask;
}

// Puts the token at `at` in lower case, mostly all of it at once. Eight bytes are read
// and written.
void LowerToken(char* at, size_t size) {
  constexpr uint64_t kEach = 0x0101010101010101;
  const uint64_t bytes = size <= 8 ? FirstBytes(at, size) : kEach * 0x80;
  if ((bytes & kEach * 0x80) != 0) return LowerInPlace(at, size);
  const uint64_t upper = (bytes + kEach * (0x80 - 'A')) & ~(bytes + kEach * (0x7F - 'Z')) & kEach * 0x80;
  uint64_t whole;
  std::memcpy(&whole, at, sizeof whole);
  whole |= upper >> 2;
  std::memcpy(at, &whole, sizeof whole);
}

}  // namespace

// Splits one text.
class Tokeniser::Splitter {
 public:
  Splitter(std::string_view clean, const Vocabulary& vocabulary, char* lower, Tokeniser* to)
      : clean_(clean), vocabulary_(vocabulary), lower_(lower), words_(&to->words_), to_(to) {}

  void Run() {
    to_->block_tokens_.clear();
    to_->size_ = to_->stop_count_ = to_->lead_count_ = 0;
    Blocks blocks(clean_);
    for (Block block; blocks.Next(&block);) {
      to_->block_tokens_.push_back(static_cast<uint32_t>(to_->size_));
      MakeRoom();
      AddTokens(block);
    }
    UnglueLines();
  }

 private:
  // For the tokens of a block.
  void MakeRoom() {
    const size_t most = to_->size_ + kStep;
    if (to_->tokens_.size() < most) to_->tokens_.resize(2 * most);
    if (to_->stops_.size() < most) to_->stops_.resize(2 * most);
    if (to_->leads_.size() < most) to_->leads_.resize(2 * most);
  }

  // Members are copied, as for all a compiler knows a letter is written over them.
  void AddTokens(const Block& block) {
    const char* const clean = clean_.data() + block.begin;
    char* const lower = lower_ + block.begin;
    const auto offset = static_cast<uint32_t>(block.begin);
    Token* token = to_->tokens_.data() + to_->size_;
    uint32_t* stop = to_->stops_.data() + to_->stop_count_;
    uint32_t* lead = to_->leads_.data() + to_->lead_count_;
    auto index = static_cast<uint32_t>(to_->size_);
    uint32_t end = end_;
    for (uint64_t starts = block.StartsFrom(read_, block.starts); starts != 0; ++token, ++index) {
      const auto bit = static_cast<uint32_t>(std::countr_zero(starts));
      const uint32_t size = block.SizeAt(bit);
      starts &= starts - 1;
      const PrintedWords::Word* const word = Known(clean + bit, size);
      if (word != nullptr) {
        TokenFacts facts = word->facts;
        facts.glued = offset + bit == end;
        end = offset + bit + size;
        static_cast<TokenFacts&>(*token) = facts;
        token->begin = offset + bit;
        token->end = end;
        if (facts.changed != TokenFacts::kMany) {
          lower[bit + facts.changed] = facts.lower;
        } else {
          LowerToken(lower + bit, size);
        }
        *stop = *lead = index;
        stop += facts.stop ? 1 : 0;
        lead += facts.lead ? 1 : 0;
      } else {
        *token = Read(offset + bit, size);
        token->glued = token->begin == end;
        end = token->end;
        starts = block.StartsFrom(end, starts);
        *stop = *lead = index;
        stop += token->stop ? 1 : 0;
        lead += token->lead ? 1 : 0;
      }
    }
    end_ = end;
    to_->size_ = index;
    to_->stop_count_ = static_cast<size_t>(stop - to_->stops_.data());
    to_->lead_count_ = static_cast<size_t>(lead - to_->leads_.data());
  }

  // What begins a line has no space before it, but nothing to be glued to either.
  void UnglueLines() {
    for (const uint32_t stop : to_->stops()) {
      const bool line = to_->tokens_[stop].kind == TokenKind::kNewline;
      if (line && stop + 1 < to_->size_) to_->tokens_[stop + 1].glued = false;
    }
  }

  const PrintedWords::Word* Known(const char* from, uint32_t size) {
    if (size <= PrintedWords::kWhole) return words_->Find(FirstBytes(from, size));
    return size <= PrintedWords::kLongest ? words_->Find(Printed(from, size)) : nullptr;
  }

  static uint64_t Printed(const char* from, uint32_t size) {
    return size <= PrintedWords::kWhole ? FirstBytes(from, size) : HashWord({from, size});
  }

  // The token at `begin`, which by the bits has `size` bytes.
  Token Read(uint32_t begin, uint32_t size) {
    Token token = ReadToken(clean_, begin, lower_);
    token.word = vocabulary_.Find(HashWord({lower_ + begin, token.end - begin}));
    token.lead = token.kind == TokenKind::kNumber || token.mixed || vocabulary_.IsLead(token.word);
    read_ = token.end;
    const bool rare = token.kind == TokenKind::kNumber && token.mixed;
    if (token.end == begin + size && size <= PrintedWords::kLongest && !rare)
      words_->Add({Printed(clean_.data() + begin, size), token});
    return token;
  }

  static constexpr uint32_t kNowhere = 0xFFFFFFFF;

  std::string_view clean_;
  const Vocabulary& vocabulary_;
  char* lower_;
  PrintedWords* words_;
  Tokeniser* to_;
  uint32_t end_ = kNowhere;  // of the last token
  uint32_t read_ = 0;        // the end of the last token that was read
};

void Tokeniser::Run(std::string_view clean, const Vocabulary& vocabulary, std::string* lower) {
  if (vocabulary.identity() != identity_) {
    words_.Clear();
    identity_ = vocabulary.identity();
  }
  lower->assign(clean.data(), clean.size() + kPadding);
  Splitter(clean, vocabulary, lower->data(), this).Run();
}

uint32_t Tokeniser::TokenAt(uint32_t offset) const {
  const size_t block = offset / kStep;
  uint32_t token = block < block_tokens_.size() ? block_tokens_[block] : static_cast<uint32_t>(size_);
  while (token < size_ && tokens_[token].begin < offset) ++token;
  return token;
}

}  // namespace trich

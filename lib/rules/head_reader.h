// SPDX-License-Identifier: Apache-2.0
//
// HeadReader: walks an expanded pattern and puts the first tokens of its matches
// into a trie. Used by HeadTrie alone.
//
// It goes with a set of states, each saying behind which tokens a match would be
// by now and what is known of the one it is in. A character moves every state
// on; alternatives give the states of all of them; a repeat is walked until
// nothing new comes of it. A state behind enough tokens is dropped.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/head_trie.h"

namespace trich {

class HeadReader {
 public:
  HeadReader(std::string_view pattern, uint32_t number, HeadTrie* trie, Vocabulary* words)
      : in_(pattern), number_(number), trie_(trie), vocabulary_(words) {}

  // Walks the pattern and gives the names of its groups.
  std::vector<std::string> Run();

 private:
  struct State {
    // kPoint: behind a number and a point or comma, which would be part of it if
    // a digit followed.
    enum Kind : unsigned char { kBetween, kPoint, kNumber, kMixedNumber, kWord, kMixedWord, kAnyWord };
    uint32_t node = 0;   // behind the tokens before
    uint32_t depth = 0;  // how many those are
    Kind kind = kBetween;
    // kWord: its letters so far, an index of words_. kMixedNumber: how many
    // digits follow its first mark, up to kDigits, and what else is known.
    uint32_t word = 0;
    static constexpr uint32_t kDigits = 3;
    static constexpr uint32_t kComma = 4;   // that mark is a comma
    static constexpr uint32_t kPassed = 8;  // another mark has followed

    bool in_number() const { return kind == kNumber || kind == kMixedNumber; }
    bool needs_digit() const { return kind == kMixedNumber && (word & kDigits) == 0; }

    // The node says the depth, too.
    uint64_t key() const { return uint64_t{node} << 32 | uint64_t{kind} << 29 | word; }
    friend bool operator==(const State& a, const State& b) { return a.key() == b.key(); }
    friend bool operator<(const State& a, const State& b) { return a.key() < b.key(); }
  };
  using States = std::vector<State>;

  // One character of a pattern, or a kind of them.
  struct Symbol {
    enum Kind : unsigned char { kOne, kDigit, kLetter, kAny };
    Kind kind = kAny;
    char32_t one = 0;
  };

  static void SortOnce(States* states);
  bool At(char c) const { return at_ < in_.size() && in_[at_] == c; }

  // Each reads a part of the pattern and gives the states behind it.
  States Alternatives(const States& from);
  States Sequence(States states);
  bool ReadPlain(States* states);
  States Repeated(const States& from);
  States Atom(const States& from);
  States Group(const States& from);
  States Escape(const States& from);
  States Class(const States& from);

  bool ReadRepeat(bool* none, bool* many);
  void WalkAgain(size_t begin, States* to);
  void NoteGroup(std::string_view name);
  char32_t Next();
  char32_t Hexadecimal();
  char32_t ClassCharacter();
  Symbol ClassItem();

  // Each appends to `to` what becomes of a state.
  States Walk(const States& from, Symbol symbol);
  void Step(const State& from, Symbol symbol, States* to);
  void Digit(const State& from, Symbol symbol, States* to);
  void Letter(const State& from, Symbol symbol, States* to);
  void Point(const State& from, char32_t point, States* to);
  State BehindMark(const State& between, char32_t mark);
  uint32_t Depth() const;
  void Push(State state, States* to);

  State Closed(const State& from);
  State Behind(const State& from, uint32_t word);
  void Unknown(const State& from);
  void AcceptMixed(const State& from);
  uint32_t Longer(uint32_t word, char32_t letter);

  std::string_view in_;
  uint32_t number_;
  HeadTrie* trie_;
  Vocabulary* vocabulary_;
  size_t at_ = 0;
  size_t noted_ = 0;
  uint32_t before_ = 0;  // nodes of the patterns before; set by Run()
  std::vector<std::string> words_ = {{}};
  HashIndex longer_;  // from a word and a letter to the word with it
  std::vector<std::string> groups_;
};

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
#include "rules/head_reader.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/utf8.h"

namespace trich {
namespace {

constexpr uint32_t kMaxNodes = 8000;  // of one pattern; the more there are, the shorter heads become
constexpr size_t kLongestWord = 40;   // bytes; a longer one counts as any word
constexpr int kRounds = 3;            // of a repeat; what still grows then counts as any word
constexpr size_t kFewLetters = 4;     // of a class; one of more counts as all letters

bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }
bool IsLetter(char32_t c) { return IsWordCodePoint(c) && !IsDigit(c); }
bool IsApostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

bool IsSpecial(char c) { return std::string_view("()[]{}|*+?.^$\\").find(c) != std::string_view::npos; }
bool IsRepeat(char c) { return c == '?' || c == '*' || c == '+' || c == '{'; }

}  // namespace

void HeadReader::SortOnce(States* states) {
  if (states->size() < 2) return;
  std::sort(states->begin(), states->end());
  states->erase(std::unique(states->begin(), states->end()), states->end());
}

std::vector<std::string> HeadReader::Run() {
  before_ = trie_->trie_.size();
  for (const State& state : Alternatives({State()})) {
    if (state.needs_digit()) {
      AcceptMixed(state);
    } else {
      trie_->Accept(Closed(state).node, number_);
    }
  }
  return std::move(groups_);
}

HeadReader::States HeadReader::Alternatives(const States& from) {
  States to = Sequence(from);
  while (At('|')) {
    ++at_;
    const States more = Sequence(from);
    to.insert(to.end(), more.begin(), more.end());
  }
  SortOnce(&to);
  return to;
}

HeadReader::States HeadReader::Sequence(States states) {
  while (at_ < in_.size() && !At('|') && !At(')')) {
    if (!ReadPlain(&states)) states = Repeated(states);
  }
  return states;
}

// Takes one character that stands for itself and is not repeated.
bool HeadReader::ReadPlain(States* states) {
  const size_t length = CharLength(in_[at_]);
  if (IsSpecial(in_[at_]) || (at_ + length < in_.size() && IsRepeat(in_[at_ + length]))) return false;
  const Symbol symbol{Symbol::kOne, Next()};
  if (states->size() == 1 && states->front().kind == State::kWord && IsLetter(symbol.one) &&
      words_[states->front().word].size() < kLongestWord) {
    states->front().word = Longer(states->front().word, symbol.one);
  } else {
    *states = Walk(*states, symbol);
  }
  return true;
}

HeadReader::States HeadReader::Repeated(const States& from) {
  const size_t begin = at_;
  States to = Atom(from);
  bool none = false;
  bool many = false;
  while (ReadRepeat(&none, &many)) {
  }
  if (many) WalkAgain(begin, &to);
  if (none) to.insert(to.end(), from.begin(), from.end());
  if (many || none) SortOnce(&to);
  return to;
}

// Reads one of ? * + {m,n}; false when there is none here.
bool HeadReader::ReadRepeat(bool* none, bool* many) {
  if (at_ >= in_.size() || !IsRepeat(in_[at_])) return false;
  *none = *none || At('?') || At('*') || in_.compare(at_, 2, "{0") == 0;
  *many = *many || !At('?');
  if (At('{')) at_ = std::min(in_.find('}', at_), in_.size() - 1);
  ++at_;
  return true;
}

void HeadReader::WalkAgain(size_t begin, States* to) {
  const size_t end = at_;
  SortOnce(to);
  States fresh = *to;
  for (int round = 0; !fresh.empty(); ++round) {
    at_ = begin;
    States next = Atom(fresh);
    for (State& state : next) {
      if (round >= kRounds && state.kind == State::kWord) state = {state.node, state.depth, State::kAnyWord};
    }
    SortOnce(&next);
    fresh.clear();
    std::set_difference(next.begin(), next.end(), to->begin(), to->end(), std::back_inserter(fresh));
    to->insert(to->end(), fresh.begin(), fresh.end());
    SortOnce(to);
  }
  at_ = end;
}

HeadReader::States HeadReader::Atom(const States& from) {
  if (At('(')) return Group(from);
  if (At('[')) return Class(from);
  if (At('\\')) return Escape(from);
  const bool place = At('^') || At('$');
  const bool any = At('.');
  const char32_t c = Next();
  if (place) return from;
  return Walk(from, any ? Symbol{Symbol::kAny, 0} : Symbol{Symbol::kOne, c});
}

char32_t HeadReader::Next() {
  size_t length = 0;
  const char32_t c = DecodeAt(in_, at_, &length);
  at_ += length;
  return c;
}

HeadReader::States HeadReader::Group(const States& from) {
  ++at_;
  if (At('?')) {
    if (in_.compare(at_, 3, "?P<") == 0) NoteGroup(in_.substr(at_ + 3, in_.find('>', at_) - at_ - 3));
    at_ = std::min(in_.find_first_of(":>)", at_), in_.size() - 1) + 1;
  } else {
    NoteGroup({});
  }
  States to = Alternatives(from);
  ++at_;
  return to;
}

// Groups are read anew in repeats.
void HeadReader::NoteGroup(std::string_view name) {
  if (at_ < noted_) return;
  noted_ = at_ + 1;
  groups_.emplace_back(name);
}

HeadReader::States HeadReader::Escape(const States& from) {
  ++at_;
  if (at_ >= in_.size()) return from;
  const char32_t c = Next();
  if (c == 'z' || c == 'A') return from;
  if (c == 'x' && At('{')) return Walk(from, {Symbol::kOne, Hexadecimal()});
  return Walk(from, IsWordCodePoint(c) ? Symbol{Symbol::kAny, 0} : Symbol{Symbol::kOne, c});
}

// The number of "\x{…}".
char32_t HeadReader::Hexadecimal() {
  const size_t end = std::min(in_.find('}', at_), in_.size());
  uint32_t c = 0;
  std::from_chars(in_.data() + at_ + 1, in_.data() + end, c, 16);
  at_ = std::min(end + 1, in_.size());
  return c;
}

HeadReader::States HeadReader::Class(const States& from) {
  ++at_;
  const bool negated = At('^');
  std::vector<Symbol> symbols;
  size_t letters = 0;
  for (bool first = true; at_ < in_.size() && (first || !At(']')); first = false) {
    symbols.push_back(ClassItem());
    letters += symbols.back().kind == Symbol::kOne && IsLetter(symbols.back().one) ? 1U : 0U;
  }
  ++at_;
  if (negated) return Walk(from, {Symbol::kAny, 0});
  States to;
  for (Symbol symbol : symbols) {
    if (letters > kFewLetters && symbol.kind == Symbol::kOne && IsLetter(symbol.one)) symbol = {Symbol::kLetter, 0};
    const States more = Walk(from, symbol);
    to.insert(to.end(), more.begin(), more.end());
  }
  SortOnce(&to);
  return to;
}

// One character or range of a class.
HeadReader::Symbol HeadReader::ClassItem() {
  const char32_t low = ClassCharacter();
  if (!At('-') || at_ + 1 >= in_.size() || in_[at_ + 1] == ']') {
    return IsDigit(low) ? Symbol{Symbol::kDigit, 0} : Symbol{Symbol::kOne, low};
  }
  ++at_;
  const char32_t high = ClassCharacter();
  if (IsDigit(low) && IsDigit(high)) return {Symbol::kDigit, 0};
  if (IsLetter(low) && IsLetter(high)) return {Symbol::kLetter, 0};
  return {Symbol::kAny, 0};
}

char32_t HeadReader::ClassCharacter() {
  const char32_t c = Next();
  if (c != '\\' || at_ >= in_.size()) return c;
  const char32_t escaped = Next();
  return escaped == 'x' && At('{') ? Hexadecimal() : escaped;
}

HeadReader::States HeadReader::Walk(const States& from, Symbol symbol) {
  States to;
  to.reserve(from.size());
  for (const State& state : from) Step(state, symbol, &to);
  return to;
}

void HeadReader::Step(const State& from, Symbol symbol, States* to) {
  if (symbol.kind == Symbol::kAny) return Unknown(from);
  if (symbol.kind == Symbol::kDigit || (symbol.kind == Symbol::kOne && IsDigit(symbol.one)))
    return Digit(from, symbol, to);
  if (from.needs_digit()) return;
  if (symbol.kind == Symbol::kLetter || IsLetter(symbol.one)) return Letter(from, symbol, to);
  if (symbol.one == ' ') return Push(Closed(from), to);
  if (from.in_number() && (symbol.one == '.' || symbol.one == ',')) return Point(from, symbol.one, to);
  if (from.kind >= State::kWord && IsApostrophe(symbol.one)) Push({from.node, from.depth, State::kAnyWord}, to);
  Push(BehindMark(Closed(from), symbol.one), to);
}

// The point goes on with the number, or ends it.
void HeadReader::Point(const State& from, char32_t point, States* to) {
  State inside = {from.node, from.depth, State::kMixedNumber, from.word | State::kPassed};
  if (from.kind == State::kNumber) inside.word = point == ',' ? State::kComma : 0;
  Push(inside, to);
  State behind = BehindMark(Closed(from), point);
  behind.kind = State::kPoint;
  Push(behind, to);
}

void HeadReader::Digit(const State& from, Symbol symbol, States* to) {
  if (from.kind == State::kPoint) return;
  State state = from;
  if (from.kind == State::kBetween) state.kind = State::kNumber;
  if (from.kind == State::kMixedNumber && (from.word & State::kPassed) == 0) {
    state.word += (from.word & State::kDigits) < State::kDigits ? 1 : 0;
  }
  if (from.kind == State::kWord && symbol.kind == Symbol::kOne) {
    state.word = Longer(state.word, symbol.one);
  } else if (from.kind == State::kWord) {
    state = {from.node, from.depth, State::kMixedWord};
  }
  Push(state, to);
}

void HeadReader::Letter(const State& from, Symbol symbol, States* to) {
  State state = from.in_number() || from.kind == State::kPoint ? Closed(from) : from;
  if (state.kind == State::kMixedWord || state.kind == State::kAnyWord) return Push(state, to);
  if (symbol.kind == Symbol::kOne && words_[state.word].size() < kLongestWord) {
    state.kind = State::kWord;
    state.word = Longer(state.word, symbol.one);
  } else {
    state = {state.node, state.depth, State::kAnyWord};
  }
  Push(state, to);
}

HeadReader::State HeadReader::BehindMark(const State& between, char32_t mark) {
  std::string bytes;
  AppendUtf8(mark, &bytes);
  return Behind(between, vocabulary_->Add(HashWord(bytes)));
}

// How many tokens a head may have by now: all, until an eighth of the nodes is
// used up, and one when all are.
uint32_t HeadReader::Depth() const {
  const uint32_t used = trie_->trie_.size() - before_;
  return used < kMaxNodes / 16 ? HeadTrie::kMaxDepth : used < kMaxNodes / 8 ? 3 : used < kMaxNodes ? 2 : 1;
}

// A state that has seen enough is done: anything may follow.
void HeadReader::Push(State state, States* to) {
  if (state.depth >= Depth()) return trie_->Accept(state.node, number_);
  to->push_back(state);
}

// The state behind the token that `from` is in.
HeadReader::State HeadReader::Closed(const State& from) {
  switch (from.kind) {
    case State::kNumber: return Behind(from, kNumberKey);
    case State::kMixedNumber:
      return Behind(from,
                    HeadTrie::MixedKind((from.word & State::kComma) != 0 ? ',' : '.', from.word & State::kDigits));
    case State::kMixedWord: return Behind(from, kMixedWordKey);
    case State::kAnyWord: return Behind(from, kAnyWordKey);
    case State::kWord: return Behind(from, vocabulary_->Add(HashWord(words_[from.word])));
    case State::kPoint:
    case State::kBetween: break;
  }
  return {from.node, from.depth};
}

uint32_t HeadReader::Longer(uint32_t word, char32_t letter) {
  const uint64_t step = (uint64_t{word} << 32) | letter;
  if (const uint32_t known = longer_.Find(step); known != 0) return known;
  const auto longer = static_cast<uint32_t>(words_.size());
  std::string text = words_[word];
  AppendUtf8(letter, &text);
  words_.push_back(std::move(text));
  longer_.Add(step, longer);
  return longer;
}

HeadReader::State HeadReader::Behind(const State& from, uint32_t word) {
  if (from.depth >= Depth()) return from;
  return {trie_->trie_.Grow(from.node, word), from.depth + 1, State::kBetween};
}

// What follows can be anything, and so can what a word becomes by it.
void HeadReader::Unknown(const State& from) {
  if (!from.in_number()) return trie_->Accept(from.node, number_);
  trie_->Accept(Behind(from, kNumberKey).node, number_);
  AcceptMixed(from);
}

void HeadReader::AcceptMixed(const State& from) {
  trie_->Accept(Behind(from, kMixedNumberKey).node, number_);
  trie_->Accept(Behind(from, kDateNumberKey).node, number_);
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// Labels begin and end with a space, and so do patterns: words are whole. Only
// entries whose first words stand somewhere in the label are tried on it. What
// an entry's pattern leaves over of a label says that it is of a part, unless
// every word of it is plain or one the entry itself is spoken of with.
#include "rules/catalogue.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "base/utf8.h"
#include "rules/pattern_tree.h"
#include "text/normalise.h"

namespace trich {
namespace {

// The word table of what says nothing of a part beside a pattern.
constexpr std::string_view kPlainWords = "plain";

constexpr size_t kLongestLabel = 4096;  // bytes; longer ones are no labels

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Tried where a word begins.
std::unique_ptr<Regex> WholeWords(std::string_view pattern) {
  return std::make_unique<Regex>(fmt::format("(?:{}) ", pattern));
}

bool IsJoiner(char c) { return c == '&' || c == '/' || c == '%' || c == '-'; }

// Compiled alone first, so that a message shows what was written.
bool IsRegex(const std::string& pattern, const CatalogueText& text, Diagnostics* diagnostics) {
  const RE2 alone(pattern, RE2::Quiet);
  return alone.ok() || diagnostics->Error(text.pattern_place, "bad-regex", alone.error());
}

// Bytes of the word character at text[at], 0 when there is none. Most letters are
// told by their first byte.
size_t WordLength(std::string_view text, size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return IsDigit(text[at]) || (lead >= 'a' && lead <= 'z') || (lead >= 'A' && lead <= 'Z') ? 1 : 0;
  if (lead >= 0xC4 && lead < 0xE0) return 2;
  if (lead == 0xE1) return 3;
  size_t length = 0;
  return IsWordCodePoint(DecodeAt(text, at, &length)) ? length : 0;
}

// Whether a token is one word without any mark; most are.
bool IsWord(const Token& token, std::string_view lower) {
  const auto may_be_apostrophe = [](char c) { return c == '\'' || c == '\xE2'; };
  return token.kind == TokenKind::kWord && std::none_of(lower.begin(), lower.end(), may_be_apostrophe);
}

// Calls `use` with each word of a finished form and where it begins.
template <typename Use>
void ForEachWord(std::string_view form, Use use) {
  for (size_t at = 1; at < form.size();) {
    const size_t end = form.find(' ', at);
    use(form.substr(at, end - at), static_cast<uint32_t>(at));
    at = end + 1;
  }
}

// Texts of which one stands in whatever `tree` matches; none when that is not
// known. Of several that stand there all, the last says most: the first words of
// a pattern are asked for by HeadTrie.
std::vector<std::string> NeededTexts(const PatternTree& tree) {
  std::vector<std::string> needed;
  switch (tree.kind) {
    case PatternTree::kText:
      if (tree.text.size() > 1) needed.push_back(tree.text);
      break;
    case PatternTree::kGroup: return NeededTexts(tree.parts.front());
    case PatternTree::kRepeat: return tree.min > 0 ? NeededTexts(tree.parts.front()) : needed;
    case PatternTree::kSequence:
      for (auto part = tree.parts.rbegin(); part != tree.parts.rend() && needed.empty(); ++part) {
        needed = NeededTexts(*part);
      }
      break;
    case PatternTree::kAlternatives:
      for (const PatternTree& part : tree.parts) {
        std::vector<std::string> texts = NeededTexts(part);
        if (texts.empty()) return {};
        needed.insert(needed.end(), texts.begin(), texts.end());
      }
      break;
    default: break;
  }
  return needed;
}

std::vector<std::string> NeededTexts(const std::string& pattern) {
  const std::optional<PatternTree> tree = ReadTree(pattern);
  return tree ? NeededTexts(*tree) : std::vector<std::string>();
}

// A bit for each three bytes in a row: a text that holds another has all its bits.
uint64_t BitsOf(std::string_view text) {
  uint64_t bits = 0;
  uint32_t three = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    three = (three << 8 | static_cast<unsigned char>(text[at])) & 0xFFFFFF;
    if (at >= 2) bits |= uint64_t{1} << (three * 0x9E3779B1U >> 26);
  }
  return bits;
}

}  // namespace

std::string SearchForm(std::string_view label) {
  LabelForm form;
  form.Add(Lower(Normalised(label)), false);
  return form.Finish();
}

void LabelForm::Clear() {
  text_ = " ";
  tokens_.clear();
  is_tokens_ = true;
  begun_ = false;
  stranger_ = false;
}

// False when that begins or ends amid a word, or makes none or several.
bool LabelForm::AddText(std::string_view lower) {
  bool whole = text_.back() == ' ';
  for (size_t at = 0; at < lower.size();) {
    size_t end = at;
    while (end < lower.size()) {
      const size_t length = WordLength(lower, end);
      if (length == 0) break;
      end += length;
    }
    text_.append(lower, at, end - at);
    if ((at = end) >= lower.size()) break;
    whole = false;
    if (text_.back() != ' ') text_.push_back(IsJoiner(lower[at]) ? lower[at] : ' ');
    at += CharLength(lower[at]);
  }
  return whole;
}

void LabelForm::Add(std::string_view lower, bool spaced) {
  if (spaced && text_.back() != ' ') text_.push_back(' ');
  AddText(lower);
  is_tokens_ = false;
  begun_ = true;
}

void LabelForm::AddToken(const Token& token, std::string_view lower) {
  if (!token.glued && text_.back() != ' ') text_.push_back(' ');
  const auto begin = static_cast<uint32_t>(text_.size());
  bool whole = text_.back() == ' ';
  if (IsWord(token, lower)) {
    text_.append(lower);
  } else {
    whole = AddText(lower);
  }
  if (whole) {
    Token& word = tokens_.emplace_back(token);
    word.begin = begin;
    word.end = static_cast<uint32_t>(text_.size());
  } else {
    is_tokens_ = is_tokens_ && token.kind == TokenKind::kMark && text_.back() == ' ';
  }
}

void LabelForm::EndPart() {
  if (text_.back() != ' ') text_.push_back(' ');
}

void LabelForm::Tokenise() {
  std::string lower;
  trich::Tokenise(text_, &lower, &tokens_);
  is_tokens_ = std::all_of(tokens_.begin(), tokens_.end(), [this](const Token& token) {
    return text_[token.begin - 1] == ' ' && text_[token.end] == ' ';
  });
}

const std::string& LabelForm::Finish() {
  if (text_.back() != ' ') text_.push_back(' ');
  return text_;
}

bool Catalogue::Entry::Excepts(std::string_view form) const {
  if (except == nullptr) return false;
  for (size_t word = 1; word < form.size(); word = form.find(' ', word) + 1) {
    if (except->Begins(form.substr(word))) return true;
  }
  return false;
}

// The longest match from a word on leaves least over.
bool Catalogue::Knows(const Entry& entry, const LabelForm& form, size_t at) const {
  const std::string_view text = form.text_;
  const auto is_own = [&](const LabelForm::Word& word) {
    return std::binary_search(entry.words.begin(), entry.words.end(), word.number);
  };
  const auto first = std::partition_point(form.words_.begin(), form.words_.end(),
                                          [&](const LabelForm::Word& word) { return word.at < at; });
  if (!std::all_of(form.words_.begin(), first, is_own)) return false;
  const auto stands = [&](const std::string& needed) { return text.find(needed, at) != std::string_view::npos; };
  if (!entry.needed.empty() && std::none_of(entry.needed.begin(), entry.needed.end(), stands)) return false;
  Captures found;
  if (!entry.pattern->Match(text.substr(at), &found)) return false;
  const auto rest = std::partition_point(
      first, form.words_.end(), [&](const LabelForm::Word& word) { return word.at < at + found.pieces[0].end; });
  return std::all_of(rest, form.words_.end(), is_own) && !entry.Excepts(text);
}

void Catalogue::Mark(uint32_t word, Beside beside) {
  if (word >= beside_.size()) beside_.resize(word + 1);
  beside_[word] |= beside;
}

void Catalogue::ReadPlainWords(const RuleBook& book) {
  const auto words = book.words.find(kPlainWords);
  if (words == book.words.end()) return;
  for (const Phrase& phrase : words->second.phrases) {
    Mark(words_.Add(HashWord(Lower(phrase.text))), phrase.value == "later" ? kLater : kPlain);
  }
}

void Catalogue::Compile(const RuleBook& book, Diagnostics* diagnostics) {
  ReadPlainWords(book);
  std::vector<const CatalogueText*> texts;  // of the entries
  for (const CatalogueText& text : book.catalogue) {
    if (!IsRegex(text.pattern, text, diagnostics) || !IsRegex(text.except, text, diagnostics)) continue;
    heads_.Add(text.pattern, static_cast<uint32_t>(entries_.size()), &words_);
    std::string wording = text.vi;
    for (const YesExample& yes : text.yes) wording += " " + yes.text;
    Entry entry{text.id, text.over, {}, NeededTexts(text.pattern), WholeWords(text.pattern), nullptr};
    for (const std::string& needed : entry.needed) needed_.push_back(BitsOf(needed));
    needed_ends_.push_back(static_cast<uint32_t>(needed_.size()));
    ForEachWord(SearchForm(wording),
                [&](std::string_view word, uint32_t) { entry.words.push_back(words_.Add(HashWord(word))); });
    for (const uint32_t word : entry.words) Mark(word, kOwn);
    std::sort(entry.words.begin(), entry.words.end());
    if (!text.except.empty()) entry.except = WholeWords(text.except);
    entries_.push_back(std::move(entry));
    texts.push_back(&text);
  }
  NoteUnits(texts);
  heads_.Freeze();
}

void Catalogue::NoteUnits(const std::vector<const CatalogueText*>& texts) {
  for (const CatalogueText* text : texts) {
    for (const std::string& unit : text->units) {
      if (!HasUnit(unit)) units_.push_back(unit);
    }
  }
  takes_.resize(units_.size() * texts.size());
  for (size_t number = 0; number < texts.size(); ++number) {
    const std::string& measure = texts[number]->measure;
    const int take = measure == "any" ? kLevel | kChange : measure == "change" ? kChange : kLevel;
    for (const std::string& unit : texts[number]->units) {
      takes_[UnitNumber(unit) * texts.size() + number] = static_cast<uint8_t>(take);
    }
  }
}

const Catalogue::Entry* Catalogue::Find(std::string_view label, std::string_view unit, bool is_change) const {
  LabelForm form;
  form.Add(Lower(Normalised(label)), false);
  return Find(&form, unit, is_change);
}

// Figures are plain.
bool Catalogue::IsPlain(uint32_t word, const LabelForm& form, uint32_t at) const {
  return IsDigit(form.text_[at]) || (BesideOf(word) & (at > 1 ? kPlain | kLater : kPlain)) != 0;
}

bool Catalogue::IsStranger(const Token& word, const LabelForm& form) const {
  return (BesideOf(word.word) & kOwn) == 0 && !IsPlain(word.word, form, word.begin);
}

// A word may go on with the next token; only when that begins another one it is
// known to be a stranger.
bool Catalogue::Add(const Token& token, std::string_view lower, LabelForm* form) const {
  const size_t words = form->tokens_.size();
  form->AddToken(token, lower);
  form->begun_ = form->begun_ || !form->is_tokens_;
  if (form->begun_ || form->tokens_.size() == words) return true;
  if (form->stranger_) return false;
  Token& word = form->tokens_.back();
  word.word = words_.Find(HashWord(lower));
  form->begun_ = heads_.first_tokens().MayBegin(word);
  form->stranger_ = IsStranger(word, *form);
  return true;
}

// Whether an entry can know a label with these bits. Most are told so, without a
// look at the entry.
bool Catalogue::MayKnow(uint32_t entry, uint64_t bits) const {
  const auto first = needed_.begin() + (entry == 0 ? 0 : needed_ends_[entry - 1]);
  const auto last = needed_.begin() + needed_ends_[entry];
  return first == last || std::any_of(first, last, [bits](uint64_t needed) { return (needed & ~bits) == 0; });
}

// What stands before a pattern must not be strange.
void Catalogue::FindPlaces(std::string_view unit, bool is_change, LabelForm* form) const {
  const std::string& text = form->text_;
  form->places_.clear();
  const size_t unit_number = UnitNumber(unit);
  if (unit_number == units_.size()) return;
  const uint8_t* takes = takes_.data() + unit_number * entries_.size();
  const uint8_t take = is_change ? kChange : kLevel;
  const uint64_t bits = BitsOf(text);
  if (!form->is_tokens_) form->Tokenise();
  words_.Number(text, &form->tokens_);
  for (size_t i = 0; i < form->tokens_.size(); ++i) {
    const Token& token = form->tokens_[i];
    if (text[token.begin - 1] == ' ' && heads_.first_tokens().MayBegin(token)) {
      for (const uint32_t number : heads_.Find(text, form->tokens_, i, &form->numbers_)) {
        if ((takes[number] & take) != 0 && MayKnow(number, bits)) form->places_.push_back({number, token.begin});
      }
    }
    if (form->is_tokens_ && IsStranger(token, *form)) break;
  }
  std::sort(form->places_.begin(), form->places_.end());
}

void Catalogue::FindWords(LabelForm* form) const {
  form->words_.clear();
  const auto add = [&](uint32_t at, uint32_t word) {
    if (!IsPlain(word, *form, at)) form->words_.push_back({at, word});
  };
  if (form->is_tokens_) {
    for (const Token& token : form->tokens_) add(token.begin, token.word);
  } else {
    ForEachWord(form->text_, [&](std::string_view word, uint32_t at) { add(at, words_.Find(HashWord(word))); });
  }
}

const Catalogue::Entry* Catalogue::Find(LabelForm* form, std::string_view unit, bool is_change) const {
  const std::string& text = form->Finish();
  if (entries_.empty() || !form->begun_ || text.size() > kLongestLabel) return nullptr;
  FindPlaces(unit, is_change, form);
  if (form->places_.empty()) return nullptr;
  FindWords(form);
  const auto known = std::find_if(form->places_.begin(), form->places_.end(), [&](const LabelForm::Place& place) {
    return Knows(entries_[place.entry], *form, place.at);
  });
  return known == form->places_.end() ? nullptr : &entries_[known->entry];
}

}  // namespace trich

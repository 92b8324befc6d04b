// SPDX-License-Identifier: Apache-2.0
//
// Labels begin and end with a space, and so do patterns: words are whole. Only
// entries whose first words stand somewhere in the label are tried on it; what
// those are is told by the numbers of its words, and for most labels there are
// none. What an entry's pattern leaves over of a label says that it is of a part,
// unless every word of it is plain or one the entry itself is spoken of with.
#include "rules/catalogue.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <map>

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

// Appends the words of `lower` to a search form.
void AppendWords(std::string_view lower, std::string* form) {
  for (size_t at = 0; at < lower.size();) {
    size_t end = at;
    while (end < lower.size()) {
      const size_t length = WordLength(lower, end);
      if (length == 0) break;
      end += length;
    }
    form->append(lower, at, end - at);
    if ((at = end) >= lower.size()) break;
    if (form->back() != ' ') form->push_back(IsJoiner(lower[at]) ? lower[at] : ' ');
    at += CharLength(lower[at]);
  }
}

void EndWord(std::string* form) {
  if (form->back() != ' ') form->push_back(' ');
}

// Whether a token is one word of a search form if nothing is glued to it; most
// are, and all but a few of the others are marks.
bool IsWord(const Token& token) {
  return (token.kind == TokenKind::kWord && !token.joined) || (token.kind == TokenKind::kNumber && !token.mixed);
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

// Texts of which one stands in whatever a pattern matches; none when that is not
// known.
struct NeededTexts {
  std::vector<std::string> texts;
  bool last = true;  // it ends with one of them
};

// `spaced` says that a space stands before the match, which is put before the
// texts as well. Of several that stand there all, the last says most: the first
// words of a pattern are asked for by HeadTrie.
NeededTexts NeededOf(const PatternTree& tree, bool spaced) {
  NeededTexts needed;
  switch (tree.kind) {
    case PatternTree::kText:
      if (tree.text.size() > 1) needed.texts.push_back((spaced ? " " : "") + tree.text);
      break;
    case PatternTree::kGroup: return NeededOf(tree.parts.front(), spaced);
    case PatternTree::kRepeat: return tree.min > 0 ? NeededOf(tree.parts.front(), spaced) : needed;
    case PatternTree::kSequence:
      for (size_t i = tree.parts.size(); i-- > 0 && needed.texts.empty();) {
        needed = NeededOf(tree.parts[i], i > 0 ? tree.parts[i - 1].text.ends_with(' ') : spaced);
        needed.last = needed.last && i + 1 == tree.parts.size();
      }
      break;
    case PatternTree::kAlternatives:
      for (const PatternTree& part : tree.parts) {
        const NeededTexts more = NeededOf(part, spaced);
        if (more.texts.empty()) return {};
        needed.texts.insert(needed.texts.end(), more.texts.begin(), more.texts.end());
        needed.last = needed.last && more.last;
      }
      break;
    default: break;
  }
  return needed;
}

NeededTexts NeededOf(const std::string& pattern) {
  const std::optional<PatternTree> tree = ReadTree(pattern);
  return tree ? NeededOf(*tree, true) : NeededTexts();
}

// A bit for each word of `text` by its first bytes, if it has so many and a space
// before it: a text that holds another one has all its bits.
uint64_t BitOf(std::string_view word) {
  constexpr size_t kBytes = 3;
  uint32_t first = 0;
  if (word.size() < kBytes) return 0;
  for (size_t i = 0; i < kBytes; ++i) first = first << 8 | static_cast<unsigned char>(word[i]);
  return uint64_t{1} << (first * 0x9E3779B1U >> 26);
}

uint64_t BitsOf(std::string_view text) {
  uint64_t bits = 0;
  for (size_t space = text.find(' '); space != std::string_view::npos; space = text.find(' ', space + 1)) {
    const std::string_view rest = text.substr(space + 1);
    bits |= BitOf(rest.substr(0, rest.find(' ')));
  }
  return bits;
}

}  // namespace

std::string SearchForm(std::string_view label) {
  std::string form = " ";
  AppendWords(Lower(Normalised(label)), &form);
  EndWord(&form);
  return form;
}

void LabelForm::Begin(std::string_view lower) {
  lower_ = lower;
  words_.clear();
  open_ = has_marks_ = false;
  is_words_ = true;
}

void LabelForm::Add(const Token& token) {
  Token& added = words_.emplace_back(token);
  added.glued = open_ && token.glued;
  if (IsWord(token)) {
    is_words_ = is_words_ && !added.glued;
    open_ = true;
  } else {
    has_marks_ = true;
    open_ = added.glued && IsJoiner(lower_[token.begin]);
    is_words_ = is_words_ && !open_ && token.kind == TokenKind::kMark && WordLength(lower_, token.begin) == 0;
  }
}

// Leaves the words alone. Where some are of several tokens, or one makes several
// words, they are read from the search form.
void LabelForm::ReadWords(const Vocabulary& vocabulary) {
  if (is_words_) {
    if (has_marks_) std::erase_if(words_, [](const Token& token) { return token.kind == TokenKind::kMark; });
    return;
  }
  text_ = " ";
  for (const Token& token : words_) {
    if (!token.glued) EndWord(&text_);
    AppendWords(lower_.substr(token.begin, token.end - token.begin), &text_);
  }
  EndWord(&text_);
  std::string lower;
  Tokenise(text_, &lower, &words_);
  vocabulary.Number(text_, &words_);
}

// Writes the search form of words that are tokens.
void LabelForm::WriteWords() {
  text_ = " ";
  for (Token& word : words_) {
    const auto begin = static_cast<uint32_t>(text_.size());
    text_.append(lower_, word.begin, word.end - word.begin).push_back(' ');
    word.end = begin + word.end - word.begin;
    word.begin = begin;
  }
}

bool Catalogue::Entry::Excepts(std::string_view form) const {
  if (except == nullptr) return false;
  for (size_t word = 1; word < form.size(); word = form.find(' ', word) + 1) {
    if (except->Begins(form.substr(word))) return true;
  }
  return false;
}

// Whether what an entry needs stands in `text` from `at` on, where a match would
// have to take in what stands at `least`, or none.
bool Catalogue::Entry::MayMatch(std::string_view text, size_t at, size_t least) const {
  if (needed.empty()) return true;
  return std::any_of(needed.begin(), needed.end(), [&](const std::string& one) {
    const size_t first = needed_last && least + 1 > at + one.size() ? least + 1 - one.size() : at;
    return text.find(one, first) != std::string_view::npos;
  });
}

// The longest match from a word on leaves least over. It has to take in the last
// word that is none of the entry's own.
bool Catalogue::Knows(const Entry& entry, const LabelForm& form, size_t at) const {
  const auto is_own = [&](const LabelForm::Word& word) {
    return std::binary_search(entry.words.begin(), entry.words.end(), word.number);
  };
  size_t last = form.strange_.size();
  while (last > 0 && is_own(form.strange_[last - 1])) --last;
  const auto is_foreign = [&](const LabelForm::Word& word) { return word.at < at && !is_own(word); };
  if (std::any_of(form.strange_.begin(), form.strange_.begin() + static_cast<ptrdiff_t>(last), is_foreign))
    return false;
  const size_t foreign = last == 0 ? 0 : form.strange_[last - 1].at;
  Captures found;
  return entry.MayMatch(form.text_, at, foreign) &&
         entry.pattern->Match(std::string_view(form.text_).substr(at), &found) && at + found.pieces[0].end > foreign &&
         !entry.Excepts(form.text_);
}

void Catalogue::Mark(uint32_t word, Beside beside) {
  if (word >= beside_.size()) beside_.resize(word + 1);
  beside_[word] |= beside;
}

void Catalogue::ReadPlainWords(const RuleBook& book, Vocabulary* words) {
  const auto plain = book.words.find(kPlainWords);
  if (plain == book.words.end()) return;
  for (const Phrase& phrase : plain->second.phrases) {
    Mark(words->Add(HashWord(Lower(phrase.text))), phrase.value == "later" ? kLater : kPlain);
  }
}

void Catalogue::Compile(const RuleBook& book, Vocabulary* words, Diagnostics* diagnostics) {
  ReadPlainWords(book, words);
  std::vector<const CatalogueText*> texts;  // of the entries
  for (const CatalogueText& text : book.catalogue) {
    if (!IsRegex(text.pattern, text, diagnostics) || !IsRegex(text.except, text, diagnostics)) continue;
    heads_.Add(text.pattern, static_cast<uint32_t>(entries_.size()), words);
    std::string wording = text.vi;
    for (const YesExample& yes : text.yes) wording += " " + yes.text;
    const NeededTexts needed = NeededOf(text.pattern);
    Entry entry{text.id, text.over, {}, {}, needed.last, WholeWords(text.pattern), nullptr};
    for (const std::string& one : needed.texts) {
      needed_.push_back({BitsOf(one), needed.last ? BitsOf(one.substr(std::min(one.rfind(' '), one.size()))) : 0});
      entry.needed.push_back(one.substr(one.front() == ' ' ? 1 : 0));
    }
    Outline outline{.needed_end = static_cast<uint32_t>(needed_.size())};
    ForEachWord(SearchForm(wording),
                [&](std::string_view word, uint32_t) { entry.words.push_back(words->Add(HashWord(word))); });
    for (const uint32_t word : entry.words) {
      Mark(word, kOwn);
      outline.own |= uint64_t{1} << (word % 64);
    }
    outlines_.push_back(outline);
    std::sort(entry.words.begin(), entry.words.end());
    if (!text.except.empty()) entry.except = WholeWords(text.except);
    entries_.push_back(std::move(entry));
    texts.push_back(&text);
  }
  NoteUnits(texts);
  heads_.Freeze();
}

void Catalogue::NoteUnits(const std::vector<const CatalogueText*>& texts) {
  std::map<std::string, size_t> uses;
  for (const CatalogueText* text : texts) {
    for (const std::string& unit : text->units) ++uses[unit];
  }
  for (const auto& [unit, count] : uses) units_.push_back(unit);
  std::stable_sort(units_.begin(), units_.end(),
                   [&](const std::string& a, const std::string& b) { return uses.at(a) > uses.at(b); });
  takes_.resize(units_.size() * texts.size());
  for (size_t number = 0; number < texts.size(); ++number) {
    const std::string& measure = texts[number]->measure;
    const int take = measure == "any" ? kLevel | kChange : measure == "change" ? kChange : kLevel;
    for (const std::string& unit : texts[number]->units) {
      takes_[UnitNumber(unit) * texts.size() + number] = static_cast<uint8_t>(take);
    }
  }
}

// Figures are plain.
bool Catalogue::IsStranger(const Token& word, bool first) const {
  const bool own = word.word < beside_.size() && (beside_[word.word] & kOwn) != 0;
  return word.kind != TokenKind::kNumber && !own && !IsPlain(word.word, first);
}

// What stands before a pattern must not be strange.
void Catalogue::FindPlaces(const uint8_t* takes, uint8_t take, LabelForm* form) const {
  const std::vector<Token>& words = form->words_;
  size_t begin = heads_.first_tokens().NextBegin(words, 0);
  for (uint32_t i = 0; begin < words.size(); ++i) {
    if (i == begin) {
      begin = heads_.first_tokens().NextBegin(words, i + 1);
      if (!form->is_words_ && form->text_[words[i].begin - 1] != ' ') continue;
      for (const uint32_t number : heads_.Find(form->text(), words, i, &form->numbers_)) {
        if ((takes[number] & take) != 0) form->places_.push_back({number, i});
      }
    }
    if (form->is_words_ && IsStranger(words[i], i == 0)) break;
  }
}

// What Knows() asks, as far as bits can say it: most places are none, and told so
// without a look at the entry.
bool Catalogue::IsPlace(const LabelForm::Place& place, const LabelForm& form) const {
  const Outline& outline = outlines_[place.entry];
  const auto first = needed_.begin() + (place.entry == 0 ? 0 : outlines_[place.entry - 1].needed_end);
  const auto end = needed_.begin() + outline.needed_end;
  uint64_t taken_in = ~uint64_t{0};  // what a match has to end in
  for (auto word = form.strange_.rbegin(); word != form.strange_.rend(); ++word) {
    if ((outline.own >> (word->number % 64) & 1) != 0) continue;
    if (word->at < place.word) return false;
    if (taken_in == ~uint64_t{0}) taken_in = form.rest_[word->at];
  }
  return first == end || std::any_of(first, end, [&](const Needed& needed) {
           return ((needed.all & ~form.rest_.front()) | (needed.last & ~taken_in)) == 0;
         });
}

void Catalogue::CheckPlaces(LabelForm* form) const {
  const std::vector<Token>& words = form->words_;
  form->strange_.clear();
  form->rest_.assign(form->is_words_ ? words.size() : 1, 0);
  if (!form->is_words_) form->rest_.front() = BitsOf(form->text_);
  for (uint32_t i = 0; form->is_words_ && i < words.size(); ++i) {
    const bool plain = words[i].kind == TokenKind::kNumber || IsPlain(words[i].word, i == 0);
    if (!plain) form->strange_.push_back({i, words[i].word});
    form->rest_[i] = BitOf(form->lower_.substr(words[i].begin, words[i].end - words[i].begin));
  }
  for (size_t i = form->rest_.size() - 1; i > 0; --i) form->rest_[i - 1] |= form->rest_[i];
  std::erase_if(form->places_, [&](const LabelForm::Place& place) { return !IsPlace(place, *form); });
}

bool Catalogue::MayKnow(const Vocabulary& words, std::string_view unit, bool is_change, LabelForm* form) const {
  form->places_.clear();
  const size_t unit_number = UnitNumber(unit);
  if (unit_number == units_.size()) return false;
  form->ReadWords(words);
  FindPlaces(takes_.data() + unit_number * entries_.size(), is_change ? kChange : kLevel, form);
  if (!form->places_.empty()) CheckPlaces(form);
  return !form->places_.empty();
}

// Writes the search form, if it is not yet, and finds the words there that are
// not plain; figures are.
void Catalogue::FindStrange(const Vocabulary& words, LabelForm* form) const {
  if (form->is_words_) {
    form->WriteWords();
    for (LabelForm::Word& word : form->strange_) word.at = form->words_[word.at].begin;
    return;
  }
  ForEachWord(form->text_, [&](std::string_view word, uint32_t at) {
    const uint32_t number = words.Find(HashWord(word));
    if (!IsDigit(word.front()) && !IsPlain(number, at == 1)) form->strange_.push_back({at, number});
  });
}

const Catalogue::Entry* Catalogue::Find(const Vocabulary& words, LabelForm* form) const {
  FindStrange(words, form);
  if (form->text_.size() > kLongestLabel) return nullptr;
  std::sort(form->places_.begin(), form->places_.end());
  const auto known = std::find_if(form->places_.begin(), form->places_.end(), [&](const LabelForm::Place& place) {
    return Knows(entries_[place.entry], *form, form->words_[place.word].begin);
  });
  return known == form->places_.end() ? nullptr : &entries_[known->entry];
}

const Catalogue::Entry* Catalogue::Find(const Vocabulary& words, std::string_view label, std::string_view unit,
                                        bool is_change) const {
  const std::string text = Lower(Normalised(label));
  std::string lower;
  std::vector<Token> tokens;
  Tokenise(text, &lower, &tokens);
  words.Number(text, &tokens);
  LabelForm form;
  form.Begin(text);
  for (const Token& token : tokens) form.Add(token);
  return MayKnow(words, unit, is_change, &form) ? Find(words, &form) : nullptr;
}

}  // namespace trich

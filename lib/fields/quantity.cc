// SPDX-License-Identifier: Apache-2.0
//
// The rule says which group is what; here the groups become exact numbers, and
// what a number alone cannot tell (a year, a count of nothing) is refused.
#include "fields/quantity.h"

#include <algorithm>

#include "fields/number.h"

namespace trich {
namespace {

// `text` with one space wherever there are several.
std::string_view Collapse(std::string_view text, std::string* buffer) {
  if (text.find("  ") == std::string_view::npos) return text;
  buffer->clear();
  for (const char c : text) {
    if (c != ' ' || buffer->empty() || buffer->back() != ' ') buffer->push_back(c);
  }
  return *buffer;
}

class Builder {
 public:
  Builder(const Document& document, const RuleMatch& match, Quantity* out)
      : document_(document),
        rules_(*document.rules),
        match_(match),
        kind_(match.rule->kind),
        unit_(match.rule->unit),
        out_(out) {}

  bool Build() {
    out_->rule = match_.rule;
    SetPlace();
    return ReadValue() && ReadUnit() && Plausible();
  }

 private:
  void SetPlace() {
    out_->begin = match_.begin;
    out_->end = match_.end;
    out_->first = match_.tokens.first;
    out_->last = match_.tokens.last;
  }

  std::optional<Decimal> Scale(Group group) {
    if (!match_.Has(group)) return Decimal(1);
    return Decimal::Parse(rules_.Meaning("scale", Collapse(match_[group], &buffer_)));
  }

  std::optional<Decimal> Number(Group group, bool scaled) {
    if (kind_ == "words") return ReadWords(rules_, Collapse(match_[group], &buffer_));
    return ReadDigits(match_[group], scaled ? NumberOf::kScaled : KindOfNumber());
  }

  NumberOf KindOfNumber() {
    if (unit_ == "%" || unit_ == "pp") return NumberOf::kShare;
    if (unit_ == "x" || unit_ == "point") return NumberOf::kMeasure;
    if (!match_.Has(Group::kUnit)) return NumberOf::kCount;
    return rules_.Meaning("currency", Collapse(match_[Group::kUnit], &buffer_)).empty() ? NumberOf::kMeasure
                                                                                        : NumberOf::kCount;
  }

  bool ReadValue() {
    const bool scaled = match_.Has(Group::kScale);
    const bool max_scaled = match_.Has(Group::kScaleMax);
    auto value = Number(Group::kNumber, scaled || max_scaled);
    if (!value) return false;
    // A scale said once holds for both ends of a range.
    auto scale = Scale(!scaled && max_scaled ? Group::kScaleMax : Group::kScale);
    if (!scale || !(value = value->Times(*scale))) return false;
    if (match_.Has(Group::kHalf)) {
      const auto half = scale->Times(*Decimal::Parse("0.5"));
      if (!half || !(value = value->Plus(*half))) return false;
    }
    out_->value = *value;
    if (match_.Has(Group::kOf)) {
      out_->of = ReadDigits(match_[Group::kOf], NumberOf::kCount);
      if (!out_->of) return false;
    }
    return !match_.Has(Group::kNumberMax) || ReadMax(*scale, max_scaled);
  }

  bool ReadMax(const Decimal& scale, bool max_scaled) {
    auto max = Number(Group::kNumberMax, max_scaled);
    auto max_scale = max_scaled ? Scale(Group::kScaleMax) : std::optional<Decimal>(scale);
    if (!max || !max_scale || !(max = max->Times(*max_scale))) return false;
    if (kind_ == "sum") {
      const auto sum = out_->value.Plus(*max);
      if (!sum || *max >= out_->value) return false;
      out_->value = *sum;
      return true;
    }
    out_->value_max = max;
    return *max > out_->value;
  }

  bool ReadUnit() {
    out_->unit = unit_;
    if (match_.Has(Group::kUnit)) {
      const std::string_view unit = Collapse(match_[Group::kUnit], &buffer_);
      std::string_view code = rules_.Meaning("currency", unit);
      if (code.empty()) code = rules_.Meaning("physical", unit);
      if (code.empty()) return false;
      out_->unit = code;
    }
    if (match_.Has(Group::kPer)) AppendPer(match_[Group::kPer]);
    return true;
  }

  // "/người/năm" → "/person/year", "/vạn dân" → "/10000person".
  void AppendPer(std::string_view per) {
    per.remove_prefix(std::min(per.size(), per.find('/') + 1));
    while (!per.empty()) {
      const size_t end = std::min(per.size(), per.find('/'));
      AppendOnePer(per.substr(0, end));
      per.remove_prefix(std::min(per.size(), end + 1));
    }
  }

  void AppendOnePer(std::string_view part) {
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    out_->unit += '/';
    std::string_view unit = rules_.Meaning("per_unit", Collapse(part, &buffer_));
    if (unit.empty()) {  // a number before it
      size_t word = part.find_first_not_of("0123456789.");
      std::optional<Decimal> many = ReadDigits(part.substr(0, word), NumberOf::kCount);
      if (word == 0) {
        word = part.find(' ');
        many = Decimal::Parse(rules_.Meaning("scale", part.substr(0, word)));
      }
      while (word < part.size() && part[word] == ' ') ++word;
      if (many) many->AppendTo(&out_->unit);
      unit = rules_.Meaning("per_unit", Collapse(part.substr(std::min(word, part.size())), &buffer_));
    }
    out_->unit += unit;
  }

  bool Plausible() {
    if (PartOfName() || PartOfDate()) return false;
    if (IsTrap()) return false;
    if (match_.Has(Group::kText) && !NounIsCounted()) return false;
    if (out_->of && out_->unit != "point" && (out_->value > *out_->of || out_->value <= Decimal(0))) return false;
    return KindHolds();
  }

  bool KindHolds() const {
    if (kind_ == "ordinal") return LedBy(WordList::kRankCue);
    if (kind_ == "bare") return BareIsFigure();
    if (kind_ == "score") return out_->of || !out_->value.is_whole() || !NounFollows();
    if (kind_ == "times") return LedByCue(WordList::kMultiple) || LedByCue(WordList::kUp) || LedByCue(WordList::kDown);
    if (kind_ == "steps") return LedByCue(WordList::kUp) || LedByCue(WordList::kDown);
    return true;
  }

  // Whether `list` leads to the number, directly or before its bound.
  bool LedByCue(WordList list) const {
    if (LedBy(list)) return true;
    for (const WordList between : {WordList::kBound, WordList::kLinkVerb}) {
      const Hit* hit = document_.words.EndingAt(out_->first, between);
      if (hit != nullptr && document_.words.EndingAt(hit->first, list) != nullptr) return true;
    }
    return false;
  }

  bool NounFollows() const {
    if (out_->last >= document_.size()) return false;
    const Token& next = document_.token(out_->last);
    return next.kind == TokenKind::kWord && !next.capital &&
           document_.words.StartingAt(out_->last, WordList::kNotCounted) == nullptr;
  }

  bool LedBy(WordList list) const { return document_.words.EndingAt(out_->first, list) != nullptr; }

  // Plain digits as a year is printed.
  bool IsYear() const {
    const std::string_view digits = match_[Group::kNumber];
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")) &&
           digits.find_first_of(".,") == std::string_view::npos;
  }

  // "tàu Biển Ngọc 20": a small number right after a name belongs to it.
  bool FollowsName() const {
    if (out_->first < 2 || match_[Group::kNumber].size() > 3 || document_.token(out_->first).glued) return false;
    const Token& before = document_.token(out_->first - 1);
    const Token& second = document_.token(out_->first - 2);
    return before.kind == TokenKind::kWord && before.capital && !before.all_caps && second.kind == TokenKind::kWord &&
           second.capital;
  }

  // A number without a unit reports something when a verb or a bound leads to
  // it, or when it is printed as a large count; a year never does so.
  bool BareIsFigure() const {
    const std::string_view digits = match_[Group::kNumber];
    const bool plain = digits.find_first_of(".,") == std::string_view::npos;
    if (IsYear()) return false;
    if (LedBy(WordList::kBound) || LedBy(WordList::kEstimated) || EndsTableLine()) return true;
    const Hit* link = document_.words.EndingAt(out_->first, WordList::kLinkVerb);
    if (link != nullptr && rules_.ValueOf(*link) == "strong") return true;
    return !plain && digits.size() >= 5 && out_->value.is_whole();
  }

  // "Số giường bệnh/vạn dân | 34,2": the last thing of a line, after a leader.
  bool EndsTableLine() const {
    if (out_->first == 0 || document_.token(out_->first - 1).kind != TokenKind::kMark) return false;
    if (out_->last < document_.size() && document_.token(out_->last).kind != TokenKind::kNewline) return false;
    const std::string_view mark = document_.mark(out_->first - 1);
    return mark == "|" || mark == ":" || mark == "." || mark == "=";
  }

  // "9/1", "26-6": what a slash or hyphen joins to another number on the left
  // or right, with nothing counted after it.
  bool PartOfDate() const {
    if (match_.Has(Group::kOf) || match_.Has(Group::kNumberMax)) return false;
    return JoinsNumber(out_->first, true) || JoinsNumber(out_->last - 1, false);
  }

  bool JoinsNumber(uint32_t token, bool left) const {
    if (document_.token(token).kind != TokenKind::kNumber) return false;
    if (left ? token < 2 : token + 2 >= document_.size()) return false;
    const uint32_t mark = left ? token - 1 : token + 1;
    const uint32_t other = left ? token - 2 : token + 2;
    const bool joined = document_.token(std::max(mark, token)).glued && document_.token(std::max(mark, other)).glued;
    const std::string_view text = document_.mark(mark);
    return joined && (text == "/" || text == "-") && document_.token(other).kind == TokenKind::kNumber;
  }

  // "COVID-19", "HD-72.15": a number joined to a word by a mark.
  bool PartOfName() const {
    const uint32_t first = out_->first;
    if (first < 2 || !document_.token(first).glued || !document_.token(first - 1).glued) return false;
    const Token& mark = document_.token(first - 1);
    const std::string_view joined = document_.mark(first - 1);
    return mark.kind == TokenKind::kMark && (joined == "-" || joined == "." || joined == "_" || joined == "/") &&
           document_.token(first - 2).kind == TokenKind::kWord;
  }

  // What looked like a unit begins something else: "20 đồng chí".
  bool IsTrap() const {
    return !match_.Has(Group::kText) && document_.words.StartingAt(out_->last - 1, WordList::kUnitTrap) != nullptr;
  }

  // The first token of the quantity that begins at byte `offset` or later.
  uint32_t TokenFrom(uint32_t offset) const {
    uint32_t token = out_->first;
    while (token < out_->last && document_.token(token).begin < offset) ++token;
    return token;
  }

  bool NounIsCounted() {
    const std::string_view text = match_[Group::kText];
    const auto begin = static_cast<uint32_t>(text.data() - document_.text.lower().data());
    out_->noun = {TokenFrom(begin), TokenFrom(begin + static_cast<uint32_t>(text.size()))};
    out_->rate = out_->noun.last < out_->last;
    const uint32_t noun = out_->noun.first;
    const Hit* trap = document_.words.StartingAt(noun, WordList::kUnitTrap);
    if (trap != nullptr) return rules_.ValueOf(*trap) == "counted";
    if (document_.token(noun).capital && !document_.token(noun).all_caps) return false;
    const Hit* counter = document_.words.StartingAt(noun, WordList::kCounter);
    if (counter == nullptr && (IsYear() || FollowsName())) return false;
    for (const WordList list : {WordList::kNotCounted, WordList::kTimeUnit}) {
      const Hit* hit = document_.words.StartingAt(noun, list);
      if (hit != nullptr && (counter == nullptr || counter->last <= hit->last)) return false;
    }
    return true;
  }

  const Document& document_;
  const Rules& rules_;
  const RuleMatch& match_;
  const std::string_view kind_;
  const std::string_view unit_;  // of the rule; empty when the text says it
  Quantity* out_;
  std::string buffer_;
};

}  // namespace

bool IsNumberedName(const Document& document, const RuleMatch& match) {
  const uint32_t next = match.tokens.last;
  const Token& last = document.token(next - 1);
  if (last.kind == TokenKind::kWord &&
      !document.rules->Meaning("physical", document.text.Lower({next - 1, next})).empty())
    return false;
  if (next >= document.size() || document.token(next).kind == TokenKind::kNewline) return true;
  const std::string_view word = document.text.Lower({next, next + 1});
  const uint32_t first = match.tokens.first;
  const Hit* other = document.words.EndingAt(first + 1, WordList::kNotNumbered);
  if (other != nullptr && other->first < first) return false;
  const Rules& rules = *document.rules;
  if (word == "%" || !rules.Meaning("scale", word).empty() || !rules.Meaning("currency", word).empty()) return false;
  if (!rules.Meaning("physical", word).empty()) return false;
  return document.words.StartingAt(next, WordList::kCounter) == nullptr;
}

bool MakeQuantity(const Document& document, const RuleMatch& match, Quantity* quantity) {
  return Builder(document, match, quantity).Build();
}

}  // namespace trich

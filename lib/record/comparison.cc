// SPDX-License-Identifier: Apache-2.0
//
// "doanh thu đạt 130 tỷ đồng, tăng 8,3% so với cùng kỳ, đạt 118% kế hoạch": a
// figure led by a word of change, or measured against a plan or a base, belongs
// to the level before it. A clause that names a subject belongs to the level
// with that subject, if there is one; else it reports a change of its own.
#include "record/comparison.h"

#include <algorithm>

namespace trich {
namespace {

class RoleFinder {
 public:
  RoleFinder(const Document& document, const std::vector<Period>& periods, std::vector<Figure>* figures)
      : document_(document), periods_(periods), figures_(*figures) {}

  void Run() {
    for (size_t i = 0; i < figures_.size(); ++i) Assign(i);
    for (size_t i = 0; i + 1 < figures_.size(); ++i) AttachForward(i);
  }

 private:
  void Assign(size_t index) {
    Figure& figure = figures_[index];
    if (RepeatsChange(index)) return;
    if (!IsComparison(&figure)) return;
    if (ChangesWhatFollows(figure)) {
      figure.role = Role::kOwnChange;
      return;
    }
    const TokenRange subject = figure.led ? TokenRange{} : Subject(figure);
    int host = subject.empty() ? LastHost(index) : NamedHost(index, subject);
    if (subject.empty() && figure.quantity.has_noun()) {
      const int named = NamedHost(index, {figure.quantity.noun.first, NameEnd(figure)});
      if (named >= 0) host = named;
    }
    if (host >= 0 && SaysWhich(figure, figures_[static_cast<size_t>(host)])) {
      figure.role = Role::kNone;
    } else if (host >= 0) {
      figure.role = Role::kComparison;
      figure.host = host;
    } else if (figure.change_kind == ChangeKind::kChange || figure.cues.direction != Direction::kNone) {
      figure.role = Role::kOwnChange;
    }
  }

  // "10 tỉnh tăng trên 15%", "có 13/16 khoản thu đạt trên 50% dự toán": which ones are
  // counted, not how their number changed.
  bool SaysWhich(const Figure& figure, const Figure& host) const {
    const TokenRange noun = host.quantity.noun;
    if (noun.empty() || figure.cues.bound == Bound::kNone || After(figure, WordList::kVersus) != nullptr) return false;
    if (!host.quantity.of && document_.words.StartingAt(noun.first, WordList::kListNoun) == nullptr) return false;
    for (uint32_t at = host.cues.quote_last; at < figure.cues.first; ++at) {
      if (document_.token(at).kind == TokenKind::kMark) return false;
    }
    return figure.cues.first >= host.cues.quote_last;
  }

  // "tụt 14 bậc, xuống vị trí thứ 58", "giảm 24% so với năm 2016, còn 34 tỷ": a
  // change belongs to the level it leads to.
  void AttachForward(size_t index) {
    Figure& figure = figures_[index];
    const Figure& next = figures_[index + 1];
    if (figure.role != Role::kOwnChange || next.sentence != figure.sentence || next.role != Role::kLevel) return;
    const bool ranks = figure.quantity.unit == "rank" && next.quantity.unit == "rank";
    if (!ranks && (!IsLevelReached(next) || !Subject(next).empty())) return;
    figure.role = Role::kComparison;
    figure.host = static_cast<int>(index + 1);
  }

  // "giảm 50% mức thu phí": what changes stands after the number.
  bool ChangesWhatFollows(const Figure& figure) const {
    const uint32_t at = figure.quantity.last;
    if (figure.change_kind != ChangeKind::kChange || figure.quantity.has_noun() || at >= figure.right_limit)
      return false;
    if (document_.token(at).kind != TokenKind::kWord) return false;
    for (const WordList list :
         {WordList::kNotCounted, WordList::kVersus, WordList::kPlan, WordList::kNoSubject, WordList::kAbout,
          WordList::kLabelStop, WordList::kLabelLead, WordList::kBoundAfter, WordList::kUp, WordList::kDown}) {
      if (document_.words.StartingAt(at, list) != nullptr) return false;
    }
    return PeriodAt(at) == nullptr;
  }

  // "cao hơn tuần trước 3.500 đồng/kg": the comparative opens the clause, and
  // what it compares with stands before the number.
  Direction LeadingComparative(const Figure& figure) const {
    uint32_t first = figure.cues.first;
    while (first > figure.left_limit && document_.token(first - 1).kind != TokenKind::kMark) --first;
    while (first < figure.cues.first && document_.words.StartingAt(first, WordList::kConjunction) != nullptr) ++first;
    const Hit* up = document_.words.StartingAt(first, WordList::kUp);
    const Hit* down = document_.words.StartingAt(first, WordList::kDown);
    if (up != nullptr && document_.rules->ValueOf(*up) == "than") return Direction::kUp;
    if (down != nullptr && document_.rules->ValueOf(*down) == "than") return Direction::kDown;
    return Direction::kNone;
  }

  // "giảm 40 vụ, tỷ lệ 8%": the same change again, in percent.
  bool RepeatsChange(size_t index) {
    Figure& figure = figures_[index];
    if (index == 0 || figure.quantity.unit != "%") return false;
    const Figure& before = figures_[index - 1];
    if (before.sentence != figure.sentence || before.role != Role::kComparison || before.quantity.unit == "%")
      return false;
    bool same = false;
    for (uint32_t at = before.cues.quote_last; at < figure.quantity.first;) {
      const Hit* word = document_.words.StartingAt(at, WordList::kSameChange);
      same = same || word != nullptr;
      if (word == nullptr && document_.token(at).kind == TokenKind::kWord) return false;
      at = word == nullptr ? at + 1 : word->last;
    }
    if (!same) return false;
    figure.role = Role::kComparison;
    figure.change_kind = ChangeKind::kChange;
    figure.host = before.host;
    figure.cues.direction = before.cues.direction;
    return true;
  }

  // Whether the figure compares; sets its kind.
  bool IsComparison(Figure* figure) const {
    Cues& cues = figure->cues;
    const std::string& unit = figure->quantity.unit;
    if (cues.direction == Direction::kNone && (cues.direction = LeadingComparative(*figure)) != Direction::kNone) {
      figure->change_kind = ChangeKind::kChange;
      figure->led = true;
      return true;
    }
    const bool share = unit == "%" || unit == "x" || unit == "pp";
    if (share && AgainstPlan(*figure) && !(cues.direction != Direction::kNone && After(*figure, WordList::kVersus))) {
      figure->change_kind = ChangeKind::kPlan;
      return true;
    }
    if (cues.direction != Direction::kNone && (share || !cues.exceeds)) {
      figure->change_kind = ChangeKind::kChange;
      return !IsLevelReached(*figure);
    }
    if ((unit == "x" && cues.multiple) || (unit == "%" && cues.equal && After(*figure, WordList::kVersus))) {
      figure->change_kind = ChangeKind::kRatio;
      return true;
    }
    return false;
  }

  // "giảm còn 5%", "tăng lên 30 tỷ", "tăng từ 20 lên 30": what is reached is a
  // level, unless it is a range of changes.
  bool IsLevelReached(const Figure& figure) const {
    for (uint32_t at = figure.cues.first; at < figure.quantity.first; ++at) {
      const Hit* link = document_.words.StartingAt(at, WordList::kReached);
      if (link == nullptr || link->last > figure.quantity.first) continue;
      return !figure.quantity.value_max || document_.rules->ValueOf(*link) != "from";
    }
    return false;
  }

  const Hit* After(const Figure& figure, WordList list) const {
    const uint32_t at = figure.quantity.last;
    if (at >= figure.right_limit) return nullptr;
    return document_.words.StartingAt(at, list);
  }

  // "118% kế hoạch", "118% so với kế hoạch giao".
  bool AgainstPlan(const Figure& figure) const {
    uint32_t at = figure.quantity.last;
    if (at < figure.right_limit) {
      if (const Hit* versus = document_.words.StartingAt(at, WordList::kVersus)) at = versus->last;
    }
    return at < figure.right_limit && document_.words.StartingAt(at, WordList::kPlan) != nullptr;
  }

  // The last level before, in the same sentence, that comparisons may belong to.
  int LastHost(size_t index) const {
    for (size_t i = index; i > 0; --i) {
      const Figure& figure = figures_[i - 1];
      if (figure.sentence != figures_[index].sentence) break;
      if (figure.role == Role::kLevel) return static_cast<int>(i - 1);
      if (figure.role == Role::kOwnChange) return Follows(figures_[index], figure) ? static_cast<int>(i - 1) : -1;
    }
    return -1;
  }

  // Whether nothing stands between two figures.
  static bool Follows(const Figure& figure, const Figure& before) {
    return figure.cues.first == before.cues.quote_last;
  }

  // The level of this sentence, or of the one before, that shares most words
  // with `subject`: half of them at least.
  int NamedHost(size_t index, TokenRange subject) const {
    int best = -1;
    uint32_t most = 0;
    for (size_t i = index; i > 0; --i) {
      const Figure& figure = figures_[i - 1];
      if (figure.sentence + 1 < figures_[index].sentence) break;
      if (figure.role != Role::kLevel) continue;
      const uint32_t shared = SharedWords(figure, subject);
      if (shared > most) {
        most = shared;
        best = static_cast<int>(i - 1);
      }
    }
    if (best < 0) return -1;
    // Half of them in its own sentence, most of them in the one before.
    const bool near = figures_[static_cast<size_t>(best)].sentence == figures_[index].sentence;
    const uint32_t words = subject.last - subject.first;
    return most * (near ? 2 : 4) >= words * (near ? 1 : 3) ? best : -1;
  }

  // Where what names the figure ends at the latest.
  uint32_t NameEnd(const Figure& figure) const {
    uint32_t end = figure.quantity.last;
    while (end < figure.right_limit && document_.token(end).kind == TokenKind::kWord &&
           document_.words.StartingAt(end, WordList::kLabelStop) == nullptr)
      ++end;
    return end;
  }

  uint32_t SharedWords(const Figure& figure, TokenRange subject) const {
    uint32_t shared = 0;
    const uint32_t end = NameEnd(figure);
    for (uint32_t at = subject.first; at < subject.last; ++at) {
      for (uint32_t i = figure.left_limit; i < end; ++i) {
        if (document_.token(i).kind != TokenKind::kWord || !document_.text.Same(i, at)) continue;
        ++shared;
        break;
      }
    }
    return shared;
  }

  // What the figure's clause names: the words before its cues that are no mere
  // connection, or those after it that an "about" leads to.
  TokenRange Subject(const Figure& figure) const {
    if (const Hit* about = After(figure, WordList::kAbout)) {
      uint32_t last = about->last;
      while (last < figure.right_limit && document_.token(last).kind == TokenKind::kWord &&
             document_.words.StartingAt(last, WordList::kVersus) == nullptr) {
        ++last;
      }
      return {about->last, last};
    }
    return SkipConnections({ClauseStart(figure), figure.cues.first});
  }

  // Back to the last mark or the figure before; what stands in brackets belongs
  // to the word before them.
  uint32_t ClauseStart(const Figure& figure) const {
    uint32_t first = figure.cues.first;
    bool in_brackets = false;
    while (first > figure.left_limit) {
      const bool mark = document_.token(first - 1).kind == TokenKind::kMark;
      const std::string_view text = document_.mark(first - 1);
      if (mark && !in_brackets && text != ")") break;
      if (text == ")" || text == "(") in_brackets = text == ")";
      --first;
    }
    return first;
  }

  // The period that begins at a token; null if none does.
  const Period* PeriodAt(uint32_t token) const {
    const size_t i = FirstFrom(periods_, token);
    return i < periods_.size() && periods_[i].first == token ? &periods_[i] : nullptr;
  }

  TokenRange SkipConnections(TokenRange range) const {
    while (!range.empty()) {
      const uint32_t at = range.first;
      uint32_t next = at;
      for (const WordList list : {WordList::kLabelLead, WordList::kVersus, WordList::kPlan, WordList::kLinkVerb,
                                  WordList::kUp, WordList::kDown, WordList::kEstimated, WordList::kNoSubject}) {
        const Hit* hit = document_.words.StartingAt(at, list);
        if (hit != nullptr) next = std::max(next, hit->last);
      }
      if (const Period* period = PeriodAt(at)) next = std::max(next, period->last);
      if (document_.token(at).kind != TokenKind::kWord) next = std::max(next, at + 1);
      if (next == at) return range;
      range.first = next;
    }
    return {};
  }

  const Document& document_;
  const std::vector<Period>& periods_;
  std::vector<Figure>& figures_;
};

// "so với năm 2015, doanh thu giảm 29%".
std::string VersusBefore(const Document& document, const std::vector<Period>& periods, const Figure& figure,
                         int default_year) {
  if (figure.change_kind == ChangeKind::kPlan) return {};
  for (size_t i = FirstFrom(periods, figure.left_limit); i < periods.size(); ++i) {
    const Period& period = periods[i];
    if (period.last > figure.quantity.first) break;
    for (uint32_t at = figure.left_limit; at < period.first; ++at) {
      if (document.words.StartingAt(at, WordList::kVersus) != nullptr) return period.ToString(default_year);
    }
  }
  return {};
}

// The period compared with: after "so với", up to the next figure.
std::string Versus(const Document& document, const std::vector<Period>& periods, const Figure& figure,
                   int default_year) {
  for (size_t i = FirstFrom(periods, figure.quantity.last); i < periods.size(); ++i) {
    const Period& period = periods[i];
    if (period.last > figure.right_limit) break;
    if (document.text.SentenceOf(period.first) != figure.sentence) break;
    bool led = figure.change_kind == ChangeKind::kPlan;
    for (uint32_t at = figure.quantity.last; at < period.first && !led; ++at) {
      led = document.words.StartingAt(at, WordList::kVersus) != nullptr;
    }
    return led ? period.ToString(default_year) : std::string();
  }
  return VersusBefore(document, periods, figure, default_year);
}

}  // namespace

void AssignRoles(const Document& document, const std::vector<Period>& periods, std::vector<Figure>* figures) {
  RoleFinder(document, periods, figures).Run();
}

Change MakeChange(const Document& document, const std::vector<Period>& periods, const Figure& figure,
                  int default_year) {
  Change change;
  change.kind = figure.change_kind;
  change.direction = figure.cues.direction;
  if (change.kind == ChangeKind::kRatio) change.direction = Direction::kNone;
  change.value = figure.quantity.value;
  change.value_max = figure.quantity.value_max;
  change.unit = figure.quantity.unit;
  change.versus = Versus(document, periods, figure, default_year);
  change.span = document.text.ToSpan({figure.cues.quote_first, figure.cues.quote_last});
  change.rule = figure.quantity.rule->id;
  return change;
}

}  // namespace trich

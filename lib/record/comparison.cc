// SPDX-License-Identifier: Apache-2.0
//
// "doanh thu đạt 130 tỷ đồng, tăng 8,3% so với cùng kỳ, đạt 118% kế hoạch": a
// figure led by a word of change, or measured against a plan or a base, belongs
// to the level before it, unless its clause names a subject of its own.
#include "record/comparison.h"

namespace trich {
namespace {

class RoleFinder {
 public:
  RoleFinder(const Document& document, const std::vector<Period>& periods, std::vector<Figure>* figures)
      : document_(document), periods_(periods), figures_(*figures) {}

  void Run() {
    int host = -1;
    for (size_t i = 0; i < figures_.size(); ++i) {
      Figure& figure = figures_[i];
      if (host >= 0 && figures_[static_cast<size_t>(host)].sentence != figure.sentence) host = -1;
      Assign(&figure, host);
      if (figure.role == Role::kLevel || figure.role == Role::kOwnChange) host = static_cast<int>(i);
    }
  }

 private:
  void Assign(Figure* figure, int host) {
    if (!IsComparison(figure)) return;
    const bool own_subject = HasSubject(ClauseStart(*figure), figure->cues.first);
    if (host >= 0 && !own_subject) {
      figure->role = Role::kComparison;
      figure->host = host;
    } else if (figure->change_kind == ChangeKind::kChange) {
      figure->role = Role::kOwnChange;
    }
  }

  // Whether the figure compares; sets its kind.
  bool IsComparison(Figure* figure) const {
    const Cues& cues = figure->cues;
    const bool share = figure->quantity.unit == "%" || figure->quantity.unit == "x";
    if (share && AgainstPlan(*figure) && !(cues.direction != Direction::kNone && After(*figure, WordList::kVersus))) {
      figure->change_kind = ChangeKind::kPlan;
      return true;
    }
    if (cues.direction != Direction::kNone) {
      figure->change_kind = ChangeKind::kChange;
      return !IsLevelReached(*figure);
    }
    if (share && (figure->quantity.unit == "x" || (cues.equal && After(*figure, WordList::kVersus)))) {
      figure->change_kind = ChangeKind::kRatio;
      return true;
    }
    return false;
  }

  // "giảm còn 5%", "tăng lên 30 tỷ", "tăng từ 20 lên 30": what is reached is a level.
  bool IsLevelReached(const Figure& figure) const {
    const uint32_t first = figure.cues.first;
    for (uint32_t at = first; at < figure.quantity.first; ++at) {
      const Hit* link = document_.words.StartingAt(at, WordList::kReached);
      if (link != nullptr && link->last <= figure.quantity.first) return true;
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

  // The clause of a figure begins after the last mark or the figure before it.
  uint32_t ClauseStart(const Figure& figure) const {
    uint32_t start = figure.cues.first;
    while (start > figure.left_limit && document_.token(start - 1).kind != TokenKind::kMark) --start;
    return start;
  }

  // Whether tokens [first, last) hold a word that is no mere connection.
  bool HasSubject(uint32_t first, uint32_t last) const {
    while (first < last) {
      uint32_t next = first;
      for (const WordList list : {WordList::kLabelLead, WordList::kVersus, WordList::kPlan, WordList::kLinkVerb, WordList::kUp,
                                  WordList::kDown, WordList::kEstimated, WordList::kNoSubject}) {
        const Hit* hit = document_.words.StartingAt(first, list);
        if (hit != nullptr && hit->last > next) next = hit->last;
      }
      for (const Period& period : periods_) {
        if (period.first == first && period.last > next) next = period.last;
      }
      const TokenKind kind = document_.token(first).kind;
      if (next == first && (kind == TokenKind::kMark || kind == TokenKind::kNumber)) ++next;
      if (next == first) return true;
      first = next;
    }
    return false;
  }

  const Document& document_;
  const std::vector<Period>& periods_;
  std::vector<Figure>& figures_;
};

// The period compared with: after "so với", up to the next figure.
std::string Versus(const Document& document, const std::vector<Period>& periods, const Figure& figure, int default_year) {
  for (const Period& period : periods) {
    if (period.first < figure.quantity.last || period.last > figure.right_limit) continue;
    if (document.text.SentenceOf(period.first) != figure.sentence) break;
    bool led = figure.change_kind == ChangeKind::kPlan;
    for (uint32_t at = figure.quantity.last; at < period.first && !led; ++at) {
      led = document.words.StartingAt(at, WordList::kVersus) != nullptr;
    }
    return led ? period.ToString(default_year) : std::string();
  }
  return {};
}

}  // namespace

void AssignRoles(const Document& document, const std::vector<Period>& periods, std::vector<Figure>* figures) {
  RoleFinder(document, periods, figures).Run();
}

Change MakeChange(const Document& document, const std::vector<Period>& periods, const Figure& figure, int default_year) {
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

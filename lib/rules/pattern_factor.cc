// SPDX-License-Identifier: Apache-2.0
//
// Of alternatives with different first letters one matches at most, so their
// order says nothing, and those with the same one may be drawn together. An
// alternative that begins with something else may match as well as any: nothing
// is drawn across it. Runs of one character, such as spaces, may be drawn
// together where each can only end in one place.
#include "rules/pattern_factor.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace trich {
namespace {

// The text that a match of `tree` begins with in any case; null if there is none.
std::string* Head(PatternTree* tree) {
  if (tree->kind == PatternTree::kText) return &tree->text;
  if (tree->kind != PatternTree::kSequence || tree->parts.empty()) return nullptr;
  return Head(&tree->parts.front());
}

// How many bytes of whole characters two texts have in common at their beginning.
size_t CommonSize(const std::string& a, const std::string& b) {
  size_t size = 0;
  while (size < std::min(a.size(), b.size())) {
    const size_t length = CharLength(a[size]);
    if (a.compare(size, length, b, size, length) != 0) break;
    size += length;
  }
  return size;
}

// Takes `size` bytes from the head of `tree`.
void Behead(size_t size, PatternTree* tree) {
  if (tree->kind == PatternTree::kText) {
    tree->text.erase(0, size);
    if (tree->text.empty()) *tree = PatternTree();  // a sequence of nothing
    return;
  }
  Behead(size, &tree->parts.front());
  PatternTree& first = tree->parts.front();
  if (first.kind == PatternTree::kSequence && first.parts.empty()) tree->parts.erase(tree->parts.begin());
}

// The run of one character of ASCII that `tree` begins with, if what follows
// begins with another one; null if there is none.
const PatternTree* LeadingRun(PatternTree* tree) {
  if (tree->kind != PatternTree::kSequence || tree->parts.size() < 2) return nullptr;
  PatternTree& run = tree->parts.front();
  if (run.kind != PatternTree::kRepeat) return nullptr;
  const std::string* unit = Head(&run.parts.front());
  const std::string* rest = Head(&tree->parts[1]);
  const bool one = unit != nullptr && unit->size() == 1 && run.parts.front().parts.size() < 2;
  return one && rest != nullptr && rest->front() != unit->front() ? &run : nullptr;
}

bool SameRun(PatternTree* a, PatternTree* b) {
  const PatternTree* of_a = LeadingRun(a);
  const PatternTree* of_b = LeadingRun(b);
  return of_a != nullptr && of_b != nullptr && of_a->min == of_b->min && of_a->max == of_b->max &&
         *Head(&a->parts.front().parts.front()) == *Head(&b->parts.front().parts.front());
}

// Draws alternatives in a row together that begin with the same run.
std::vector<PatternTree> JoinRuns(std::vector<PatternTree> parts) {
  std::vector<PatternTree> joined;
  for (size_t i = 0; i < parts.size();) {
    size_t end = i + 1;
    while (end < parts.size() && SameRun(&parts[i], &parts[end])) ++end;
    if (end == i + 1) {
      joined.push_back(std::move(parts[i++]));
      continue;
    }
    PatternTree rest;
    rest.kind = PatternTree::kAlternatives;
    PatternTree run = parts[i].parts.front();
    for (; i < end; ++i) {
      parts[i].parts.erase(parts[i].parts.begin());
      rest.parts.push_back(std::move(parts[i]));
    }
    PatternTree& tree = joined.emplace_back();
    tree.parts.push_back(std::move(run));
    tree.parts.push_back(std::move(rest));
  }
  return joined;
}

// Alternatives that begin alike as one tree.
PatternTree Joined(std::vector<PatternTree> alike) {
  if (alike.size() == 1) return Factored(std::move(alike.front()));
  PatternTree joined;
  PatternTree& head = joined.parts.emplace_back();
  head.kind = PatternTree::kText;
  head.text = *Head(&alike.front());
  for (PatternTree& tree : alike) head.text.resize(CommonSize(head.text, *Head(&tree)));
  for (PatternTree& tree : alike) Behead(head.text.size(), &tree);
  PatternTree rest;
  rest.kind = PatternTree::kAlternatives;
  rest.parts = std::move(alike);
  joined.parts.push_back(Factored(std::move(rest)));
  return joined;
}

}  // namespace

PatternTree Factored(PatternTree tree) {
  if (tree.kind != PatternTree::kAlternatives) {
    for (PatternTree& part : tree.parts) part = Factored(std::move(part));
    return tree;
  }
  tree.parts = JoinRuns(std::move(tree.parts));
  std::vector<std::vector<PatternTree>> groups;
  size_t from = 0;  // groups before this one take nothing more
  for (PatternTree& part : tree.parts) {
    const std::string* head = Head(&part);
    if (head == nullptr) {
      groups.emplace_back().push_back(std::move(part));
      from = groups.size();
      continue;
    }
    const auto alike = [head](auto& group) { return CommonSize(*Head(&group.front()), *head) > 0; };
    const auto known = std::find_if(groups.begin() + static_cast<std::ptrdiff_t>(from), groups.end(), alike);
    auto& group = known == groups.end() ? groups.emplace_back() : *known;
    group.push_back(std::move(part));
  }
  tree.parts.clear();
  for (auto& group : groups) tree.parts.push_back(Joined(std::move(group)));
  return tree.parts.size() > 1 ? std::move(tree) : std::move(tree.parts.front());
}

}  // namespace trich

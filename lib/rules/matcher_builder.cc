// SPDX-License-Identifier: Apache-2.0
//
// The graph is built from the end of the pattern to its beginning, so that what
// can follow a node is known when it is made. At the end each branch gets a
// table from the next byte to the ways that can go on with it: few places of a
// text leave more than one.
#include "rules/matcher_builder.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <set>
#include <utility>

#include "base/utf8.h"

namespace trich {
namespace {

constexpr size_t kMaxNodes = 20000;  // each less than Matcher::kSeveral

// Whether a match of `tree` may be nothing.
bool MayBeEmpty(const PatternTree& tree) {
  const auto may = [](const PatternTree& part) { return MayBeEmpty(part); };
  switch (tree.kind) {
    case PatternTree::kText:
    case PatternTree::kSet: return false;
    case PatternTree::kTextEnd: return true;
    case PatternTree::kAlternatives: return std::any_of(tree.parts.begin(), tree.parts.end(), may);
    case PatternTree::kRepeat: return tree.min == 0 || may(tree.parts.front());
    default: return std::all_of(tree.parts.begin(), tree.parts.end(), may);
  }
}

// The set that a part stands for which is always one character; empty if it is not.
std::vector<CharRange> OneCharacter(const PatternTree& tree) {
  if (tree.kind == PatternTree::kSet) return tree.set;
  if (tree.kind != PatternTree::kText) return {};
  size_t length = 0;
  const char32_t c = DecodeAt(tree.text, 0, &length);
  if (length != tree.text.size()) return {};
  return {{c, c}};
}

bool IsRun(const PatternTree& tree) {
  return tree.kind == PatternTree::kRepeat && tree.min == 1 && tree.max == PatternTree::kUnbounded;
}

// What a sequence of one part is.
const PatternTree& Only(const PatternTree& tree) {
  return tree.kind == PatternTree::kSequence && tree.parts.size() == 1 ? Only(tree.parts.front()) : tree;
}

// Whether a part is a character, or the end of the text: "(?:[^a-z]|\\z)".
bool IsLast(const PatternTree& tree) {
  return tree.parts.size() == 2 && Only(tree.parts.front()).kind == PatternTree::kSet &&
         Only(tree.parts.back()).kind == PatternTree::kTextEnd;
}

bool IsAscii(const std::vector<CharRange>& set) { return !set.empty() && set.back().last < 0x80; }

bool Meet(const std::vector<CharRange>& a, const std::vector<CharRange>& b) {
  return std::any_of(a.begin(), a.end(), [&b](CharRange x) {
    return std::any_of(b.begin(), b.end(), [x](CharRange y) { return x.first <= y.last && y.first <= x.last; });
  });
}

// Whether two parts in a row are runs of one set of characters with single ones
// of another between them: "[0-9]+(?:[.,][0-9]+)*".
bool IsList(const PatternTree& runs, const PatternTree& more) {
  if (!IsRun(runs) || more.kind != PatternTree::kRepeat || more.min != 0 || more.max != PatternTree::kUnbounded) {
    return false;
  }
  const PatternTree& again = more.parts.front();
  if (again.kind != PatternTree::kSequence || again.parts.size() != 2 || !IsRun(again.parts.back())) return false;
  const std::vector<CharRange> inside = OneCharacter(runs.parts.front());
  const std::vector<CharRange> between = OneCharacter(again.parts.front());
  const std::vector<CharRange> inside_again = OneCharacter(again.parts.back().parts.front());
  const auto same = [](CharRange a, CharRange b) { return a.first == b.first && a.last == b.last; };
  return IsAscii(inside) && IsAscii(between) && !Meet(inside, between) &&
         std::equal(inside.begin(), inside.end(), inside_again.begin(), inside_again.end(), same);
}

}  // namespace

MatcherBuilder::First MatcherBuilder::First::Anything() {
  First all;
  all.bytes.fill(UINT64_MAX);
  all.text_end = true;
  return all;
}

void MatcherBuilder::First::Add(const First& other) {
  for (size_t i = 0; i < bytes.size(); ++i) bytes[i] |= other.bytes[i];
  text_end = text_end || other.text_end;
}

bool MatcherBuilder::First::Meets(const First& other) const {
  bool meets = text_end && other.text_end;
  for (size_t i = 0; i < bytes.size(); ++i) meets = meets || (bytes[i] & other.bytes[i]) != 0;
  return meets;
}

bool MatcherBuilder::Run(const PatternTree& tree) {
  Add({}, {});  // node 0 is none
  const uint32_t accept = Add({}, First::Anything());
  out_.start_ = Build(tree, accept);
  if (too_much_) return false;
  MakeClasses();
  MakeTables();
  return !too_much_;
}

uint32_t MatcherBuilder::Add(const Node& node, const First& first) {
  too_much_ = too_much_ || out_.nodes_.size() >= kMaxNodes;
  if (too_much_) return 0;
  out_.nodes_.push_back(node);
  first_.push_back(first);
  branch_.emplace_back();
  return static_cast<uint32_t>(out_.nodes_.size() - 1);
}

MatcherBuilder::First MatcherBuilder::FirstOf(const CharSet& set) {
  First first;
  for (size_t byte = 0; byte < 256; ++byte) {
    if (set.MayBegin(static_cast<unsigned char>(byte))) first.Add(static_cast<unsigned char>(byte));
  }
  return first;
}

// What a match of `tree` can begin with, unless it is nothing.
MatcherBuilder::First MatcherBuilder::FirstOf(const PatternTree& tree) {
  First first;
  if (tree.kind == PatternTree::kSet) return FirstOf(CharSet(tree.set));
  if (tree.kind == PatternTree::kText) first.Add(static_cast<unsigned char>(tree.text.front()));
  first.text_end = tree.kind == PatternTree::kTextEnd;
  for (const PatternTree& part : tree.parts) {
    first.Add(FirstOf(part));
    if (tree.kind == PatternTree::kSequence && !MayBeEmpty(part)) break;
  }
  return first;
}

uint32_t MatcherBuilder::Build(const PatternTree& tree, uint32_t next) {
  switch (tree.kind) {
    case PatternTree::kText: return BuildText(tree.text, next);
    case PatternTree::kSet: return BuildSet(tree.set, next);
    case PatternTree::kAlternatives: return BuildAlternatives(tree, next);
    case PatternTree::kRepeat: return BuildRepeat(tree, next);
    case PatternTree::kGroup: return BuildGroup(tree, next);
    case PatternTree::kTextEnd: return Add({.kind = Node::kTextEnd, .next = next}, FirstOf(tree));
    case PatternTree::kSequence: break;
  }
  for (size_t i = tree.parts.size(); i > 0; --i) {
    if (i > 1 && IsList(tree.parts[i - 2], tree.parts[i - 1])) {
      next = BuildList(tree.parts[i - 2], tree.parts[i - 1], next);
      --i;
    } else {
      next = Build(tree.parts[i - 1], next);
    }
  }
  return next;
}

uint32_t MatcherBuilder::BuildText(std::string_view text, uint32_t next) {
  Node node = {.kind = Node::kBytes};
  if (text.size() > sizeof node.bytes) next = BuildText(text.substr(sizeof node.bytes), next);
  text = text.substr(0, sizeof node.bytes);
  std::memcpy(&node.bytes, text.data(), text.size());
  node.min = static_cast<uint16_t>(text.size());
  node.next = next;
  First first;
  first.Add(static_cast<unsigned char>(text.front()));
  return Add(node, first);
}

// Equal sets are one, and stay in the cache.
uint32_t MatcherBuilder::AddSet(const std::vector<CharRange>& ranges) {
  std::vector<std::pair<char32_t, char32_t>> key;
  key.reserve(ranges.size());
  for (const CharRange& range : ranges) key.emplace_back(range.first, range.last);
  const auto [known, added] = sets_.emplace(std::move(key), static_cast<uint32_t>(out_.sets_.size()));
  if (added) out_.sets_.emplace_back(ranges);
  return known->second;
}

uint32_t MatcherBuilder::BuildSet(const std::vector<CharRange>& ranges, uint32_t next) {
  const uint32_t set = AddSet(ranges);
  return Add({.kind = Node::kSet, .next = next, .set = set}, FirstOf(out_.sets_[set]));
}

uint32_t MatcherBuilder::BuildGroup(const PatternTree& tree, uint32_t next) {
  too_much_ = too_much_ || tree.min >= Captures::kMost;
  if (too_much_) return 0;
  const uint32_t inside = Build(tree.parts.front(), Marked(next, Matcher::MarkOf(tree.min, false)));
  return Marked(inside, Matcher::MarkOf(tree.min, true));
}

// A node that does what `id` does, after a mark. The old one may be reached on
// other ways.
uint32_t MatcherBuilder::Marked(uint32_t id, uint8_t mark) {
  Node node = out_.nodes_[id];
  const bool open_loop = node.kind == Node::kBranch && branch_[id].empty();
  if (node.marks[1] != 0 || open_loop) node = {.kind = Node::kPass, .next = id};
  node.marks = {mark, node.marks[0]};
  const std::vector<uint32_t> options = node.kind == Node::kBranch ? branch_[id] : std::vector<uint32_t>();
  const uint32_t marked = Add(node, first_[id]);
  if (!too_much_) branch_[marked] = options;
  return marked;
}

uint32_t MatcherBuilder::BuildAlternatives(const PatternTree& tree, uint32_t next) {
  if (out_.nodes_[next].kind == Node::kAccept && out_.nodes_[next].marks[0] == 0 && IsLast(tree)) {
    const uint32_t last = BuildSet(Only(tree.parts.front()).set, 0);
    if (too_much_) return 0;
    out_.nodes_[last].kind = Node::kLast;
    first_[last].text_end = true;
    return last;
  }
  std::vector<uint32_t> options;
  for (const PatternTree& part : tree.parts) options.push_back(Build(part, next));
  return AddBranch(options);
}

uint32_t MatcherBuilder::BuildRepeat(const PatternTree& tree, uint32_t next) {
  const PatternTree& part = tree.parts.front();
  if (tree.max == 0) return next;
  if (const auto set = OneCharacter(part); !set.empty()) {
    const uint32_t run = BuildRun(tree, set, next);
    if (IsAscii(set) && set.front().first == set.back().last) MakeSame(set.front().first, run);
    return run;
  }
  uint32_t at = next;
  uint32_t left = tree.min;
  if (tree.max == PatternTree::kUnbounded) {
    too_much_ = too_much_ || MayBeEmpty(part);
    First first = FirstOf(part);
    first.Add(first_[next]);
    const uint32_t loop = Add({.kind = Node::kBranch}, first);
    const uint32_t inside = Build(part, loop);
    SetBranch(loop, {inside, next});
    at = left == 0 ? loop : inside;
    left -= std::min(left, 1U);
  }
  const bool bounded = tree.max != PatternTree::kUnbounded;
  for (uint32_t i = tree.min; bounded && i < tree.max && !too_much_; ++i) at = AddBranch({Build(part, at), next});
  for (; left > 0 && !too_much_; --left) at = Build(part, at);
  return at;
}

uint32_t MatcherBuilder::BuildRun(const PatternTree& tree, const std::vector<CharRange>& ranges, uint32_t next) {
  too_much_ = too_much_ || tree.min > UINT16_MAX;
  const uint32_t run = BuildSet(ranges, next);
  Node& node = out_.nodes_[run];
  node.kind = Node::kRun;
  node.min = static_cast<uint16_t>(tree.min);
  node.max = static_cast<uint16_t>(std::min<uint32_t>(tree.max, UINT16_MAX));
  node.whole = !first_[run].Meets(first_[next]);
  if (node.min == 0) first_[run].Add(first_[next]);
  return run;
}

void MatcherBuilder::MakeSame(char32_t character, uint32_t run) {
  out_.nodes_[run].kind = Node::kSame;
  out_.nodes_[run].set = character;
}

// `runs` and `more` as IsList() takes them.
uint32_t MatcherBuilder::BuildList(const PatternTree& runs, const PatternTree& more, uint32_t next) {
  const uint32_t between = AddSet(OneCharacter(more.parts.front().parts.front()));
  too_much_ = too_much_ || between > UINT16_MAX;
  const uint32_t list = BuildRun(runs, OneCharacter(runs.parts.front()), next);
  Node& node = out_.nodes_[list];
  node.kind = Node::kList;
  node.max = static_cast<uint16_t>(between);
  node.whole = node.whole && !FirstOf(out_.sets_[between]).Meets(first_[next]);
  return list;
}

uint32_t MatcherBuilder::AddBranch(const std::vector<uint32_t>& options) {
  const uint32_t branch = Add({.kind = Node::kBranch}, {});
  SetBranch(branch, options);
  return branch;
}

// A branch among the options gives its own: "(?:a|b)?" has three ways to go on.
void MatcherBuilder::SetBranch(uint32_t branch, const std::vector<uint32_t>& options) {
  for (const uint32_t option : options) {
    std::vector<uint32_t> own = branch_[option];
    if (own.empty() || out_.nodes_[option].marks[0] != 0) own = {option};
    branch_[branch].insert(branch_[branch].end(), own.begin(), own.end());
    first_[branch].Add(first_[option]);
  }
}

// Only what a branch or a run has to tell apart makes a class of its own. There
// are less than 256: no set tells bytes apart that begin no character.
void MatcherBuilder::MakeClasses() {
  std::set<First> done;
  const auto split = [&](uint32_t node) {
    if (done.insert(first_[node]).second) Split(first_[node]);
  };
  out_.classes_.fill(1);
  sizes_ = {0, 256};
  split(out_.start_);
  for (uint32_t id = 1; id < first_.size(); ++id) {
    const Node::Kind kind = out_.nodes_[id].kind;
    if (IsRun(kind) && !out_.nodes_[id].whole) split(out_.nodes_[id].next);
    for (const uint32_t option : branch_[id]) split(option);
  }
  byte_of_.resize(sizes_.size());
  for (size_t byte = 0; byte < 256; ++byte) byte_of_[out_.classes_[byte]] = static_cast<unsigned char>(byte);
}

// Gives the bytes of `set` classes of their own, for each class that has others.
void MatcherBuilder::Split(const First& set) {
  std::array<uint16_t, 256> inside{};  // per class, how many of its bytes are in `set`
  std::array<uint8_t, 256> fresh{};    // per class, the new one of those; 0 = none
  const auto for_each = [&set](auto act) {
    for (size_t i = 0; i < set.bytes.size(); ++i) {
      for (uint64_t left = set.bytes[i]; left != 0; left &= left - 1) {
        act(64 * i + static_cast<size_t>(std::countr_zero(left)));
      }
    }
  };
  for_each([&](size_t byte) { ++inside[out_.classes_[byte]]; });
  for_each([&](size_t byte) {
    uint8_t& of_byte = out_.classes_[byte];
    if (fresh[of_byte] == 0 && inside[of_byte] < sizes_[of_byte]) {
      fresh[of_byte] = static_cast<uint8_t>(sizes_.size());
      sizes_[of_byte] -= inside[of_byte];
      sizes_.push_back(inside[of_byte]);
    }
    if (fresh[of_byte] != 0) of_byte = fresh[of_byte];
  });
}

void MatcherBuilder::MakeTables() {
  const size_t width = sizes_.size();
  out_.options_.assign(1, 0);
  for (size_t c = 0; c < width; ++c) out_.starts_.push_back(GoesOn(out_.start_, c));
  for (uint32_t id = 1; id < out_.nodes_.size(); ++id) {
    Node& node = out_.nodes_[id];
    const bool run = IsRun(node.kind) && !node.whole;
    if (!run && node.kind != Node::kBranch) continue;
    std::vector<uint16_t> table;
    for (size_t c = 0; c < width; ++c) {
      table.push_back(run ? (GoesOn(node.next, c) ? 1 : 0) : ListOf(branch_[id], c));
    }
    node.table = AddTable(table);
  }
}

uint32_t MatcherBuilder::AddTable(const std::vector<uint16_t>& table) {
  const auto [known, added] = tables_.emplace(table, static_cast<uint32_t>(out_.tables_.size()));
  if (added) out_.tables_.insert(out_.tables_.end(), table.begin(), table.end());
  return known->second;
}

bool MatcherBuilder::GoesOn(uint32_t node, size_t c) const {
  return c == Matcher::kTextEndClass ? first_[node].text_end : first_[node].Has(byte_of_[c]);
}

// The one of `options` that can go on with class `c`, or where those stand.
uint16_t MatcherBuilder::ListOf(const std::vector<uint32_t>& options, size_t c) {
  std::vector<uint32_t> list;
  for (const uint32_t option : options) {
    if (GoesOn(option, c)) list.push_back(option);
  }
  if (list.empty()) return 0;
  if (list.size() == 1) return static_cast<uint16_t>(list.front());
  too_much_ = too_much_ || out_.options_.size() >= Matcher::kSeveral;
  const auto offset = static_cast<uint16_t>(Matcher::kSeveral + out_.options_.size());
  const auto [known, added] = lists_.emplace(std::move(list), offset);
  if (!added) return known->second;
  out_.options_.insert(out_.options_.end(), known->first.begin(), known->first.end());
  out_.options_.push_back(0);
  return known->second;
}

}  // namespace trich

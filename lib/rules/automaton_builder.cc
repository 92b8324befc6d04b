// SPDX-License-Identifier: Apache-2.0
//
// A state of the automaton stands for all places of the graph at which the ways
// through the same bytes have come. The rows of all states, mostly empty, are then
// laid over each other.
#include "rules/automaton_builder.h"

#include <algorithm>

namespace trich {
namespace {

// Nodes in all states together, and steps from them.
constexpr size_t kMostWork = 2'000'000;

// Inputs of a state that mostly goes on as one word does.
constexpr size_t kShortRow = 2;

}  // namespace

std::optional<Automaton> AutomatonBuilder::Run() {
  if (graph_.too_large() || !MakeInputs()) return std::nullopt;
  seen_.resize(graph_.size());
  ways_.resize(inputs_);
  out_.start_ = StateAt(starts_);
  for (uint32_t state = 0; state < states_.size(); ++state) {
    GoOn(state);
    if (work_ > kMostWork) return std::nullopt;
  }
  PlaceRows();
  if (taken_.size() > Automaton::kMostCells) return std::nullopt;
  FillCells();
  return std::move(out_);
}

// Parts the bytes into those that the graph tells apart. False if they are too many.
bool AutomatonBuilder::MakeInputs() {
  for (size_t i = 0; i < graph_.size(); ++i) {
    const ByteGraph::Node& node = graph_[static_cast<uint32_t>(i)];
    if (node.kind == ByteGraph::Node::kByte) inputs_of_[node.bytes];
  }
  std::map<std::vector<bool>, size_t> inputs;  // by which ranges hold a byte
  for (size_t byte = 0; byte < out_.inputs_.size(); ++byte) {
    std::vector<bool> holds;
    for (const auto& [range, all] : inputs_of_) holds.push_back(range.first <= byte && byte <= range.last);
    const auto [found, added] = inputs.emplace(std::move(holds), Automaton::kFirstByteInput + inputs.size());
    if (found->second >= Automaton::kMostInputs) return false;
    const auto input = static_cast<uint8_t>(found->second);
    out_.inputs_[byte] = input;
    for (auto& [range, all] : inputs_of_) {
      if (added && range.first <= byte && byte <= range.last) all.push_back(input);
    }
  }
  inputs_ = Automaton::kFirstByteInput + inputs.size();
  return true;
}

// The number of the state where `ways` go on, a new one if there was none.
uint32_t AutomatonBuilder::StateAt(const Nodes& ways) {
  ++round_;
  Nodes nodes;
  for (const uint32_t way : ways) Reach(way, &nodes);
  std::sort(nodes.begin(), nodes.end());
  const auto [found, added] = numbers_.try_emplace(std::move(nodes), static_cast<uint32_t>(states_.size()));
  if (!added) return found->second;
  State& state = states_.emplace_back();
  state.nodes = &found->first;
  for (const uint32_t node : *state.nodes) {
    if (graph_[node].kind == ByteGraph::Node::kAccept) state.patterns.push_back(graph_[node].next);
  }
  std::sort(state.patterns.begin(), state.patterns.end());
  work_ += state.nodes->size();
  return found->second;
}

// Adds the nodes but for forks that come next at `node`, unless they are there.
void AutomatonBuilder::Reach(uint32_t node, Nodes* nodes) {
  Nodes open = {node};
  while (!open.empty()) {
    const uint32_t at = open.back();
    open.pop_back();
    if (seen_[at] == round_) continue;
    seen_[at] = round_;
    const ByteGraph::Node& reached = graph_[at];
    if (reached.kind == ByteGraph::Node::kFork) {
      open.insert(open.end(), reached.ways.begin(), reached.ways.end());
    } else {
      nodes->push_back(at);
    }
  }
}

// Finds the states that a state leads to.
void AutomatonBuilder::GoOn(uint32_t state) {
  Nodes accepting;
  for (const uint32_t at : *states_[state].nodes) {
    const ByteGraph::Node& node = graph_[at];
    if (node.kind == ByteGraph::Node::kAccept) accepting.push_back(at);
    if (node.kind == ByteGraph::Node::kTextEnd) ways_[Automaton::kTextEndInput].push_back(node.next);
    if (node.kind != ByteGraph::Node::kByte) continue;
    for (const uint8_t input : inputs_of_[node.bytes]) ways_[input].push_back(node.next);
  }
  // The text's end takes no byte: what matched before it matches there, too.
  Nodes& at_end = ways_[Automaton::kTextEndInput];
  if (!at_end.empty()) at_end.insert(at_end.end(), accepting.begin(), accepting.end());
  std::map<Nodes, uint32_t> targets;  // many inputs lead to the same
  for (size_t input = 0; input < inputs_; ++input) {
    if (ways_[input].empty()) continue;
    const auto [found, added] = targets.try_emplace(std::move(ways_[input]));
    ways_[input].clear();
    if (added) found->second = StateAt(found->first);
    states_[state].row.emplace_back(static_cast<uint8_t>(input), found->second);
  }
  work_ += states_[state].row.size();
}

// The states in the order of a walk that goes on from each before it turns back.
std::vector<uint32_t> AutomatonBuilder::Preorder() const {
  std::vector<uint32_t> order, open = {out_.start_};
  std::vector<bool> seen(states_.size());
  while (!open.empty()) {
    const uint32_t at = open.back();
    open.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    order.push_back(at);
    for (auto step = states_[at].row.rbegin(); step != states_[at].row.rend(); ++step) open.push_back(step->second);
  }
  return order;
}

// Gives each state a base of its own. The cells of a word's letters come to stand
// side by side, in the gaps of the long rows: memory far apart is what costs.
void AutomatonBuilder::PlaceRows() {
  std::vector<uint32_t> order = Preorder();
  const auto is_long = [this](uint32_t state) { return states_[state].row.size() > kShortRow; };
  const auto first_short = std::stable_partition(order.begin(), order.end(), is_long);
  uint32_t from = 0;
  for (auto state = order.begin(); state != first_short; ++state) from = Place(&states_[*state], from);
  size_t cell = 0;  // the last one's
  for (auto next = first_short; next != order.end(); ++next) {
    State& state = states_[*next];
    const size_t input = state.row.empty() ? 0 : state.row.front().first;
    cell = Place(&state, static_cast<uint32_t>(cell - std::min(cell, input))) + input;
  }
}

// Puts a state's row where none of its cells is taken, at the first such place
// from `from` on.
uint32_t AutomatonBuilder::Place(State* state, uint32_t from) {
  const auto is_free = [this](size_t cell) { return cell >= taken_.size() || !taken_[cell]; };
  const auto fits = [&](uint32_t base) {
    if (base < is_base_.size() && is_base_[base]) return false;
    if (!state->patterns.empty() && !is_free(base + Automaton::kAcceptInput)) return false;
    return std::all_of(state->row.begin(), state->row.end(),
                       [&](const auto& step) { return is_free(base + step.first); });
  };
  while (!fits(from)) ++from;
  const size_t end = from + Automaton::kMostInputs + 1;
  if (taken_.size() < end) taken_.resize(end);
  if (is_base_.size() < end) is_base_.resize(end);
  is_base_[from] = true;
  if (!state->patterns.empty()) taken_[from + Automaton::kAcceptInput] = true;
  for (const auto& [input, target] : state->row) taken_[from + input] = true;
  return state->base = from;
}

void AutomatonBuilder::FillCells() {
  const auto cell = [](uint8_t input, uint32_t target) { return target << Automaton::kTargetShift | input; };
  out_.cells_.assign(taken_.size(), Automaton::kEmpty);
  std::map<std::vector<uint32_t>, uint32_t> lists;
  for (const State& state : states_) {
    for (const auto& [input, target] : state.row) {
      const State& next = states_[target];
      out_.cells_[state.base + input] = cell(input, next.base) | (next.patterns.empty() ? 0 : Automaton::kAccepts);
    }
    if (state.patterns.empty()) continue;
    const auto [found, added] = lists.emplace(state.patterns, static_cast<uint32_t>(out_.patterns_.size()));
    if (added) {
      out_.patterns_.push_back(static_cast<uint32_t>(state.patterns.size()));
      out_.patterns_.insert(out_.patterns_.end(), state.patterns.begin(), state.patterns.end());
    }
    out_.cells_[state.base + Automaton::kAcceptInput] = cell(Automaton::kAcceptInput, found->second);
  }
  out_.start_ = states_[out_.start_].base;
}

}  // namespace trich

// SPDX-License-Identifier: Apache-2.0
//
// AutomatonBuilder: makes an Automaton.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "rules/automaton.h"
#include "rules/byte_graph.h"
#include "rules/pattern_tree.h"

namespace trich {

class AutomatonBuilder {
 public:
  // Adds a pattern under a number. REQUIRES: numbers come in rising order.
  void Add(const PatternTree& pattern, uint32_t number) { starts_.push_back(graph_.Add(pattern, number)); }

  // Absent when the automaton of these patterns would be too large.
  std::optional<Automaton> Run();

 private:
  using Nodes = std::vector<uint32_t>;  // of graph_
  struct State {
    const Nodes* nodes = nullptr;                   // where in the graph the ways are that lead here, in order
    std::vector<std::pair<uint8_t, uint32_t>> row;  // inputs, and the states they lead to
    std::vector<uint32_t> patterns;                 // that match here, in order
    uint32_t base = 0;                              // of its row in the cells
  };

  bool MakeInputs();
  uint32_t StateAt(const Nodes& ways);
  void Reach(uint32_t node, Nodes* nodes);
  void GoOn(uint32_t state);
  void PlaceRows();
  std::vector<uint32_t> Preorder() const;
  uint32_t Place(State* state, uint32_t from);
  void FillCells();

  Automaton out_;
  ByteGraph graph_;
  Nodes starts_;
  size_t inputs_ = 0;  // how many there are
  std::map<ByteRange, std::vector<uint8_t>> inputs_of_;
  std::vector<State> states_;
  std::map<Nodes, uint32_t> numbers_;  // of states
  size_t work_ = 0;                    // nodes and steps
  std::vector<Nodes> ways_;            // by input, from the state that is looked at
  std::vector<uint32_t> seen_;         // by node, the round it was last reached in
  uint32_t round_ = 0;
  std::vector<bool> taken_;    // by cell
  std::vector<bool> is_base_;  // by cell
};

}  // namespace trich

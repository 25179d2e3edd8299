#include "language/analysis/head_decoder.h"

#include <algorithm>
#include <limits>

namespace hearsay {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();

/// The nodes of the first cycle met from node 1 upwards, in the order they are walked; empty where there is none.
std::vector<std::uint32_t> find_cycle(const std::vector<std::uint32_t>& heads) {
  std::vector<std::uint8_t> state(heads.size(), 0);
  state[0] = 2;
  for (std::uint32_t i = 1; i < heads.size(); ++i) {
    std::vector<std::uint32_t> path;
    std::uint32_t node = i;
    for (; state[node] == 0; node = heads[node]) {
      state[node] = 1;
      path.push_back(node);
    }
    if (state[node] == 1) return {std::find(path.begin(), path.end(), node), path.end()};
    for (const auto seen : path) state[seen] = 2;
  }
  return {};
}

}  // namespace

bool HeadDecoder::is_tree(const std::vector<std::uint32_t>& heads) {
  state_.assign(heads.size() + 1, 0);
  state_[0] = 2;
  if (std::count(heads.begin(), heads.end(), 0U) != 1) return false;
  for (std::uint32_t i = 1; i <= heads.size(); ++i) {
    path_.clear();
    std::uint32_t node = i;
    for (; state_[node] == 0; node = heads[node - 1]) {
      state_[node] = 1;
      path_.push_back(node);
    }
    if (state_[node] == 1) return false;
    for (const auto seen : path_) state_[seen] = 2;
  }
  return true;
}

void HeadDecoder::decode(const float* scores, std::size_t stride, std::size_t words,
                         std::vector<std::uint32_t>& heads) {
  heads.resize(words);
  for (std::size_t i = 0; i < words; ++i) {
    const float* row = scores + i * stride;
    heads[i] = static_cast<std::uint32_t>(std::max_element(row, row + words + 1) - row);
  }
  if (words == 0 || is_tree(heads)) return;

  const std::size_t nodes = words + 1;
  std::vector<double> full(nodes * nodes, kNever);
  std::size_t root = 1;
  double gain = kNever;
  for (std::size_t i = 1; i < nodes; ++i) {
    const float* row = scores + (i - 1) * stride;
    std::copy(row, row + nodes, full.begin() + static_cast<std::ptrdiff_t>(i * nodes));
    const double own = static_cast<double>(row[0]) - static_cast<double>(*std::max_element(row + 1, row + nodes));
    if (own > gain) {
      gain = own;
      root = i;
    }
  }
  for (std::size_t i = 1; i < nodes; ++i) {
    double* row = full.data() + i * nodes;
    if (i == root) {
      std::fill(row + 1, row + nodes, kNever);
    } else {
      row[0] = kNever;
    }
    row[i] = kNever;
  }
  std::vector<std::uint32_t> tree;
  best_tree(full, nodes, tree);
  std::copy(tree.begin() + 1, tree.end(), heads.begin());
}

void HeadDecoder::best_tree(std::vector<double>& scores, std::size_t nodes, std::vector<std::uint32_t>& heads) {
  heads.assign(nodes, 0);
  for (std::size_t i = 1; i < nodes; ++i) {
    const auto row = scores.begin() + static_cast<std::ptrdiff_t>(i * nodes);
    heads[i] = static_cast<std::uint32_t>(std::max_element(row, row + static_cast<std::ptrdiff_t>(nodes)) - row);
  }
  const std::vector<std::uint32_t> cycle = find_cycle(heads);
  if (cycle.empty()) return;

  // The cycle becomes one node, the last of a smaller graph; each arc into it gains what it spares inside.
  std::vector<std::uint32_t> rest;
  for (std::uint32_t i = 0; i < nodes; ++i) {
    if (std::find(cycle.begin(), cycle.end(), i) == cycle.end()) rest.push_back(i);
  }
  const std::size_t last = rest.size();
  const std::size_t size = last + 1;
  std::vector<double> small(size * size, kNever);
  std::vector<std::uint32_t> enter(size, 0);
  std::vector<std::uint32_t> leave(size, 0);
  const auto at = [&](std::size_t dependent, std::size_t head) { return scores[dependent * nodes + head]; };
  for (std::size_t a = 0; a < last; ++a) {
    for (std::size_t b = 0; b < last; ++b) small[a * size + b] = at(rest[a], rest[b]);
    double into = kNever;
    double out = kNever;
    enter[a] = leave[a] = cycle[0];
    for (const auto c : cycle) {
      const double spared = at(c, rest[a]) - at(c, heads[c]);
      if (spared > into) into = spared, enter[a] = c;
      if (at(rest[a], c) > out) out = at(rest[a], c), leave[a] = c;
    }
    small[last * size + a] = into;
    small[a * size + last] = out;
  }
  std::vector<std::uint32_t> reduced;
  best_tree(small, size, reduced);
  for (std::size_t a = 1; a < last; ++a) heads[rest[a]] = reduced[a] == last ? leave[a] : rest[reduced[a]];
  heads[enter[reduced[last]]] = rest[reduced[last]];
}

}  // namespace hearsay

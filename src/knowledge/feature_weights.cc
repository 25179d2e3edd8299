#include "knowledge/feature_weights.h"

#include <bit>
#include <charconv>

#include "knowledge/feature_sink.h"
#include "knowledge/table.h"

namespace hearsay {

Result<FeatureWeights> FeatureWeights::load(const std::filesystem::path& path) {
  const auto table = Table::read(path, {"feature", "weight"});
  if (!table) return table.error();
  FeatureWeights weights;
  weights.slots_.resize(std::bit_ceil(table->size() * 3 + 16));
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    const auto number = row.cell(1);
    std::int32_t weight = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), weight);
    if (error != std::errc() || end != number.data() + number.size() || row.cell(0).empty()) {
      return row.error("column weight: must be a whole number (thousandths)");
    }
    Slot& slot = weights.slots_[weights.find(hash_feature(row.cell(0)))];
    if (slot.key != 0) return row.error("the feature stands twice");
    slot = {hash_feature(row.cell(0)), weight};
  }
  return weights;
}

std::size_t FeatureWeights::find(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = (key ^ (key >> 32U)) & mask;
  while (slots_[i].key != 0 && slots_[i].key != key) i = (i + 1) & mask;
  return i;
}

bool FeatureWeights::has(std::string_view feature) const { return slots_[find(hash_feature(feature))].key != 0; }

std::int64_t FeatureWeights::score(const std::vector<std::uint64_t>& keys) const {
  std::int64_t sum = 0;
  for (const std::uint64_t key : keys) sum += slots_[find(key)].weight;
  return sum;
}

}  // namespace hearsay

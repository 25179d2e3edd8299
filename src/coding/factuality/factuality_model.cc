#include "coding/factuality/factuality_model.h"

#include <algorithm>

#include "coding/factuality/factuality_features.h"
#include "doc/tree.h"

namespace hearsay {

Result<FactualityModel> FactualityModel::load(const std::filesystem::path& models) {
  const auto path = models / "en" / "factuality.tsv";
  auto weights = FeatureWeights::load(path);
  if (!weights) return weights.error();
  if (!weights->has(kFactualityFeatures)) {
    return Error{ErrorCode::unsupported,
                 "made for other features than this program's " + std::string(kFactualityFeatures) +
                     ": take the file that comes with the program, or train anew",
                 path.string()};
  }
  return FactualityModel(std::move(*weights));
}

void FactualityModel::run(Doc& doc) const {
  const Tree tree(doc);
  const StatusView view{doc, tree};
  std::vector<std::uint64_t> keys;
  for (PredicateStatus& p : doc.predicates) {
    factuality_keys(view, p, keys);
    p.factuality = std::clamp(static_cast<double>(weights_.score(keys)) / 1000, -3.0, 3.0);
  }
}

}  // namespace hearsay

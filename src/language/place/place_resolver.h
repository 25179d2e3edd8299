#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "language/place/gazetteer.h"

namespace hearsay {

/// A name of a place in a document, once however often it is told.
struct Toponym {
  std::vector<PlaceCandidate> candidates;
};

/// "Paris, Texas": the first is told to lie in the second.
struct Containment {
  std::size_t inner = 0, outer = 0;
  bool loose = false;  ///< "in" between them instead of a comma
};

/// Chooses what each name of a document means, all together: large places first, then those that lie in what the text
/// puts them in, and in the countries, regions and neighbourhood of the other names. After the heuristics of Leidner
/// (2007, Toponym Resolution in Text) as a few rounds of mutual support.
class PlaceResolver {
 public:
  /// `countries`: how often the text tells of a country in other words ("Malian").
  PlaceResolver(const std::vector<Toponym>& toponyms, std::map<std::string_view, int> countries)
      : toponyms_(toponyms), countries_(std::move(countries)) {}

  /// The chosen candidate of every toponym; 0 where there is none.
  [[nodiscard]] std::vector<std::size_t> resolve(const std::vector<Containment>& stated) const;

 private:
  using Scores = std::vector<std::vector<double>>;

  [[nodiscard]] Scores priors() const;
  void add_stated(const std::vector<Containment>& stated, Scores& scores) const;
  [[nodiscard]] double support(std::size_t toponym, const PlaceCandidate& candidate, const Scores& weights) const;

  const std::vector<Toponym>& toponyms_;
  std::map<std::string_view, int> countries_;
};

}  // namespace hearsay

#include "language/place/place_resolver.h"

#include <algorithm>
#include <cmath>

namespace hearsay {

namespace {

// Found on the visible side of LGL; in units of the decimal logarithm of the population.
constexpr double kCountry = 9.0, kRegion = 1.0, kDistrict = -1.0, kCapital = 1.0, kQuarter = -0.5, kAlias = -0.7;
constexpr double kStated = 4.0, kStatedLoosely = 2.0, kStates = 2.0;
constexpr double kSameCountry = 2.0, kSameRegion = 3.0, kNear = 4.0, kReach = 200.0;  // km
constexpr double kInDistrict = 80.0;                                                  // km around a district's middle
constexpr double kDoubt = 0.02;  // readings less likely give no support
constexpr double kFirst = 1.5, kSharp = 2.0;
constexpr int kRounds = 3;

double prior(const PlaceCandidate& c) {
  double out = std::log10(c.population + 10);
  switch (c.kind) {
    case PlaceKind::country:
      out = kCountry;
      break;
    case PlaceKind::region:
      out += kRegion;
      break;
    case PlaceKind::district:
      out += kDistrict;
      break;
    case PlaceKind::capital:
      out += kCapital;
      break;
    case PlaceKind::quarter:
      out += kQuarter;
      break;
    case PlaceKind::seat:
    case PlaceKind::town:
    case PlaceKind::nature:
      break;
  }
  return c.alias ? out + kAlias : out;
}

bool lies_in(const PlaceCandidate& inner, const PlaceCandidate& outer) {
  if (inner.country.empty() || inner.country != outer.country) return false;
  if (outer.kind == PlaceKind::country) return inner.kind != PlaceKind::country;
  if (outer.self == GazetteerFile::kNone || outer.self == inner.self) return false;
  if (outer.kind == PlaceKind::region) return inner.region == outer.self;
  if (outer.kind != PlaceKind::district || inner.kind == PlaceKind::region) return false;
  return inner.district == outer.self ||
         (inner.region == outer.region && distance_km(inner.lat, inner.lon, outer.lat, outer.lon) < kInDistrict);
}

bool in_one_region(const PlaceCandidate& a, const PlaceCandidate& b) {
  const auto region = [](const PlaceCandidate& c) { return c.kind == PlaceKind::region ? c.self : c.region; };
  return region(a) != GazetteerFile::kNone && region(a) == region(b);
}

// Scores to weights that sum to 1.
void to_weights(std::vector<double>& scores, double sharp) {
  if (scores.empty()) return;
  const double most = *std::max_element(scores.begin(), scores.end());
  double sum = 0;
  for (double& s : scores) sum += s = std::exp((s - most) * sharp);
  for (double& s : scores) s /= sum;
}

}  // namespace

PlaceResolver::Scores PlaceResolver::priors() const {
  Scores out(toponyms_.size());
  for (std::size_t t = 0; t < toponyms_.size(); ++t) {
    for (const auto& c : toponyms_[t].candidates) out[t].push_back(prior(c));
  }
  return out;
}

void PlaceResolver::add_stated(const std::vector<Containment>& stated, Scores& scores) const {
  Scores bonus(scores.size());
  for (std::size_t t = 0; t < scores.size(); ++t) bonus[t].assign(scores[t].size(), 0);
  for (const Containment& pair : stated) {
    const auto& inner = toponyms_[pair.inner].candidates;
    const auto& outer = toponyms_[pair.outer].candidates;
    for (std::size_t i = 0; i < inner.size(); ++i) {
      for (std::size_t o = 0; o < outer.size(); ++o) {
        if (!lies_in(inner[i], outer[o])) continue;
        bonus[pair.inner][i] = std::max(bonus[pair.inner][i], pair.loose ? kStatedLoosely : kStated);
        bonus[pair.outer][o] = std::max(bonus[pair.outer][o], kStates);
      }
    }
  }
  for (std::size_t t = 0; t < scores.size(); ++t) {
    for (std::size_t i = 0; i < scores[t].size(); ++i) scores[t][i] += bonus[t][i];
  }
}

double PlaceResolver::support(std::size_t toponym, const PlaceCandidate& c, const Scores& weights) const {
  double country = 0, region = 0, near = 0;
  if (const auto told = countries_.find(c.country); told != countries_.end() && !c.country.empty()) {
    country += told->second;
  }
  for (std::size_t t = 0; t < toponyms_.size(); ++t) {
    if (t == toponym) continue;
    const auto& others = toponyms_[t].candidates;
    for (std::size_t i = 0; i < others.size(); ++i) {
      const PlaceCandidate& other = others[i];
      if (weights[t][i] < kDoubt || other.country != c.country || c.country.empty()) continue;
      country += weights[t][i];
      if (c.kind == PlaceKind::country || other.kind == PlaceKind::country) continue;
      if (in_one_region(c, other)) region += weights[t][i];
      if (c.located && other.located) {
        near += weights[t][i] * std::exp(-distance_km(c.lat, c.lon, other.lat, other.lon) / kReach);
      }
    }
  }
  return kSameCountry * std::log1p(country) + kSameRegion * std::log1p(region) + kNear * std::log1p(near);
}

std::vector<std::size_t> PlaceResolver::resolve(const std::vector<Containment>& stated) const {
  Scores base = priors();
  add_stated(stated, base);
  Scores weights = base;
  for (auto& w : weights) to_weights(w, kFirst);
  for (int round = 0; round < kRounds; ++round) {
    Scores next = base;
    for (std::size_t t = 0; t < next.size(); ++t) {
      const auto& candidates = toponyms_[t].candidates;
      for (std::size_t i = 0; i < candidates.size(); ++i) next[t][i] += support(t, candidates[i], weights);
      to_weights(next[t], kSharp);
    }
    weights = std::move(next);
  }
  std::vector<std::size_t> out;
  for (const auto& w : weights) {
    out.push_back(w.empty() ? 0 : static_cast<std::size_t>(std::max_element(w.begin(), w.end()) - w.begin()));
  }
  return out;
}

}  // namespace hearsay

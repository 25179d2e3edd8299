#include "language/place/place_tagger.h"

#include <algorithm>
#include <map>

namespace hearsay {

namespace {

struct Found {
  TokenRange tokens;
  const std::vector<GazetteerEntry>* meanings = nullptr;
};

class Tagger {
 public:
  Tagger(Doc& doc, const Gazetteer& gazetteer) : doc_(doc), tree_(doc), gazetteer_(gazetteer) {}

  void run() {
    find();
    count_countries();
    for (const Found& f : found_) doc_.places.push_back({f.tokens, head_of(f.tokens), resolved(f)});
    const auto report = country_of_report();
    for (Place& p : doc_.places) {
      if (!p.resolved.country) p.resolved.country = country_around(p);
      if (!p.resolved.country) p.resolved.country = report;
    }
  }

 private:
  // A name may not run over an organisation's or a person's.
  bool can_begin(std::uint32_t t) const {
    const Upos tag = doc_.tokens.upos[t];
    const EntityType type = doc_.tokens.entity[t].type;
    const bool name = tag == Upos::propn || type == EntityType::place || type == EntityType::facility;
    return name && (type == EntityType::none || type == EntityType::place || type == EntityType::facility);
  }

  void find() {
    for (const Sentence& s : doc_.sentences) {
      for (std::uint32_t t = s.tokens.begin; t < s.tokens.end;) {
        if (!can_begin(t)) {
          ++t;
          continue;
        }
        const Found f = longest(t, s.tokens.end);
        if (f.tokens.empty()) {
          ++t;
          continue;
        }
        found_.push_back(f);
        t = f.tokens.end;
      }
    }
  }

  Found longest(std::uint32_t t, std::uint32_t end) const {
    const auto limit = std::min(end, t + static_cast<std::uint32_t>(gazetteer_.longest_name()));
    for (std::uint32_t last = limit; last > t; --last) {
      const TokenRange range{t, last};
      if (const auto* meanings = gazetteer_.find(doc_.text_of(range))) return {range, meanings};
    }
    const EntityLabel label = doc_.tokens.entity[t];
    if (label.type != EntityType::place || !label.begins) return {};
    std::uint32_t last = t + 1;
    while (last < end && doc_.tokens.entity[last].type == label.type && !doc_.tokens.entity[last].begins) ++last;
    return {{t, last}, nullptr};
  }

  void count_countries() {
    for (const Found& f : found_) {
      if (f.meanings != nullptr && f.meanings->front().record.country)
        ++countries_[*f.meanings->front().record.country];
    }
  }

  PlaceRecord resolved(const Found& f) const {
    if (f.meanings == nullptr) {
      PlaceRecord unknown;
      unknown.name = std::string(doc_.text_of(f.tokens));
      return unknown;
    }
    const GazetteerEntry* best = &f.meanings->front();
    for (const GazetteerEntry& entry : *f.meanings) {
      if (told(entry) > told(*best)) best = &entry;
    }
    return best->record;
  }

  int told(const GazetteerEntry& entry) const {
    const auto at = entry.record.country ? countries_.find(*entry.record.country) : countries_.end();
    return at == countries_.end() ? 0 : at->second;
  }

  TokenId head_of(TokenRange range) const {
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      const TokenId head = doc_.tokens.head[t];
      if (!head.valid() || !range.contains(head)) return TokenId(t);
    }
    return TokenId(range.begin);
  }

  // The country that at least half of the known names lie in.
  std::optional<std::string> country_of_report() const {
    int all = 0;
    const std::pair<const std::string, int>* most = nullptr;
    for (const auto& country : countries_) {
      all += country.second;
      if (most == nullptr || country.second > most->second) most = &country;
    }
    return most != nullptr && 2 * most->second >= all ? std::optional(most->first) : std::nullopt;
  }

  // 'Diboli in western Mali', 'Tibú, Colombia', 'the town of Diboli in Mali': a known place below or beside it in the
  // same phrase; else the one country that its sentence names.
  std::optional<std::string> country_around(const Place& place) const {
    const TokenId above = doc_.tokens.head[place.head.index()];
    std::optional<std::string> only;
    bool several = false;
    const SentenceId here = doc_.sentence_of(place.head);
    for (const Place& other : doc_.places) {
      if (!other.resolved.country || doc_.sentence_of(other.head) != here || &other == &place) continue;
      if (tree_.dominates(place.head, other.head) || (above.valid() && doc_.tokens.head[other.head.index()] == above)) {
        return other.resolved.country;
      }
      several |= only && *only != *other.resolved.country;
      only = other.resolved.country;
    }
    return several ? std::nullopt : only;
  }

  Doc& doc_;
  Tree tree_;
  const Gazetteer& gazetteer_;
  std::vector<Found> found_;
  std::map<std::string, int> countries_;
};

}  // namespace

void PlaceTagger::run(Doc& doc) const { Tagger(doc, gazetteer_).run(); }

}  // namespace hearsay

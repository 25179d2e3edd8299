#include "language/place/place_tagger.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "knowledge/gazetteer/place_key.h"
#include "language/place/place_resolver.h"

namespace hearsay {

namespace {

constexpr std::size_t kMostCandidates = 40;

constexpr std::array<std::string_view, 14> kAreaWords = {
    "county",     "parish", "province", "township",     "district", "state",   "governorate",
    "prefecture", "oblast", "region",   "municipality", "canton",   "emirate", "voivodeship"};
constexpr std::array<std::string_view, 18> kPartWords = {
    "north",    "south",   "east",  "west",  "northern", "southern", "eastern",   "western",   "central",
    "downtown", "greater", "upper", "lower", "inner",    "outer",    "northeast", "northwest", "the"};

constexpr std::array<std::string_view, 5> kLandWords = {"territory", "soil", "airspace", "waters", "mainland"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

struct Found {
  TokenRange tokens;
  std::size_t toponym = 0;
};

class Tagger {
 public:
  Tagger(Doc& doc, const Gazetteer& gazetteer) : doc_(doc), tree_(doc), gazetteer_(gazetteer) {}

  void run() {
    find();
    const auto chosen = PlaceResolver(toponyms_, peoples()).resolve(stated());
    for (const Found& f : found_) {
      doc_.places.push_back({f.tokens, head_of(f.tokens), resolved(f, chosen[f.toponym])});
    }
    const auto report = country_of_report();
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (!toponyms_[found_[i].toponym].candidates.empty()) continue;  // a sea, say, has no country
      Place& place = doc_.places[i];
      place.resolved.country = country_around(place);
      if (!place.resolved.country) place.resolved.country = report;
    }
  }

 private:
  // A name may not run over an organisation's or a person's.
  bool can_begin(std::uint32_t t) const {
    const Upos tag = doc_.tokens.upos[t];
    const EntityType type = doc_.tokens.entity[t].type;
    const bool name = tag == Upos::propn || is_place_label(type);
    return name && (type == EntityType::none || is_place_label(type) || follows_area(t));
  }

  // 'the department of *Arauca*', which may be labelled as an office of the government.
  bool follows_area(std::uint32_t t) const {
    if (t < 2 || doc_.tokens.lower[t - 1] != "of") return false;
    const auto word = doc_.tokens.lower[t - 2];
    return word == "department" || is_one_of(kAreaWords, word);
  }

  // 'Afghan *territory*': the country. Answers t where there is none.
  std::uint32_t take_land(std::uint32_t t, std::uint32_t end) {
    if (t + 1 >= end || !is_one_of(kLandWords, doc_.tokens.lower[t + 1])) return t;
    const auto code = gazetteer_.country_of_people(doc_.form(TokenId(t)));
    auto candidates = code ? gazetteer_.country(*code) : std::vector<PlaceCandidate>();
    if (candidates.empty()) return t;
    found_.push_back({{t, t + 2}, toponym({t, t + 2}, std::move(candidates))});
    return t + 2;
  }

  // The area's name after 'department of'; 'the Department of Energy' is none.
  std::uint32_t take_area(std::uint32_t t, std::uint32_t end) {
    std::uint32_t last = t;
    while (last < end && doc_.tokens.upos[last] == Upos::propn) ++last;
    if (last == t) return t;
    auto candidates = gazetteer_.find(doc_.text_of({t, last}));
    std::erase_if(candidates, is_no_area);
    if (candidates.empty()) return t;
    found_.push_back({{t, last}, toponym({t, last}, std::move(candidates))});
    return last;
  }

  static bool is_no_area(const PlaceCandidate& c) {
    return c.kind != PlaceKind::region && c.kind != PlaceKind::district;
  }

  static bool is_place_label(EntityType type) { return type == EntityType::place || type == EntityType::facility; }

  void find() {
    for (const Sentence& s : doc_.sentences) {
      for (std::uint32_t t = s.tokens.begin; t < s.tokens.end;) {
        const std::uint32_t end = can_begin(t) ? take(t, s.tokens.end) : take_land(t, s.tokens.end);
        t = std::max(end, t + 1);
      }
    }
  }

  // Takes the name that begins at t and answers its end; t where there is none.
  std::uint32_t take(std::uint32_t t, std::uint32_t end) {
    const TokenRange label = labelled(t, end);
    const TokenRange known = known_from(t, end);
    if (label.size() > known.size() && doc_.tokens.entity[t].type == EntityType::place) {
      auto candidates = meanings(label);
      if (!candidates.empty() || known.empty()) {
        found_.push_back({label, toponym(label, std::move(candidates))});
        return label.end;
      }
    }
    if (known.empty()) return follows_area(t) ? take_area(t, end) : t;
    const bool place = is_place_label(doc_.tokens.entity[t].type);
    const auto text = doc_.text_of(known);
    found_.push_back({known, toponym(known, place ? gazetteer_.find(text) : gazetteer_.known(text))});
    return known.end;
  }

  TokenRange known_from(std::uint32_t t, std::uint32_t end) const {
    const auto limit = std::min(end, t + static_cast<std::uint32_t>(gazetteer_.longest_name()));
    for (std::uint32_t last = limit; last > t; --last) {
      if (doc_.tokens.upos[last - 1] == Upos::punct) continue;  // the key of "Lima." is that of "Lima"
      const auto form = doc_.form(TokenId(t));
      if (last == t + 1 && form.size() <= 2 && !is_place_label(doc_.tokens.entity[t].type)) break;  // "IN"
      if (!gazetteer_.known(doc_.text_of({t, last})).empty()) return {t, last};
    }
    return {t, t};
  }

  TokenRange labelled(std::uint32_t t, std::uint32_t end) const {
    const auto& labels = doc_.tokens.entity;
    if (labels[t].type == EntityType::none || !labels[t].begins) return {t, t};
    std::uint32_t last = t + 1;
    while (last < end && labels[last].type == labels[t].type && !labels[last].begins) ++last;
    return {t, last};
  }

  // What a labelled name can mean: as it stands, without what only says which part or level is meant.
  std::vector<PlaceCandidate> meanings(TokenRange name) const {
    auto out = gazetteer_.find(doc_.text_of(name));
    if (!out.empty() || name.size() < 2) return out;
    if (is_one_of(kAreaWords, doc_.tokens.lower[name.end - 1])) {
      out = gazetteer_.find(doc_.text_of({name.begin, name.end - 1}));
      std::erase_if(out, is_no_area);
    } else if (is_one_of(kPartWords, doc_.tokens.lower[name.begin])) {
      out = gazetteer_.find(doc_.text_of({name.begin + 1, name.end}));
    }
    return out;
  }

  std::size_t toponym(TokenRange name, std::vector<PlaceCandidate> candidates) {
    const auto [at, fresh] = by_key_.try_emplace(place_key(doc_.text_of(name)), toponyms_.size());
    if (fresh) {
      if (candidates.size() > kMostCandidates) candidates.resize(kMostCandidates);
      toponyms_.push_back({std::move(candidates)});
    } else if (toponyms_[at->second].candidates.size() < candidates.size()) {
      candidates.resize(std::min(candidates.size(), kMostCandidates));
      toponyms_[at->second].candidates = std::move(candidates);
    }
    return at->second;
  }

  // "Paris, Texas", "Paris (Texas)", "Paris in Texas"
  std::vector<Containment> stated() const {
    std::vector<Containment> out;
    for (std::size_t i = 0; i + 1 < found_.size(); ++i) {
      const Found& inner = found_[i];
      const Found& outer = found_[i + 1];
      if (inner.toponym == outer.toponym || outer.tokens.begin - inner.tokens.end > 3) continue;
      std::string between;
      for (std::uint32_t t = inner.tokens.end; t < outer.tokens.begin; ++t) between += doc_.tokens.lower[t];
      if (between == "," || between == "(") {
        out.push_back({inner.toponym, outer.toponym, false});
      } else if (between == "in" || between == ",in" || between == "inthe" || between == ",inthe") {
        out.push_back({inner.toponym, outer.toponym, true});
      }
    }
    return out;
  }

  // How often each country is told of by adjectives and demonyms.
  std::map<std::string_view, int> peoples() const {
    std::map<std::string_view, int> out;
    for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
      if (doc_.tokens.entity[t].type != EntityType::nationality) continue;
      if (const auto country = gazetteer_.country_of_people(doc_.form(TokenId(t)))) ++out[*country];
    }
    return out;
  }

  PlaceRecord resolved(const Found& f, std::size_t chosen) const {
    const auto& candidates = toponyms_[f.toponym].candidates;
    if (!candidates.empty()) return candidates[chosen].record();
    PlaceRecord unknown;
    unknown.name = std::string(doc_.text_of(f.tokens));
    return unknown;
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
    std::map<std::string, int> countries;
    int all = 0;
    for (const Place& p : doc_.places) {
      if (!p.resolved.country) continue;
      ++countries[*p.resolved.country];
      ++all;
    }
    const std::pair<const std::string, int>* most = nullptr;
    for (const auto& country : countries) {
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
  std::vector<Toponym> toponyms_;
  std::unordered_map<std::string, std::size_t> by_key_;
};

}  // namespace

void PlaceTagger::run(Doc& doc) const { Tagger(doc, gazetteer_).run(); }

}  // namespace hearsay

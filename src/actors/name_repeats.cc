#include "actors/name_repeats.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace hearsay {

namespace {

constexpr std::size_t kShortest = 3;  // bytes of a one-word name that is looked for

bool capital(std::string_view s) {
  return !s.empty() && ((s[0] >= 'A' && s[0] <= 'Z') || static_cast<unsigned char>(s[0]) >= 0xC3);
}

bool wanted(EntityType type) {
  return type == EntityType::person || type == EntityType::organization || type == EntityType::place ||
         type == EntityType::facility || type == EntityType::event || type == EntityType::other;
}

class Repeats {
 public:
  Repeats(const Doc& doc, const std::vector<NameMatch>& matches, const std::vector<NameSpan>& names)
      : doc_(doc), matches_(matches), names_(names), name_at_(doc.tokens.size(), kNone) {}

  std::vector<RepeatedName> run() {
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      learn(names_[i]);
      for (std::uint32_t t = names_[i].tokens.begin; t < names_[i].tokens.end; ++t) name_at_[t] = i;
    }
    for (std::uint32_t i = 0; i < matches_.size(); ++i) nested_match(i);
    for (std::uint32_t t = 0; t < doc_.tokens.size();) t = look(t);
    return std::move(out_);
  }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  struct Known {
    TokenRange tokens;
    EntityType type;
  };

  void learn(const NameSpan& name) {
    if (name.match != ActorScratch::kNone || !wanted(name.type)) return;
    add({name.tokens, name.type});
    if (name.type != EntityType::person || name.tokens.size() < 2) return;
    add({{name.tokens.begin, name.tokens.begin + 1}, name.type});
    add({{name.tokens.end - 1, name.tokens.end}, name.type});
  }

  void add(Known known) {
    const auto first = doc_.form(TokenId{known.tokens.begin});
    if (!capital(first) || (known.tokens.size() == 1 && first.size() < kShortest)) return;
    auto& list = known_[first];
    const bool told =
        std::any_of(list.begin(), list.end(), [&](const Known& k) { return same(k.tokens, known.tokens); });
    if (!told) list.push_back(known);
  }

  bool same(TokenRange a, TokenRange b) const {
    if (a.size() != b.size()) return false;
    for (std::uint32_t k = 0; k < a.size(); ++k) {
      if (doc_.form(TokenId{a.begin + k}) != doc_.form(TokenId{b.begin + k})) return false;
    }
    return true;
  }

  // "the Casamance River", "the University of Copenhagen": a place or body as the first word or after a preposition.
  bool stands_inside(TokenRange inner, const NameSpan& outer) const {
    if (outer.type == EntityType::person || outer.type == EntityType::nationality) return false;
    if (!outer.tokens.contains(inner) || outer.tokens == inner) return false;
    if (inner.begin == outer.tokens.begin) return true;
    const Upos before = doc_.tokens.upos[inner.begin - 1];
    return before == Upos::adp || before == Upos::punct || before == Upos::det;
  }

  void nested_match(std::uint32_t index) {
    const NameMatch& match = matches_[index];
    if (match.sense.kind != NameKind::country && match.sense.kind != NameKind::capital) return;
    const std::uint32_t at = name_at_[match.tokens.begin];
    if (at >= names_.size() || !stands_inside(match.tokens, names_[at])) return;
    if (!taken_.emplace(match.tokens.begin, match.tokens.end).second) return;
    out_.push_back({{match.tokens, EntityType::place, index}, true});
  }

  std::uint32_t look(std::uint32_t t) {
    const auto at = known_.find(doc_.form(TokenId{t}));
    if (at == known_.end() || name_at_[t] == kTaken) return t + 1;
    const NameSpan* outer = name_at_[t] == kNone ? nullptr : &names_[name_at_[t]];
    const std::uint32_t border = doc_.sentences[doc_.sentence_of(TokenId{t}).index()].tokens.end;
    TokenRange best;
    EntityType type = EntityType::none;
    for (const Known& k : at->second) {
      const TokenRange here{t, t + static_cast<std::uint32_t>(k.tokens.size())};
      if (here.end > border || here.size() <= best.size() || !same(k.tokens, here)) continue;
      if (outer != nullptr && (k.type != EntityType::place || !stands_inside(here, *outer))) continue;
      best = here;
      type = k.type;
    }
    if (best.size() == 0) return t + 1;
    if (outer != nullptr) {
      take(best, type, true);
      return t + 1;
    }
    for (std::uint32_t k = best.begin; k < best.end; ++k) {
      if (name_at_[k] != kNone) return t + 1;
    }
    if (doc_.tokens.upos[t] != Upos::propn) return t + 1;
    take(best, type, part_of_more(best));
    return best.end;
  }

  // "Tavira" in "Tavira boys", "the Tavira talks"
  bool part_of_more(TokenRange range) const {
    const TokenId head = head_of(doc_, range);
    const Deprel r = doc_.tokens.deprel[head.index()];
    return r == Deprel::compound || r == Deprel::flat || r == Deprel::amod || r == Deprel::nmod_desc;
  }

  void take(TokenRange tokens, EntityType type, bool quiet) {
    if (!taken_.emplace(tokens.begin, tokens.end).second) return;
    out_.push_back({{tokens, type, ActorScratch::kNone}, quiet});
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      if (name_at_[t] == kNone) name_at_[t] = kTaken;
    }
  }

  static constexpr std::uint32_t kTaken = UINT32_MAX - 1;

  const Doc& doc_;
  const std::vector<NameMatch>& matches_;
  const std::vector<NameSpan>& names_;
  std::vector<std::uint32_t> name_at_;
  std::unordered_map<std::string_view, std::vector<Known>> known_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> taken_;
  std::vector<RepeatedName> out_;
};

}  // namespace

std::vector<RepeatedName> repeated_names(const Doc& doc, const std::vector<NameMatch>& matches,
                                         const std::vector<NameSpan>& names) {
  if (doc.tokens.upos.empty() || doc.tokens.deprel.empty()) return {};
  auto out = Repeats(doc, matches, names).run();
  std::sort(out.begin(), out.end(),
            [](const RepeatedName& a, const RepeatedName& b) { return a.name.tokens < b.name.tokens; });
  return out;
}

}  // namespace hearsay

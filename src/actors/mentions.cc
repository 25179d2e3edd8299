#include "actors/mentions.h"

#include <algorithm>

#include "actors/name_repeats.h"
#include "actors/voices.h"

namespace hearsay {

namespace {

constexpr std::size_t kShortestThing = 3;  // bytes; "km", "p" and the like are taken up by nothing

bool third_person(std::string_view lower) {
  static constexpr std::string_view kWords[] = {"he",     "her",  "hers",       "herself", "him", "himself",
                                                "his",    "it",   "its",        "itself",  "she", "their",
                                                "theirs", "them", "themselves", "they"};
  return std::find(std::begin(kWords), std::end(kWords), lower) != std::end(kWords);
}

// Nouns of set phrases ("for example", "take place", "the same way"): nothing takes them up.
bool light(std::string_view lemma) {
  static constexpr std::string_view kWords[] = {
      "addition", "basis", "case",  "course", "day",    "end",    "example", "fact",  "hand",  "hour",
      "instance", "kind",  "lot",   "manner", "matter", "minute", "moment",  "month", "order", "other",
      "part",     "place", "point", "rate",   "reason", "rest",   "result",  "rise",  "sort",  "terms",
      "thing",    "time",  "type",  "view",   "way",    "week",   "year"};
  return std::binary_search(std::begin(kWords), std::end(kWords), lemma);
}

// Words inside a larger phrase or name have no phrase of their own.
bool dependent_word(Deprel r) {
  return r == Deprel::compound || r == Deprel::flat || r == Deprel::fixed || r == Deprel::goeswith ||
         r == Deprel::amod || r == Deprel::nmod_desc || r == Deprel::punct || r == Deprel::case_ || r == Deprel::cc;
}

class Finder {
 public:
  Finder(const ActorBase& base, Doc& doc, ActorScratch& scratch) : base_(base), doc_(doc), s_(scratch) {}

  void run() {
    const std::size_t n = doc_.tokens.size();
    s_.match_at.assign(n, ActorScratch::kNone);
    for (std::uint32_t i = 0; i < s_.matches.size(); ++i) {
      for (std::uint32_t t = s_.matches[i].tokens.begin; t < s_.matches[i].tokens.end; ++t) s_.match_at[t] = i;
    }
    name_at_.assign(n, false);
    timed_.assign(n, false);
    for (const TimeExpression& time : doc_.times) {
      for (std::uint32_t t = time.tokens.begin; t < time.tokens.end; ++t) timed_[t] = true;
    }
    const auto names = merge_names(doc_, base_, s_.matches);
    for (const NameSpan& name : names) add_name(name, false);
    const auto again = repeated_names(doc_, s_.matches, names);
    for (const RepeatedName& r : again) {
      if (!r.quiet) add_name(r.name, false);
    }
    for (std::uint32_t t = 0; t < n; ++t) {
      if (!name_at_[t]) visit(TokenId{t});
    }
    coordinations();
    std::vector<bool> heads(n, false);
    for (const Found& f : found_) heads[f.mention.head.index()] = true;
    for (const RepeatedName& r : again) {
      if (r.quiet && !heads[head_of(doc_, r.name.tokens).index()]) add_name(r.name, true);
    }
    settle();
  }

 private:
  struct Found {
    Mention mention;
    std::uint32_t match;
    RoleMatch role;
    bool quiet = false;
  };

  void add_name(const NameSpan& name, bool quiet) {
    if (!quiet) {
      for (std::uint32_t t = name.tokens.begin; t < name.tokens.end; ++t) name_at_[t] = true;
    }
    found_.push_back(
        {{name.tokens, head_of(doc_, name.tokens), MentionKind::name, name.type, {}}, name.match, {}, quiet});
  }

  // "Kerr and Orr", "women and men": quiet, for "they" to take up.
  void coordinations() {
    std::vector<std::uint32_t> at(doc_.tokens.size(), UINT32_MAX);
    for (std::uint32_t i = 0; i < found_.size(); ++i) {
      if (!found_[i].quiet && found_[i].mention.kind != MentionKind::pronoun) at[found_[i].mention.head.index()] = i;
    }
    const std::size_t single = found_.size();
    for (std::uint32_t i = 0; i < single; ++i) {
      const Mention first = found_[i].mention;
      if (at[first.head.index()] != i) continue;
      if (first.type != EntityType::person && first.type != EntityType::organization && first.type != EntityType::place)
        continue;
      std::uint32_t end = 0;
      bool joined = false;
      for (const TokenId c : s_.tree.children(first.head)) {
        if (doc_.tokens.deprel[c.index()] != Deprel::conj) continue;
        const std::uint32_t other = at[c.index()];
        if (other == UINT32_MAX || found_[other].mention.type != first.type) {
          end = 0;
          break;
        }
        end = found_[other].mention.tokens.end;
        for (const TokenId and_word : s_.tree.children(c))
          joined = joined || doc_.tokens.lower[and_word.index()] == "and";
      }
      if (end > first.tokens.end && joined)
        add(first.head, {first.tokens.begin, end}, MentionKind::nominal, first.type, {}, true);
    }
  }

  void visit(TokenId t) {
    const Upos tag = doc_.tokens.upos[t.index()];
    const Deprel relation = doc_.tokens.deprel[t.index()];
    if (tag == Upos::pron || (tag == Upos::det && relation == Deprel::nmod_poss)) {
      const std::string_view word = doc_.tokens.lower[t.index()];
      if (third_person(word) || address_of(word) != Address::none) {
        if (relation != Deprel::expl) add(t, {t.value, t.value + 1}, MentionKind::pronoun, EntityType::none, {});
        return;
      }
    }
    if (dependent_word(relation)) {
      if (const RoleMatch role = doer_of_gerund(t); role.role)
        add(t, role.tokens, MentionKind::nominal, EntityType::organization, role);
      return;
    }
    if (is_nominal(tag)) {
      noun(t);
    } else if (picks_out(t)) {
      add(t, noun_phrase(doc_, s_.tree, t), MentionKind::nominal, EntityType::none, {});
    } else if (tag == Upos::adj && s_.tree.has_child(t, Deprel::det)) {
      // "the wounded", "the accused"
      if (const RoleMatch role = find_role(doc_, base_, t); role.role) {
        add(t, noun_phrase(doc_, s_.tree, t), MentionKind::nominal, EntityType::person, role);
      }
    }
  }

  void noun(TokenId t) {
    const bool unit = counts_force(t);
    const RoleMatch role = unit ? RoleMatch{} : find_role(doc_, base_, t);
    const std::string_view lemma = doc_.tokens.lemma[t.index()];
    const EntityType kind = role.role ? EntityType::none : base_.kind_of(lemma);
    if (!role.role && kind == EntityType::none && !unit && !picks_out(t) && !of_an_actor(t)) {
      if (!timed_[t.index()] && lemma.size() >= kShortestThing && !light(lemma))
        add(t, noun_phrase(doc_, s_.tree, t), MentionKind::nominal, EntityType::other, {}, true);
      return;
    }
    EntityType type = kind == EntityType::none ? EntityType::other : kind;
    if (unit) type = EntityType::organization;
    if (role.role) {
      const bool people = role.role->kind == RoleKind::person || role.role->kind == RoleKind::office;
      type = people ? EntityType::person : EntityType::organization;
    }
    add(t, noun_phrase(doc_, s_.tree, t), MentionKind::nominal, type, role);
  }

  // "police firing", "army shelling": the force before the gerund is who does it
  RoleMatch doer_of_gerund(TokenId t) const {
    const TokenId deed = doc_.tokens.head[t.index()];
    const bool before = doc_.tokens.deprel[t.index()] == Deprel::compound && deed.value == t.value + 1;
    if (!before || !doc_.tokens.lower[deed.index()].ends_with("ing")) return {};
    const RoleMatch role = find_role(doc_, base_, t);
    const bool force = role.role && role.role->kind == RoleKind::group && !role.role->generic &&
                       (force_sector(role.role->sector) || role.role->sector == "REB");
    return force ? role : RoleMatch{};
  }

  // "most of them", "five of the detainees", "thousands of demonstrators"
  bool picks_out(TokenId t) const {
    if (!is_quantifier(doc_, t)) return false;
    for (const TokenId c : s_.tree.children(t)) {
      if (doc_.tokens.deprel[c.index()] != Deprel::nmod) continue;
      const TokenId of = preposition(s_.tree, c);
      if (of.valid() && doc_.tokens.lower[of.index()] == "of" &&
          (is_nominal(doc_.tokens.upos[c.index()]) || doc_.tokens.upos[c.index()] == Upos::pron)) {
        return true;
      }
    }
    return false;
  }

  // "two companies of border guards", "a posse of policemen": a number of them, not a firm
  bool counts_force(TokenId t) const {
    static constexpr std::string_view kUnits[] = {"band",       "batch",      "battalion", "column",  "company",
                                                  "contingent", "detachment", "horde",     "platoon", "posse",
                                                  "section",    "strength",   "team",      "vanload"};
    if (!std::binary_search(std::begin(kUnits), std::end(kUnits), doc_.tokens.lemma[t.index()])) return false;
    for (const TokenId c : s_.tree.children(t)) {
      if (doc_.tokens.deprel[c.index()] != Deprel::nmod) continue;
      const TokenId of = preposition(s_.tree, c);
      if (of.valid() && doc_.tokens.lower[of.index()] == "of" && force_sector(sector_of(c))) return true;
    }
    return false;
  }

  static bool force_sector(std::string_view sector) { return sector == "COP" || sector == "MIL" || sector == "PRM"; }

  // The sector that the word itself tells.
  std::string_view sector_of(TokenId t) const {
    if (const std::uint32_t i = s_.match_at[t.index()]; i != ActorScratch::kNone) {
      const NameSense& sense = s_.matches[i].sense;
      const ActorTerm* term =
          sense.kind == NameKind::actor ? ActorBase::term_on(base_.actor(sense.entry), doc_.published()) : nullptr;
      return term ? std::string_view(term->sector) : std::string_view();
    }
    const RoleMatch role = find_role(doc_, base_, t);
    return role.role ? std::string_view(role.role->sector) : std::string_view();
  }

  // "Russian drones", "Ukraine's railways", "army vehicles": no word for people, but an actor's
  bool of_an_actor(TokenId t) const {
    for (const TokenId c : s_.tree.children(t)) {
      const Deprel r = doc_.tokens.deprel[c.index()];
      if (r != Deprel::amod && r != Deprel::compound && r != Deprel::nmod_poss) continue;
      if (s_.match_at[c.index()] != ActorScratch::kNone) return true;
      if (r == Deprel::compound) {
        const RoleMatch role = find_role(doc_, base_, c);
        if (role.role && !role.role->generic && role.role->kind != RoleKind::office) return true;
      }
    }
    return false;
  }

  void add(TokenId head, TokenRange tokens, MentionKind kind, EntityType type, RoleMatch role, bool quiet = false) {
    found_.push_back({{tokens, head, kind, type, {}}, ActorScratch::kNone, role, quiet});
  }

  void settle() {
    std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
      if (a.mention.tokens.begin != b.mention.tokens.begin) return a.mention.tokens.begin < b.mention.tokens.begin;
      return a.mention.tokens.end > b.mention.tokens.end;
    });
    doc_.mentions.clear();
    s_.match.clear();
    s_.role.clear();
    s_.quiet.clear();
    s_.by_head.assign(doc_.tokens.size(), MentionId());
    for (const Found& f : found_) {
      const MentionId id(doc_.mentions.size());
      doc_.mentions.push_back(f.mention);
      s_.match.push_back(f.match);
      s_.role.push_back(f.role);
      s_.quiet.push_back(f.quiet);
      if (f.quiet) continue;
      MentionId& at = s_.by_head[f.mention.head.index()];
      if (!at.valid() || f.mention.tokens.size() < doc_.mentions[at.index()].tokens.size()) at = id;
    }
  }

  const ActorBase& base_;
  Doc& doc_;
  ActorScratch& s_;
  std::vector<bool> name_at_;
  std::vector<bool> timed_;
  std::vector<Found> found_;
};

}  // namespace

void MentionFinder::run(Doc& doc) const {
  ActorScratch scratch(doc);
  run(doc, scratch);
}

void MentionFinder::run(Doc& doc, ActorScratch& scratch) const {
  scratch.matches = matcher_.run(doc);
  Finder(base_, doc, scratch).run();
}

}  // namespace hearsay

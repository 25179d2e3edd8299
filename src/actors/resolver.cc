#include "actors/resolver.h"

#include <algorithm>

#include "actors/composition.h"

namespace hearsay {

namespace {

enum class State : std::uint8_t { waiting, busy, done };

class Resolution {
 public:
  Resolution(const Doc& doc, const ActorBase& base, const ActorScratch& scratch, const Chains& chains)
      : doc_(doc),
        base_(base),
        s_(scratch),
        chains_(chains),
        country_(doc, base, scratch),
        state_(chains.list.size(), State::waiting),
        sums_(chains.list.size()) {}

  std::optional<ActorCode> actor_of(std::uint32_t chain) {
    const Composition& c = sum(chain);
    if (!c.code && !c.sector && !c.actor) return std::nullopt;
    if (!c.code && c.thing) return std::nullopt;
    ActorCode out;
    out.code = c.code;
    out.sector = c.sector;
    out.other_sectors = c.other_sectors;
    if (c.sector) std::erase(out.other_sectors, *c.sector);
    out.cameo = c.cameo;
    if (!out.cameo) out.cameo = cameo_code(out);
    if (c.actor) {
      out.identifier_id = c.actor->id;
      out.identifier_text = c.actor->name;
      if (!c.actor->wikidata.empty()) out.wikidata = c.actor->wikidata;
    } else if (names_state(chain)) {
      out.identifier_text = c.country->name;
      if (!c.country->wikidata.empty()) out.wikidata = c.country->wikidata;
    }
    out.path = c.path;
    return out;
  }

 private:
  bool names_state(std::uint32_t chain) const {
    const Chain& list = chains_.list[chain];
    return list.named && sums_[chain].country && !sums_[chain].role && list.type != EntityType::person;
  }

  // How much a mention tells of the chain: an entry of the base, then a code with a sector, then one of them.
  static int weight(const Composition& c, const Mention& m) {
    int w = 0;
    if (c.actor && !c.borrowed) w += 8;
    if (c.country && !c.role) w += 4;
    if (c.code) w += 4;
    if (c.sector && !(c.role && c.role->generic)) w += 2;
    if (c.sector) w += 1;
    if (m.kind == MentionKind::name) w += 1;
    return w;
  }

  const Composition& sum(std::uint32_t chain) {
    if (state_[chain] == State::waiting) {
      state_[chain] = State::busy;
      sums_[chain] = add_up(chain);
      state_[chain] = State::done;
    }
    return sums_[chain];
  }

  Composition add_up(std::uint32_t chain) {
    const Chain& c = chains_.list[chain];
    MentionId best;
    int best_weight = -1;
    for (const MentionId m : c.mentions) {
      const int w = weight(s_.composition[m.index()], doc_.mentions[m.index()]);
      if (w > best_weight) {
        best_weight = w;
        best = m;
      }
    }
    if (!best.valid()) return {};
    Composition out = s_.composition[best.index()];
    complete(chain, out);
    predicate(chain, out);
    lend(chain, out);
    surroundings(chain, out);
    settle_people(chain, out);
    return out;
  }

  // Sector, role or code that another mention of the chain adds.
  void complete(std::uint32_t chain, Composition& out) const {
    for (const MentionId m : chains_.list[chain].mentions) {
      const Composition& other = s_.composition[m.index()];
      if (!out.code && other.code) {
        out.code = other.code;
        out.path += std::string("; country from '").append(doc_.text_of(doc_.mentions[m.index()].tokens)).append("'");
      }
      const bool vague = !out.sector || (out.role && out.role->generic && !out.actor);
      if (vague && other.sector && !(other.role && other.role->generic)) {
        out.sector = other.sector;
        out.other_sectors = other.other_sectors;
        if (!out.role) out.role = other.role;
        out.path += std::string("; sector from '").append(doc_.text_of(doc_.mentions[m.index()].tokens)).append("'");
      }
      out.needs_country = out.needs_country || other.needs_country;
    }
  }

  // "X is a lawmaker": said of a person that nothing else is known of.
  void predicate(std::uint32_t chain, Composition& out) const {
    if (out.sector || out.actor) return;
    for (const MentionId m : chains_.list[chain].mentions) {
      const TokenId head = doc_.mentions[m.index()].head;
      if (doc_.tokens.deprel[head.index()] != Deprel::nsubj) continue;
      const TokenId noun = doc_.tokens.head[head.index()];
      if (!noun.valid() || !s_.tree.has_child(noun, Deprel::cop)) continue;
      const MentionId what = s_.by_head[noun.index()];
      if (!what.valid() || doc_.mentions[what.index()].kind != MentionKind::nominal) continue;
      const Composition& told = s_.composition[what.index()];
      if (!told.role || !told.sector) continue;
      out.role = told.role;
      out.sector = told.sector;
      if (!out.code) out.code = told.code;
      out.needs_country = !out.code;
      out.path += std::string("; is '").append(doc_.text_of(doc_.mentions[what.index()].tokens)).append("'");
      return;
    }
  }

  // "its ministry", "five of them", "the island's defence ministry"
  void lend(std::uint32_t chain, Composition& out) {
    if (out.code) return;
    for (const MentionId m : chains_.list[chain].mentions) {
      const MentionId lender = s_.composition[m.index()].lender;
      if (!lender.valid()) continue;
      const std::uint32_t from = chains_.of[lender.index()];
      if (from == Chains::kNone || from == chain || state_[from] == State::busy) continue;
      const Composition& owner = sum(from);
      if (!owner.code) continue;
      const std::string path = std::move(out.path);
      const bool quantity = !out.role && !out.thing;
      Composer::join(owner, out.role, out);
      if (quantity && !out.sector) out.sector = owner.sector;
      out.path = path.empty() ? "" : path + "; ";
      out.path += std::string("'")
                      .append(doc_.text_of(doc_.mentions[lender.index()].tokens))
                      .append("' gives ")
                      .append(*owner.code);
      return;
    }
  }

  void surroundings(std::uint32_t chain, Composition& out) const {
    if (out.code || !(out.needs_country || out.role || out.sector)) return;
    if (out.actor && out.cameo) return;  // its table says all that there is
    const MentionId first = chains_.list[chain].mentions.front();
    if (const std::string held = holder_country(first); !held.empty()) {
      out.code = held;
      out.path += "; country of those who act on them: " + held;
      return;
    }
    const std::string& here = country_.of_sentence(doc_.sentence_of(doc_.mentions[first.index()].head));
    if (!here.empty()) {
      out.code = here;
      out.path += "; country of the place in its sentence: " + here;
    } else if (!country_.dominant().empty()) {
      out.code = country_.dominant();
      out.path += "; country of the report: " + country_.dominant();
    }
  }

  // "Kurdish fighters in northern Syria": a people of many countries is coded by the one it is told of in
  void settle_people(std::uint32_t chain, Composition& out) const {
    if (!out.people || !out.code || base_.country_by_code(*out.code)) return;
    // "Arab leaders met in Cairo": those who lead come from elsewhere
    if (out.sector == "GOV" || out.sector == "LEG") return;
    const auto& homes = out.people->homes;
    const MentionId first = chains_.list[chain].mentions.front();
    const std::string& here = country_.of_sentence(doc_.sentence_of(doc_.mentions[first.index()].head));
    const bool fits = homes.empty() || std::find(homes.begin(), homes.end(), here) != homes.end();
    const std::string country = !here.empty() && fits ? here : country_.most_named(homes);
    if (country.empty()) return;
    out.code = country;
    out.cameo.reset();
    out.path += "; country where " + out.people->name + " are told of: " + country;
  }

  // "Chadian police detained two men": officers of the law act at home
  [[nodiscard]] std::string holder_country(MentionId id) const {
    const TokenId head = doc_.mentions[id.index()].head;
    if (doc_.tokens.deprel[head.index()] != Deprel::obj) return {};
    const TokenId subject = s_.tree.child(doc_.tokens.head[head.index()], Deprel::nsubj);
    const MentionId who = subject.valid() ? s_.by_head[subject.index()] : MentionId();
    if (!who.valid()) return {};
    const Composition& c = s_.composition[who.index()];
    const bool law = c.sector && (*c.sector == "COP" || *c.sector == "JUD" || *c.sector == "SPY");
    return law && c.code && base_.country_by_code(*c.code) ? *c.code : std::string();
  }

  const Doc& doc_;
  const ActorBase& base_;
  const ActorScratch& s_;
  const Chains& chains_;
  ReportCountry country_;
  std::vector<State> state_;
  std::vector<Composition> sums_;
};

// Of chains of mentions that serve coreference alone none is kept.
bool loud(const Doc& doc, const ActorScratch& scratch, const Chain& chain) {
  return std::any_of(chain.mentions.begin(), chain.mentions.end(), [&](MentionId id) {
    const bool thing = doc.mentions[id.index()].kind == MentionKind::nominal && chain.mentions.size() > 1;
    return thing || !scratch.quiet[id.index()];
  });
}

EntityType type_of(const Chain& chain) { return chain.actor ? chain.actor->type : chain.type; }

std::string best_name(const Doc& doc, const ActorScratch& scratch, const Chain& chain) {
  std::string_view longest;
  bool named = false;
  for (const MentionId id : chain.mentions) {
    const Mention& m = doc.mentions[id.index()];
    if (m.kind == MentionKind::pronoun) continue;
    const Composition& c = scratch.composition[id.index()];
    if (m.kind == MentionKind::name && c.actor && !c.borrowed) return c.actor->name;
    if (m.kind == MentionKind::name && c.country && chain.type == EntityType::place &&
        scratch.match[id.index()] != ActorScratch::kNone &&
        scratch.matches[scratch.match[id.index()]].sense.kind == NameKind::country) {
      return c.country->name;
    }
    const std::string_view text = doc.text_of(m.tokens);
    const bool name = m.kind == MentionKind::name;
    if (longest.empty() || (name && !named) || (name == named && name && text.size() > longest.size())) {
      longest = text;
      named = name;
    }
  }
  return std::string(longest);
}

}  // namespace

std::optional<std::string> cameo_code(const ActorCode& actor) {
  if (!actor.code) return std::nullopt;
  const std::string code = *actor.code == "UNO" ? "IGOUNO" : *actor.code == "EUR" ? "IGOEUREEC" : *actor.code;
  const std::string sector = actor.sector.value_or("");
  // a state's own government is GOV in CAMEO too, but health is HLH there and MED the media
  return code + (sector == "MED" ? "HLH" : sector == "JRN" ? "MED" : sector);
}

void ActorResolver::run(Doc& doc, const ActorScratch& scratch, const Chains& chains) const {
  Resolution resolution(doc, base_, scratch, chains);
  std::vector<EntityId> entity(chains.list.size());
  std::vector<Mention> kept;
  kept.reserve(doc.mentions.size());
  std::vector<Entity> entities;
  for (std::size_t i = 0; i < doc.mentions.size(); ++i) {
    const std::uint32_t chain = chains.of[i];
    if (chain == Chains::kNone) continue;
    if (!loud(doc, scratch, chains.list[chain])) continue;
    if (!entity[chain].valid()) {
      entity[chain] = EntityId(entities.size());
      const Chain& c = chains.list[chain];
      entities.push_back(
          {type_of(c), best_name(doc, scratch, c), resolution.actor_of(chain), c.number == Number::plural});
    }
    kept.push_back(doc.mentions[i]);
    kept.back().entity = entity[chain];
  }
  doc.mentions = std::move(kept);
  doc.entities = std::move(entities);
}

}  // namespace hearsay

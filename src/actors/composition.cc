#include "actors/composition.h"

#include <algorithm>

#include "actors/path_steps.h"

namespace hearsay {

namespace {

const Modifier kFormer{"ex-", ModifierEffect::former, ""};

bool modifier_relation(Deprel r) {
  return r == Deprel::amod || r == Deprel::compound || r == Deprel::nmod_desc || r == Deprel::flat;
}

// Whose a person is: these prepositions name the owner, "to" and "with" do not ("the ambassador to Turkey").
bool owner_preposition(std::string_view word) {
  return word == "of" || word == "from" || word == "for" || word == "in" || word == "at";
}

void tell(Composition& c, std::string_view step) {
  if (!c.path.empty()) c.path += "; ";
  c.path += step;
}

void add_other(Composition& c, std::string_view sector) {
  if (sector.empty() || c.sector == sector) return;
  if (std::find(c.other_sectors.begin(), c.other_sectors.end(), sector) == c.other_sectors.end()) {
    c.other_sectors.emplace_back(sector);
  }
}

}  // namespace

bool civil_sector(std::string_view s) {
  return s == "CVL" || s == "REF" || s == "JRN" || s == "MED" || s == "EDU" || s == "LAB" || s == "AGR" || s == "REL" ||
         s == "SOC" || s == "BUS";
}

Composer::Composer(const Doc& doc, const ActorBase& base, ActorScratch& scratch)
    : doc_(doc), base_(base), s_(scratch), day_(doc.published()), state_(doc.mentions.size(), State::waiting) {
  s_.composition.assign(doc.mentions.size(), {});
}

void Composer::run() {
  for (std::size_t i = 0; i < doc_.mentions.size(); ++i) of(MentionId(i));
}

const Composition& Composer::of(MentionId mention) {
  State& state = state_[mention.index()];
  if (state == State::waiting) {
    state = State::busy;
    s_.composition[mention.index()] = compose(mention);
    state_[mention.index()] = State::done;
  }
  return s_.composition[mention.index()];
}

Composition Composer::compose(MentionId id) {
  const Mention& m = doc_.mentions[id.index()];
  if (m.kind == MentionKind::pronoun) return {};
  if (s_.quiet[id.index()] && s_.match[id.index()] == ActorScratch::kNone) {
    // "Kerr and Orr" are coded as the first of them
    const MentionId first = s_.by_head[m.head.index()];
    if (!first.valid() || first == id) return {};
    Composition c = of(first);
    c.borrowed = true;
    return c;
  }
  if (m.kind == MentionKind::nominal) return nominal(id);
  if (const auto match = s_.match[id.index()]; match != ActorScratch::kNone) return known_name(s_.matches[match]);
  return unknown_name(m);
}

Composition Composer::known_name(const NameMatch& match) const {
  Composition c;
  const NameSense& sense = match.sense;
  if (sense.kind != NameKind::actor) {
    if (ethnic(match)) {
      c.sector = "CVL";
      c.needs_country = true;
      c.path = std::string("'ethnic ").append(doc_.text_of(match.tokens)).append("' tells no country");
      return c;
    }
    c.country = &base_.country(sense.entry);
    c.code = c.country->code;
    c.sector = sense.kind == NameKind::demonym ? "CVL" : "GOV";
    static constexpr std::string_view kAs[] = {
        "", "the state", "the adjective of", "the people of", "the capital of", "a name for the government of"};
    c.path = std::string("'").append(doc_.text_of(match.tokens)).append("' is ");
    c.path.append(kAs[static_cast<std::size_t>(sense.kind)]).append(" ").append(c.country->name);
    return c;
  }
  c.actor = &base_.actor(sense.entry);
  c.path = std::string("'")
               .append(doc_.text_of(match.tokens))
               .append("' is ")
               .append(c.actor->id)
               .append(" of the actor base");
  const ActorTerm* term = ActorBase::term_on(*c.actor, day_);
  if (!term || c.actor->type == EntityType::place || c.actor->type == EntityType::event) return c;
  if (!term->code.empty()) c.code = term->code;
  if (c.actor->type == EntityType::nationality && !base_.country_by_code(term->code)) c.people = c.actor;
  if (!term->sector.empty()) c.sector = term->sector;
  if (!term->cameo.empty()) c.cameo = term->cameo;
  c.other_sectors = term->other_sectors;
  if (const std::string step = term_step(*term); !step.empty()) tell(c, step);
  if (c.actor->type == EntityType::person && day_ && term->to && *term->to <= *day_) {
    const std::string old = c.sector.value_or("");
    c.sector = "ELI";
    c.cameo.reset();
    add_other(c, old);
    tell(c, "out of office by then");
  }
  if (c.actor->type == EntityType::person && day_ && term->from && *day_ < *term->from) {
    c.sector.reset();
    c.cameo.reset();
    tell(c, "not yet in office");
  }
  return c;
}

// "ethnic Albanians" live in another country
bool Composer::ethnic(const NameMatch& match) const {
  return match.tokens.begin > 0 && doc_.tokens.lower[match.tokens.begin - 1] == "ethnic" &&
         (match.sense.kind == NameKind::adjective || match.sense.kind == NameKind::demonym);
}

// "Interior Ministry", "National Police", "Ukrainian Railways": the words of the name, then those around it.
Composition Composer::unknown_name(const Mention& m) {
  if (m.type == EntityType::person) return person_by_title(m);
  Composition c;
  if (m.type == EntityType::place || m.type == EntityType::event || m.type == EntityType::weapon) return c;
  const RoleMatch role = find_role(doc_, base_, TokenId{m.tokens.end - 1});
  const RoleMatch by_head = role.role ? role : find_role(doc_, base_, m.head);
  if (by_head.role && by_head.role->kind != RoleKind::person) {
    c.role = by_head.role;
    c.sector = by_head.role->sector.empty() ? std::nullopt : std::optional(by_head.role->sector);
    c.other_sectors = by_head.role->other_sectors;
    if (!by_head.role->code.empty()) c.code = by_head.role->code;
    tell(c, role_step("named like the role", *by_head.role));
  }
  if (m.type == EntityType::nationality) return c;
  add_owner(m.head, m.tokens.begin, c.role, c);
  if (!c.code) {
    // possessor and adjectives of the phrase around the name ("China's Taiwan Affairs Office")
    const TokenRange phrase = noun_phrase(doc_, s_.tree, m.head);
    if (phrase.begin < m.tokens.begin) add_owner(m.head, phrase.begin, c.role, c);
  }
  c.thing = false;
  c.needs_country = c.role != nullptr && !c.role->generic && !c.code;
  return c;
}

// "ISI chief X", "the Chadian minister X": the words before the name.
Composition Composer::person_by_title(const Mention& m) {
  Composition c;
  const TokenRange phrase = noun_phrase(doc_, s_.tree, m.head);
  const TokenId above = doc_.tokens.head[m.head.index()];
  TokenId title;
  if (m.tokens.begin > 0 && is_nominal(doc_.tokens.upos[m.tokens.begin - 1])) {
    const TokenId before{m.tokens.begin - 1};
    const bool attached = doc_.tokens.head[before.index()] == m.head || above == before;
    if (attached && modifier_relation(doc_.tokens.deprel[above == before ? m.head.index() : before.index()]))
      title = before;
    if (attached && above == before) title = before;
  }
  const std::uint32_t begin =
      std::min(phrase.begin, title.valid() ? noun_phrase(doc_, s_.tree, title).begin : phrase.begin);
  if (title.valid()) {
    const RoleMatch role = find_role(doc_, base_, title);
    if (role.role) {
      c.role = role.role;
      if (!role.role->sector.empty()) c.sector = role.role->sector;
      if (!role.role->code.empty()) c.code = role.role->code;
      c.other_sectors = role.role->other_sectors;
      tell(c, role_step("title", *role.role));
      add_owner(title, begin, role.role, c);
      if (above != title && !c.code) add_owner(m.head, begin, role.role, c);
      apply_modifiers(m.head, begin, m.tokens.begin, c);
      if (role.former) apply(kFormer, c);
    } else {
      add_owner(m.head, begin, nullptr, c);
    }
  } else if (phrase.begin < m.tokens.begin) {
    add_owner(m.head, phrase.begin, nullptr, c);
    if (c.code && c.country) c.sector = "CVL";
  }
  c.thing = false;
  c.needs_country = c.role != nullptr && !c.code;
  return c;
}

Composition Composer::nominal(MentionId id) {
  const Mention& m = doc_.mentions[id.index()];
  const RoleMatch& role = s_.role[id.index()];
  Composition c;
  if (!role.role && is_quantifier(doc_, m.head)) {
    for (const TokenId child : s_.tree.children(m.head)) {
      const TokenId of = preposition(s_.tree, child);
      if (doc_.tokens.deprel[child.index()] != Deprel::nmod || !of.valid() || doc_.tokens.lower[of.index()] != "of")
        continue;
      add_lender(child, nullptr, c);
      c.thing = false;
      return c;
    }
  }
  if (role.role) {
    c.role = role.role;
    if (!role.role->sector.empty()) c.sector = role.role->sector;
    if (!role.role->code.empty()) c.code = role.role->code;
    c.other_sectors = role.role->other_sectors;
    tell(c, role_step("role", *role.role));
  }
  c.thing = role.role == nullptr;
  add_owner(m.head, m.tokens.begin, c.role, c);
  if (!c.thing) apply_modifiers(m.head, m.tokens.begin, role.tokens.begin, c);
  if (role.former) apply(kFormer, c);
  c.needs_country = !c.code && c.sector.has_value();
  return c;
}

void Composer::add_owner(TokenId head, std::uint32_t begin, const Role* role, Composition& out) {
  if (!add_owner_before(head, begin, role, out)) add_owner_after(head, role, out);
}

// "the leader's al-Qaeda network": the organisation that names the head tells more than who owns it
bool Composer::organisation_before(TokenId head, std::uint32_t begin) const {
  for (std::uint32_t t = head.value; t-- > begin;) {
    const std::uint32_t i = s_.match_at[t];
    if (i == ActorScratch::kNone) continue;
    const NameMatch& match = s_.matches[i];
    return match.sense.kind == NameKind::actor && doc_.tokens.deprel[t] == Deprel::compound && !discounted(match) &&
           base_.actor(match.sense.entry).type == EntityType::organization;
  }
  return false;
}

// Names and roles to the left, nearest the head last: a possessor outranks adjectives, these outrank compounds.
bool Composer::add_owner_before(TokenId head, std::uint32_t begin, const Role* role, Composition& out) {
  // not so "the country's Liberal government"
  const bool named = role != nullptr && role->sector != "GOV" && organisation_before(head, begin);
  for (const TokenId c : s_.tree.children(head)) {
    if (named) break;
    if (c < head && doc_.tokens.deprel[c.index()] == Deprel::nmod_poss && add_lender(c, role, out)) return true;
  }
  std::uint32_t last = ActorScratch::kNone;
  for (std::uint32_t t = head.value; t-- > begin;) {
    const std::uint32_t i = s_.match_at[t];
    if (i == ActorScratch::kNone || i == last) continue;
    last = i;
    const NameMatch& match = s_.matches[i];
    if (match.tokens.begin < begin) continue;
    if (discounted(match)) {
      // "anti-Taliban groups": who is against a country's rulers is of that country
      const Composition against = known_name(match);
      if (role && against.actor && against.code && base_.country_by_code(*against.code) && is_against(match)) {
        if (!out.code) out.code = against.code;
        tell(out, against.path);
      }
      continue;
    }
    // "Pakistani and Taliban forces": conjuncts before the head are owners too; the nearest one gives the code
    const Composition owner = known_name(match);
    if (!owner.code && !owner.sector) continue;
    join(owner, role, out);
    tell(out, owner.path);
    return true;
  }
  // "army vehicles", "interior ministry spokesman": another role before the head
  const std::uint32_t from =
      role ? head.value + 1 -
                 std::min<std::uint32_t>(
                     head.value + 1 - begin,
                     static_cast<std::uint32_t>(1 + std::count(role->role.begin(), role->role.end(), ' ')))
           : head.value;
  if (from > begin && from > 0) {
    const TokenId before{from - 1};
    const Deprel r = doc_.tokens.deprel[before.index()];
    if ((r == Deprel::compound || r == Deprel::amod) && is_nominal(doc_.tokens.upos[before.index()])) {
      const RoleMatch other = find_role(doc_, base_, before);
      if (other.role && (!other.role->sector.empty() || !other.role->code.empty())) {
        Composition owner;
        owner.role = other.role;
        if (!other.role->sector.empty()) owner.sector = other.role->sector;
        if (!other.role->code.empty()) owner.code = other.role->code;
        join(owner, role, out);
        tell(out, role_step("owner", *other.role));
        add_owner_after(head, role, out);
        return true;
      }
    }
  }
  return false;
}

bool Composer::add_owner_after(TokenId head, const Role* role, Composition& out) {
  if (owner_phrase(head, head, role, out) || loyal_to(head, role, out)) return true;
  // "leaders and members of the group": the phrase hangs on the first of them
  return doc_.tokens.deprel[head.index()] == Deprel::conj &&
         owner_phrase(doc_.tokens.head[head.index()], head, role, out);
}

// "troops loyal to the general"
bool Composer::loyal_to(TokenId head, const Role* role, Composition& out) {
  for (const TokenId loyal : s_.tree.children(head)) {
    if (loyal < head || doc_.tokens.lower[loyal.index()] != "loyal") continue;
    for (const TokenId lord : s_.tree.children(loyal)) {
      const TokenId to = preposition(s_.tree, lord);
      if (to.valid() && doc_.tokens.lower[to.index()] == "to" && mention_at(lord).valid())
        return add_lender(lord, role, out);
    }
  }
  return false;
}

// The phrases below `above` that follow `head`.
bool Composer::owner_phrase(TokenId above, TokenId head, const Role* role, Composition& out) {
  for (const TokenId c : s_.tree.children(above)) {
    if (c < head || doc_.tokens.deprel[c.index()] != Deprel::nmod) continue;
    if (above == head && behind_conjunct(head, c)) continue;
    const TokenId p = preposition(s_.tree, c);
    if (!p.valid() || !owner_preposition(doc_.tokens.lower[p.index()])) continue;
    const auto word = doc_.tokens.lower[p.index()];
    // "soldiers in Kherson" may be anybody's; a court or ministry in a country is that country's
    const bool place = word == "in" || word == "at";
    if (place && (!role || role->kind == RoleKind::group || out.code)) continue;
    if (!place && !role && word != "of") continue;
    if (add_lender(c, place ? nullptr : role, out)) {
      if (place && role && !role->sector.empty()) out.sector = role->sector;
      return true;
    }
  }
  return false;
}

// "opposition leaders and members of the group": with an adjective of its own the first is not of the group
bool Composer::behind_conjunct(TokenId head, TokenId phrase) const {
  bool conjunct = false, described = false;
  for (const TokenId c : s_.tree.children(head)) {
    const Deprel r = doc_.tokens.deprel[c.index()];
    conjunct = conjunct || (r == Deprel::conj && head < c && c < phrase);
    described = described || (c < head && (r == Deprel::amod || r == Deprel::compound));
  }
  return conjunct && described;
}

// Takes code and sector from the mention headed by `token`, or leaves it to that mention's chain.
bool Composer::add_lender(TokenId token, const Role* role, Composition& out) {
  MentionId id = mention_at(token);
  if (!id.valid() && doc_.tokens.xpos[token.index()] == Xpos::wp_poss) {
    // "Chad, whose soldiers": the noun that the clause describes
    TokenId at = token;
    for (int i = 0; i < 6 && at.valid() && doc_.tokens.deprel[at.index()] != Deprel::acl_relcl; ++i)
      at = doc_.tokens.head[at.index()];
    if (!at.valid() || !doc_.tokens.head[at.index()].valid()) return false;
    id = mention_at(doc_.tokens.head[at.index()]);
    if (!id.valid()) return false;
  }
  if (!id.valid()) {
    // "Georgian diplomatic passports": what is named before a plain noun
    return add_owner_before(token, noun_phrase(doc_, s_.tree, token).begin, role, out);
  }
  if (state_[id.index()] == State::busy) return false;
  const Composition& owner = of(id);
  if (!owner.code && !owner.actor) {
    out.lender = id;
    if (!role && owner.sector && !out.sector) out.sector = owner.sector;
    if (role && role->sector.empty() && owner.sector) out.sector = owner.sector;
    if (owner.lender.valid() || owner.needs_country || doc_.mentions[id.index()].kind == MentionKind::pronoun ||
        !owner.sector) {
      return true;
    }
    return true;
  }
  join(owner, role, out);
  tell(out, std::string("of '").append(doc_.text_of(doc_.mentions[id.index()].tokens)).append("'"));
  tell(out, owner.path);
  return true;
}

void Composer::join(const Composition& owner, const Role* role, Composition& out) {
  if (!out.code) {
    out.code = owner.code;
    out.people = owner.people;
  }
  const bool state = owner.country != nullptr && !owner.actor && !owner.role;
  const bool official_owner = owner.sector && *owner.sector != "GOV" && !civil_sector(*owner.sector);
  const std::string own = out.sector.value_or("");
  const bool keep = role && !own.empty() && (state || !official_owner) &&
                    !(owner.sector && !state && (role->generic || (role->head && owner.actor)) && own != "UAF");
  const bool stays_civil = role && !own.empty() && civil_sector(own) && !role->generic;
  if (keep || stays_civil) {
    if (owner.actor && owner.actor->type != EntityType::person && !stays_civil && owner.sector == out.sector)
      out.actor = owner.actor;
    if (!out.country) out.country = owner.country;
    return;
  }
  if (owner.sector) {
    if (!own.empty() && own != *owner.sector && role && !role->generic && own != "UAF" && own != "GOV")
      add_other(out, own);
    out.sector = owner.sector;
  }
  for (const auto& other : owner.other_sectors) add_other(out, other);
  if (owner.actor && owner.actor->type != EntityType::person) {
    out.actor = owner.actor;
    out.cameo = owner.cameo;
    out.borrowed = true;
  }
  if (!out.country) out.country = owner.country;
}

bool Composer::is_against(const NameMatch& match) const {
  return match.tokens.begin >= 2 && doc_.tokens.lower[match.tokens.begin - 2] == "anti";
}

// "anti-Taliban", "US-backed": the name says against or by whom, not whose.
bool Composer::discounted(const NameMatch& match) const {
  const std::uint32_t begin = match.tokens.begin, end = match.tokens.end;
  const auto hyphen = [&](std::uint32_t t) { return t < doc_.tokens.size() && doc_.form(TokenId{t}) == "-"; };
  if (begin >= 2 && hyphen(begin - 1)) {
    const auto before = doc_.tokens.lower[begin - 2];
    const Modifier* m = base_.modifier(before);
    if (before == "pro" || before == "anti" || before == "non" || (m && m->effect == ModifierEffect::negating))
      return true;
  }
  if (hyphen(end) && end + 1 < doc_.tokens.size()) {
    const auto after = doc_.tokens.lower[end + 1];
    const Xpos tag = doc_.tokens.xpos[end + 1];
    if (tag == Xpos::vbn || tag == Xpos::vbd || after.ends_with("ed") || after == "led" || after == "held" ||
        after == "built")
      return true;
  }
  return false;
}

void Composer::apply_modifiers(TokenId head, std::uint32_t begin, std::uint32_t end, Composition& out) const {
  for (std::uint32_t t = end; t-- > begin;) {
    if (TokenId{t} == head || !modifier_relation(doc_.tokens.deprel[t])) continue;
    if (const Modifier* m = base_.modifier(doc_.tokens.lower[t])) apply(*m, out);
  }
}

void Composer::apply(const Modifier& m, Composition& out) const {
  const std::string old = out.sector.value_or("");
  const bool vague =
      old.empty() || old == "CVL" || old == "GOV" || old == "UAF" || old == "UNK" || (out.role && out.role->generic);
  switch (m.effect) {
    case ModifierEffect::former:
    case ModifierEffect::ousted:
      out.sector = "ELI";
      if (old != "ELI") add_other(out, old);
      break;
    case ModifierEffect::exiled:
      add_other(out, "ELI");
      break;
    case ModifierEffect::opposition:
      if (old == "UAF") {
        out.sector = "REB";  // "anti-junta fighters"
      } else if (vague || old == "LEG") {
        out.sector = "OPP";
      }
      if (old == "PTY") add_other(out, "OPP");
      break;
    case ModifierEffect::rebel:
      if (vague || old == "MIL") out.sector = "REB";
      break;
    case ModifierEffect::sector:
      if (!vague || m.sector == old) return;
      if (m.sector == "CVL" && old == "GOV") return;
      out.sector = m.sector;
      break;
    case ModifierEffect::acting:
    case ModifierEffect::elect:
    case ModifierEffect::negating:
      return;
  }
  if (out.sector != old) out.cameo.reset();
  tell(out, "'" + m.word + "'" + (out.sector != old && out.sector ? " makes it " + *out.sector : ""));
}

}  // namespace hearsay

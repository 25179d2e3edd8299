#include "actors/linking/actor_composer.h"

#include <fmt/format.h>

#include "actors/linking/country_of_report.h"
#include "actors/noun_phrase.h"

namespace hearsay {

namespace {

bool is_modifier(Deprel r) { return r == Deprel::amod || r == Deprel::compound || r == Deprel::nmod_poss; }

std::string_view case_word(const Doc& doc, const Tree& tree, TokenId token) {
  const TokenId c = preposition(tree, token);
  return c.valid() ? doc.tokens.lower[c.index()] : std::string_view();
}

// "in Kabul", "near Kabul": a place, where bare "Kabul" is the government.
bool is_locative(std::string_view w) {
  return w == "in" || w == "near" || w == "at" || w == "from" || w == "into" || w == "around" || w == "outside" || w == "across";
}

}  // namespace

ActorComposer::ActorComposer(const Doc& doc, const Tree& tree, const ActorBase& base, const Drafts& drafts)
    : doc_(doc), tree_(tree), base_(base), drafts_(drafts), codes_(drafts.size()), begun_(drafts.size(), false),
      report_country_(country_of_report(doc, base, drafts)) {}

ActorCodes ActorComposer::run() {
  for (std::size_t i = 0; i < drafts_.size(); ++i) code_of(static_cast<int>(i));
  return std::move(codes_);
}

const ActorComposer::Code& ActorComposer::code_of(int draft) {
  const auto i = static_cast<std::size_t>(draft);
  if (!begun_[i]) {
    begun_[i] = true;
    codes_[i] = compose(drafts_[i]);
  }
  return codes_[i];
}

const ActorComposer::Code* ActorComposer::at(TokenId head) {
  const int i = drafts_.at(head);
  return i < 0 ? nullptr : &code_of(i);
}

ActorComposer::Code ActorComposer::compose(const Draft& d) {
  if (d.mention.kind == MentionKind::pronoun) return std::nullopt;
  if (d.descend.valid()) {
    const Code* below = at(d.descend);
    if (below != nullptr && *below) return *below;
  }
  if (d.sense) return name_of_base(d);
  if (d.mention.kind == MentionKind::name) return unknown_name(d);
  if (d.role != nullptr) return from_role(*d.role, d.mention.head);
  return from_modifier(d);
}

ActorCode ActorComposer::country_actor(const Draft& d) const {
  const Country& c = base_.country(d.sense->entry);
  ActorCode a;
  a.code = c.code;
  a.identifier_text = c.name;
  a.sector = d.sense->kind == NameKind::demonym ? "CVL" : "GOV";
  a.path = fmt::format("'{}' stands for {} of {}", doc_.text_of(d.mention.tokens),
                       d.sense->kind == NameKind::demonym ? "the people" : "the government", c.name);
  return a;
}

std::string ActorComposer::country_name(const std::string& code) const {
  const Country* country = base_.country_by_code(code);
  return country != nullptr ? country->name : code;
}

ActorComposer::Code ActorComposer::name_of_base(const Draft& d) const {
  if (d.sense->kind != NameKind::actor) {
    if (d.sense->kind == NameKind::capital && is_locative(case_word(doc_, tree_, d.mention.head))) return std::nullopt;
    return country_actor(d);
  }
  const NamedActor& actor = base_.actor(d.sense->entry);
  if (actor.type == EntityType::place) return std::nullopt;
  ActorCode a;
  a.identifier_id = actor.id;
  a.identifier_text = actor.name;
  const auto day = doc_.published();
  const ActorTerm* term = ActorBase::term_on(actor, day);
  if (term == nullptr) return a;
  a.code = term->code;
  if (!term->sector.empty()) a.sector = term->sector;
  a.other_sectors = term->other_sectors;
  a.path = "actor base: " + actor.id;
  if (actor.type == EntityType::person && day && term->to && *term->to <= *day) {
    if (a.sector) a.other_sectors.push_back(*a.sector);
    a.sector = "ELI";
    a.path += ", after the end of the term";
  }
  return a;
}

ActorComposer::Code ActorComposer::unknown_name(const Draft& d) {
  if (d.mention.type != EntityType::person && d.mention.type != EntityType::organization) return std::nullopt;
  const TokenId head = d.mention.head;
  const Role* own = find_role(doc_, base_, head).role;
  if (own != nullptr && d.mention.type == EntityType::organization) return from_role(*own, head);
  for (const TokenId c : tree_.children(head)) {
    const Deprel r = doc_.tokens.deprel[c.index()];
    if (r != Deprel::appos && r != Deprel::compound && r != Deprel::flat && r != Deprel::nmod_desc) continue;
    if (const Role* role = find_role(doc_, base_, c).role) return from_role(*role, c, head);
  }
  const TokenId above = doc_.tokens.head[head.index()];
  if (above.valid() && doc_.tokens.deprel[head.index()] == Deprel::appos) {
    const Code* a = at(above);
    if (a != nullptr && *a) return *a;
  }
  return std::nullopt;
}

ActorComposer::Code ActorComposer::from_modifier(const Draft& d) {
  for (const TokenId c : tree_.children(d.mention.head)) {
    const Deprel r = doc_.tokens.deprel[c.index()];
    if (!is_modifier(r) && r != Deprel::nmod) continue;
    const Code* below = at(c);
    if (below != nullptr && *below && (*below)->code) return *below;
  }
  return std::nullopt;
}

ActorCode ActorComposer::from_role(const Role& role, TokenId head, TokenId named) {
  ActorCode a;
  const Code from = owner(head, named);
  if (!role.sector.empty()) a.sector = role.sector;
  a.other_sectors = role.other_sectors;
  if (!role.code.empty()) a.code = role.code;
  a.path = "role '" + role.role + "'";
  if (from) {
    if (!a.code) a.code = from->code;
    const bool of_body = from->identifier_id.has_value() || (from->sector && *from->sector != "GOV" && *from->sector != "CVL");
    if (of_body && from->sector && role.kind != RoleKind::body) {
      a.sector = from->sector;
      a.identifier_id = from->identifier_id;
      a.identifier_text = from->identifier_text;
    }
    a.path += " of " + from->identifier_text.value_or(country_name(*from->code));
  } else if (!a.code && !report_country_.empty()) {
    a.code = report_country_;
    a.path += " of " + country_name(report_country_) + ", the country of the report";
  }
  modify(head, a);
  return a;
}

// 'former', 'opposition', 'military': what a modifier makes of the role's sector.
void ActorComposer::modify(TokenId head, ActorCode& a) const {
  for (const TokenId c : tree_.children(head)) {
    const Deprel r = doc_.tokens.deprel[c.index()];
    if (r != Deprel::amod && r != Deprel::compound) continue;
    const Modifier* m = base_.modifier(doc_.tokens.lower[c.index()]);
    if (m == nullptr) continue;
    if (m->effect == ModifierEffect::former || m->effect == ModifierEffect::ousted) {
      if (a.sector) a.other_sectors.push_back(*a.sector);
      a.sector = "ELI";
    } else if (m->effect == ModifierEffect::opposition) {
      a.sector = "OPP";
    } else if (m->effect == ModifierEffect::rebel) {
      a.sector = "REB";
    } else if (m->effect == ModifierEffect::sector && !m->sector.empty() && (!a.sector || a.sector == "GOV" || a.sector == "CVL")) {
      a.sector = m->sector;
    } else {
      continue;
    }
    a.path += ", " + m->word;
  }
}

}  // namespace hearsay

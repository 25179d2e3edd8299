#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

/// The closed vocabularies of the columns: Universal Dependencies' tags and relations, the Penn tags, entity types.
/// `name(x)` gives the standard spelling, `…_from(name)` the reverse.
namespace hearsay {

enum class Upos : std::uint8_t {
  none,
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x,
};

enum class Xpos : std::uint8_t {
  none,
  cc,
  cd,
  dt,
  ex,
  fw,
  in,
  jj,
  jjr,
  jjs,
  ls,
  md,
  nn,
  nns,
  nnp,
  nnps,
  pdt,
  pos,
  prp,
  prp_poss,
  rb,
  rbr,
  rbs,
  rp,
  sym,
  to,
  uh,
  vb,
  vbd,
  vbg,
  vbn,
  vbp,
  vbz,
  wdt,
  wp,
  wp_poss,
  wrb,
  lrb,
  rrb,
  comma,
  period,
  colon,
  open_quote,
  close_quote,
  dollar,
  hyph,
  nfp,
  gw,
  add,
  afx,
};

enum class Deprel : std::uint8_t {
  none,
  acl,
  acl_relcl,
  advcl,
  advcl_relcl,
  advmod,
  amod,
  appos,
  aux,
  aux_pass,
  case_,
  cc,
  cc_preconj,
  ccomp,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  csubj_pass,
  csubj_outer,
  dep,
  det,
  det_predet,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nmod_desc,
  nmod_poss,
  nmod_unmarked,
  nsubj,
  nsubj_pass,
  nsubj_outer,
  nummod,
  obj,
  obl,
  obl_agent,
  obl_unmarked,
  orphan,
  parataxis,
  punct,
  reparandum,
  root,
  vocative,
  xcomp,
};

enum class EntityType : std::uint8_t { none, person, organization, place, nationality, event, facility, weapon, other };

enum class MentionKind : std::uint8_t { name, nominal, pronoun };

/// Begin-inside label of the entity tagger; type none is "outside".
struct EntityLabel {
  EntityType type = EntityType::none;
  bool begins = false;
  bool operator==(const EntityLabel&) const = default;
};

[[nodiscard]] std::string_view name(Upos tag);
[[nodiscard]] std::string_view name(Xpos tag);
[[nodiscard]] std::string_view name(Deprel relation);
[[nodiscard]] std::string_view name(EntityType type);
[[nodiscard]] std::string_view name(MentionKind kind);

[[nodiscard]] std::optional<Upos> upos_from(std::string_view name);
[[nodiscard]] std::optional<Xpos> xpos_from(std::string_view name);
[[nodiscard]] std::optional<Deprel> deprel_from(std::string_view name);
[[nodiscard]] std::optional<EntityType> entity_type_from(std::string_view name);

/// The short name in CoNLL-U's MISC ("PER", "ORG", "LOC", "NORP", "EVENT", "FAC", "WEAPON", "MISC").
[[nodiscard]] std::string_view short_name(EntityType type);
[[nodiscard]] std::optional<EntityType> entity_type_from_short(std::string_view name);

}  // namespace hearsay

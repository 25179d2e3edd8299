#include "actors/descriptions.h"

#include <algorithm>

#include "actors/agreement.h"

namespace hearsay {

namespace {

constexpr std::size_t kWindow = 400;       // mentions looked back over
constexpr std::uint32_t kHeadReach = 12;   // sentences "the ministry" reaches back to another ministry
constexpr std::uint32_t kThingReach = 25;  // and "the dam", which nobody else owns
constexpr std::uint32_t kTitleReach = 25;  // and "the mayor" to "Mayor Kerr"
constexpr std::uint32_t kKindReach = 4;    // and "the bloc" to a name
constexpr std::uint32_t kTopicReach = 25;  // to a name that the report has told often
constexpr std::uint32_t kTitleWords = 5;   // before a name
constexpr std::size_t kTopic = 3;          // mentions that make it so

std::string_view lower(const Doc& doc, TokenId t) { return doc.tokens.lower[t.index()]; }

bool subject(Deprel r) { return r == Deprel::nsubj || r == Deprel::nsubj_pass; }

// "minister" of "finance minister", "chief" of "chief of staff"
std::string_view head_word(std::string_view office) {
  office = office.substr(0, office.find(" of "));
  const auto blank = office.rfind(' ');
  return blank == std::string_view::npos ? office : office.substr(blank + 1);
}

bool holds_word(std::string_view phrase, std::string_view word) {
  for (std::size_t at = phrase.find(word); at != std::string_view::npos; at = phrase.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || phrase[at - 1] == ' ') && (end == phrase.size() || phrase[end] == ' ')) return true;
  }
  return false;
}

bool unknown(const Chain& chain) {
  return chain.named && chain.type == EntityType::organization && chain.actor == nullptr && chain.code.empty() &&
         chain.sector.empty();
}

}  // namespace

// Every adjective, compound, possessor or "of" phrase of the later phrase must be told of the earlier one too.
bool Descriptions::modifiers_fit(const Mention& later, const Mention& earlier) const {
  for (const TokenId c : s_.tree.children(later.head)) {
    const Deprel r = doc_.tokens.deprel[c.index()];
    if (r == Deprel::nmod_poss && doc_.tokens.upos[c.index()] == Upos::pron) continue;
    if (r != Deprel::amod && r != Deprel::compound && r != Deprel::nmod_poss && r != Deprel::nmod &&
        r != Deprel::nummod && r != Deprel::acl)
      continue;
    bool told = false;
    for (std::uint32_t t = earlier.tokens.begin; t < earlier.tokens.end && !told; ++t) {
      told = doc_.tokens.lower[t] == lower(doc_, c) || doc_.tokens.lemma[t] == doc_.tokens.lemma[c.index()];
    }
    if (!told) return false;
  }
  return true;
}

// "his party" is not "the party" of others, nor "her brother" "their brother".
bool Descriptions::owners_fit(const Mention& later, const Mention& earlier) const {
  const TokenId a = s_.tree.child(later.head, Deprel::nmod_poss);
  if (!a.valid() || doc_.tokens.upos[a.index()] != Upos::pron) return true;
  const TokenId b = s_.tree.child(earlier.head, Deprel::nmod_poss);
  if (!b.valid()) return earlier.type == EntityType::place;
  if (doc_.tokens.upos[b.index()] != Upos::pron) return true;
  return lower(doc_, a) == lower(doc_, b);
}

bool Descriptions::same_head_fits(const Mention& later, const Mention& earlier) const {
  if (is_coordination(doc_, earlier)) return false;
  const auto lemma = doc_.tokens.lemma[later.head.index()];
  if (earlier.kind == MentionKind::nominal) {
    if (doc_.tokens.lemma[earlier.head.index()] != lemma) return false;
    const Number a = number_of(doc_, later), b = number_of(doc_, earlier);
    if (a != b && a != Number::unknown && b != Number::unknown) return false;
  } else {
    // "the ministry" for "the Ministry of Defence", "the ministry" for "the Defence Ministry"
    if (earlier.type == EntityType::person || earlier.type == EntityType::nationality) return false;
    bool held = false;
    for (std::uint32_t t = earlier.tokens.begin; t < earlier.tokens.end && !held; ++t)
      held = doc_.tokens.lower[t] == lower(doc_, later.head);
    if (!held) return false;
  }
  return modifiers_fit(later, earlier) && owners_fit(later, earlier);
}

// "the minister" for "Finance Minister Orr", or for one who held that office on the day.
bool Descriptions::holds_title(const Mention& later, std::size_t k) const {
  if (number_of(doc_, later) == Number::plural) return false;
  const Mention& name = doc_.mentions[k];
  const Composition& c = s_.composition[k];
  const ActorTerm* term = c.actor != nullptr ? ActorBase::term_on(*c.actor, doc_.published()) : nullptr;
  const std::string_view office = c.role != nullptr ? std::string_view(c.role->role)
                                  : term != nullptr ? std::string_view(term->office)
                                                    : std::string_view();
  const std::uint32_t sentence = doc_.sentences[doc_.sentence_of(name.head).index()].tokens.begin;
  const std::uint32_t begin = std::max(sentence, name.tokens.begin - std::min(name.tokens.begin, kTitleWords));
  const auto in_title = [&](std::string_view word, std::string_view lemma) {
    for (std::uint32_t t = begin; t < name.tokens.end; ++t) {
      if (doc_.tokens.lower[t] == word || doc_.tokens.lemma[t] == lemma) return true;
    }
    return holds_word(office, word);
  };
  const auto head = lower(doc_, later.head);
  const bool before = name.tokens.begin > sentence && doc_.tokens.lower[name.tokens.begin - 1] == head &&
                      is_nominal(doc_.tokens.upos[name.tokens.begin - 1]);
  if (!before && head_word(office) != head) return false;
  for (const TokenId m : s_.tree.children(later.head)) {
    const Deprel r = doc_.tokens.deprel[m.index()];
    if (r == Deprel::nmod || r == Deprel::acl || r == Deprel::nummod) return false;
    if (r != Deprel::amod && r != Deprel::compound && r != Deprel::nmod_poss) continue;
    if (!in_title(lower(doc_, m), doc_.tokens.lemma[m.index()])) return false;
  }
  return true;
}

// "Lagos is a port": what "the port" takes up is Lagos.
std::uint32_t Descriptions::chain_meant(const Chains& chains, std::size_t k) const {
  const std::uint32_t own = chains.of[k];
  const TokenId head = doc_.mentions[k].head;
  if (!s_.tree.has_child(head, Deprel::cop)) return own;
  const TokenId subject = s_.tree.child(head, Deprel::nsubj);
  const MentionId other = subject.valid() ? s_.by_head[subject.index()] : MentionId();
  if (!other.valid() || chains.of[other.index()] == Chains::kNone) return own;
  const Chain& chain = chains.list[chains.of[other.index()]];
  const bool fits = chain.type == doc_.mentions[k].type && chain.number != Number::plural;
  return fits ? chains.of[other.index()] : own;
}

std::uint32_t Descriptions::by_head(const Chains& chains, MentionId id) const {
  const Mention& m = doc_.mentions[id.index()];
  const auto sentence = doc_.sentence_of(m.head).value;
  const std::size_t from = id.index() > kWindow ? id.index() - kWindow : 0;
  const std::string& code = s_.composition[id.index()].code.value_or("");
  const std::uint32_t reach = s_.quiet[id.index()] ? kThingReach : kHeadReach;
  std::uint32_t vague = Chains::kNone;
  for (std::size_t k = id.index(); k-- > from;) {
    const Mention& earlier = doc_.mentions[k];
    if (earlier.kind == MentionKind::pronoun || chains.of[k] == Chains::kNone) continue;
    const auto distance = sentence - doc_.sentence_of(earlier.head).value;
    if (distance > kTitleReach) break;
    if (earlier.tokens.overlaps(m.tokens)) continue;
    const bool fits = earlier.kind == MentionKind::name && earlier.type == EntityType::person
                          ? holds_title(m, k)
                          : distance <= reach && same_head_fits(m, earlier);
    if (!fits) continue;
    const std::uint32_t found = chain_meant(chains, k);
    const Chain& chain = chains.list[found];
    if (!code.empty() && !chain.code.empty() && chain.code != code) continue;
    // "a city" of which nothing more is told gives way to the name that was "the city" before
    const bool passing = earlier.kind == MentionKind::nominal && chain.mentions.size() == 1 &&
                         !is_definite(doc_, s_.tree, earlier.head) &&
                         base_.kind_noun(doc_.tokens.lemma[m.head.index()]);
    if (!passing) return found;
    if (vague == Chains::kNone) vague = found;
  }
  return vague;
}

bool Descriptions::kind_fits(const KindNoun& kind, const Chain& chain) const {
  // a delegation is taken up as people
  const bool people = kind.type == EntityType::person && chain.collective && !chain.named;
  if (kind.type != chain.type && !people) return false;
  if (kind.fits.empty()) return !chain.state;
  const auto fits = [&](const std::string& s) {
    return !s.empty() && std::find(kind.fits.begin(), kind.fits.end(), s) != kind.fits.end();
  };
  return (chain.state && fits("STATE")) || fits(chain.code) || fits(chain.sector) ||
         (kind.type == EntityType::organization && unknown(chain));
}

// Nothing but a determiner and an adjective: "the terrorist group", not "the group of ministers".
bool Descriptions::plain(const Mention& m) const {
  for (const TokenId c : s_.tree.children(m.head)) {
    const Deprel r = doc_.tokens.deprel[c.index()];
    const bool pronoun = doc_.tokens.upos[c.index()] == Upos::pron;
    if (r == Deprel::nmod_poss && pronoun && m.type == EntityType::place) continue;  // "our country"
    if (r == Deprel::nmod || r == Deprel::nmod_poss || r == Deprel::acl || r == Deprel::compound || r == Deprel::nummod)
      return false;
    if (r == Deprel::amod && s_.match_at[c.index()] != ActorScratch::kNone) return false;
  }
  return true;
}

std::uint32_t Descriptions::by_kind(const Chains& chains, MentionId id) const {
  const Mention& m = doc_.mentions[id.index()];
  const KindNoun* kind = base_.kind_noun(doc_.tokens.lemma[m.head.index()]);
  if (!kind || !plain(m)) return Chains::kNone;
  if (kind->type == EntityType::person) return people(chains, id, *kind);
  if (number_of(doc_, m) == Number::plural) return Chains::kNone;
  const auto sentence = doc_.sentence_of(m.head).value;
  const std::size_t from = id.index() > kWindow ? id.index() - kWindow : 0;
  const std::string& sector = s_.composition[id.index()].sector.value_or("");
  std::uint32_t best = Chains::kNone;
  int best_score = 0;
  for (std::size_t k = id.index(); k-- > from;) {
    const Mention& earlier = doc_.mentions[k];
    if (chains.of[k] == Chains::kNone || earlier.tokens.overlaps(m.tokens)) continue;
    const auto distance = sentence - doc_.sentence_of(earlier.head).value;
    if (distance > kTopicReach) break;
    const Chain& chain = chains.list[chains.of[k]];
    const bool topic = chain.mentions.size() >= kTopic;
    if (!chain.named || (distance > kKindReach && !topic)) continue;
    if (!kind_fits(*kind, chain) || (!sector.empty() && !chain.sector.empty() && chain.sector != sector)) continue;
    // a body of which nothing is known may be any kind; a place need not act
    const int doubt = kind->fits.empty() || !unknown(chain) ? 0 : 8;
    const int told = std::min(static_cast<int>(chain.mentions.size()), 24) / 2;
    const bool acts = kind->type != EntityType::place && subject(doc_.tokens.deprel[earlier.head.index()]);
    const int score = 100 - 3 * static_cast<int>(distance) + told - doubt + (acts ? 3 : 0);
    if (score > best_score) {
      best_score = score;
      best = chains.of[k];
    }
  }
  return best;
}

// "the men" after "two gunmen": people told without a name and not yet taken up.
std::uint32_t Descriptions::people(const Chains& chains, MentionId id, const KindNoun& kind) const {
  const Mention& m = doc_.mentions[id.index()];
  const auto sentence = doc_.sentence_of(m.head).value;
  const std::size_t from = id.index() > kWindow ? id.index() - kWindow : 0;
  const std::string& sector = s_.composition[id.index()].sector.value_or("");
  const Number number = number_of(doc_, m);
  const Gender gender = gender_of(doc_, base_, m);
  std::uint32_t best = Chains::kNone;
  int best_score = 0;
  for (std::size_t k = id.index(); k-- > from;) {
    const Mention& earlier = doc_.mentions[k];
    if (chains.of[k] == Chains::kNone || earlier.tokens.overlaps(m.tokens)) continue;
    const auto distance = sentence - doc_.sentence_of(earlier.head).value;
    if (distance > kKindReach) break;
    const Chain& chain = chains.list[chains.of[k]];
    if ((chain.number != number && !(chain.collective && number == Number::plural)) ||
        earlier.kind == MentionKind::name || is_definite(doc_, s_.tree, earlier.head) || is_coordination(doc_, earlier))
      continue;
    if (gender != Gender::unknown && chain.gender != Gender::unknown && chain.gender != gender) continue;
    if (!kind_fits(kind, chain) || (!sector.empty() && !chain.sector.empty() && chain.sector != sector)) continue;
    const int score = 10 - 2 * static_cast<int>(distance) + (subject(doc_.tokens.deprel[earlier.head.index()]) ? 3 : 0);
    if (score > best_score) {
      best_score = score;
      best = chains.of[k];
    }
  }
  return best;
}

// "police … police", "land … land": bodies, masses and kinds that go without an article, in the same words.
std::uint32_t Descriptions::bare(const Chains& chains, MentionId id) const {
  const Mention& m = doc_.mentions[id.index()];
  const RoleMatch& role = s_.role[id.index()];
  // "men … men" may be others each time
  if (role.role && role.role->generic && role.role->kind == RoleKind::person) return Chains::kNone;
  if (m.tokens.size() > 2) return Chains::kNone;
  for (std::uint32_t t = m.tokens.begin; t < m.tokens.end; ++t) {
    const Upos tag = doc_.tokens.upos[t];
    if (tag == Upos::det || tag == Upos::num || tag == Upos::pron || doc_.tokens.deprel[t] == Deprel::det)
      return Chains::kNone;
  }
  const auto sentence = doc_.sentence_of(m.head).value;
  const std::size_t from = id.index() > kWindow ? id.index() - kWindow : 0;
  for (std::size_t k = id.index(); k-- > from;) {
    const Mention& earlier = doc_.mentions[k];
    if (earlier.kind != MentionKind::nominal || chains.of[k] == Chains::kNone) continue;
    if (sentence - doc_.sentence_of(earlier.head).value > kThingReach) break;
    if (earlier.tokens.size() != m.tokens.size()) continue;
    bool same = true;
    for (std::uint32_t t = 0; t < m.tokens.size() && same; ++t)
      same = doc_.tokens.lower[m.tokens.begin + t] == doc_.tokens.lower[earlier.tokens.begin + t];
    if (same) return chains.of[k];
  }
  return Chains::kNone;
}

// "both countries", "the two men" after "France and Germany", "Kerr and Orr": two of that kind told as one.
std::uint32_t Descriptions::both(const Chains& chains, MentionId id) const {
  const Mention& m = doc_.mentions[id.index()];
  if (number_of(doc_, m) != Number::plural) return Chains::kNone;
  bool two = false;
  for (const TokenId c : s_.tree.children(m.head)) two = two || lower(doc_, c) == "both" || lower(doc_, c) == "two";
  if (!two) return Chains::kNone;
  const KindNoun* kind = base_.kind_noun(doc_.tokens.lemma[m.head.index()]);
  const auto sentence = doc_.sentence_of(m.head).value;
  for (std::size_t k = id.index(); k-- > 0;) {
    const Mention& earlier = doc_.mentions[k];
    if (sentence - doc_.sentence_of(earlier.head).value > kKindReach) break;
    if (chains.of[k] == Chains::kNone || earlier.tokens.overlaps(m.tokens) || !is_coordination(doc_, earlier)) continue;
    if (earlier.type == (kind != nullptr ? kind->type : m.type)) return chains.of[k];
  }
  return Chains::kNone;
}

std::uint32_t Descriptions::find(const Chains& chains, MentionId id) const {
  const Mention& m = doc_.mentions[id.index()];
  if (is_coordination(doc_, m)) return Chains::kNone;
  if (!is_definite(doc_, s_.tree, m.head)) return bare(chains, id);
  if (const std::uint32_t two = both(chains, id); two != Chains::kNone) return two;
  const std::uint32_t same = by_head(chains, id);
  return same != Chains::kNone ? same : by_kind(chains, id);
}

}  // namespace hearsay

#include "actors/relations.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "actors/mention_index.h"

namespace hearsay {

namespace {

constexpr std::size_t kBracketReach = 6;  // mentions between a name and its acronym

// Heads of phrases that are a part of what follows "of".
bool part_word(std::string_view lemma) {
  static constexpr std::string_view kWords[] = {"affiliate", "arm",      "branch",     "chapter", "division",
                                                "faction",   "offshoot", "subsidiary", "unit",    "wing"};
  return std::binary_search(std::begin(kWords), std::end(kWords), lemma);
}

bool leads(const Role& role, std::string_view lemma) {
  static constexpr std::string_view kWords[] = {"chair",     "chairman", "chairwoman", "chief",
                                                "commander", "director", "head",       "leader"};
  return role.head || std::binary_search(std::begin(kWords), std::end(kWords), lemma);
}

class Reader {
 public:
  Reader(Doc& doc, const ActorBase& base, const Tree& tree) : doc_(doc), base_(base), tree_(tree), index_(doc) {}

  void run() {
    doc_.relations.clear();
    for (std::size_t i = 0; i < doc_.mentions.size(); ++i) {
      const Mention& m = doc_.mentions[i];
      if (m.kind == MentionKind::pronoun) continue;
      if (m.kind == MentionKind::name) bracketed(i);
      phrase(m);
    }
    std::vector<RelationRecord> unique;
    std::set<std::tuple<std::string, std::string, std::string>> seen;
    for (auto& r : doc_.relations) {
      if (seen.emplace(r.type, r.from, r.to).second) unique.push_back(std::move(r));
    }
    doc_.relations = std::move(unique);
  }

 private:
  [[nodiscard]] EntityType type_of(const Mention& m) const { return doc_.entities[m.entity.index()].type; }

  void add(std::string_view type, const Mention& from, const Mention& to, TokenRange tokens) {
    doc_.relations.push_back({std::string(type), entity_id(from.entity), entity_id(to.entity), doc_.span_of(tokens)});
  }

  static TokenRange around(TokenRange a, TokenRange b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

  // "the Lake Guard (LG)": the short name's own mention stands in the brackets.
  void bracketed(std::size_t i) {
    const Mention& m = doc_.mentions[i];
    if (m.tokens.begin < 2 || m.tokens.end >= doc_.tokens.size()) return;
    if (doc_.form(TokenId{m.tokens.begin - 1}) != "(" || doc_.form(TokenId{m.tokens.end}) != ")") return;
    for (std::size_t k = i; k-- > 0 && k + kBracketReach > i;) {
      const Mention& other = doc_.mentions[k];
      if (other.tokens.end + 1 != m.tokens.begin || other.kind == MentionKind::pronoun || other.entity != m.entity)
        continue;
      return add("alias_of", m, other, {other.tokens.begin, m.tokens.end + 1});
    }
  }

  // What the words of a phrase, or a person's title, say of an organisation in the same phrase.
  void phrase(const Mention& m) {
    const bool person = type_of(m) == EntityType::person;
    TokenId noun = m.head;
    if (m.kind == MentionKind::name) {
      if (!person) return body_of(m);
      noun = title_of(m);
      if (!noun.valid()) return;
    }
    const Mention* owner = owner_of(noun, m);
    if (owner == nullptr || owner->entity == m.entity) return;
    const std::string_view type = type_between(m, noun, person);
    if (!type.empty()) add(type, m, *owner, around(around(owner->tokens, m.tokens), {noun.value, noun.value + 1}));
  }

  [[nodiscard]] std::string_view type_between(const Mention& m, TokenId noun, bool person) const {
    const auto lemma = doc_.tokens.lemma[noun.index()];
    if (part_word(lemma)) return "part_of";
    if (lemma == "member") return "member_of";
    const RoleMatch role = find_role(doc_, base_, noun);
    if (!role.role) return {};
    if (person) return former(noun) || former(m.head) ? "former_role" : (leads(*role.role, lemma) ? "leads" : "role");
    return role.role->kind != RoleKind::person && type_of(m) == EntityType::organization ? "part_of" : "";
  }

  // "Chad's Lake Guard"
  void body_of(const Mention& m) {
    if (type_of(m) != EntityType::organization) return;
    for (const TokenId c : tree_.children(m.head)) {
      if (doc_.tokens.deprel[c.index()] != Deprel::nmod_poss || m.tokens.contains(c)) continue;
      const MentionId id = index_.mention_of(c);
      if (!id.valid()) continue;
      const Mention& owner = doc_.mentions[id.index()];
      if (owner.entity == m.entity || type_of(owner) == EntityType::person) continue;
      add("part_of", m, owner, around(owner.tokens, m.tokens));
    }
  }

  [[nodiscard]] TokenId title_of(const Mention& m) const {
    if (m.tokens.begin > 0) {
      const TokenId before{m.tokens.begin - 1};
      const bool attached = doc_.tokens.head[before.index()] == m.head || doc_.tokens.head[m.head.index()] == before;
      if (attached && is_nominal(doc_.tokens.upos[before.index()])) return before;
    }
    return tree_.child(m.head, Deprel::appos);
  }

  // An organisation or state as possessor, compound, adjective or "of" phrase of `noun`, or of the name after it.
  [[nodiscard]] const Mention* owner_of(TokenId noun, const Mention& self) const {
    for (const TokenId at : {noun, self.head}) {
      for (const TokenId c : tree_.children(at)) {
        if (!owns(c)) continue;
        const MentionId id = index_.mention_of(c);
        if (!id.valid()) continue;
        const Mention& owner = doc_.mentions[id.index()];
        const EntityType type = type_of(owner);
        if (type == EntityType::organization || type == EntityType::place) return &owner;
      }
    }
    return nullptr;
  }

  [[nodiscard]] bool owns(TokenId c) const {
    const Deprel r = doc_.tokens.deprel[c.index()];
    if (r == Deprel::nmod_poss || r == Deprel::compound || r == Deprel::amod) return true;
    const TokenId p = r == Deprel::nmod ? preposition(tree_, c) : TokenId();
    if (!p.valid()) return false;
    const auto word = doc_.tokens.lower[p.index()];
    return word == "of" || word == "for" || word == "at";
  }

  [[nodiscard]] bool former(TokenId noun) const {
    for (const TokenId c : tree_.children(noun)) {
      const Modifier* m = base_.modifier(doc_.tokens.lower[c.index()]);
      if (m && (m->effect == ModifierEffect::former || m->effect == ModifierEffect::ousted)) return true;
    }
    return false;
  }

  Doc& doc_;
  const ActorBase& base_;
  const Tree& tree_;
  MentionIndex index_;
};

}  // namespace

std::string entity_id(EntityId entity) { return "e" + std::to_string(entity.index() + 1); }

void read_relations(Doc& doc, const ActorBase& base, const Tree& tree) { Reader(doc, base, tree).run(); }

}  // namespace hearsay

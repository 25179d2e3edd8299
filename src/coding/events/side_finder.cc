#include "coding/events/side_finder.h"

#include <algorithm>

#include "actors/noun_phrase.h"
#include "coding/events/sense_matcher.h"
#include "coding/events/side.h"

namespace hearsay {

ActorCode somebody_in(std::string_view country, std::string_view path) {
  ActorCode out;
  out.code = country;
  out.sector = "UNK";
  out.path = path;
  return out;
}

SideFinder::SideFinder(const Doc& doc, const Tree& tree, const Lexicon& lexicon, const MentionIndex& mentions)
    : doc_(doc), tree_(tree), lexicon_(lexicon), mentions_(mentions), timed_(doc.tokens.size()) {
  for (const TimeExpression& time : doc.times) {
    for (std::uint32_t t = time.tokens.begin; t < time.tokens.end; ++t) timed_[t] = true;
  }
}

std::vector<Side> SideFinder::first(const Frame& frame, std::span<const SlotName> slots, Accept accept) const {
  for (const SlotName& slot : slots) {
    auto sides = all(frame, std::span(&slot, 1), accept);
    if (!sides.empty()) return sides;
  }
  return {};
}

std::vector<Side> SideFinder::all(const Frame& frame, std::span<const SlotName> slots, Accept accept) const {
  std::vector<Side> sides;
  for (const SlotName& slot : slots) {
    for (const Argument& argument : frame.arguments) {
      if (argument.slot != slot.slot || (slot.slot == Slot::prep && argument.preposition != slot.preposition)) continue;
      collect(argument.head, slot, accept, sides);
    }
  }
  return sides;
}

std::vector<Side> SideFinder::of_phrase(TokenId head, const SlotName& slot, Accept accept) const {
  std::vector<Side> sides;
  collect(head, slot, accept, sides);
  return sides;
}

void SideFinder::collect(TokenId head, const SlotName& slot, Accept accept, std::vector<Side>& out) const {
  const MentionId mention = mentions_.mention_of(head);
  std::optional<Side> found;
  if (mention.valid() && is_side(mention, slot)) {
    found = Side{mention, slot, {}, {}};
  } else if (accept != Accept::actors && slot.slot != Slot::comp) {
    found = thing(head, slot, accept);
  }
  if (found) {
    const auto partners = coordinated(head, *found);
    if (!contains(doc_, out, *found)) out.push_back(std::move(*found));
    out.insert(out.end(), partners.begin(), partners.end());
  }
  for (const TokenId c : tree_.children(head)) {
    if (doc_.tokens.deprel[c.index()] == Deprel::conj && doc_.tokens.upos[c.index()] != Upos::verb)
      collect(c, slot, accept, out);
  }
}

// 'French and Egyptian warships' are two sides under one head; the mention has the code of one of them.
std::vector<Side> SideFinder::coordinated(TokenId head, const Side& side) const {
  std::vector<Side> partners;
  const ActorCode* actor = actor_of(doc_, side);
  if (actor == nullptr || !actor->code) return partners;
  for (const TokenId first : tree_.children(head)) {
    const Deprel r = doc_.tokens.deprel[first.index()];
    if (r != Deprel::amod && r != Deprel::compound) continue;
    std::vector<TokenId> words = {first};
    for (const TokenId c : tree_.children(first)) {
      if (doc_.tokens.deprel[c.index()] == Deprel::conj) words.push_back(c);
    }
    if (words.size() < 2) continue;
    for (const TokenId word : words) {
      const auto code = code_of(word);
      if (!code || *code == *actor->code) continue;
      ActorCode partner = *actor;
      partner.code = code;
      partner.identifier_id.reset();
      partner.identifier_text.reset();
      partner.path = "one of the coordinated '" + std::string(doc_.form(word)) + "' and others";
      partners.push_back({{}, side.slot, {word.value, word.value + 1}, std::move(partner)});
    }
  }
  return partners;
}

std::optional<std::string> SideFinder::code_of(TokenId word) const {
  const MentionId m = mentions_.mention_of(word);
  if (!m.valid() || !doc_.mentions[m.index()].entity.valid()) return std::nullopt;
  const auto& actor = doc_.entities[doc_.mentions[m.index()].entity.index()].actor;
  return actor ? actor->code : std::nullopt;
}

bool SideFinder::is_side(MentionId id, const SlotName& slot) const {
  const Mention& mention = doc_.mentions[id.index()];
  if (!mention.entity.valid()) return false;
  const Entity& entity = doc_.entities[mention.entity.index()];
  if (entity.actor) return true;
  // 'protest march', 'London attack': a modifier without an actor tells kind or place, not a side
  if (slot.slot == Slot::comp) return false;
  return entity.type == EntityType::person || entity.type == EntityType::organization ||
         entity.type == EntityType::nationality;
}

bool SideFinder::is_thing(TokenId head) const {
  if (!is_nominal(doc_.tokens.upos[head.index()]) || timed_[head.index()]) return false;
  // 'suffered an attack on Monday': a deed is no thing
  return lexicon_.senses(lexicon_lemma(doc_, head), PartOfSpeech::noun).empty();
}

std::optional<Side> SideFinder::thing(TokenId head, const SlotName& slot, Accept accept) const {
  if (!is_thing(head)) return std::nullopt;
  Side side{{}, slot, noun_phrase(doc_, tree_, head), {}};
  if (const MentionId m = mentions_.mention_of(head); m.valid() && doc_.mentions[m.index()].entity.valid()) {
    side.mention = m;
    side.words = {};
  }
  // 'a camp for Congolese refugees', 'a Karen stronghold': whose thing it is
  for (const TokenId c : tree_.children(head)) {
    const Deprel r = doc_.tokens.deprel[c.index()];
    const auto code = r == Deprel::nmod || r == Deprel::compound || r == Deprel::amod ? code_of(c) : std::nullopt;
    if (!code) continue;
    side.stands_for = somebody_in(*code, "country of '" + std::string(doc_.form(c)) + "'");
    return side;
  }
  const TokenRange phrase = tree_.subtree(head);
  for (const Place& place : doc_.places) {
    if (!phrase.contains(place.tokens) || !place.resolved.country) continue;
    side.stands_for =
        somebody_in(*place.resolved.country, "country of the place '" + std::string(doc_.text_of(place.tokens)) + "'");
    break;
  }
  return side.stands_for || accept == Accept::things ? std::optional(std::move(side)) : std::nullopt;
}

}  // namespace hearsay

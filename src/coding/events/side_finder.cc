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
  if (found && !contains(doc_, out, *found)) out.push_back(std::move(*found));
  for (const TokenId c : tree_.children(head)) {
    if (doc_.tokens.deprel[c.index()] == Deprel::conj && doc_.tokens.upos[c.index()] != Upos::verb)
      collect(c, slot, accept, out);
  }
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

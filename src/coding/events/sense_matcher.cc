#include "coding/events/sense_matcher.h"

#include <algorithm>

#include "base/utf8.h"
#include "coding/events/actor_kind.h"

namespace hearsay {

std::string lexicon_lemma(const Doc& doc, TokenId token) { return lower_case(doc.tokens.lemma[token.index()]); }

namespace {

PartOfSpeech part_of_speech(const Doc& doc, const Frame& frame) {
  if (frame.noun) return PartOfSpeech::noun;
  return doc.tokens.upos[frame.predicate.index()] == Upos::adj ? PartOfSpeech::adjective : PartOfSpeech::verb;
}

bool in_slot(const Argument& argument, const SlotName& slot) {
  return argument.slot == slot.slot && (slot.slot != Slot::prep || argument.preposition == slot.preposition);
}

}  // namespace

std::optional<SenseMatch> SenseMatcher::match(const Frame& frame) const {
  for (const PredicateEntry& entry :
       lexicon_.senses(lexicon_lemma(doc_, frame.predicate), part_of_speech(doc_, frame))) {
    SenseMatch match{&entry, {}};
    const auto met = [&](const SlotConstraint& c) { return holds(c, frame, match.bound); };
    if (std::all_of(entry.constraints.begin(), entry.constraints.end(), met)) return match;
  }
  return std::nullopt;
}

std::optional<NearMiss> SenseMatcher::near_miss(const Frame& frame) const {
  for (const PredicateEntry& entry :
       lexicon_.senses(lexicon_lemma(doc_, frame.predicate), part_of_speech(doc_, frame))) {
    if (entry.blocked()) continue;
    std::vector<TokenId> bound;
    const SlotConstraint* unmet = nullptr;
    std::size_t count = 0;
    for (const SlotConstraint& constraint : entry.constraints) {
      if (holds(constraint, frame, bound)) continue;
      unmet = &constraint;
      ++count;
    }
    if (count != 1) continue;
    const TokenId filler = argument(frame, unmet->slot.slot, unmet->slot.preposition);
    if (filler.valid()) return NearMiss{&entry, unmet, filler};
  }
  return std::nullopt;
}

bool SenseMatcher::holds(const SlotConstraint& constraint, const Frame& frame, std::vector<TokenId>& bound) const {
  const Answer here = answer(constraint, frame, bound);
  if (here.met || here.filled) return here.met;
  for (const TokenId noun : std::vector<TokenId>(bound)) {
    const FrameId below = frames_.at(noun);
    if (below.valid() && answer(constraint, doc_.frames[below.index()], bound).met) return true;
  }
  // "obj:!@staff" is met by an empty slot too; a bare name or a value asks for something there.
  const auto negated = [](const SlotValue& v) { return v.negated; };
  return !constraint.values.empty() && std::all_of(constraint.values.begin(), constraint.values.end(), negated);
}

SenseMatcher::Answer SenseMatcher::answer(const SlotConstraint& constraint, const Frame& frame,
                                          std::vector<TokenId>& bound) const {
  const auto negated = [](const SlotValue& v) { return v.negated; };
  const bool only_negated = std::all_of(constraint.values.begin(), constraint.values.end(), negated);
  Answer out;
  for (const Argument& argument : frame.arguments) {
    if (!in_slot(argument, constraint.slot)) continue;
    out.filled = true;
    bool wanted = only_negated;
    for (const SlotValue& value : constraint.values) {
      if (!fits(value, argument.head)) continue;
      if (value.negated) return {false, true};
      wanted = true;
    }
    if (!wanted) continue;
    out.met = true;
    if (only_negated) continue;
    bound.push_back(argument.head);
    return out;
  }
  return out;
}

bool SenseMatcher::fits(const SlotValue& value, TokenId head) const {
  if (value.is_event) return makes(value, head);
  const std::string lemma = lexicon_lemma(doc_, head);
  if (!value.is_class) return lemma == value.word || doc_.tokens.lower[head.index()] == value.word;
  bool known = false;
  if (in_built_in_class(value.word, head, known)) return true;
  return !known && lexicon_.in_class(value.word, lemma);
}

bool SenseMatcher::makes(const SlotValue& event, TokenId head, int depth) const {
  constexpr int kDeepest = 2;
  const FrameId id = frames_.at(head);
  if (!id.valid() || depth > kDeepest) return false;
  const Frame& frame = doc_.frames[id.index()];
  if (const auto sense = match(frame)) {
    return sense->entry->event == event.word && (event.mode.empty() || sense->entry->mode == event.mode);
  }
  return !frame.noun && std::any_of(frame.arguments.begin(), frame.arguments.end(), [&](const Argument& a) {
    return (a.slot == Slot::xcomp || a.slot == Slot::obj) && makes(event, a.head, depth + 1);
  });
}

bool SenseMatcher::in_built_in_class(std::string_view name, TokenId head, bool& known) const {
  known = true;
  if (name == "number") return doc_.tokens.upos[head.index()] == Upos::num;
  const MentionId m = mentions_.mention_of(head);
  const Mention* mention = m.valid() ? &doc_.mentions[m.index()] : nullptr;
  const Entity* entity =
      mention != nullptr && mention->entity.valid() ? &doc_.entities[mention->entity.index()] : nullptr;
  const EntityType type = entity != nullptr ? entity->type : EntityType::none;
  const ActorCode* actor = entity != nullptr && entity->actor ? &*entity->actor : nullptr;
  if (name == "person") return type == EntityType::person;
  if (name == "organization") return type == EntityType::organization;
  if (name == "place") return type == EntityType::place || doc_.tokens.entity[head.index()].type == EntityType::place;
  if (name == "actor") return actor != nullptr && is_political(*actor);
  if (name == "force") return actor != nullptr && is_force(*actor);
  if (name == "police") return actor != nullptr && is_police(*actor);
  if (name == "state") return actor != nullptr && is_state(*actor);
  if (name == "civilian") return actor != nullptr && is_civilian(*actor);
  known = false;
  return false;
}

}  // namespace hearsay

#include "knowledge/lexicon/entry_words.h"

namespace hearsay {

namespace {

std::string value_words(const SlotValue& value) {
  if (value.is_event) return "what tells " + value.word + (value.mode.empty() ? "" : " " + value.mode);
  if (!value.is_class) return "‘" + value.word + "’";
  // Classes that the program knows of itself read as words; those of classes.tsv keep their name.
  if (value.word == "person" || value.word == "organization" || value.word == "place" || value.word == "number")
    return (value.word == "organization" ? "an " : "a ") + value.word;
  if (value.word == "actor") return "a political actor";
  if (value.word == "force") return "an armed force";
  if (value.word == "state") return "a state";
  if (value.word == "civilian") return "civilians";
  return "a word of the class @" + value.word;
}

// "‘talk’", "‘talk’ or ‘visit’", "‘talk’, ‘visit’ or 3 more"
std::string alternatives(const std::vector<SlotValue>& values, bool negated, std::size_t most) {
  std::vector<std::string> words;
  for (const SlotValue& value : values) {
    if (value.negated == negated) words.push_back(value_words(value));
  }
  if (words.size() > most && words.size() - most > 1) {
    const std::size_t more = words.size() - most;
    words.resize(most);
    words.push_back(std::to_string(more) + " more");
  }
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i)
    out += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
  return out;
}

}  // namespace

std::string slot_words(const SlotName& slot) {
  switch (slot.slot) {
    case Slot::subj:
      return "the subject";
    case Slot::obj:
      return "the object";
    case Slot::iobj:
      return "the indirect object";
    case Slot::poss:
      return "the owner";
    case Slot::comp:
      return "the word before it";
    case Slot::xcomp:
      return "the infinitive clause";
    case Slot::ccomp:
      return "the ‘that’ clause";
    case Slot::particle:
      return "the particle";
    case Slot::prep:
      break;
  }
  return "the ‘" + slot.preposition + "’ phrase";
}

std::string slots_words(const std::vector<SlotName>& slots) {
  std::string out;
  for (const SlotName& slot : slots) out += (out.empty() ? "" : ", else ") + slot_words(slot);
  return out;
}

std::string constraint_words(const SlotConstraint& constraint, std::size_t most) {
  const std::string slot = slot_words(constraint.slot);
  if (constraint.values.empty()) return slot + " must be there";
  const std::string wanted = alternatives(constraint.values, false, most);
  const std::string barred = alternatives(constraint.values, true, most);
  std::string out = slot;
  if (!wanted.empty()) out += " must be " + wanted;
  if (!barred.empty()) out += (wanted.empty() ? " must not be " : ", and not ") + barred;
  return out;
}

std::vector<std::string> demands(const PredicateEntry& entry) {
  std::vector<std::string> out;
  for (const SlotConstraint& constraint : entry.constraints) out.push_back(constraint_words(constraint));
  if (entry.flags.political) out.emplace_back("one side must be a political actor");
  if (entry.flags.recipient) out.emplace_back("a recipient must be told");
  if (entry.flags.weak) out.emplace_back("a weak sense: a political actor and a recipient must be told");
  return out;
}

std::string_view name(PartOfSpeech pos) {
  switch (pos) {
    case PartOfSpeech::verb:
      return "verb";
    case PartOfSpeech::noun:
      return "noun";
    case PartOfSpeech::adjective:
      break;
  }
  return "adjective";
}

std::string result_words(const PredicateEntry& entry) {
  if (entry.blocked()) return "a blocked sense, never an event";
  std::string out = entry.event;
  if (!entry.mode.empty()) out += " " + entry.mode;
  if (!entry.cameo.empty()) out += ", CAMEO " + entry.cameo;
  return out;
}

}  // namespace hearsay

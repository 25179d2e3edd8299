#include <fmt/format.h>

#include "coding/events/side.h"
#include "coding/explanation/basis.h"

namespace hearsay {

namespace {

// "‘club’ (BUS)": why a side is not political shows in its sector.
std::string sides_words(const Doc& doc, const EventCandidate& c) {
  std::string out;
  for (const auto* sides : {&c.actor, &c.recipient}) {
    for (const Side& side : *sides) {
      if (words_of(doc, side).empty()) continue;
      const ActorCode* actor = actor_of(doc, side);
      const std::string code = actor == nullptr ? "no known actor" : actor->sector.value_or(actor->code.value_or("–"));
      out += fmt::format("{}‘{}’ ({})", out.empty() ? "" : ", ", doc.text_of(words_of(doc, side)), code);
    }
  }
  return out.empty() ? out : "; told are " + out;
}

std::string reason_words(const Doc& doc, const EventCandidate& c) {
  using enum RejectionReason;
  const std::string by = c.rejected.by.valid() ? fmt::format("‘{}’", doc.form(c.rejected.by)) : "another word";
  switch (c.rejected.reason) {
    case none:
      break;
    case blocked_sense:
      return "in this sense the word tells no political event";
    case constraint_unmet:
      return "a sense of the word nearly fits";
    case no_side:
      return "the sentence tells neither who does it nor to whom";
    case no_political_actor:
      return "the entry asks for a political actor on one side" + sides_words(doc, c);
    case no_recipient:
      return "the entry asks for a recipient, and none is told";
    case weak_sense:
      return "a weak sense: the entry asks for a political actor and a recipient" + sides_words(doc, c);
    case part_of_phrase:
      return fmt::format("belongs to the phrase of {}, which has an entry of its own", by);
    case content:
      return fmt::format("is what {} is about; that word has the event", by);
    case retold:
      return fmt::format("tells the same event as {}", by);
    case taken_up:
      return fmt::format("takes up the event that {} told before", by);
    case aim:
      return fmt::format("says what {} is for; that word has the event", by);
    case judge:
      return "the judge of candidates turned it down";
  }
  return {};
}

std::optional<std::string> filled(const std::string& s) { return s.empty() ? std::nullopt : std::optional(s); }

}  // namespace

RejectedCandidate rejected_record(const Doc& doc, const EventCandidate& c) {
  RejectedCandidate out;
  out.trigger = doc.quote(c.trigger);
  out.event = filled(c.entry->event);
  out.mode = filled(c.mode);
  out.rule = fmt::format("{} {}", c.entry->where, c.entry->pattern);
  out.reason = name(c.rejected.reason);
  out.words = reason_words(doc, c);
  if (!c.rejected.detail.empty()) out.words += ": " + c.rejected.detail;
  out.evidence = doc.span_of(doc.sentences[doc.sentence_of(c.predicate).index()].tokens);
  return out;
}

}  // namespace hearsay

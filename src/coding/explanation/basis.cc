#include "coding/explanation/basis.h"

#include <fmt/format.h>

#include <algorithm>

#include "actors/noun_phrase.h"
#include "coding/events/side.h"
#include "coding/explanation/link_words.h"
#include "knowledge/lexicon/entry_words.h"

namespace hearsay {

namespace {

std::string role_words(const Argument& argument) {
  switch (argument.slot) {
    case Slot::subj:
      return "does it";
    case Slot::obj:
      return "undergoes it";
    case Slot::iobj:
      return "receives it";
    case Slot::poss:
      return "owner";
    case Slot::comp:
      return "modifier";
    case Slot::xcomp:
    case Slot::ccomp:
      return "content";
    case Slot::particle:
      return "particle";
    case Slot::prep:
      break;
  }
  return "‘" + std::string(argument.preposition) + "’";
}

// The words of an argument: its mention, which knows its borders best, or the phrase that it governs.
TokenRange words_of(const Doc& doc, const Tree& tree, TokenId head) {
  const auto mention = std::ranges::find(doc.mentions, head, &Mention::head);
  return mention == doc.mentions.end() ? phrase_of(doc, tree, head) : mention->tokens;
}

void frame(const Doc& doc, const Tree& tree, const EventCandidate& c, EventBasis& out) {
  const Frame& frame = doc.frames[c.frame.index()];
  out.predicate = doc.quote({c.predicate.value, c.predicate.value + 1});
  out.lemma = doc.tokens.lemma[c.predicate.index()];
  out.word_class = name(c.entry->pos);
  out.passive = frame.passive;
  for (const Argument& a : frame.arguments) {
    out.arguments.push_back(
        {doc.quote(words_of(doc, tree, a.head)), role_words(a), link_words(doc, tree, c.predicate, a.head)});
  }
  for (const TokenId word : c.told_by) out.told_by.push_back(doc.quote({word.value, word.value + 1}));
}

std::string entry_sides(const PredicateEntry& entry) {
  const std::string actor = slots_words(entry.actor);
  const std::string recipient = slots_words(entry.recipient);
  if (entry.flags.mutual) return "all sides act together: " + actor + (recipient.empty() ? "" : ", and " + recipient);
  std::string out;
  if (!actor.empty()) out += "actor from " + actor;
  if (!recipient.empty()) out += (out.empty() ? "recipient from " : "; recipient from ") + recipient;
  return out;
}

std::string cause_words(const Doc& doc, const StatusCause& cause) {
  const std::string word = fmt::format("‘{}’", doc.form(cause.word));
  std::string status(cause.status);
  std::replace(status.begin(), status.end(), '_', ' ');
  const std::string makes = status.empty() ? "" : ": " + status;
  switch (cause.effect) {
    case StatusEffect::modal:
      return word + " goes with the verb" + makes;
    case StatusEffect::denial:
      return word + " denies it";
    case StatusEffect::hedge:
      return word + " hedges it" + makes;
    case StatusEffect::condition:
      return "it stands under " + word;
    case StatusEffect::description:
      return "it is called " + word + makes;
    case StatusEffect::purpose:
      return "it is what " + word + " is done for";
    case StatusEffect::government:
      break;
  }
  return "it depends on " + word + (status.empty() ? "" : ", which tells it as " + status);
}

std::vector<std::string> status_words(const Doc& doc, const Tree& tree, const StatusTagger& tagger, TokenId predicate,
                                      const std::string& status) {
  std::vector<std::string> out;
  for (const StatusCause& cause : tagger.causes(doc, tree, predicate)) out.push_back(cause_words(doc, cause));
  if (!out.empty()) return out;
  if (status == "occurred") return {"told as a fact: no modal, denial, condition or governing word limits it"};
  return {"by the form of the verb and the dates beside it"};
}

std::string date_link(const Doc& doc, const Tree& tree, TokenId predicate, const EventDate& date) {
  for (const TimeExpression& time : doc.times) {
    const bool same = date.text && doc.text_of(time.tokens) == *date.text &&
                      doc.sentence_of(TokenId(time.tokens.begin)) == doc.sentence_of(predicate);
    if (same) return link_words(doc, tree, predicate, head_of(doc, time.tokens));
  }
  return {};
}

std::string place_link(const Doc& doc, const Tree& tree, TokenId predicate, const PlaceRecord& told) {
  const auto place =
      std::ranges::find_if(doc.places, [&](const Place& p) { return doc.span_of(p.tokens) == told.quote.span; });
  return place == doc.places.end() ? std::string() : link_words(doc, tree, predicate, place->head);
}

void links(const Doc& doc, const Tree& tree, TokenId predicate, const std::vector<Side>& sides,
           std::vector<EventSide>& out) {
  for (std::size_t i = 0; i < sides.size() && i < out.size(); ++i) {
    const TokenRange words = words_of(doc, sides[i]);
    if (words.empty()) continue;
    out[i].span = doc.span_of(words);
    out[i].link = link_words(doc, tree, predicate, head_of(doc, sides[i]));
  }
}

}  // namespace

void explain_event(const Doc& doc, const Tree& tree, const StatusTagger& status, const EventCandidate& c,
                   EventRecord& event) {
  EventBasis basis;
  frame(doc, tree, c, basis);
  basis.entry = result_words(*c.entry);
  basis.entry_sides = entry_sides(*c.entry);
  basis.demands = demands(*c.entry);
  if (c.content.valid()) {
    const TokenId content = doc.frames[c.content.index()].predicate;
    basis.demands.push_back(fmt::format("mode and code follow from its content, ‘{}’", doc.form(content)));
  }
  basis.status = status_words(doc, tree, status, c.predicate, event.status);
  if (event.date) basis.date = date_link(doc, tree, c.predicate, *event.date);
  if (event.event_loc) basis.place = place_link(doc, tree, c.predicate, *event.event_loc);
  basis.confidence = c.reasons;
  links(doc, tree, c.predicate, c.actor, event.actor);
  links(doc, tree, c.predicate, c.recipient, event.recipient);
  event.basis = std::move(basis);
}

}  // namespace hearsay

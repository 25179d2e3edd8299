#include "coding/judge/features.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "coding/attribution/attribution_tagger.h"
#include "coding/events/actor_kind.h"
#include "coding/events/sense_matcher.h"
#include "coding/events/side.h"

namespace hearsay {

namespace {

void say(FeatureList& out, std::string name) { out.push_back({std::move(name), 1}); }

bool is_first_person(std::string_view word) {
  return word == "i" || word == "we" || word == "me" || word == "us" || word == "my" || word == "our";
}

bool is_second_person(std::string_view word) { return word == "you" || word == "your"; }

std::string_view determiner(const Doc& doc, const Tree& tree, TokenId noun) {
  if (tree.has_child(noun, Deprel::nmod_poss)) return "a possessive";
  const TokenId det = tree.child(noun, Deprel::det);
  if (!det.valid()) return "no determiner";
  const auto word = doc.tokens.lower[det.index()];
  if (word == "a" || word == "an") return "a";
  return word == "the" ? "the" : "another determiner";
}

}  // namespace

DocumentMeasures measure(const Doc& doc) {
  const auto actors = std::count_if(doc.entities.begin(), doc.entities.end(),
                                    [](const Entity& e) { return e.actor && e.actor->code && is_political(*e.actor); });
  const auto sentences = std::max<std::size_t>(1, doc.sentences.size());
  return {std::log1p(10.0 * static_cast<double>(actors) / static_cast<double>(sentences))};
}

FeatureReader::FeatureReader(const Doc& doc, const Tree& tree, const StatusTagger& status,
                             const std::vector<EventCandidate>& candidates)
    : doc_(doc), tree_(tree), status_(status), document_(measure(doc)), events_(doc.sentences.size()) {
  for (const EventCandidate& c : candidates) {
    if (c.rejected.empty()) events_[doc.sentence_of(c.predicate).index()].push_back(&c);
  }
}

FeatureList FeatureReader::read(const EventCandidate& c) const {
  FeatureList out;
  out.reserve(64);
  sense(c, out);
  predicate(c, out);
  sentence(c, out);
  neighbours(c, out);
  side_features(doc_, c, out);
  return out;
}

// The lexicon's entry: a bare verb is less sure than one whose object is told.
void FeatureReader::sense(const EventCandidate& c, FeatureList& out) const {
  const PredicateEntry& entry = *c.entry;
  say(out, fmt::format("type {}", entry.event));
  say(out, fmt::format("mode {} {}", entry.event, c.mode.empty() ? "-" : c.mode));
  say(out, fmt::format("word {} {}", lexicon_lemma(doc_, c.predicate), entry.event));
  say(out, fmt::format("pattern {}", entry.pattern));
  say(out, fmt::format("pattern of {} slots", std::min<std::size_t>(2, entry.constraints.size())));
  if (!c.bound.empty()) say(out, "pattern names words that stand there");
  if (entry.flags.mutual) say(out, "sense is mutual");
  if (entry.flags.political) say(out, "sense asks for a political actor");
  if (entry.flags.weak) say(out, "sense is weak");
  if (entry.flags.recipient) say(out, "sense asks for a recipient");
  if (entry.flags.content) say(out, "sense has a content");
  if (c.content.valid()) say(out, "content gave the mode");
  if (!c.told_by.empty()) say(out, "told by several words");
}

void FeatureReader::predicate(const EventCandidate& c, FeatureList& out) const {
  const std::size_t p = c.predicate.index();
  const Frame& frame = doc_.frames[c.frame.index()];
  say(out, fmt::format("tag {}", name(doc_.tokens.xpos[p])));
  say(out, fmt::format("relation {}", name(doc_.tokens.deprel[p])));
  if (frame.passive) say(out, "passive");
  if (frame.noun) {
    say(out, fmt::format("noun {}", c.entry->event));
    say(out, fmt::format("noun with {}", determiner(doc_, tree_, c.predicate)));
  } else {
    const TokenId object = argument(frame, Slot::obj);
    const auto heads = [&](const Side& s) { return head_of(doc_, s) == object; };
    const bool side = std::any_of(c.recipient.begin(), c.recipient.end(), heads) ||
                      std::any_of(c.actor.begin(), c.actor.end(), heads);
    const std::string_view what = !object.valid() ? "no object" : side ? "a side as object" : "a thing as object";
    say(out, fmt::format("verb with {}", what));
    say(out, fmt::format("{} with {}", c.entry->event, what));
  }
  const PredicateStatus status = status_.status_of(doc_, tree_, c.predicate);
  say(out, fmt::format("status {}", status.status));
  const auto chain = chain_for(doc_, c.predicate);
  say(out, chain.empty() ? "in the author's own word" : "told by a source");
}

void FeatureReader::sentence(const EventCandidate& c, FeatureList& out) const {
  const Sentence& s = doc_.sentences[doc_.sentence_of(c.predicate).index()];
  bool first = false, second = false;
  for (std::uint32_t t = s.tokens.begin; t < s.tokens.end; ++t) {
    first = first || is_first_person(doc_.tokens.lower[t]);
    second = second || is_second_person(doc_.tokens.lower[t]);
  }
  if (first) say(out, "first person in the sentence");
  if (second) say(out, "second person in the sentence");
  const auto last = s.tokens.empty() ? std::string_view() : doc_.form(TokenId(s.tokens.end - 1));
  if (last == "?") say(out, "question");
  const auto in_sentence = [&](TokenRange range) { return s.tokens.contains(range); };
  if (std::any_of(doc_.places.begin(), doc_.places.end(), [&](const Place& p) { return in_sentence(p.tokens); }))
    say(out, "place in the sentence");
  if (std::any_of(doc_.times.begin(), doc_.times.end(), [&](const TimeExpression& t) { return in_sentence(t.tokens); }))
    say(out, "time in the sentence");
  out.push_back({"length of the sentence", std::log1p(static_cast<double>(s.tokens.size()))});
  if (doc_.sentences.size() == 1) say(out, "the report is one sentence");
  out.push_back({"political actors in the report", document_.political});
}

// A second candidate of one type in one sentence is often the same event once more.
void FeatureReader::neighbours(const EventCandidate& c, FeatureList& out) const {
  const auto& events = events_[doc_.sentence_of(c.predicate).index()];
  const bool before = std::any_of(events.begin(), events.end(), [&](const EventCandidate* other) {
    return other->predicate < c.predicate && other->entry->event == c.entry->event;
  });
  say(out, fmt::format("{} other events in the sentence", std::min<std::size_t>(events.size() - 1, 3)));
  if (before) say(out, "second of its type in the sentence");
}

}  // namespace hearsay

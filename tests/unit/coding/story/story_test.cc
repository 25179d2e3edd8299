#include "coding/story/story.h"

#include <gtest/gtest.h>

#include "unit/coding/events/coded_by_hand.h"

namespace hearsay {
namespace {

using testing::code_by_hand;
using testing::Who;

Lexicon lexicon() {
  auto loaded = testing::lexicon_of({"attack;v;ASSAULT;;190;subj;obj;", "kill;v;ASSAULT;;190;subj;obj;harm",
                                     "attack;n;ASSAULT;;190;by|poss;on;", "meet;v;CONSULT;;040;subj;obj|with;mutual",
                                     "deny;v;REJECT;;120;subj;obj;"});
  EXPECT_TRUE(loaded) << loaded.error().text();
  return std::move(*loaded);
}

// The parse of two sentences, each "SUBJECT VERB OBJECT".
struct Clause {
  const char* subject;
  const char* verb;  // form and lemma: "attacked attack"
  const char* object;
};

/// Two clauses, and what is told of each. `chains` gives the entity of each side, in text order; equal numbers corefer.
class TwoTellings {
 public:
  TwoTellings(Clause a, Clause b, std::array<std::uint32_t, 4> chains, EntityType hit = EntityType::person)
      : lexicon_(lexicon()), doc_(testing::build_doc(parse(a) + "\n" + parse(b))) {
    const char* codes[] = {"TCD", "NER", "MLI", "SDN"};
    for (std::uint32_t e = 0; e < 4; ++e) {
      doc_.entities.push_back({e % 2 == 0 ? EntityType::organization : hit, "", ActorCode(), false});
      doc_.entities.back().actor->code = codes[e];
    }
    const std::uint32_t heads[] = {0, 2, 3, 5};
    for (std::size_t i = 0; i < 4; ++i) {
      const EntityId entity(chains[i]);
      doc_.mentions.push_back(
          {{heads[i], heads[i] + 1}, TokenId(heads[i]), MentionKind::name, doc_.entities[chains[i]].type, entity});
    }
    const Tree tree(doc_);
    FrameBuilder(lexicon_).run(doc_, tree);
    candidates_ = EventCoder(lexicon_).code(doc_, tree, MentionIndex(doc_));
    for (const EventCandidate& c : candidates_) {
      Telling t{&c, {}, reference_of(doc_, tree, lexicon_, c)};
      t.record.event = c.entry->event;
      t.record.status = "occurred";
      t.record.sentence = static_cast<std::uint32_t>(doc_.sentence_of(c.predicate).index()) + 1;
      t.record.trigger = doc_.quote(c.trigger);
      for (const Side& s : c.actor) t.record.actor.push_back({{}, std::string(doc_.text_of(words_of(doc_, s))), {}});
      for (const Side& s : c.recipient)
        t.record.recipient.push_back({{}, std::string(doc_.text_of(words_of(doc_, s))), {}});
      tellings.push_back(std::move(t));
    }
  }

  std::vector<EventRecord> records() const { return gather_retold(doc_, Tree(doc_), tellings); }

  std::vector<Telling> tellings;

 private:
  static std::string parse(const Clause& c) {
    return std::string(c.subject) + " " + c.subject + " PROPN NNP 2 nsubj\n" + c.verb + " VERB VBD 0 root\n" +
           c.object + " " + c.object + " PROPN NNP 2 obj\n";
  }

  Lexicon lexicon_;
  Doc doc_;
  std::vector<EventCandidate> candidates_;
};

constexpr std::array<std::uint32_t, 4> kSameVictim = {0, 1, 2, 1};

PlaceRecord place(const char* name, std::int64_t id, const char* feature) {
  PlaceRecord out;
  out.name = name;
  out.geonames_id = id;
  out.country = "TCD";
  out.feature = feature;
  return out;
}

TwoTellings rebels_kill_the_same_one() {
  return {{"Rebels", "attacked attack", "Adama"}, {"Rebels", "killed kill", "Adama"}, {0, 1, 0, 1}};
}

TEST(Story, VictimHitOnceIsOneEventWithTwoTriggers) {
  const auto events = rebels_kill_the_same_one().records();
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].trigger.text, "attacked");
  ASSERT_EQ(events[0].retold.size(), 1U);
  EXPECT_EQ(events[0].retold[0].text, "killed");
}

TEST(Story, OtherActorsAreOtherEvents) {
  const TwoTellings told({"Rebels", "attacked attack", "Adama"}, {"Soldiers", "killed kill", "Adama"}, kSameVictim);
  EXPECT_EQ(told.records().size(), 2U);
}

TEST(Story, StateMayBeHitAgain) {
  TwoTellings told({"Chad", "attacked attack", "Niger"}, {"Chad", "attacked attack", "Niger"}, {0, 1, 0, 1},
                   EntityType::organization);
  for (Telling& t : told.tellings) t.record.sentence += 5;  // below the lead, where nothing else speaks for it
  EXPECT_EQ(told.records().size(), 2U);
  for (Telling& t : told.tellings) t.record.date = EventDate{"Monday", "2025-03-03", "2025-03-03", "2025-03-03"};
  EXPECT_EQ(told.records().size(), 1U);
}

TEST(Story, ContradictingCircumstancesKeepApart) {
  const auto apart = [](auto change) {
    TwoTellings told = rebels_kill_the_same_one();
    change(told.tellings[0].record, told.tellings[1].record);
    return told.records().size() == 2;
  };
  EXPECT_TRUE(apart([](EventRecord&, EventRecord& b) { b.status = "not_occurred"; }));
  EXPECT_TRUE(apart([](EventRecord&, EventRecord& b) { b.mode = "abduct"; }));
  EXPECT_TRUE(apart([](EventRecord& a, EventRecord& b) { a.size.dead = {9, 9}, b.size.dead = {14, 14}; }));
  EXPECT_TRUE(apart([](EventRecord& a, EventRecord& b) {
    a.date = EventDate{"2021", "2021", "2021-01-01", "2021-12-31"};
    b.date = EventDate{"Monday", "2025-03-03", "2025-03-03", "2025-03-03"};
  }));
  EXPECT_TRUE(apart([](EventRecord& a, EventRecord& b) {
    a.event_loc = place("Mao", 1, "PPL");
    b.event_loc = place("Bol", 2, "PPL");
  }));
  EXPECT_FALSE(apart([](EventRecord& a, EventRecord& b) { a.size.dead = {9, {}}, b.size.dead = {14, 14}; }));
}

TEST(Story, DetailsAreGathered) {
  TwoTellings told = rebels_kill_the_same_one();
  told.tellings[0].record.event_loc = place("Chad", 1, "PCLI");
  told.tellings[0].record.size.dead = {9, {}};
  EventRecord& later = told.tellings[1].record;
  later.event_loc = place("Bol", 2, "PPL");
  later.date = EventDate{"Monday", "2025-03-03", "2025-03-03", "2025-03-03"};
  later.size.dead = {14, 14};
  later.mode = "firearms";
  const auto events = told.records();
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].event_loc->name, "Bol");
  EXPECT_EQ(events[0].date->value, "2025-03-03");
  EXPECT_EQ(events[0].size.dead->min, 14);
  EXPECT_EQ(events[0].size.dead->max, 14);
  EXPECT_EQ(events[0].mode, "firearms");
}

TEST(Story, WordsThatSetApartMakeANewEvent) {
  TwoTellings told = rebels_kill_the_same_one();
  told.tellings[1].reference = Reference::other;
  EXPECT_EQ(told.records().size(), 2U);
}

TEST(Story, DefiniteNounAddsToTheDeedItTakesUp) {
  Doc doc = testing::build_doc(
      "Rebels rebel NOUN NNS 2 nsubj\n"
      "attacked attack VERB VBD 0 root\n"
      "Bol Bol PROPN NNP 2 obj\n"
      "\n"
      "The the DET DT 2 det\n"
      "attack attack NOUN NN 3 nsubj\n"
      "came come VERB VBD 0 root\n"
      "early early ADV RB 3 advmod\n");
  const Lexicon words = lexicon();
  const auto candidates = code_by_hand(doc, {{0, "TCD", "REB"}, {2, "TCD", "GOV"}}, words);
  ASSERT_EQ(candidates.size(), 2U);
  EXPECT_TRUE(candidates[1].takes_up);
  const Tree tree(doc);
  std::vector<Telling> tellings;
  for (const EventCandidate& c : candidates) {
    tellings.push_back({&c, {}, reference_of(doc, tree, words, c)});
    tellings.back().record.event = "ASSAULT";
    tellings.back().record.status = "occurred";
    tellings.back().record.sentence = static_cast<std::uint32_t>(tellings.size());
  }
  EXPECT_EQ(tellings[1].reference, Reference::back);
  tellings[1].record.date = EventDate{"Monday", "2025-03-03", "2025-03-03", "2025-03-03"};
  auto events = gather_retold(doc, tree, tellings);
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].date->value, "2025-03-03");
  tellings[1].record.sentence = 9;  // too far away to be that one
  events = gather_retold(doc, tree, tellings);
  ASSERT_EQ(events.size(), 1U);
  EXPECT_FALSE(events[0].date);
}

}  // namespace
}  // namespace hearsay

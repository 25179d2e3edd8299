#include <gtest/gtest.h>

#include "actors/actor_linker.h"
#include "actors/voices.h"
#include "support/doc_builder.h"

namespace hearsay {
namespace {

const ActorBase& base() {
  static const ActorBase loaded = std::move(*ActorBase::load(HEARSAY_SOURCE_DIR "/knowledge"));
  return loaded;
}

struct Report {
  explicit Report(std::string_view lines) : Report(testing::build_doc(lines, "2024-05-15")) {}
  explicit Report(Doc built) : doc(std::move(built)) { ActorLinker(base()).run(doc); }
  /// The entity of the n-th mention headed by `head`, or -1 where there is none.
  [[nodiscard]] int entity(std::string_view head, int n = 1) const {
    for (const Mention& m : doc.mentions) {
      if (doc.form(m.head) == head && --n == 0) return static_cast<int>(m.entity.index());
    }
    return -1;
  }
  [[nodiscard]] ::testing::AssertionResult one(std::string_view a, std::string_view b, int n = 1) const {
    const int x = entity(a), y = entity(b, n);
    if (x >= 0 && x == y) return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << a << " is " << x << ", " << b << " is " << y;
  }
  [[nodiscard]] ::testing::AssertionResult two(std::string_view a, std::string_view b, int n = 1) const {
    const int x = entity(a), y = entity(b, n);
    if (x < 0 || x != y) return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << a << " and " << b << " are both " << x;
  }
  Doc doc;
};

// "Jonas Kerr spoke ." and the like
std::string spoke(std::string_view first, std::string_view last) {
  return std::string(first) + " " + std::string(first) + " PROPN NNP 3 nsubj B-PER\n" + std::string(last) + " " +
         std::string(last) + " PROPN NNP 1 flat I-PER\nspoke speak VERB VBD 0 root\n. . PUNCT . 3 punct\n\n";
}

TEST(Names, GivenNamesMustAgree) {
  const Report r(spoke("Jonas", "Kerr") + spoke("Lena", "Kerr"));
  EXPECT_TRUE(r.two("Jonas", "Lena"));
}

TEST(Names, InitialStandsForTheGivenName) {
  const Report r(spoke("Jonas", "Kerr") + spoke("J", "Kerr"));
  EXPECT_TRUE(r.one("Jonas", "J"));
}

TEST(Names, MiddleNameIsOptional) {
  const Report r(spoke("Jonas", "Kerr") +
                 "Jonas Jonas PROPN NNP 4 nsubj B-PER\nEmil Emil PROPN NNP 1 flat I-PER\nKerr Kerr PROPN NNP 1 flat "
                 "I-PER\nleft leave VERB VBD 0 root\n");
  EXPECT_TRUE(r.one("Jonas", "Jonas", 2));
}

TEST(Names, SurnameWithAnotherLabel) {
  const Report r(spoke("Jonas", "Kerr") + "Kerr Kerr PROPN NNP 2 nsubj B-ORG\nleft leave VERB VBD 0 root\n");
  EXPECT_TRUE(r.one("Jonas", "Kerr"));
}

TEST(Names, SecondNameWithoutLabel) {
  const Report r(
      "They they PRON PRP 2 nsubj\nleft leave VERB VBD 0 root\nTavira Tavira PROPN NNP 2 obj B-LOC\n. . PUNCT . 2 "
      "punct\n\nTavira Tavira PROPN NNP 2 nsubj\nburned burn VERB VBD 0 root\n");
  EXPECT_TRUE(r.one("Tavira", "Tavira", 2));
}

TEST(Names, PlaceInsideALongerName) {
  const Report r(
      "Tavira Tavira PROPN NNP 2 nsubj B-LOC\nburned burn VERB VBD 0 root\n. . PUNCT . 2 punct\n\nThe the DET DT 3 "
      "det\nTavira Tavira PROPN NNP 3 compound B-ORG\nConservatory Conservatory PROPN NNP 4 nsubj I-ORG\nclosed close "
      "VERB VBD 0 root\n");
  EXPECT_TRUE(r.one("Tavira", "Tavira", 2));
  EXPECT_TRUE(r.two("Tavira", "Conservatory"));
}

TEST(Names, PlaceAndItsRegionAreTwo) {
  const Report r(
      "Tavira Tavira PROPN NNP 4 nsubj B-LOC\n, , PUNCT , 3 punct\nOstria Ostria PROPN NNP 1 appos B-LOC\nburned burn "
      "VERB VBD 0 root\n");
  EXPECT_TRUE(r.two("Tavira", "Ostria"));
}

TEST(Names, BodyByTheEndOfItsName) {
  const Report r(
      "The the DET DT 4 det\nNational National PROPN NNP 4 compound B-ORG\nGrain Grain PROPN NNP 4 compound "
      "I-ORG\nBoard Board PROPN NNP 5 nsubj I-ORG\nmet meet VERB VBD 0 root\n. . PUNCT . 5 punct\n\nThe the DET DT 3 "
      "det\nGrain Grain PROPN NNP 3 compound B-ORG\nBoard Board PROPN NNP 4 nsubj I-ORG\nclosed close VERB VBD 0 "
      "root\n");
  EXPECT_TRUE(r.one("Board", "Board", 2));
}

TEST(Names, CapitalToldOfAsAPlaceIsNotTheState) {
  const Report r(
      "Peru Peru PROPN NNP 2 nsubj B-LOC\nvoted vote VERB VBD 0 root\nin in ADP IN 4 case\nLima Lima PROPN NNP 2 obl "
      "B-LOC\n. . PUNCT . 2 punct\n\nLima Lima PROPN NNP 2 nsubj B-LOC\ncelebrated celebrate VERB VBD 0 root\n");
  EXPECT_TRUE(r.two("Peru", "Lima", 2));
  EXPECT_TRUE(r.one("Lima", "Lima", 2));
}

TEST(Names, CapitalThatOnlyActsIsTheState) {
  const Report r(
      "Peru Peru PROPN NNP 2 nsubj B-LOC\nvoted vote VERB VBD 0 root\n. . PUNCT . 2 punct\n\nLima Lima PROPN NNP 2 "
      "nsubj B-LOC\nobjected object VERB VBD 0 root\n");
  EXPECT_TRUE(r.one("Peru", "Lima"));
}

constexpr auto kDam =
    "Engineers engineer NOUN NNS 2 nsubj\nchecked check VERB VBD 0 root\na a DET DT 5 det\nleaking leaking ADJ JJ 5 "
    "amod\ndam dam NOUN NN 2 obj\n. . PUNCT . 2 punct\n\n";

TEST(Descriptions, AnyNounIsTakenUp) {
  const Report r(std::string(kDam) + "The the DET DT 2 det\ndam dam NOUN NN 3 nsubj\nheld hold VERB VBD 0 root\n");
  EXPECT_TRUE(r.one("dam", "dam", 2));
}

TEST(Descriptions, ThingToldOnceIsNoEntity) { EXPECT_EQ(Report(kDam).entity("dam"), -1); }

TEST(Descriptions, AnotherModifierIsAnotherThing) {
  const Report r(std::string(kDam) +
                 "The the DET DT 3 det\nnew new ADJ JJ 3 amod\ndam dam NOUN NN 4 nsubj\nheld hold VERB VBD 0 root\n");
  EXPECT_EQ(r.entity("dam", 2), -1);
}

TEST(Descriptions, OwnersMustAgree) {
  const Report r(
      "His his PRON PRP$ 2 nmod:poss\nparty party NOUN NN 3 nsubj\nwon win VERB VBD 0 root\n. . PUNCT . 3 "
      "punct\n\nTheir their PRON PRP$ 2 nmod:poss\nparty party NOUN NN 3 nsubj\nlost lose VERB VBD 0 root\n");
  EXPECT_TRUE(r.two("party", "party", 2));
}

TEST(Descriptions, CityIsThePlaceToldOfMost) {
  const Report r(
      "Tavira Tavira PROPN NNP 2 nsubj B-LOC\ngrew grow VERB VBD 0 root\n. . PUNCT . 2 punct\n\nPort port NOUN NN 2 "
      "nsubj\nserves serve VERB VBZ 0 root\nTavira Tavira PROPN NNP 2 obj B-LOC\n. . PUNCT . 2 punct\n\nThe the DET DT "
      "2 det\ncity city NOUN NN 3 nsubj\nprospered prosper VERB VBD 0 root\n");
  EXPECT_TRUE(r.one("Tavira", "city"));
}

constexpr auto kMinister =
    "Finance finance NOUN NN 2 compound\nMinister minister NOUN NN 5 nsubj\nLena Lena PROPN NNP 2 flat B-PER\nKerr "
    "Kerr "
    "PROPN NNP 2 flat I-PER\nmet meet VERB VBD 0 root\nMayor mayor NOUN NN 5 obj\nMax Max PROPN NNP 6 flat B-PER\nOrr "
    "Orr PROPN NNP 6 flat I-PER\n. . PUNCT . 5 punct\n\n";

TEST(Descriptions, TitleTakesUpItsBearer) {
  const Report r(
      std::string(kMinister) +
      "The the DET DT 2 det\nminister minister NOUN NN 3 nsubj\nthanked thank VERB VBD 0 root\nthe the DET DT "
      "5 det\nmayor mayor NOUN NN 3 obj\n");
  EXPECT_TRUE(r.one("Lena", "minister"));
  EXPECT_TRUE(r.one("Max", "mayor"));
}

TEST(Descriptions, AnotherMinistryIsAnotherMinister) {
  const Report r(
      std::string(kMinister) +
      "The the DET DT 3 det\ndefence defence NOUN NN 3 compound\nminister minister NOUN NN 4 nsubj\nleft leave "
      "VERB VBD 0 root\n");
  EXPECT_TRUE(r.two("Lena", "minister"));
}

TEST(Appositions, NameBehindThePhraseOfAnOffice) {
  const Report r(
      "The the DET DT 2 det\ngovernor governor NOUN NN 10 nsubj\nof of ADP IN 5 case\nthe the DET DT 5 det\nprovince "
      "province NOUN NN 2 nmod\n, , PUNCT , 7 punct\nMax Max PROPN NNP 5 appos B-PER\nOrr Orr PROPN NNP 7 flat "
      "I-PER\n, , "
      "PUNCT , 7 punct\nleft leave VERB VBD 0 root\n");
  EXPECT_TRUE(r.one("governor", "Max"));
}

TEST(Appositions, TwoSubjectsPartedByCommas) {
  const Report r(
      "The the DET DT 2 det\nmayor mayor NOUN NN 7 nsubj\n, , PUNCT , 4 punct\nMax Max PROPN NNP 7 nsubj B-PER\nOrr "
      "Orr "
      "PROPN NNP 4 flat I-PER\n, , PUNCT , 4 punct\nleft leave VERB VBD 0 root\n");
  EXPECT_TRUE(r.one("mayor", "Max"));
}

TEST(Appositions, NounTellsTheTypeOfAnUnknownName) {
  const Report r(
      "Members member NOUN NNS 8 nsubj\nof of ADP IN 5 case\nthe the DET DT 5 det\nrebel rebel NOUN NN 5 "
      "compound\ngroup group NOUN NN 1 nmod\nFree free ADJ JJ 7 amod B-LOC\nNorth North PROPN NNP 1 nmod I-LOC\nleft "
      "leave VERB VBD 0 root\n");
  ASSERT_TRUE(r.one("group", "North"));
  EXPECT_EQ(r.doc.entities[static_cast<std::size_t>(r.entity("North"))].type, EntityType::organization);
}

TEST(Appositions, TwoNamesAreTwo) {
  const Report r(
      "Lena Lena PROPN NNP 7 nsubj B-PER\nKerr Kerr PROPN NNP 1 flat I-PER\n, , PUNCT , 4 punct\nMax Max PROPN NNP 1 "
      "appos "
      "B-PER\nOrr Orr PROPN NNP 4 flat I-PER\n, , PUNCT , 4 punct\nleft leave VERB VBD 0 root\n");
  EXPECT_TRUE(r.two("Lena", "Max"));
}

TEST(Descriptions, PredicateNounGivesItsSubject) {
  const Report r(
      "Tavira Tavira PROPN NNP 4 nsubj B-LOC\nis be AUX VBZ 4 cop\na a DET DT 4 det\ncity city NOUN NN 0 root\n. . "
      "PUNCT . 4 punct\n\nThe the DET DT 2 det\ncity city NOUN NN 3 nsubj\nprospered prosper VERB VBD 0 root\n");
  EXPECT_TRUE(r.one("Tavira", "city", 2));
}

TEST(Descriptions, BodiesWithoutArticle) {
  const Report r(
      "Police police NOUN NNS 2 nsubj\narrived arrive VERB VBD 0 root\n. . PUNCT . 2 punct\n\nPolice police NOUN NNS 2 "
      "nsubj\nleft leave VERB VBD 0 root\n");
  EXPECT_TRUE(r.one("Police", "Police", 2));
}

TEST(Descriptions, MenMayBeOthersEachTime) {
  const Report r(
      "Men man NOUN NNS 2 nsubj\narrived arrive VERB VBD 0 root\n. . PUNCT . 2 punct\n\nMen man NOUN NNS 2 "
      "nsubj\nleft leave VERB VBD 0 root\n");
  EXPECT_TRUE(r.two("Men", "Men", 2));
}

TEST(Descriptions, ManIsNoWoman) {
  const Report r(
      "A a DET DT 2 det\nwoman woman NOUN NN 3 nsubj\nfell fall VERB VBD 0 root\n. . PUNCT . 3 punct\n\nThe the DET DT "
      "2 "
      "det\nman man NOUN NN 3 nsubj\nfled flee VERB VBD 0 root\n");
  EXPECT_TRUE(r.two("woman", "man"));
}

TEST(Pronouns, GenderOfTheGivenName) {
  const Report r(
      "Mary Mary PROPN NNP 3 nsubj B-PER\nKerr Kerr PROPN NNP 1 flat I-PER\nmet meet VERB VBD 0 root\nJohn John PROPN "
      "NNP 3 obj B-PER\nOrr Orr PROPN NNP 4 flat I-PER\n. . PUNCT . 3 punct\n\nHe he PRON PRP 2 nsubj\nleft leave VERB "
      "VBD 0 root\n");
  EXPECT_TRUE(r.one("John", "He"));
}

TEST(Pronouns, GenderOfTheNoun) {
  const Report r(
      "His his PRON PRP$ 2 nmod:poss\nmother mother NOUN NN 3 nsubj\nleft leave VERB VBD 0 root\n. . PUNCT . 3 "
      "punct\n\nHe he PRON PRP 2 nsubj\nstayed stay VERB VBD 0 root\n");
  EXPECT_TRUE(r.two("mother", "He"));
}

TEST(Pronouns, ReflexiveIsTheSubject) {
  const Report r(
      "The the DET DT 3 det\nGrain Grain PROPN NNP 3 compound B-ORG\nBoard Board PROPN NNP 4 nsubj I-ORG\ntied tie "
      "VERB VBD 0 root\nitself itself PRON PRP 4 obj\n. . PUNCT . 4 punct\n\n");
  EXPECT_TRUE(r.one("Board", "itself"));
}

TEST(Pronouns, NameAheadOfThePronoun) {
  const Report r(spoke("John", "Orr") +
                 "In in ADP IN 3 case\nhis his PRON PRP$ 3 nmod:poss\nletter letter NOUN NN 6 obl\n, , PUNCT , 6 "
                 "punct\nKerr Kerr PROPN NNP 6 nsubj B-PER\nobjected object VERB VBD 0 root\n");
  EXPECT_TRUE(r.one("Kerr", "his"));
}

constexpr auto kTwo =
    "Lena Lena PROPN NNP 6 nsubj B-PER\nKerr Kerr PROPN NNP 1 flat I-PER\nand and CCONJ CC 4 cc\nMax Max PROPN NNP 1 "
    "conj "
    "B-PER\nOrr Orr PROPN NNP 4 flat I-PER\nleft leave VERB VBD 0 root\n. . PUNCT . 6 punct\n\n";

TEST(Pronouns, TheyAreTheTwoTogether) {
  const Report r(std::string(kTwo) + "They they PRON PRP 2 nsubj\nsang sing VERB VBD 0 root\n");
  EXPECT_TRUE(r.two("Max", "They"));
  ASSERT_GE(r.entity("They"), 0);
  const Entity& both = r.doc.entities[static_cast<std::size_t>(r.entity("They"))];
  EXPECT_EQ(both.name, "Lena Kerr and Max Orr");
  EXPECT_TRUE(both.plural);
}

TEST(Descriptions, BothAreTheTwoTogether) {
  const Report r(
      std::string(kTwo) +
      "The the DET DT 3 det\ntwo two NUM CD 3 nummod\nmen man NOUN NNS 4 nsubj\nsang sing VERB VBD 0 root\n");
  ASSERT_GE(r.entity("men"), 0);
  EXPECT_EQ(r.doc.entities[static_cast<std::size_t>(r.entity("men"))].name, "Lena Kerr and Max Orr");
}

TEST(Pronouns, TwoThatNobodyTakesUpAreNoEntity) { EXPECT_EQ(Report(kTwo).doc.entities.size(), 2U); }

TEST(Pronouns, ThingsCompeteForIt) {
  const Report r(
      "Peru Peru PROPN NNP 2 nsubj B-LOC\nbuilt build VERB VBD 0 root\na a DET DT 4 det\ndam dam NOUN NN 2 obj\n. . "
      "PUNCT . 2 punct\n\nThe the DET DT 2 det\ndam dam NOUN NN 3 nsubj\nbroke break VERB VBD 0 root\nas as SCONJ IN 6 "
      "mark\nit it PRON PRP 6 nsubj\nfilled fill VERB VBD 3 advcl\n");
  EXPECT_TRUE(r.one("dam", "it"));
}

// "I left", Kerr said.
constexpr auto kQuotation =
    "“ “ PUNCT `` 3 punct\nI I PRON PRP 3 nsubj\nleft leave VERB VBD 7 ccomp\n” ” PUNCT '' 3 punct\n, , PUNCT , 7 "
    "punct\nKerr Kerr PROPN NNP 7 nsubj B-PER\nsaid say VERB VBD 0 root\n. . PUNCT . 7 punct\n\n";

TEST(Speakers, QuotedPersonIsI) { EXPECT_TRUE(Report(kQuotation).one("Kerr", "I")); }

TEST(Speakers, SubjectBehindTheVerbOfSaying) {
  const Report r(
      "“ “ PUNCT `` 3 punct\nI I PRON PRP 3 nsubj\nleft leave VERB VBD 6 ccomp\n” ” PUNCT '' 3 punct\n, , PUNCT , 6 "
      "punct\nsaid say VERB VBD 0 root\nKerr Kerr PROPN NNP 6 iobj B-PER\n. . PUNCT . 6 punct\n\n");
  EXPECT_TRUE(r.one("Kerr", "I"));
}

TEST(Speakers, QuotationInASentenceOfAnotherIsAnothers) {
  const Report r(
      std::string(kQuotation) +
      "“ “ PUNCT `` 3 punct\nI I PRON PRP 3 nsubj\nfled flee VERB VBD 0 root\n” ” PUNCT '' 3 punct\n, , PUNCT "
      ", 3 punct\nit it PRON PRP 7 expl\nseems seem VERB VBZ 3 parataxis\n. . PUNCT . 3 punct\n\n");
  EXPECT_TRUE(r.two("Kerr", "I", 2));
}

TEST(Speakers, QuotationThatGoesOn) {
  const Report r(
      std::string(kQuotation) +
      "“ “ PUNCT `` 3 punct\nI I PRON PRP 3 nsubj\nfled flee VERB VBD 0 root\n. . PUNCT . 3 punct\n” ” PUNCT "
      "'' 3 punct\n\n");
  EXPECT_TRUE(r.one("Kerr", "I", 2));
}

TEST(Speakers, AuthorIsNotTheQuotedPerson) {
  const Report r(std::string(kQuotation) +
                 "I I PRON PRP 2 nsubj\nagreed agree VERB VBD 0 root\n. . PUNCT . 2 punct\n\nI I PRON PRP 2 "
                 "nsubj\nstayed stay VERB VBD 0 root\n");
  EXPECT_TRUE(r.two("Kerr", "I", 2));
  EXPECT_EQ(r.entity("I", 2), r.entity("I", 3));
}

// The same tokens with an empty line between the sentences.
Doc in_paragraphs(const Doc& doc) {
  Article article = doc.article();
  std::string text;
  std::vector<ByteSpan> spans;
  for (const Sentence& s : doc.sentences) {
    const auto shift = static_cast<std::uint32_t>(text.size()) - s.span.begin;
    for (std::uint32_t t = s.tokens.begin; t < s.tokens.end; ++t)
      spans.push_back({doc.tokens.span[t].begin + shift, doc.tokens.span[t].end + shift});
    text.append(doc.text().substr(s.span.begin, s.span.end - s.span.begin)).append("\n\n");
  }
  article.text = text;
  Doc out(std::move(article));
  out.tokens = doc.tokens;
  out.tokens.span = spans;
  out.sentences = doc.sentences;
  for (Sentence& s : out.sentences) s.span = {spans[s.tokens.begin].begin, spans[s.tokens.end - 1].end};
  for (auto& word : out.tokens.lower) word = out.keep(word);
  for (auto& word : out.tokens.lemma) word = out.keep(word);
  return out;
}

TEST(Voices, QuestionsAndAnswersTakeTurns) {
  std::string lines;
  for (int i = 0; i < 3; ++i) {
    lines +=
        "Do do AUX VBP 3 aux\nyou you PRON PRP 3 nsubj\nsing sing VERB VB 0 root\n? ? PUNCT . 3 punct\n\nI I PRON PRP "
        "2 "
        "nsubj\nsing sing VERB VBP 0 root\n. . PUNCT . 2 punct\n\n";
  }
  const Doc doc = in_paragraphs(testing::build_doc(lines));
  const Tree tree(doc);
  const Voices voices(doc, tree);
  EXPECT_TRUE(voices.interview());
  EXPECT_EQ(voices.at(TokenId{1}), Voices::kAsker);
  EXPECT_EQ(voices.at(TokenId{4}), Voices::kAuthor);
}

TEST(Speakers, AnswersAreTheGuests) {
  std::string lines = spoke("Jonas", "Kerr") + spoke("Jonas", "Kerr") + spoke("Lena", "Orr");
  for (int i = 0; i < 3; ++i) {
    lines +=
        "Do do AUX VBP 3 aux\nyou you PRON PRP 3 nsubj\nsing sing VERB VB 0 root\n? ? PUNCT . 3 punct\n\nI I PRON PRP "
        "2 "
        "nsubj\nsing sing VERB VBP 0 root\n. . PUNCT . 2 punct\n\n";
  }
  const Report r(in_paragraphs(testing::build_doc(lines)));
  EXPECT_TRUE(r.one("Jonas", "I"));
  EXPECT_TRUE(r.one("Jonas", "you"));
}

TEST(Voices, TwoQuestionsMakeNoInterview) {
  const Doc doc = in_paragraphs(testing::build_doc(
      "Do do AUX VBP 3 aux\nyou you PRON PRP 3 nsubj\nsing sing VERB VB 0 root\n? ? PUNCT . 3 punct\n\nI "
      "I PRON PRP 2 nsubj\nsing sing VERB VBP 0 root\n. . PUNCT . 2 punct\n\n"));
  const Tree tree(doc);
  EXPECT_FALSE(Voices(doc, tree).interview());
}

TEST(Speakers, SpeakerBeforeAColon) {
  const Report r(
      "Kerr Kerr PROPN NNP 2 nsubj B-PER\nwrote write VERB VBD 0 root\n: : PUNCT : 2 punct\n\n“ “ PUNCT `` 3 punct\nI "
      "I "
      "PRON PRP 3 nsubj\nfled flee VERB VBD 0 root\n. . PUNCT . 3 punct\n” ” PUNCT '' 3 punct\n\n");
  EXPECT_TRUE(r.one("Kerr", "I"));
}

TEST(Speakers, QuotedTheyAreNotTheSpeaker) {
  const Report r(
      "Soldiers soldier NOUN NNS 2 nsubj\nsaid say VERB VBD 0 root\n: : PUNCT : 2 punct\n“ “ PUNCT `` 6 punct\nThey "
      "they "
      "PRON PRP 6 nsubj\nfled flee VERB VBD 2 ccomp\n. . PUNCT . 6 punct\n” ” PUNCT '' 6 punct\n\n");
  EXPECT_EQ(r.entity("They"), -1);
}

TEST(Genders, TableTellsNamesTitlesAndNouns) {
  ASSERT_NE(base().gender_word("Mary"), nullptr);
  EXPECT_EQ(base().gender_word("Mary")->gender, Gender::female);
  EXPECT_EQ(base().gender_word("Mr.")->use, GenderWord::Use::title);
  EXPECT_EQ(base().gender_word("uncle")->gender, Gender::male);
  EXPECT_EQ(base().gender_word("table"), nullptr);
}

TEST(Speakers, BodySaysWe) {
  const Report r(
      "“ “ PUNCT `` 3 punct\nWe we PRON PRP 3 nsubj\nleft leave VERB VBD 9 ccomp\n” ” PUNCT '' 3 punct\n, , PUNCT , 9 "
      "punct\nthe the DET DT 8 det\nGrain Grain PROPN NNP 8 compound B-ORG\nBoard Board PROPN NNP 9 nsubj I-ORG\nsaid "
      "say VERB VBD 0 root\n. . PUNCT . 9 punct\n\n");
  EXPECT_TRUE(r.one("Board", "We"));
}

TEST(Speakers, OnePersonSaysWeForMore) {
  const Report r(
      "“ “ PUNCT `` 3 punct\nWe we PRON PRP 3 nsubj\nleft leave VERB VBD 7 ccomp\n” ” PUNCT '' 3 punct\n, , PUNCT , 7 "
      "punct\nKerr Kerr PROPN NNP 7 nsubj B-PER\nsaid say VERB VBD 0 root\n. . PUNCT . 7 punct\n\n");
  EXPECT_TRUE(r.two("Kerr", "We"));
}

}  // namespace
}  // namespace hearsay

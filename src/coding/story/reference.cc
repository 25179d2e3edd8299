#include "coding/story/reference.h"

#include <algorithm>

#include "coding/circumstances/clause_path.h"
#include "coding/events/sense_matcher.h"

namespace hearsay {

namespace {

class ReferenceReader {
 public:
  ReferenceReader(const Doc& doc, const Tree& tree, const Lexicon& lexicon)
      : doc_(doc), tree_(tree), lexicon_(lexicon) {}

  // 'in *another* attack', 'fired *again*', 'in a *separate* incident'; of the noun itself also 'a *second* blast',
  // 'the *latest* arrests'
  [[nodiscard]] bool sets_apart(TokenId word) const {
    const TokenRange sentence = doc_.sentences[doc_.sentence_of(word).index()].tokens;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const std::string lemma = lexicon_lemma(doc_, TokenId(t));
      const TokenId head = doc_.tokens.head[t];
      const bool own = head == word && doc_.tokens.deprel[t] != Deprel::conj;
      if (own && lexicon_.in_class("further", lemma)) return true;
      // 'two *more* people were killed'
      const bool of_side = doc_.tokens.deprel[t] == Deprel::amod && doc_.tokens.head[head.index()] == word;
      if (of_side && lexicon_.in_class("additional", lemma)) return true;
      if (lexicon_.in_class("another", lemma) && in_own_phrase(doc_, word, TokenId(t))) return true;
    }
    return false;
  }

  // True for a noun that is a word for deeds of that type.
  [[nodiscard]] bool names(TokenId noun, std::string_view event) const {
    const auto senses = lexicon_.senses(lexicon_lemma(doc_, noun), PartOfSpeech::noun);
    return std::any_of(senses.begin(), senses.end(), [&](const PredicateEntry& e) { return e.event == event; });
  }

  [[nodiscard]] Reference of_noun(TokenId noun) const {
    if (lexicon_.in_class("lasting", lexicon_lemma(doc_, noun))) return Reference::open;
    bool definite = false;
    bool described = false;
    for (const TokenId c : tree_.children(noun)) {
      const auto word = doc_.tokens.lower[c.index()];
      switch (doc_.tokens.deprel[c.index()]) {
        case Deprel::det:
          definite |= word == "the" || word == "this" || word == "that" || word == "these" || word == "those";
          break;
        case Deprel::nmod_poss:
          definite |= tells_time(c);  // 'Tuesday's bombing'
          described = true;
          break;
        case Deprel::compound:
        case Deprel::nmod:
        case Deprel::acl:
        case Deprel::acl_relcl:
          described = true;
          break;
        case Deprel::amod:
          described |= doc_.tokens.upos[c.index()] == Upos::propn || tells_time(c);
          break;
        default:
          break;
      }
    }
    if (!definite) return Reference::open;
    return described ? Reference::described : Reference::back;
  }

 private:
  [[nodiscard]] bool tells_time(TokenId token) const {
    return std::any_of(doc_.times.begin(), doc_.times.end(),
                       [&](const TimeExpression& t) { return t.tokens.contains(token); });
  }

  const Doc& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
};

// The noun that tells the deed: the predicate, 'claimed responsibility for *the attack*', 'wounded in *the blast*'; an
// invalid id for a plain verb.
TokenId deed_noun(const Doc& doc, const ReferenceReader& reader, const EventCandidate& c) {
  // 'the use of force' is no name of a deed told before
  if (doc.frames[c.frame.index()].noun) return c.bound.empty() ? c.predicate : TokenId();
  for (const auto* words : {&c.bound, &c.told_by}) {
    for (const TokenId word : *words) {
      if (reader.names(word, c.entry->event)) return word;
    }
  }
  return {};
}

}  // namespace

Reference reference_of(const Doc& doc, const Tree& tree, const Lexicon& lexicon, const EventCandidate& candidate) {
  const ReferenceReader reader(doc, tree, lexicon);
  const auto apart = [&](TokenId word) { return reader.sets_apart(word); };
  if (apart(candidate.predicate) || std::any_of(candidate.told_by.begin(), candidate.told_by.end(), apart) ||
      std::any_of(candidate.bound.begin(), candidate.bound.end(), apart)) {
    return Reference::other;
  }
  const TokenId noun = deed_noun(doc, reader, candidate);
  return noun.valid() ? reader.of_noun(noun) : Reference::open;
}

bool tells_several(const Doc& doc, const Tree& tree, const Lexicon& lexicon, const EventCandidate& candidate) {
  const TokenId noun = deed_noun(doc, ReferenceReader(doc, tree, lexicon), candidate);
  return noun.valid() && doc.tokens.xpos[noun.index()] == Xpos::nns && candidate.entry->event != "CONSULT";
}

}  // namespace hearsay

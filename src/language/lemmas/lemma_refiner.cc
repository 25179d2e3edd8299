#include "language/lemmas/lemma_refiner.h"

#include "knowledge/lexicon/inflection.h"

namespace hearsay {

namespace {

bool inflected_verb(Xpos tag) { return tag == Xpos::vbd || tag == Xpos::vbn || tag == Xpos::vbg || tag == Xpos::vbz; }

bool plural_noun(Xpos tag) { return tag == Xpos::nns || tag == Xpos::nnps; }

}  // namespace

void LemmaRefiner::run(Doc& doc) const {
  auto& tokens = doc.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (const auto compound = hyphenated(doc, i); !compound.empty()) {
      tokens.lemma[i] = doc.keep(compound);
      continue;
    }
    const bool verb = inflected_verb(tokens.xpos[i]);
    if (const auto irregular = verb ? lexicon_.irregular_verb(tokens.lower[i]) : std::string_view();
        !irregular.empty()) {
      tokens.lemma[i] = doc.keep(irregular);
      continue;
    }
    if ((!verb && !plural_noun(tokens.xpos[i])) || known(tokens.lemma[i], verb)) continue;
    for (const std::string& stem : verb ? verb_stems(tokens.lower[i]) : noun_stems(tokens.lower[i])) {
      if (!known(stem, verb)) continue;
      tokens.lemma[i] = doc.keep(stem);
      break;
    }
  }
}

// "staged a sit-in", "test-fired": three tokens whose last one is the head; the lexicon has them as one word.
std::string LemmaRefiner::hyphenated(const Doc& doc, std::size_t last) const {
  const auto& tokens = doc.tokens;
  if (last < 2 || doc.form(TokenId(last - 1)) != "-") return {};
  const auto span = [&](std::size_t t) { return tokens.span[t]; };
  if (span(last - 2).end != span(last - 1).begin || span(last - 1).end != span(last).begin) return {};
  const bool noun = tokens.upos[last] == Upos::noun;
  if (!noun && tokens.upos[last] != Upos::verb) return {};
  std::string word = std::string(tokens.lower[last - 2]) + "-" + std::string(tokens.lemma[last]);
  const auto pos = noun ? PartOfSpeech::noun : PartOfSpeech::verb;
  return lexicon_.senses(word, pos).empty() ? std::string() : word;
}

bool LemmaRefiner::known(std::string_view lemma, bool verb) const {
  return verb ? lexicon_.knows(lemma, PartOfSpeech::verb)
              : lexicon_.knows(lemma, PartOfSpeech::noun) || actors_.role(lemma) != nullptr;
}

}  // namespace hearsay

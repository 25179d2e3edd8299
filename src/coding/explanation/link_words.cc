#include "coding/explanation/link_words.h"

#include <algorithm>
#include <vector>

namespace hearsay {

namespace {

std::string quoted(const Doc& doc, TokenId t) { return "‘" + std::string(doc.form(t)) + "’"; }

std::string_view preposition(const Doc& doc, const Tree& tree, TokenId phrase) {
  for (const TokenId c : tree.children(phrase)) {
    const Deprel r = doc.tokens.deprel[c.index()];
    const bool marker = r == Deprel::case_ || r == Deprel::mark;
    if (marker && doc.tokens.xpos[c.index()] != Xpos::pos) return doc.tokens.lower[c.index()];
  }
  return {};
}

/// What a word is to the word above it: "the subject of".
std::string relation_words(const Doc& doc, const Tree& tree, TokenId word) {
  const auto phrase = [&](std::string_view plain) {
    const auto marker = preposition(doc, tree, word);
    return marker.empty() ? std::string(plain) : "the ‘" + std::string(marker) + "’ phrase of";
  };
  switch (doc.tokens.deprel[word.index()]) {
    case Deprel::nsubj:
    case Deprel::nsubj_outer:
    case Deprel::csubj:
      return "the subject of";
    case Deprel::nsubj_pass:
    case Deprel::csubj_pass:
      return "the subject of the passive";
    case Deprel::obj:
      return "the object of";
    case Deprel::iobj:
      return "the indirect object of";
    case Deprel::obl_agent:
      return "the ‘by’ phrase (who does it) of the passive";
    case Deprel::obl:
    case Deprel::nmod:
      return phrase("a phrase of");
    case Deprel::obl_unmarked:
    case Deprel::nmod_unmarked:
      return "a phrase of time or measure of";
    case Deprel::nmod_poss:
      return "the owner of";
    case Deprel::compound:
    case Deprel::amod:
    case Deprel::nmod_desc:
    case Deprel::nummod:
    case Deprel::det:
      return "a word before";
    case Deprel::flat:
      return "a part of the name";
    case Deprel::compound_prt:
      return "the particle of";
    case Deprel::appos:
      return "another name for";
    case Deprel::conj:
      return "joined to";
    case Deprel::xcomp:
      return doc.tokens.xpos[word.index()] == Xpos::vb ? "the infinitive after" : "the complement of";
    case Deprel::ccomp:
      return "the content clause of";
    case Deprel::acl_relcl:
      return "the relative clause on";
    case Deprel::acl:
      return doc.tokens.xpos[word.index()] == Xpos::vb ? "the infinitive that describes"
                                                       : "the participle that describes";
    case Deprel::advcl:
      return phrase("an adverbial clause of");
    case Deprel::parataxis:
      return "a clause beside";
    default:
      return "a word under";
  }
}

// "the ‘on’ phrase of ‘attack’, the object of ‘launched’"
std::string chain_words(const Doc& doc, const Tree& tree, TokenId from, TokenId up_to) {
  std::string out;
  for (TokenId at = from; at != up_to; at = doc.tokens.head[at.index()])
    out += (out.empty() ? "" : ", ") + relation_words(doc, tree, at) + " " + quoted(doc, doc.tokens.head[at.index()]);
  return out;
}

TokenId lowest_common(const Doc& doc, const Tree& tree, TokenId a, TokenId b) {
  while (a.valid() && !tree.dominates(a, b)) a = doc.tokens.head[a.index()];
  return a;
}

}  // namespace

std::string link_words(const Doc& doc, const Tree& tree, TokenId predicate, TokenId word) {
  const TokenId common = lowest_common(doc, tree, predicate, word);
  if (!common.valid()) {
    const TokenRange there = doc.sentences[doc.sentence_of(word).index()].tokens;
    return there.contains(predicate) ? "" : "told in another sentence";
  }
  const std::string down = chain_words(doc, tree, word, common);
  const std::string up = chain_words(doc, tree, predicate, common);
  if (up.empty()) return down;
  if (down.empty() && doc.tokens.head[predicate.index()] == word) {
    const Deprel r = doc.tokens.deprel[predicate.index()];
    if (r == Deprel::acl_relcl) return "described by the relative clause of " + quoted(doc, predicate);
    if (r == Deprel::acl) return "described by the participle or infinitive " + quoted(doc, predicate);
  }
  const std::string whence = quoted(doc, predicate) + " is " + up;
  return down.empty() ? whence : down + "; " + whence;
}

TokenRange phrase_of(const Doc& doc, const Tree& tree, TokenId word) {
  TokenRange range{word.value, word.value + 1};
  for (const TokenId c : tree.children(word)) {
    switch (doc.tokens.deprel[c.index()]) {
      case Deprel::conj:
      case Deprel::cc:
      case Deprel::punct:
      case Deprel::acl:
      case Deprel::acl_relcl:
      case Deprel::appos:
      case Deprel::parataxis:
      case Deprel::case_:
      case Deprel::mark:
      case Deprel::advcl:
        continue;
      default:
        break;
    }
    const TokenRange part = phrase_of(doc, tree, c);
    range.begin = std::min(range.begin, part.begin);
    range.end = std::max(range.end, part.end);
  }
  return range;
}

}  // namespace hearsay

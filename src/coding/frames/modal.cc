#include "coding/frames/modal.h"

#include <algorithm>

#include "base/utf8.h"
#include "coding/attribution/attribution_tagger.h"

namespace hearsay {

TokenId negation_of(const Doc& doc, const Tree& tree, TokenId verb) {
  static constexpr std::string_view kWords[] = {"n't", "never", "not", "n’t"};
  for (const TokenId c : tree.children(verb)) {
    const bool negates =
        std::find(std::begin(kWords), std::end(kWords), doc.tokens.lower[c.index()]) != std::end(kWords);
    if (negates && doc.tokens.deprel[c.index()] == Deprel::advmod) return c;
  }
  return {};
}

std::optional<Frame> ModalFrames::of(TokenId auxiliary) const {
  const TokenId verb = doc_.tokens.head[auxiliary.index()];
  if (!verb.valid() || (doc_.tokens.xpos[auxiliary.index()] != Xpos::md && !is_future_be(auxiliary)))
    return std::nullopt;
  if (doc_.tokens.upos[verb.index()] != Upos::verb || is_condition(verb)) return std::nullopt;
  const std::string lemma = lower_case(doc_.tokens.lemma[auxiliary.index()]);
  const bool duty = lexicon_.in_class("duty", lemma);
  if (!duty && !lexicon_.in_class("intent", lemma)) return std::nullopt;
  const TokenId subject = clause_.deep_subject(verb);
  Frame frame;
  frame.predicate = auxiliary;
  if (subject.valid()) frame.arguments.push_back({Slot::subj, subject, {}});
  frame.arguments.push_back({Slot::xcomp, verb, {}});
  const TokenId said_by = speaker(verb);
  if (said_by.valid() && duty != (subject.valid() && same_entity(said_by, subject)))
    frame.arguments.push_back({Slot::prep, said_by, "by"});
  if (const TokenId no = negation_of(doc_, tree_, verb); no.valid())
    frame.arguments.push_back({Slot::particle, no, "not"});
  return frame;
}

// 'Kenya is to send troops'
bool ModalFrames::is_future_be(TokenId auxiliary) const {
  const TokenId verb = doc_.tokens.head[auxiliary.index()];
  const auto word = doc_.tokens.lower[auxiliary.index()];
  if (doc_.tokens.upos[auxiliary.index()] != Upos::aux || (word != "is" && word != "are")) return false;
  if (doc_.tokens.xpos[verb.index()] != Xpos::vb || auxiliary > verb) return false;
  const TokenId marker = tree_.child(verb, Deprel::mark);
  return marker.valid() && doc_.tokens.lower[marker.index()] == "to";
}

TokenId ModalFrames::demander(TokenId verb) const {
  if (is_condition(verb)) return {};
  const TokenId said_by = speaker(verb), subject = clause_.deep_subject(verb);
  return said_by.valid() && subject.valid() && same_entity(said_by, subject) ? TokenId() : said_by;
}

TokenId ModalFrames::speaker(TokenId verb) const {
  const auto chain = chain_for(doc_, verb);
  return chain.empty() ? TokenId() : doc_.attributions[chain.back().index()].source_head;
}

bool ModalFrames::same_entity(TokenId a, TokenId b) const {
  if (a == b) return true;
  const auto entity = [&](TokenId head) {
    for (const Mention& m : doc_.mentions) {
      if (m.head == head && m.entity.valid()) return m.entity;
    }
    return EntityId();
  };
  const EntityId first = entity(a);
  return first.valid() && first == entity(b);
}

// 'if Chad will not leave'; 'would have left'
bool ModalFrames::is_condition(TokenId verb) const {
  const auto children = tree_.children(verb);
  return std::any_of(children.begin(), children.end(), [&](TokenId c) {
    const auto word = doc_.tokens.lower[c.index()];
    const Deprel r = doc_.tokens.deprel[c.index()];
    if (r == Deprel::mark) return word == "if" || word == "unless" || word == "whether" || word == "until";
    return r == Deprel::aux && (word == "have" || word == "'ve" || word == "’ve");
  });
}

}  // namespace hearsay

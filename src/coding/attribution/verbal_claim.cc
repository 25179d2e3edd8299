#include <algorithm>

#include "coding/attribution/claim.h"
#include "coding/attribution/noun_phrase.h"

namespace hearsay {

namespace {

std::string_view marker_of(const Doc& doc, const Tree& tree, TokenId token) {
  for (const TokenId c : tree.children(token)) {
    const Deprel relation = doc.tokens.deprel[c.index()];
    if (relation == Deprel::case_ || relation == Deprel::mark) return doc.tokens.lower[c.index()];
  }
  return {};
}

bool listed(const std::string& list, std::string_view word) {
  if (word.empty()) return false;
  std::size_t at = 0;
  while (at <= list.size()) {
    const std::size_t comma = std::min(list.find(',', at), list.size());
    if (std::string_view(list).substr(at, comma - at) == word) return true;
    at = comma + 1;
  }
  return false;
}

bool negated(const Doc& doc, const Tree& tree, TokenId verb) {
  for (const TokenId c : tree.children(verb)) {
    const auto lower = doc.tokens.lower[c.index()];
    if (lower == "not" || lower == "n't" || lower == "n’t" || lower == "never" || lower == "neither") return true;
  }
  return false;
}

/// A finite clause that "that" opens as a conjunction.
bool told_clause(const ClaimContext& context, TokenId clause) {
  for (const TokenId c : context.tree.children(clause)) {
    if (context.doc.tokens.lower[c.index()] == "that" && context.doc.tokens.deprel[c.index()] == Deprel::mark)
      return true;
  }
  return false;
}

/// "Two men fled, sources said." where the parse does not show it: what stands before the comma in front of the
/// speaker, where little follows the cue. Empty where the words do not stand so.
TokenRange said_before(const ClaimContext& context, TokenId verb, TokenRange window) {
  constexpr std::uint32_t kShortEnd = 7;
  const auto& t = context.doc.tokens;
  std::uint32_t border = verb.value;  // first word of speaker and cue
  for (const TokenId c : context.tree.children(verb)) {
    if (t.deprel[c.index()] != Deprel::nsubj || c.value > verb.value) continue;
    border = source_phrase(context.doc, context.tree, c).begin;
  }
  if (border <= window.begin + 2 || window.end - verb.value > kShortEnd) return {};
  const auto before = t.lower[border - 1];
  if (before != "," && before != "”" && before != "\"" && before != "''" && before != "’") return {};
  bool clause = false;
  for (std::uint32_t i = window.begin; i < border - 1; ++i)
    clause = clause || t.upos[i] == Upos::verb || t.upos[i] == Upos::aux;
  return clause ? TokenRange{window.begin, border - 1} : TokenRange{};
}

/// The highest noun of the phrase that `token` stands in, on one side of the verb.
TokenId top_of_phrase(const ClaimContext& context, TokenId token, TokenId verb) {
  const auto& t = context.doc.tokens;
  TokenId top = token;
  for (TokenId up = t.head[top.index()]; up.valid() && up != verb && (up < verb) == (token < verb);
       up = t.head[up.index()]) {
    if (t.upos[up.index()] == Upos::verb || t.upos[up.index()] == Upos::aux) break;
    top = up;
  }
  const Upos tag = t.upos[top.index()];
  return tag == Upos::noun || tag == Upos::propn || tag == Upos::pron ? top : TokenId{};
}

/// The speaker by position where the parse names none: '"…," said Ann Miller of the union.', '… the ministry later
/// said.'
TokenId speaker_beside(const ClaimContext& context, TokenId verb, TokenRange window) {
  const auto& t = context.doc.tokens;
  const Xpos tag = t.xpos[verb.index()];
  if (tag != Xpos::vbd && tag != Xpos::vbz && tag != Xpos::vbp) return {};
  const auto nominal = [&](std::uint32_t i) {
    return t.upos[i] == Upos::noun || t.upos[i] == Upos::propn || t.upos[i] == Upos::pron || t.upos[i] == Upos::det ||
           t.upos[i] == Upos::adj || t.upos[i] == Upos::num;
  };
  const bool inverted =
      verb.value > window.begin && t.upos[verb.value - 1] == Upos::punct && t.lower[verb.value - 1] != ":";
  if (inverted && verb.value + 1 < window.end && nominal(verb.value + 1))
    return top_of_phrase(context, TokenId{verb.value + 1}, verb);
  std::uint32_t before = verb.value;
  while (before > window.begin && (t.upos[before - 1] == Upos::adv || t.upos[before - 1] == Upos::aux)) --before;
  if (before > window.begin && nominal(before - 1)) return top_of_phrase(context, TokenId{before - 1}, verb);
  return {};
}

/// "criticized the plan", "spoke of hard times", "called the vote a sham": what a verb of speech is about, where it has
/// no clause.
bool add_topic(const ClaimContext& context, TokenId verb, const Cue& cue, TokenSet& content) {
  const auto& t = context.doc.tokens;
  const bool speech = cue.quote && (cue.stance == "states" || cue.stance == "alleges" || cue.stance == "asks");
  if (!speech && cue.stance != "reports") return false;
  bool found = false;
  for (const TokenId c : context.tree.children(verb)) {
    const Deprel relation = t.deprel[c.index()];
    const bool object =
        relation == Deprel::obj && t.upos[c.index()] != Upos::pron && context.tree.subtree(c).size() > 1;
    const bool predicate = relation == Deprel::xcomp && found;
    if (!object && !predicate) continue;
    content.add_subtree(context.tree, c);
    found = true;
  }
  return found;
}

/// Wishes and thoughts of the speaker or the hearer ("I think", "you want") say nothing about a source.
bool is_speech_filler(const Doc& doc, const Claim& claim) {
  if (!claim.source_head.valid() || claim.stance == "states" || claim.stance == "denies" || claim.stance == "reports")
    return false;
  const auto who = doc.tokens.lower[claim.source_head.index()];
  return who == "i" || who == "you" || who == "we";
}

const Cue* cue_of(const ClaimContext& context, TokenId verb, TokenId& particle) {
  const auto& t = context.doc.tokens;
  for (const TokenId c : context.tree.children(verb)) {
    if (t.deprel[c.index()] != Deprel::compound_prt) continue;
    particle = c;
    return context.cues.verb(std::string(t.lemma[verb.index()]) + " " + std::string(t.lower[c.index()]));
  }
  return context.cues.verb(t.lemma[verb.index()]);
}

/// Adds what stands below the verb as its content; true where there is any.
bool add_own_content(const ClaimContext& context, TokenId verb, const Cue& cue, bool passive, TokenSet& content,
                     TokenId& preposition) {
  const auto& t = context.doc.tokens;
  bool found = false;
  for (const TokenId c : context.tree.children(verb)) {
    const Deprel relation = t.deprel[c.index()];
    const auto marker = marker_of(context.doc, context.tree, c);
    bool take = false;
    switch (relation) {
      case Deprel::ccomp:
        take = cue.clause || cue.quote;
        break;
      case Deprel::csubj:
      case Deprel::csubj_pass:
        take = (cue.clause && passive);
        break;
      case Deprel::parataxis:
        take = (cue.clause || cue.quote) && c.value > verb.value && t.upos[c.index()] != Upos::punct &&
               context.cues.verb(t.lemma[c.index()]) == nullptr;
        break;
      case Deprel::xcomp:
        take = cue.infinitive && (t.upos[c.index()] == Upos::verb || context.tree.has_child(c, Deprel::cop));
        if (passive && cue.passive) take = true;
        break;
      case Deprel::obj:
      case Deprel::iobj:
        take = relation == Deprel::obj && cue.object && t.upos[c.index()] != Upos::pron;
        if (cue.clause) {  // "told a crowd that few had fled": the clause is sometimes hung on the hearer
          for (const TokenId d : context.tree.children(c)) {
            const bool clause = t.deprel[d.index()] == Deprel::acl || t.deprel[d.index()] == Deprel::acl_relcl;
            if (!clause || !told_clause(context, d)) continue;
            content.add_subtree(context.tree, d);
            found = true;
          }
        }
        break;
      case Deprel::obl:
      case Deprel::advcl:
      case Deprel::acl:
        if (listed(cue.preposition, marker)) {
          take = true;
          for (const TokenId m : context.tree.children(c)) {
            if (t.lower[m.index()] == marker && !preposition.valid()) preposition = m;
          }
        } else if (relation == Deprel::advcl && cue.infinitive && t.xpos[c.index()] == Xpos::vbg && marker.empty() &&
                   c.value == verb.value + 1) {
          take = true;
        }
        break;
      default:
        break;
    }
    if (!take) continue;
    found = true;
    content.add_subtree(context.tree, c);
  }
  if (found && preposition.valid()) content.remove_subtree(context.tree, preposition);
  return found;
}

}  // namespace

std::optional<Claim> claim_of_verb(const ClaimContext& context, TokenId verb) {
  const auto& t = context.doc.tokens;
  TokenId particle;
  const Cue* cue = cue_of(context, verb, particle);
  if (cue == nullptr) return std::nullopt;
  const TokenRange window = context.doc.sentences[context.doc.sentence_of(verb).index()].tokens;
  TokenSet content(window);
  bool passive = false;
  TokenId passive_subject;
  for (const TokenId c : context.tree.children(verb)) {
    passive = passive || t.deprel[c.index()] == Deprel::aux_pass || t.deprel[c.index()] == Deprel::nsubj_pass;
    if (t.deprel[c.index()] == Deprel::nsubj_pass) passive_subject = c;
  }
  passive = passive || (t.xpos[verb.index()] == Xpos::vbn &&
                        (t.deprel[verb.index()] == Deprel::acl || t.deprel[verb.index()] == Deprel::acl_relcl) &&
                        !context.tree.has_child(verb, Deprel::aux));
  TokenId preposition;
  bool found = add_own_content(context, verb, *cue, passive, content, preposition);
  const TokenId head = t.head[verb.index()];
  const Deprel relation = t.deprel[verb.index()];
  // "…, the ministry said" hangs on what is said; "as the ministry said" too.
  const bool hangs = head.valid() && (cue->clause || cue->quote) &&
                     (relation == Deprel::parataxis ||
                      (relation == Deprel::advcl && marker_of(context.doc, context.tree, verb) == "as") ||
                      relation == Deprel::discourse);
  const bool own_subject =
      context.tree.has_child(verb, Deprel::nsubj) || context.tree.has_child(verb, Deprel::nsubj_pass);
  if (hangs && own_subject && (!found || relation == Deprel::parataxis) &&
      !(context.cues.verb(t.lemma[head.index()]) != nullptr && found)) {
    const bool later_claim = found && verb.value < head.value;
    if (!later_claim && !found) {
      content.add_subtree(context.tree, head, verb);
      found = true;
    }
  }
  const bool topic = !found && add_topic(context, verb, *cue, content);
  found = found || topic;
  if (!found && cue->clause && cue->quote && cue->stance != "intends" && cue->stance != "asks") {
    if (const TokenRange before = said_before(context, verb, window); !before.empty()) {
      content.add(before);
      found = true;
    }
  }
  if (negated(context.doc, context.tree, verb)) {
    if (cue->stance == "states" && !hangs) return std::nullopt;
  }
  Claim claim;
  claim.stance = cue->stance;
  if (claim.stance == "denies" && negated(context.doc, context.tree, verb)) claim.stance = "states";
  claim.cue_head = verb;
  claim.cue = {verb.value, verb.value + 1};
  if (particle.valid() && particle.value == claim.cue.end) ++claim.cue.end;
  if (preposition.valid() && preposition.value == claim.cue.end) ++claim.cue.end;
  claim.takes_quote = cue->quote;
  claim.topic = topic;

  auto speaker = speaker_of(context.doc, context.tree, verb);
  if (!speaker && !passive && (found || cue->quote)) {
    if (const TokenId beside = speaker_beside(context, verb, window); beside.valid()) speaker = Speaker{beside, {}};
  }
  if (passive && !(speaker && speaker->head != passive_subject)) {
    // "is said to have fled": nobody says who says so; the subject belongs to what is said.
    if (!found) return std::nullopt;
    if (passive_subject.valid() && (cue->passive || cue->infinitive) && t.upos[passive_subject.index()] != Upos::pron) {
      content.add_subtree(context.tree, passive_subject);
    }
    if (cue->stance == "intends" || cue->stance == "asks") return std::nullopt;
    while (claim.cue.begin > window.begin && t.upos[claim.cue.begin - 1] == Upos::aux) --claim.cue.begin;
    if (cue->stance == "expects") return std::nullopt;
  } else if (speaker) {
    const bool expletive = t.lower[speaker->head.index()] == "it" && cue->passive && !found;
    if (expletive) return std::nullopt;
    claim.source_head = speaker->head;
    claim.source = source_phrase(context.doc, context.tree, speaker->head);
    if (speaker->relative.valid() && speaker->relative.value >= claim.source->end &&
        speaker->relative.value <= claim.source->end + 1) {
      claim.source->end = std::min(claim.source->end, speaker->relative.value);
    }
    // The cue and its speaker are never content, wherever the parse hangs them; what is said may hang below the cue.
    if (t.head[speaker->head.index()] == verb) content.remove_subtree(context.tree, speaker->head);
    content.remove(*claim.source);
    content.remove(claim.cue);
  } else if (!found) {
    return std::nullopt;
  }
  if (!context.tree.children(verb).empty() && hangs && own_subject) {
    for (const TokenId c : context.tree.children(verb)) {
      if (t.deprel[c.index()] == Deprel::nsubj) content.remove_subtree(context.tree, c);
    }
  }
  claim.content = content.runs(context.doc);
  if ((claim.content.empty() && !claim.takes_quote) || is_speech_filler(context.doc, claim)) return std::nullopt;
  return claim;
}

}  // namespace hearsay

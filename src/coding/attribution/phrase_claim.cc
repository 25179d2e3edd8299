#include <algorithm>

#include "coding/attribution/claim.h"
#include "coding/attribution/noun_phrase.h"

namespace hearsay {

namespace {

constexpr std::uint32_t kLongestPhrase = 5;
constexpr std::uint32_t kLongestName = 8;

bool is_clause_head(const ClaimContext& context, TokenId token) {
  const auto& t = context.doc.tokens;
  return t.upos[token.index()] == Upos::verb || !t.head[token.index()].valid() ||
         context.tree.has_child(token, Deprel::cop) || context.tree.has_child(token, Deprel::nsubj) ||
         context.tree.has_child(token, Deprel::nsubj_pass);
}

TokenRange sentence_tokens(const Doc& doc, TokenId token) {
  return doc.sentences[doc.sentence_of(token).index()].tokens;
}

bool is_capitals(std::string_view form) {
  return form.size() > 2 &&
         std::all_of(form.begin(), form.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '-' || c == '.'; });
}

/// The noun after "of", "by" or "from" below a noun.
TokenId owner_after(const ClaimContext& context, TokenId noun, TokenId& preposition) {
  const auto& t = context.doc.tokens;
  for (const TokenId c : context.tree.children(noun)) {
    if (t.deprel[c.index()] != Deprel::nmod && t.deprel[c.index()] != Deprel::obl &&
        t.deprel[c.index()] != Deprel::obl_agent)
      continue;
    for (const TokenId m : context.tree.children(c)) {
      const auto lower = t.lower[m.index()];
      if (t.deprel[m.index()] == Deprel::case_ &&
          (lower == "by" || lower == "from" || (lower == "of" && t.upos[c.index()] == Upos::propn))) {
        preposition = m;
        return c;
      }
    }
  }
  for (const TokenId c : context.tree.children(noun)) {  // "a report published by X"
    if (t.deprel[c.index()] != Deprel::acl) continue;
    if (const TokenId owner = owner_after(context, c, preposition); owner.valid()) return owner;
  }
  return {};
}

}  // namespace

std::optional<Claim> claim_of_noun(const ClaimContext& context, TokenId noun) {
  const auto& t = context.doc.tokens;
  const Cue* cue = context.cues.noun(t.lemma[noun.index()]);
  if (cue == nullptr) return std::nullopt;
  TokenSet content(sentence_tokens(context.doc, noun));
  bool found = false;
  for (const TokenId c : context.tree.children(noun)) {
    const Deprel relation = t.deprel[c.index()];
    if (relation != Deprel::acl && relation != Deprel::ccomp) continue;
    bool that = false, to = false;
    for (const TokenId m : context.tree.children(c)) {
      that = that || (t.deprel[m.index()] == Deprel::mark && t.lower[m.index()] == "that");
      to = to || (t.deprel[m.index()] == Deprel::mark && t.lower[m.index()] == "to");
    }
    if ((that && cue->clause) || (to && cue->infinitive)) {
      content.add_subtree(context.tree, c);
      found = true;
    }
  }
  for (const TokenId c : context.tree.children(noun)) {
    if (found || cue->preposition.empty() || t.deprel[c.index()] != Deprel::nmod) continue;
    for (const TokenId m : context.tree.children(c)) {
      if (t.deprel[m.index()] == Deprel::case_ && cue->preposition.find(t.lower[m.index()]) != std::string::npos) {
        content.add_subtree(context.tree, c);
        content.remove_subtree(context.tree, m);
        found = true;
        break;
      }
    }
  }
  if (!found) return std::nullopt;
  Claim claim;
  claim.stance = cue->stance;
  claim.cue = {noun.value, noun.value + 1};
  claim.cue_head = noun;
  claim.content = content.runs(context.doc);
  TokenId preposition;
  TokenId source = context.tree.child(noun, Deprel::nmod_poss);
  if (!source.valid()) source = owner_after(context, noun, preposition);
  const TokenId head = t.head[noun.index()];
  if (!source.valid() && head.valid() && t.upos[head.index()] == Upos::verb && t.deprel[noun.index()] == Deprel::obj) {
    if (const auto speaker = speaker_of(context.doc, context.tree, head))
      source = speaker->head;  // "X made the claim that …"
  }
  if (!source.valid() && context.tree.has_child(noun, Deprel::cop))
    source = context.tree.child(noun, Deprel::nsubj);  // "this is proof that"
  if (source.valid() && !content.has(source.value)) {
    claim.source_head = source;
    claim.source = source_phrase(context.doc, context.tree, source);
  }
  if (claim.content.empty()) return std::nullopt;
  return claim;
}

std::optional<Claim> claim_of_adverb(const ClaimContext& context, TokenId adverb) {
  const auto& t = context.doc.tokens;
  const Cue* cue = context.cues.adverb(t.lower[adverb.index()]);
  const TokenId head = t.head[adverb.index()];
  if (cue == nullptr || !head.valid() || t.upos[adverb.index()] != Upos::adv) return std::nullopt;
  Claim claim;
  claim.stance = cue->stance;
  claim.cue = {adverb.value, adverb.value + 1};
  claim.cue_head = adverb;
  TokenSet content(sentence_tokens(context.doc, adverb));
  content.add_subtree(context.tree, head, adverb);
  claim.content = content.runs(context.doc);
  if (claim.content.empty()) return std::nullopt;
  return claim;
}

std::optional<Claim> claim_of_phrase(const ClaimContext& context, std::uint32_t at) {
  const auto& t = context.doc.tokens;
  const TokenRange window = sentence_tokens(context.doc, TokenId{at});
  const Cue* cue = nullptr;
  std::uint32_t end = at;
  for (std::uint32_t length = std::min(kLongestPhrase, window.end - at); length > 0 && cue == nullptr; --length) {
    std::string phrase;
    for (std::uint32_t i = at; i < at + length; ++i) {
      if (!phrase.empty()) phrase += ' ';
      phrase += t.lower[i];
    }
    cue = context.cues.phrase(phrase);
    end = at + length;
  }
  if (cue == nullptr || end >= window.end) return std::nullopt;
  // The noun that the phrase introduces: the highest word whose words all stand at or after the phrase.
  TokenId noun{end};
  for (TokenId up = t.head[noun.index()]; up.valid() && up.value >= at && t.upos[up.index()] != Upos::verb;
       up = t.head[up.index()]) {
    std::uint32_t first = context.tree.subtree(up).begin;
    while (first < at && t.upos[first] == Upos::punct) ++first;  // its comma
    if (first < at) break;
    noun = up;
  }
  if (noun.value < end) return std::nullopt;
  TokenId top = noun;  // what hangs outside: the noun, or the phrase's own head ("according" as a verb)
  while (t.head[top.index()].valid() && t.head[top.index()].value >= at && t.head[top.index()].value < end)
    top = t.head[top.index()];
  if (!t.head[top.index()].valid()) return std::nullopt;
  TokenId clause = t.head[top.index()];
  const bool comma = at > window.begin && t.upos[at - 1] == Upos::punct;
  if (comma || at == window.begin || is_clause_head(context, clause)) {
    while (!is_clause_head(context, clause)) clause = t.head[clause.index()];
  }
  Claim claim;
  claim.stance = cue->stance;
  claim.cue = {at, end};
  claim.cue_head = TokenId{at};
  claim.takes_quote = cue->quote;
  TokenSet content(window);
  content.add_subtree(context.tree, clause, top);
  claim.content = content.runs(context.doc);
  TokenId preposition, source = noun;
  if (context.cues.noun(t.lemma[noun.index()]) != nullptr) {
    if (const TokenId owner = owner_after(context, noun, preposition);
        owner.valid() && preposition.value > noun.value) {
      source = owner;
      claim.cue.end = preposition.value + 1;
    } else if (source_phrase(context.doc, context.tree, noun).size() == 1) {  // "according to reports"
      claim.cue.end = std::max(claim.cue.end, noun.value + 1);
      source = {};
    }
  }
  if (source.valid()) {
    claim.source_head = source;
    claim.source = source_phrase(context.doc, context.tree, source);
  }
  if (claim.content.empty()) return std::nullopt;
  return claim;
}

std::optional<Claim> claim_of_colon(const ClaimContext& context, const Sentence& sentence) {
  const auto& t = context.doc.tokens;
  std::uint32_t begin = sentence.tokens.begin;
  while (begin + 2 < sentence.tokens.end && t.upos[begin] == Upos::punct) ++begin;
  std::uint32_t colon = begin;
  while (colon < sentence.tokens.end && t.lower[colon] != ":") ++colon;
  if (colon == begin || colon - begin > kLongestName || colon + 3 > sentence.tokens.end) return std::nullopt;
  bool name = colon == begin + 1 && is_capitals(context.doc.form(TokenId{begin}));  // "WALLACE: …" in a transcript
  for (std::uint32_t i = begin; i < colon; ++i) {
    if (t.upos[i] == Upos::verb || t.upos[i] == Upos::aux || t.upos[i] == Upos::num || t.upos[i] == Upos::punct)
      return std::nullopt;
    const EntityType type = t.entity.empty() ? EntityType::none : t.entity[i].type;
    name = name || type == EntityType::person || type == EntityType::organization;
  }
  bool clause = false;
  for (std::uint32_t i = colon + 1; i < sentence.tokens.end; ++i)
    clause = clause || t.upos[i] == Upos::verb || t.upos[i] == Upos::aux;
  if (!name || (!clause && colon != begin + 1)) return std::nullopt;
  Claim claim;
  claim.stance = "states";
  claim.cue = {colon, colon + 1};
  claim.cue_head = TokenId{colon};
  claim.source = TokenRange{begin, colon};
  claim.source_head = TokenId{colon - 1};
  for (std::uint32_t i = begin; i < colon; ++i) {
    const TokenId head = t.head[i];
    if (!head.valid() || head.value < begin || head.value >= colon) claim.source_head = TokenId{i};
  }
  TokenSet content(sentence.tokens);
  content.add({colon + 1, sentence.tokens.end});
  claim.content = content.runs(context.doc);
  claim.takes_quote = true;
  if (claim.content.empty()) return std::nullopt;
  return claim;
}

}  // namespace hearsay

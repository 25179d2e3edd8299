#include "coding/frames/deed_doer.h"

#include "base/utf8.h"

namespace hearsay {

bool DeedDoer::in_class(std::string_view name, TokenId word) const {
  return lexicon_.in_class(name, lower_case(doc_.tokens.lemma[word.index()]));
}

TokenId DeedDoer::of(TokenId deed) const {
  const TokenId above = doc_.tokens.head[deed.index()];
  const Deprel r = relation(deed);
  if (!above.valid() && !tree_.has_child(deed, Deprel::cop)) return by_participle(deed);
  TokenId doer;
  if (r == Deprel::conj && above.valid()) return of(above);  // 'blamed them for the kidnapping and murder of …'
  if (r == Deprel::obj || r == Deprel::nsubj_pass) {
    doer = in_class("claiming", above) && !clause_.is_passive(above) ? clause_.deep_subject(above) : ascribed(above);
    if (r == Deprel::nsubj_pass && !doer.valid() && in_class("claiming", above)) doer = clause_.deep_subject(above);
  } else if (r == Deprel::nmod || r == Deprel::obl) {
    const auto preposition = clause_.preposition(deed);
    doer = responsible(above, preposition);
    if (!doer.valid() && r == Deprel::obl) doer = blamed(above, preposition);
    // 'blamed the militia for the attack', where the phrase hangs on the militia
    const TokenId verb = doc_.tokens.head[above.index()];
    const bool object = r == Deprel::nmod && preposition == "for" && relation(above) == Deprel::obj;
    if (!doer.valid() && object && verb.valid()) doer = blamed(verb, preposition);
  }
  // 'the militia was behind the attack'
  if (!doer.valid() && clause_.preposition(deed) == "behind" && tree_.has_child(deed, Deprel::cop))
    doer = clause_.surface_subject(deed);
  return doer.valid() ? doer : by_participle(deed);
}

// 'claimed responsibility for the attack', 'is responsible for the attack', 'its responsibility for the attack'
TokenId DeedDoer::responsible(TokenId word, std::string_view preposition) const {
  if (preposition != "for") return {};
  const auto lemma = doc_.tokens.lower[word.index()];
  if (lemma == "responsible") return clause_.surface_subject(word);
  if (lemma == "responsibility") {
    if (const TokenId owner = tree_.child(word, Deprel::nmod_poss); owner.valid()) return owner;
    const TokenId verb = doc_.tokens.head[word.index()];
    const bool claimed = verb.valid() && in_class("claiming", verb);
    return claimed ? clause_.deep_subject(verb) : TokenId();
  }
  if (!in_class("claiming", word)) return {};
  const TokenId object = clause_.deep_object(word);  // the phrase hangs on the verb
  const bool claimed = object.valid() && doc_.tokens.lower[object.index()] == "responsibility";
  return claimed ? clause_.deep_subject(word) : TokenId();
}

// 'attributed the attack to the militia', 'the attack was blamed on the militia'
TokenId DeedDoer::ascribed(TokenId verb) const {
  if (!in_class("ascribing", verb)) return {};
  for (const TokenId c : tree_.children(verb)) {
    if (relation(c) != Deprel::obl) continue;
    const auto preposition = clause_.preposition(c);
    if (preposition == "to" || preposition == "on") return clause_.antecedent(c);
  }
  return {};
}

// 'blamed the militia for the attack', 'accused of the murder', 'took part in the raid'
TokenId DeedDoer::blamed(TokenId verb, std::string_view preposition) const {
  if (preposition == "in") {
    if (!in_class("partaking", verb)) return {};
    const TokenId object = clause_.deep_object(verb);
    const bool part = !object.valid() || doc_.tokens.lower[object.index()] == "part";
    return part && !clause_.is_passive(verb) ? clause_.surface_subject(verb) : TokenId();
  }
  if ((preposition != "for" && preposition != "of" && preposition != "with") || !in_class("blaming", verb)) return {};
  return clause_.deep_object(verb);
}

// 'an attack attributed to the militia', 'a raid claimed by the militia'
TokenId DeedDoer::by_participle(TokenId deed) const {
  for (const TokenId c : tree_.children(deed)) {
    if (relation(c) != Deprel::acl || doc_.tokens.xpos[c.index()] != Xpos::vbn) continue;
    if (const TokenId doer = ascribed(c); doer.valid()) return doer;
  }
  return {};
}

}  // namespace hearsay

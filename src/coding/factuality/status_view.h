#pragma once

#include "coding/factuality/status_tagger.h"

namespace hearsay {

/// A document's words and tree as the status rules read them. Lives as long as both.
struct StatusTagger::View {
  const Doc& doc;
  const Tree& tree;
  [[nodiscard]] std::string_view lower(TokenId t) const { return doc.tokens.lower[t.index()]; }
  [[nodiscard]] std::string_view lemma(TokenId t) const { return doc.tokens.lemma[t.index()]; }
  [[nodiscard]] Deprel relation(TokenId t) const { return doc.tokens.deprel[t.index()]; }
  [[nodiscard]] Upos upos(TokenId t) const { return doc.tokens.upos[t.index()]; }
  [[nodiscard]] Xpos xpos(TokenId t) const { return doc.tokens.xpos[t.index()]; }
  [[nodiscard]] TokenId head(TokenId t) const { return doc.tokens.head[t.index()]; }
  [[nodiscard]] bool verbal(TokenId t) const {
    return upos(t) == Upos::verb || upos(t) == Upos::aux || tree.has_child(t, Deprel::cop);
  }
  [[nodiscard]] bool has_mark(TokenId t, std::string_view word) const {
    for (const TokenId c : tree.children(t)) {
      if (relation(c) == Deprel::mark && lower(c) == word) return true;
    }
    return false;
  }
  [[nodiscard]] std::string_view preposition(TokenId t) const {
    for (const TokenId c : tree.children(t)) {
      if (relation(c) == Deprel::case_ || relation(c) == Deprel::mark) return lower(c);
    }
    return {};
  }
};

}  // namespace hearsay

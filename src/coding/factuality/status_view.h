#pragma once

#include <string>
#include <string_view>

#include "doc/doc.h"
#include "doc/tree.h"

namespace hearsay {

/// A document's words and tree as the status rules read them. Lives as long as both.
struct StatusView {
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
  /// The words that join the clause or phrase to its governor, with what is fixed to them: "instead of", "in case".
  [[nodiscard]] std::string joiner(TokenId t, Deprel kind) const {
    std::string out;
    for (const TokenId c : tree.children(t)) {
      if (relation(c) != kind) continue;
      out = lower(c);
      for (const TokenId d : tree.children(c)) {
        if (relation(d) == Deprel::fixed) out += " " + std::string(lower(d));
      }
      break;
    }
    return out;
  }
  [[nodiscard]] bool has_subject(TokenId t) const {
    return tree.has_child(t, Deprel::nsubj) || tree.has_child(t, Deprel::nsubj_pass);
  }
  [[nodiscard]] bool has_adverb(TokenId t, std::string_view word) const {
    for (const TokenId c : tree.children(t)) {
      if (relation(c) == Deprel::advmod && lower(c) == word) return true;
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

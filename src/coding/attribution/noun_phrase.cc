#include "coding/attribution/noun_phrase.h"

#include <algorithm>

namespace hearsay {

namespace {

bool leaves_phrase(const Doc& doc, const Tree& tree, TokenId head, TokenId child) {
  switch (doc.tokens.deprel[child.index()]) {
    case Deprel::case_:
    case Deprel::acl_relcl:
    case Deprel::parataxis:
    case Deprel::cc_preconj:
    case Deprel::discourse:
    case Deprel::mark:
    case Deprel::advcl:
      return true;
    case Deprel::punct:
      return true;
    case Deprel::appos:
    case Deprel::acl: {
      const TokenRange below = tree.subtree(child);
      return below.begin > head.value && below.begin > 0 &&
             (doc.tokens.lower[below.begin] == "," || doc.tokens.lower[below.begin - 1] == "," ||
              doc.tokens.lower[below.begin] == "(" || doc.tokens.lower[below.begin] == "-" ||
              doc.tokens.lower[below.begin] == "–" || doc.tokens.lower[below.begin] == "—" ||
              doc.tokens.lower[below.begin] == "--");
    }
    default:
      return false;
  }
}

void extend(const Doc& doc, const Tree& tree, TokenId head, TokenRange& range) {
  range.begin = std::min(range.begin, head.value);
  range.end = std::max(range.end, head.value + 1);
  for (const TokenId c : tree.children(head)) {
    const Deprel relation = doc.tokens.deprel[c.index()];
    if (relation == Deprel::case_ && doc.tokens.lower[c.index()].ends_with("s") && c.value > head.value) {
      range.end = std::max(range.end, c.value + 1);  // the possessor's 's
      continue;
    }
    if (leaves_phrase(doc, tree, head, c)) continue;
    TokenRange below = tree.subtree(c);
    range.begin = std::min(range.begin, below.begin);
    if (c.value > head.value) {
      TokenRange inner{c.value, c.value + 1};
      if (relation == Deprel::nmod || relation == Deprel::conj || relation == Deprel::appos) {
        extend(doc, tree, c, inner);
        range.end = std::max(range.end, inner.end);
      } else {
        range.end = std::max(range.end, below.end);
      }
    }
  }
}

bool is_subject(Deprel relation) { return relation == Deprel::nsubj || relation == Deprel::nsubj_outer; }

/// "early Friday" is no speaker, whatever the parse says.
bool is_time(const Doc& doc, TokenId token) {
  const auto after = std::upper_bound(doc.times.begin(), doc.times.end(), token.value,
                                      [](std::uint32_t t, const TimeExpression& time) { return t < time.tokens.end; });
  return after != doc.times.end() && after->tokens.contains(token);
}

bool is_relative(const Doc& doc, TokenId token) {
  const Xpos tag = doc.tokens.xpos[token.index()];
  return tag == Xpos::wdt || tag == Xpos::wp;
}

}  // namespace

TokenRange source_phrase(const Doc& doc, const Tree& tree, TokenId head) {
  TokenRange range{head.value, head.value + 1};
  extend(doc, tree, head, range);
  while (range.size() > 1 && doc.tokens.upos[range.end - 1] == Upos::punct && doc.tokens.lower[range.end - 1] != ")")
    --range.end;
  while (range.size() > 1 && doc.tokens.upos[range.begin] == Upos::punct) ++range.begin;
  return range;
}

void TokenSet::add(TokenRange range) {
  for (std::uint32_t i = std::max(range.begin, window_.begin); i < std::min(range.end, window_.end); ++i)
    in_[i - window_.begin] = true;
}

void TokenSet::remove(TokenRange range) {
  for (std::uint32_t i = std::max(range.begin, window_.begin); i < std::min(range.end, window_.end); ++i)
    in_[i - window_.begin] = false;
}

void TokenSet::add_subtree(const Tree& tree, TokenId top, TokenId stop) {
  if (top == stop || !window_.contains(top)) return;
  in_[top.value - window_.begin] = true;
  for (const TokenId c : tree.children(top)) add_subtree(tree, c, stop);
}

void TokenSet::remove_subtree(const Tree& tree, TokenId top) {
  if (!window_.contains(top)) return;
  in_[top.value - window_.begin] = false;
  for (const TokenId c : tree.children(top)) remove_subtree(tree, c);
}

std::vector<TokenRange> TokenSet::runs(const Doc& doc) const {
  const auto mark = [&](std::uint32_t i) { return doc.tokens.upos[i] == Upos::punct; };
  const auto quote = [&](std::uint32_t i) {
    const auto form = doc.form(TokenId(i));
    return form == "\"" || form == "“" || form == "”" || form == "''" || form == "``";
  };
  std::vector<TokenRange> runs;
  for (std::uint32_t i = window_.begin; i < window_.end;) {
    if (!has(i)) {
      ++i;
      continue;
    }
    TokenRange run{i, i};
    while (i < window_.end) {
      std::uint32_t next = i;
      while (next < window_.end && !has(next) && mark(next)) ++next;
      if (next == window_.end || !has(next)) break;
      i = next + 1;
      run.end = i;
    }
    while (!run.empty() && mark(run.end - 1) && !quote(run.end - 1)) --run.end;
    while (!run.empty() && mark(run.begin) && !quote(run.begin)) ++run.begin;
    bool word = false;
    for (std::uint32_t k = run.begin; k < run.end; ++k) word = word || !mark(k);
    if (word) runs.push_back(run);
  }
  return runs;
}

std::optional<Speaker> speaker_of(const Doc& doc, const Tree& tree, TokenId verb) {
  const auto& t = doc.tokens;
  TokenId at = verb;
  for (int steps = 0; steps < 6 && at.valid(); ++steps) {
    bool passive = false;
    TokenId subject;  // the nearest: "Two men fled, sources said" is sometimes read with two subjects
    for (const TokenId c : tree.children(at)) {
      const Deprel relation = t.deprel[c.index()];
      if (relation == Deprel::nsubj_pass || relation == Deprel::aux_pass) passive = true;
      if (!is_subject(relation) || is_time(doc, c)) continue;
      const auto distance = [&](TokenId x) { return x.value > at.value ? x.value - at.value : at.value - x.value; };
      if (!subject.valid() || distance(c) < distance(subject)) subject = c;
    }
    if (subject.valid()) {
      const TokenId antecedent = t.head[at.index()];
      if (is_relative(doc, subject) && antecedent.valid() && t.deprel[at.index()] == Deprel::acl_relcl)
        return Speaker{antecedent, subject};
      return Speaker{subject, {}};
    }
    for (const TokenId c : tree.children(at)) {
      if (t.deprel[c.index()] == Deprel::obl_agent) return Speaker{c, {}};
      if (passive && t.deprel[c.index()] == Deprel::obl) {
        for (const TokenId m : tree.children(c)) {
          if (t.deprel[m.index()] == Deprel::case_ && t.lower[m.index()] == "by") return Speaker{c, {}};
        }
      }
    }
    if (passive && at != verb) {  // "was quoted as saying": the one quoted speaks
      for (const TokenId c : tree.children(at)) {
        if (t.deprel[c.index()] == Deprel::nsubj_pass) return Speaker{c, {}};
      }
    }
    if (passive) return std::nullopt;
    const TokenId head = t.head[at.index()];
    if (!head.valid()) return std::nullopt;
    switch (t.deprel[at.index()]) {
      case Deprel::conj:
      case Deprel::advcl:
      case Deprel::xcomp:
        at = head;
        break;
      case Deprel::parataxis:
        return std::nullopt;
      case Deprel::acl:
      case Deprel::acl_relcl:
        if (t.xpos[at.index()] == Xpos::vbn) return std::nullopt;
        if (t.upos[head.index()] == Upos::verb || is_time(doc, head)) {
          at = head;
          break;
        }
        return Speaker{head, {}};
      default:
        if (t.xpos[at.index()] == Xpos::vbg && t.deprel[at.index()] != Deprel::root) {
          at = head;
          break;
        }
        return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace hearsay

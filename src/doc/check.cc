#include "doc/check.h"

#include <fmt/format.h>

#include "base/utf8.h"

namespace hearsay {

namespace {

Error broken(std::string what) { return {ErrorCode::internal, std::move(what), "check"}; }

Result<void> check_tokens(const Doc& doc) {
  const std::string_view text = doc.text();
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < doc.tokens.size(); ++i) {
    const ByteSpan s = doc.tokens.span[i];
    if (s.begin < last || s.end <= s.begin || s.end > text.size())
      return broken(fmt::format("token {} out of order", i));
    if (!is_character_border(text, s.begin) || !is_character_border(text, s.end)) {
      return broken(fmt::format("token {} splits a character", i));
    }
    last = s.end;
  }
  const auto column = [&](std::size_t size) { return size == 0 || size == doc.tokens.size(); };
  const auto& t = doc.tokens;
  if (!column(t.joined.size()) || !column(t.lower.size()) || !column(t.upos.size()) || !column(t.xpos.size()) ||
      !column(t.lemma.size()) || !column(t.head.size()) || !column(t.deprel.size()) || !column(t.entity.size())) {
    return broken("token columns differ in size");
  }
  return {};
}

Result<void> check_sentences(const Doc& doc) {
  std::uint32_t next = 0;
  for (const Sentence& s : doc.sentences) {
    if (s.tokens.begin != next || s.tokens.empty())
      return broken(fmt::format("sentence at token {} does not join", next));
    next = s.tokens.end;
  }
  if (next != doc.tokens.size() && !doc.sentences.empty()) return broken("tokens outside sentences");
  return {};
}

Result<void> check_trees(const Doc& doc) {
  if (doc.tokens.head.empty()) return {};
  for (const Sentence& s : doc.sentences) {
    std::uint32_t roots = 0;
    for (std::uint32_t i = s.tokens.begin; i < s.tokens.end; ++i) {
      TokenId at{i};
      std::uint32_t steps = 0;
      while (doc.tokens.head[at.index()].valid()) {
        at = doc.tokens.head[at.index()];
        if (!s.tokens.contains(at)) return broken(fmt::format("head of token {} outside its sentence", i));
        if (++steps > s.tokens.size()) return broken(fmt::format("cycle at token {}", i));
      }
      if (at.value == i) ++roots;
    }
    if (roots != 1) return broken(fmt::format("sentence at token {} has {} roots", s.tokens.begin, roots));
  }
  return {};
}

Result<void> check_links(const Doc& doc) {
  const auto inside = [&](TokenRange r) { return !r.empty() && r.end <= doc.tokens.size(); };
  for (const Mention& m : doc.mentions) {
    if (!inside(m.tokens) || !m.tokens.contains(m.head)) return broken("mention out of bounds");
    if (m.entity.valid() && m.entity.index() >= doc.entities.size()) return broken("mention of no entity");
  }
  for (const auto& t : doc.times) {
    if (!inside(t.tokens)) return broken("time out of bounds");
  }
  for (const auto& p : doc.places) {
    if (!inside(p.tokens)) return broken("place out of bounds");
  }
  for (const auto& f : doc.frames) {
    if (f.predicate.index() >= doc.tokens.size()) return broken("frame out of bounds");
    for (const auto& a : f.arguments) {
      if (a.head.index() >= doc.tokens.size()) return broken("argument out of bounds");
    }
  }
  for (const auto& a : doc.attributions) {
    if (!inside(a.cue) || (a.source && !inside(*a.source))) return broken("attribution out of bounds");
  }
  return {};
}

}  // namespace

Result<void> check(const Doc& doc) {
  HS_TRY(check_tokens(doc));
  HS_TRY(check_sentences(doc));
  HS_TRY(check_trees(doc));
  return check_links(doc);
}

}  // namespace hearsay

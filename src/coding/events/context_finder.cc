#include "coding/events/context_finder.h"

#include <algorithm>
#include <set>

#include "coding/events/sense_matcher.h"
#include "coding/events/side.h"

namespace hearsay {

namespace {

void add_words(const Doc& doc, const Lexicon& lexicon, TokenRange range, std::set<std::string>& out) {
  std::string before;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const std::string lemma = lexicon_lemma(doc, TokenId(i));
    for (const auto& context : lexicon.topics(lemma)) out.insert(context);
    if (!before.empty()) {
      for (const auto& context : lexicon.topics(before + " " + lemma)) out.insert(context);
    }
    before = lemma;
  }
}

void add_sectors(const Doc& doc, const std::vector<Side>& sides, std::set<std::string>& out) {
  for (const Side& side : sides) {
    const ActorCode* actor = actor_of(doc, side);
    if (actor == nullptr || !actor->sector) continue;
    if (*actor->sector == "MIL") out.insert("military");
    if (*actor->sector == "SPY") out.insert("intelligence");
    if (*actor->sector == "LEG") out.insert("legislative");
    if (*actor->sector == "JUD") out.insert("legal");
  }
}

}  // namespace

std::vector<std::string> contexts_of(const Doc& doc, const Tree& tree, const Lexicon& lexicon,
                                     const EventCandidate& c) {
  std::set<std::string> out;
  // The clause, but no longer than a sentence of usual length around the predicate.
  constexpr std::uint32_t kReach = 12;
  TokenRange clause = tree.subtree(c.predicate);
  if (c.predicate.value > kReach) clause.begin = std::max(clause.begin, c.predicate.value - kReach);
  clause.end = std::min(clause.end, c.predicate.value + kReach + 1);
  add_words(doc, lexicon, clause, out);
  add_sectors(doc, c.actor, out);
  add_sectors(doc, c.recipient, out);
  return {out.begin(), out.end()};
}

}  // namespace hearsay

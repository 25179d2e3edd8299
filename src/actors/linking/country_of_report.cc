#include "actors/linking/country_of_report.h"

#include <map>

namespace hearsay {

namespace {

constexpr std::size_t kOpening = 6;  // mentions that stand in the lead

}  // namespace

std::string country_of(const Doc& doc, const ActorBase& base, const Draft& draft) {
  if (!draft.sense) return {};
  if (draft.sense->kind != NameKind::actor) return base.country(draft.sense->entry).code;
  const NamedActor& actor = base.actor(draft.sense->entry);
  const ActorTerm* term = ActorBase::term_on(actor, doc.published());
  if (term != nullptr && base.country_by_code(term->code) != nullptr) return term->code;
  return actor.home;
}

std::string country_of_report(const Doc& doc, const ActorBase& base, const Drafts& drafts) {
  std::map<std::string, int> counts;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const std::string code = country_of(doc, base, drafts[i]);
    if (!code.empty()) counts[code] += i < kOpening ? 3 : 1;
  }
  std::string best;
  int most = 0;
  for (const auto& [code, count] : counts) {
    if (count > most) most = count, best = code;
  }
  return best;
}

}  // namespace hearsay

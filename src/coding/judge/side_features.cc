#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "coding/events/actor_kind.h"
#include "coding/events/side.h"
#include "coding/judge/features.h"

namespace hearsay {

namespace {

constexpr auto kSlots =
    std::to_array<std::string_view>({"subj", "obj", "iobj", "prep", "poss", "comp", "xcomp", "ccomp", "particle"});

std::string_view kind_of(const Doc& doc, const Side& side) {
  if (!side.mention.valid()) return side.words.empty() ? "unnamed" : "a thing";
  const Mention& mention = doc.mentions[side.mention.index()];
  if (mention.kind == MentionKind::name) return "a name";
  if (mention.kind == MentionKind::nominal) return "a noun";
  const auto word = doc.tokens.lower[mention.head.index()];
  if (word == "i" || word == "we" || word == "me" || word == "us" || word == "my" || word == "our" || word == "you" ||
      word == "your")
    return "a pronoun of the speaker or reader";
  return "a pronoun";
}

std::string_view country_of(const ActorCode* actor) {
  if (actor == nullptr || !actor->code) return "no country";
  if (is_international(*actor)) return "an international code";
  if (is_state(*actor)) return "a state";
  return "part of a country";
}

// How the resolver came to the code; its words are those of `ActorCode::path`.
std::string_view source_of(const ActorCode* actor) {
  if (actor == nullptr) return "is not known";
  const auto tells = [&](std::string_view words) { return actor->path.find(words) != std::string::npos; };
  if (tells("country of the report")) return "is of the report's country";
  if (tells("country of the place")) return "is of the place in the sentence";
  if (tells("who act on them")) return "is of the country of those who act on it";
  if (tells("country of the event's place")) return "is of the event's place";
  if (tells("acts within its own country")) return "is of the actor's country";
  if (tells("country from '")) return "is of a country told elsewhere";
  if (actor->identifier_id) return "is in the actor base";
  return "is composed";
}

// Steps from the side's head up to the predicate: 0 where it does not hang on it.
int steps(const Doc& doc, TokenId from, TokenId predicate) {
  constexpr int kMost = 6;
  TokenId at = from;
  for (int n = 1; at.valid() && n <= kMost; ++n) {
    at = doc.tokens.head[at.index()];
    if (at == predicate) return n;
  }
  return 0;
}

void say(FeatureList& out, std::string name) { out.push_back({std::move(name), 1}); }

void one_side(const Doc& doc, const EventCandidate& c, const Side& side, std::string_view role, FeatureList& out) {
  const ActorCode* actor = actor_of(doc, side);
  const auto& type = c.entry->event;
  say(out, fmt::format("{} is {}", role, kind_of(doc, side)));
  say(out, fmt::format("{} is {} in {}", role, kind_of(doc, side), type));
  say(out, fmt::format("{} has {}", role, country_of(actor)));
  say(out, fmt::format("{} of {} has {}", role, type, country_of(actor)));
  say(out, fmt::format("{} {}", role, source_of(actor)));
  say(out, fmt::format("{} sector {}", role, actor != nullptr && actor->sector ? *actor->sector : "-"));
  say(out, fmt::format("{} slot {}", role, kSlots[static_cast<std::size_t>(side.slot.slot)]));
  if (side.slot.slot == Slot::prep) say(out, fmt::format("{} after '{}'", role, side.slot.preposition));
  const EntityId entity = entity_of(doc, side);
  if (entity.valid()) say(out, fmt::format("{} type {}", role, name(doc.entities[entity.index()].type)));
  if (actor != nullptr && is_political(*actor)) say(out, fmt::format("{} is political", role));
  if (actor != nullptr && is_force(*actor)) say(out, fmt::format("{} is a force", role));
  const TokenId head = head_of(doc, side);
  if (!head.valid()) return;
  say(out, fmt::format("{} {} steps away", role, steps(doc, head, c.predicate)));
  const double distance = std::abs(static_cast<double>(head.value) - static_cast<double>(c.predicate.value));
  out.push_back({fmt::format("{} distance", role), std::log1p(distance)});
}

std::set<std::string> countries(const Doc& doc, const std::vector<Side>& sides) {
  std::set<std::string> out;
  for (const Side& s : sides) {
    const ActorCode* actor = actor_of(doc, s);
    out.insert(actor != nullptr && actor->code ? *actor->code : "");
  }
  return out;
}

void role_features(const Doc& doc, const EventCandidate& c, const std::vector<Side>& sides, std::string_view role,
                   FeatureList& out) {
  if (sides.empty()) {
    say(out, fmt::format("no {}", role));
    say(out, fmt::format("no {} of {}", role, c.entry->event));
    return;
  }
  say(out, fmt::format("{} {}s", std::min<std::size_t>(3, sides.size()), role));
  one_side(doc, c, sides.front(), role, out);
  const auto all = countries(doc, sides);
  if (all.size() > 1) say(out, fmt::format("{}s of several countries", role));
  if (all.count("") != 0) say(out, fmt::format("some {} without a country", role));
}

}  // namespace

void side_features(const Doc& doc, const EventCandidate& c, FeatureList& out) {
  role_features(doc, c, c.actor, "actor", out);
  role_features(doc, c, c.recipient, "recipient", out);
  if (c.actor.empty() && c.recipient.empty()) say(out, "no sides");
  const auto political = [&](const Side& s) {
    const ActorCode* actor = actor_of(doc, s);
    return actor != nullptr && is_political(*actor);
  };
  const auto p = std::count_if(c.actor.begin(), c.actor.end(), political) +
                 std::count_if(c.recipient.begin(), c.recipient.end(), political);
  say(out, fmt::format("{} political sides", std::min<std::ptrdiff_t>(p, 2)));
  if (c.entry->flags.mutual) {
    say(out, fmt::format("mutual with {} sides", std::min<std::size_t>(3, c.actor.size())));
    say(out, fmt::format("mutual of {} countries", std::min<std::size_t>(3, countries(doc, c.actor).size())));
  } else if (!c.actor.empty() && !c.recipient.empty()) {
    const bool same = countries(doc, c.actor) == countries(doc, c.recipient);
    say(out, same ? "sides of one country" : "sides of different countries");
    say(out, fmt::format("{} {}", same ? "within one country" : "between countries", c.entry->event));
  }
}

}  // namespace hearsay

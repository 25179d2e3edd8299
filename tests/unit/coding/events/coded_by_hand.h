#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "coding/events/event_coder.h"
#include "coding/events/side.h"
#include "support/doc_builder.h"
#include "support/lexicon_fixture.h"

namespace hearsay::testing {

/// A one-word mention at token `head`, with an actor of that code and sector; a sector of "" is none.
struct Who {
  std::uint32_t head;
  const char* code;
  const char* sector;
  EntityType type = EntityType::organization;
};

/// Adds the mentions, builds the frames and codes a hand-made parse.
inline std::vector<EventCandidate> code_by_hand(Doc& doc, std::initializer_list<Who> who, const Lexicon& lexicon) {
  for (const Who& w : who) {
    Entity entity{w.type, std::string(doc.form(TokenId(w.head))), ActorCode(), false};
    entity.actor->code = w.code;
    if (*w.sector != 0) entity.actor->sector = w.sector;
    doc.mentions.push_back(
        {{w.head, w.head + 1}, TokenId(w.head), MentionKind::name, w.type, EntityId(doc.entities.size())});
    doc.entities.push_back(std::move(entity));
  }
  const Tree tree(doc);
  FrameBuilder(lexicon).run(doc, tree);
  return EventCoder(lexicon).code(doc, tree, MentionIndex(doc));
}

inline void add_place(Doc& doc, std::uint32_t head, const char* country) {
  Place place{{head, head + 1}, TokenId(head), {}};
  place.resolved.country = country;
  doc.places.push_back(std::move(place));
}

/// "soldiers/MIL, town:SOM/UNK": the words of the sides and what they stand for where they are no actors.
inline std::string shown(const Doc& doc, const std::vector<Side>& sides) {
  std::string out;
  for (const Side& s : sides) {
    out += out.empty() ? "" : " ";
    out += words_of(doc, s).empty() ? "-" : std::string(doc.text_of(words_of(doc, s)));
    if (s.stands_for) out += ":" + s.stands_for->code.value_or("-");
  }
  return out;
}

}  // namespace hearsay::testing

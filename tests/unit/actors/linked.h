#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "actors/actor_linker.h"
#include "support/doc_builder.h"

namespace hearsay::testing {

inline const ActorBase& loaded_base() {
  static const ActorBase loaded = std::move(*ActorBase::load(HEARSAY_SOURCE_DIR "/knowledge"));
  return loaded;
}

/// "CODE/SECTOR+OTHER" of the mention headed by `head` (its last occurrence); "null" without code, "none" without
/// mention.
struct Linked {
  explicit Linked(std::string_view lines, std::string_view published = "2024-05-15")
      : doc(build_doc(lines, published)) {
    ActorLinker(loaded_base()).run(doc);
  }
  [[nodiscard]] const Mention* mention(std::string_view head) const {
    const Mention* found = nullptr;
    for (const Mention& m : doc.mentions) {
      if (doc.form(m.head) == head) found = &m;
    }
    return found;
  }
  [[nodiscard]] const Entity* entity(std::string_view head) const {
    const Mention* m = mention(head);
    return m == nullptr || !m->entity.valid() ? nullptr : &doc.entities[m->entity.index()];
  }
  [[nodiscard]] std::string code(std::string_view head) const {
    const Entity* e = entity(head);
    if (e == nullptr) return "none";
    if (!e->actor || !e->actor->code) return "null";
    std::string out = *e->actor->code + "/" + e->actor->sector.value_or("");
    for (const auto& other : e->actor->other_sectors) out += "+" + other;
    return out;
  }
  [[nodiscard]] std::string path(std::string_view head) const {
    const Entity* e = entity(head);
    return e == nullptr || !e->actor ? "" : e->actor->path;
  }
  Doc doc;
};

}  // namespace hearsay::testing

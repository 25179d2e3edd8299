#pragma once

#include <compare>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doc/doc.h"
#include "hearsay/result.h"

namespace hearsay {

/// A slot as the lexicon names it: a fixed one, or a preposition.
struct SlotName {
  Slot slot = Slot::subj;
  std::string preposition;  ///< for Slot::prep only
  auto operator<=>(const SlotName&) const = default;
};

/// "obj", "on", "poss" …
[[nodiscard]] SlotName slot_from(std::string_view name);
[[nodiscard]] std::vector<SlotName> slots_from(std::initializer_list<std::string_view> names);

/// One alternative of a constraint: a lemma, a class of classes.tsv, a built-in class (`@person`), or the event that
/// the word there makes (`@ASSAULT`, `@RETREAT/withdraw`).
struct SlotValue {
  std::string word;  ///< lemma, class name without "@", or type
  std::string mode;  ///< of an event
  bool is_class = false;
  bool is_event = false;
  bool negated = false;
  auto operator<=>(const SlotValue&) const = default;
};

/// A slot that must be filled; with values, by one of them (negated ones must not fill it).
struct SlotConstraint {
  SlotName slot;
  std::vector<SlotValue> values;
};

enum class PartOfSpeech : std::uint8_t { verb, noun, adjective };

struct EntryFlags {
  bool mutual = false;     ///< all sides are actors
  bool political = false;  ///< one side must be a political actor
  bool recipient = false;  ///< a recipient must be there
  bool weak = false;       ///< a political actor and a recipient must be there
  bool harm = false;       ///< its clause tells casualties
  bool absorb = false;     ///< its complement clause makes no event of its own
  bool content = false;    ///< mode and code follow from the complement's type
};

/// One sense of a predicate: knowledge/lexicon/en/predicates-*.tsv, docs/formats/lexicon.md.
struct PredicateEntry {
  std::string pattern, lemma;
  PartOfSpeech pos = PartOfSpeech::verb;
  std::vector<SlotConstraint> constraints;
  std::string event;  ///< empty: a blocked sense
  std::string mode, cameo;
  std::vector<SlotName> actor, recipient;
  EntryFlags flags;
  std::string example;
  std::string where;      ///< "predicates-assault.tsv:12"; with its path while rows are checked, and of further tables
  std::size_t layer = 0;  ///< 0: the own tables; further ones count up

  [[nodiscard]] bool blocked() const { return event.empty(); }
};

/// Reads "hold obj:talk,meeting with" into lemma and constraints.
[[nodiscard]] Result<void> parse_pattern(std::string_view pattern, PredicateEntry& entry);
/// Reads "mutual|political".
[[nodiscard]] Result<EntryFlags> parse_flags(const std::vector<std::string_view>& words);

}  // namespace hearsay

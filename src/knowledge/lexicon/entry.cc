#include "knowledge/lexicon/entry.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace hearsay {

namespace {

constexpr auto kFixedSlots = std::to_array<std::pair<std::string_view, Slot>>({{"subj", Slot::subj},
                                                                               {"obj", Slot::obj},
                                                                               {"iobj", Slot::iobj},
                                                                               {"poss", Slot::poss},
                                                                               {"comp", Slot::comp},
                                                                               {"xcomp", Slot::xcomp},
                                                                               {"ccomp", Slot::ccomp},
                                                                               {"prt", Slot::particle}});

std::vector<std::string_view> split(std::string_view s, char separator) {
  std::vector<std::string_view> parts;
  while (!s.empty()) {
    const auto end = s.find(separator);
    if (end != 0) parts.push_back(s.substr(0, end));
    if (end == std::string_view::npos) break;
    s.remove_prefix(end + 1);
  }
  return parts;
}

Result<SlotValue> parse_value(std::string_view text) {
  SlotValue value;
  if (text.starts_with('!')) {
    value.negated = true;
    text.remove_prefix(1);
  }
  if (text.starts_with('@')) {
    value.is_class = true;
    text.remove_prefix(1);
  }
  if (text.empty()) return Error{ErrorCode::damaged, "a constraint has an empty value", {}};
  if (value.is_class && text.front() >= 'A' && text.front() <= 'Z') {
    const auto slash = text.find('/');
    value.is_class = false;
    value.is_event = true;
    if (slash != std::string_view::npos) value.mode = std::string(text.substr(slash + 1));
    text = text.substr(0, slash);
  }
  value.word = std::string(text);
  return value;
}

}  // namespace

SlotName slot_from(std::string_view name) {
  for (const auto& [word, slot] : kFixedSlots) {
    if (word == name) return {slot, {}};
  }
  return {Slot::prep, std::string(name)};
}

std::vector<SlotName> slots_from(std::initializer_list<std::string_view> names) {
  std::vector<SlotName> out;
  out.reserve(names.size());
  for (const auto name : names) out.push_back(slot_from(name));
  return out;
}

Result<void> parse_pattern(std::string_view pattern, PredicateEntry& entry) {
  const auto parts = split(pattern, ' ');
  if (parts.empty()) return Error{ErrorCode::damaged, "empty pattern", {}};
  entry.pattern = std::string(pattern);
  entry.lemma = std::string(parts.front());
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const auto colon = parts[i].find(':');
    SlotConstraint constraint{slot_from(parts[i].substr(0, colon)), {}};
    if (colon != std::string_view::npos) {
      for (const auto text : split(parts[i].substr(colon + 1), ',')) {
        auto value = parse_value(text);
        if (!value) return value.error();
        constraint.values.push_back(std::move(*value));
      }
      if (constraint.values.empty()) return Error{ErrorCode::damaged, fmt::format("'{}' names no value", parts[i]), {}};
    }
    entry.constraints.push_back(std::move(constraint));
  }
  return {};
}

Result<EntryFlags> parse_flags(const std::vector<std::string_view>& words) {
  EntryFlags flags;
  const std::array<std::pair<std::string_view, bool*>, 7> known = {{{"mutual", &flags.mutual},
                                                                    {"political", &flags.political},
                                                                    {"recipient", &flags.recipient},
                                                                    {"weak", &flags.weak},
                                                                    {"harm", &flags.harm},
                                                                    {"absorb", &flags.absorb},
                                                                    {"content", &flags.content}}};
  for (const auto word : words) {
    bool found = false;
    for (const auto& [name, flag] : known) {
      if (name != word) continue;
      *flag = true;
      found = true;
    }
    if (!found) return Error{ErrorCode::damaged, fmt::format("unknown flag '{}'", word), {}};
  }
  return flags;
}

}  // namespace hearsay

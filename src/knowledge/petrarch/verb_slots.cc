#include "knowledge/petrarch/verb_slots.h"

#include <fmt/format.h>

#include <algorithm>

#include "knowledge/lexicon/inflection.h"
#include "knowledge/petrarch/phrase.h"
#include "knowledge/table.h"

namespace hearsay::petrarch {

namespace {

constexpr int kDeepestSet = 8;

Error no_counterpart(std::string message) { return {ErrorCode::unsupported, std::move(message), {}}; }

// The parts of a side: words, "{MOD HEAD}", "(PREP …)".
std::vector<std::string_view> parts_of(std::string_view side) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < side.size();) {
    if (side[at] == ' ' || side[at] == '\t') {
      ++at;
      continue;
    }
    std::size_t end = at;
    if (side[at] == '(' || side[at] == '{') {
      const auto close = side.find(side[at] == '(' ? ')' : '}', at);
      end = close == std::string_view::npos ? side.size() : close + 1;
    } else {
      while (end < side.size() && side[end] != ' ' && side[end] != '\t' && side[end] != '(' && side[end] != '{') ++end;
    }
    parts.push_back(side.substr(at, end - at));
    at = end;
  }
  return parts;
}

std::string_view inside(std::string_view part) {
  part.remove_prefix(1);
  if (!part.empty() && (part.back() == ')' || part.back() == '}')) part.remove_suffix(1);
  return trimmed(part);
}

/// Builds the constraints of one pattern.
class Slots {
 public:
  Slots(const VerbDictionary& dictionary, const VerbWords& words) : dictionary_(dictionary), words_(words) {}

  Result<SlotPattern> read(const VerbPattern& pattern) {
    HS_TRY(left(pattern.left));
    HS_TRY(right(pattern.right));
    for (auto& [slot, values] : found_) {
      out_.constraints.push_back(values.empty() ? slot : fmt::format("{}:{}", slot, fmt::join(values, ",")));
    }
    return std::move(out_);
  }

 private:
  using Values = std::vector<std::string>;

  static bool mark(std::string_view part) { return part == "$" || part == "+" || part == "%" || part == "^"; }

  void note_mark(std::string_view part, const std::string& slot) {
    if (part == "$") out_.actor = slot;
    if (part == "+") out_.recipient = slot;
    if (part == "%") out_.compound = true;
  }

  Result<void> left(std::string_view side) {
    for (const std::string_view part : parts_of(side)) {
      if (part.front() == '(') return no_counterpart("a preposition before the verb");
      if (mark(part)) {
        note_mark(part, "subj");
        continue;
      }
      auto values = noun(part);
      if (!values) return values.error();
      if (has("subj")) return no_counterpart("two nouns before the verb");
      found_.emplace_back("subj", std::move(*values));
    }
    return {};
  }

  Result<void> right(std::string_view side) {
    bool marked = false;  // the first noun is only a mark: an indirect object where another follows
    for (const std::string_view part : parts_of(side)) {
      if (part.front() == '(') {
        HS_TRY(group(inside(part)));
        continue;
      }
      if (const std::string lower = folded_phrase(part); words_.particle(lower) || words_.preposition(lower)) {
        found_.emplace_back(words_.particle(lower) ? "prt" : lower, words_.particle(lower) ? Values{lower} : Values());
        continue;
      }
      if (mark(part)) {
        if (has("obj")) return no_counterpart("two nouns behind the verb");
        found_.emplace_back("obj", Values());
        note_mark(part, "obj");
        marked = true;
        continue;
      }
      auto values = noun(part);
      if (!values) return values.error();
      if (has("obj") && !marked) return no_counterpart("two nouns behind the verb");
      if (marked) {
        std::find_if(found_.begin(), found_.end(), [](const auto& f) { return f.first == "obj"; })->first = "iobj";
        for (std::string* side_slot : {&out_.actor, &out_.recipient}) {
          if (*side_slot == "obj") *side_slot = "iobj";
        }
        marked = false;
      }
      found_.emplace_back("obj", std::move(*values));
    }
    return {};
  }

  // "(TO BORDER)", "(WITH +)", "(TO)"
  Result<void> group(std::string_view text) {
    const auto parts = parts_of(text);
    if (parts.empty()) return no_counterpart("empty brackets");
    if (parts.size() > 2) return no_counterpart("two nouns behind a preposition");
    const std::string word = folded_phrase(parts.front());
    if (!std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
      return no_counterpart("no word in front of the brackets' noun");
    }
    const bool particle = words_.particle(word) && !words_.preposition(word);
    if (particle) found_.emplace_back("prt", Values{word});
    const std::string slot = particle ? "obj" : word;
    if (parts.size() == 1) {
      if (!particle) found_.emplace_back(slot, Values());
      return {};
    }
    if (has(slot)) return no_counterpart("the same preposition twice");
    if (mark(parts.back())) {
      found_.emplace_back(slot, Values());
      note_mark(parts.back(), slot);
      return {};
    }
    auto values = noun(parts.back());
    if (!values) return values.error();
    found_.emplace_back(slot, std::move(*values));
    return {};
  }

  // The lemmas that a noun of a pattern may be: a word and what it may be the plural of, or those of a set.
  Result<Values> noun(std::string_view part) {
    if (part.front() == '{') {
      part = inside(part);
      if (words_of(part).size() != 1) return no_counterpart("a noun with modifiers");
    }
    Values values;
    if (part.find('&') == std::string_view::npos) {
      HS_TRY(add_word(phrase_of(part), values));
    } else {
      HS_TRY(add_set(part, 0, values));
    }
    if (values.empty()) return no_counterpart("a set without single words");
    return values;
  }

  Result<void> add_word(const std::string& word, Values& values) const {
    if (word.find(' ') != std::string::npos) return no_counterpart("words that must follow each other");
    std::string lower = folded_phrase(word);
    if (lower.empty() || lower.find_first_of(",:!@|") != std::string::npos) return no_counterpart("a word with marks");
    if (lower.ends_with("ly")) return no_counterpart("an adverb");
    for (std::string& stem : noun_stems(lower)) {
      if (std::find(values.begin(), values.end(), stem) == values.end()) values.push_back(std::move(stem));
    }
    if (std::find(values.begin(), values.end(), lower) == values.end()) values.push_back(std::move(lower));
    return {};
  }

  Result<void> add_set(std::string_view name, int depth, Values& values) {
    const auto set = dictionary_.sets.find(name);
    if (set == dictionary_.sets.end()) {
      const auto stopped = dictionary_.sets.find(std::string(name) + "_");
      if (stopped == dictionary_.sets.end()) return no_counterpart("a set that is not defined");
      return add_members(stopped->second, depth, values);
    }
    return add_members(set->second, depth, values);
  }

  Result<void> add_members(const Values& members, int depth, Values& values) {
    if (depth > kDeepestSet) return no_counterpart("a set inside itself");
    for (const std::string& member : members) {
      if (member.starts_with('&')) {
        HS_TRY(add_set(member, depth + 1, values));
      } else if (auto added = add_word(member, values); !added) {
        out_.short_set = true;
      }
    }
    return {};
  }

  bool has(const std::string& slot) const {
    return std::any_of(found_.begin(), found_.end(), [&](const auto& f) { return f.first == slot; });
  }

  const VerbDictionary& dictionary_;
  const VerbWords& words_;
  SlotPattern out_;
  std::vector<std::pair<std::string, Values>> found_;
};

}  // namespace

Result<VerbWords> VerbWords::load(const std::filesystem::path& knowledge) {
  const auto table = Table::read(knowledge / "petrarch" / "particles.tsv", {"word", "use"});
  if (!table) return table.error();
  VerbWords out;
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    if (row.cell(1) != "particle" && row.cell(1) != "preposition" && row.cell(1) != "both") {
      return row.error(fmt::format("bad use '{}'; known are: particle preposition both", row.cell(1)));
    }
    if (row.cell(1) != "preposition") out.particles_.emplace(row.cell(0));
    if (row.cell(1) != "particle") out.prepositions_.emplace(row.cell(0));
  }
  return out;
}

Result<SlotPattern> slots_of(const VerbPattern& pattern, const VerbDictionary& dictionary, const VerbWords& words) {
  return Slots(dictionary, words).read(pattern);
}

std::vector<std::string> slots_after(const VerbEntry& entry, const VerbWords& words) {
  std::vector<std::string> out;
  for (const std::string& word : entry.after) {
    const std::string lower = folded_phrase(word);
    out.push_back(words.particle(lower) ? "prt:" + lower : words.preposition(lower) ? lower : "obj:" + lower);
  }
  return out;
}

}  // namespace hearsay::petrarch

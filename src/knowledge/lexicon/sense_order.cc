#include "knowledge/lexicon/sense_order.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

#include "knowledge/lexicon/lexicon_rows.h"

namespace hearsay {

namespace {

std::set<std::string> parts(std::string_view text, char separator) {
  std::set<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find(separator, at), text.size());
    if (end > at) out.emplace(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::string joined(const std::set<std::string>& words, char separator) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : std::string(1, separator)) + word;
  return out;
}

bool all_negated(const SlotConstraint& c) {
  return std::all_of(c.values.begin(), c.values.end(), [](const SlotValue& v) { return v.negated; });
}

// How many words may meet the constraints; what no list bounds counts as more than any list.
long words_left(const PredicateEntry& entry, const LexiconRows& rows) {
  constexpr long kEvent = 1'000, kBuiltIn = 100'000, kAny = 200'000;
  long words = 0;
  for (const SlotConstraint& c : entry.constraints) {
    long listed = 0;
    for (const SlotValue& v : c.values) {
      const auto at = v.is_class ? rows.classes.find(v.word) : rows.classes.end();
      const bool bounded = at != rows.classes.end();
      if (!v.negated)
        listed += bounded ? static_cast<long>(at->second.size()) : v.is_event ? kEvent : v.is_class ? kBuiltIn : 1;
    }
    words += all_negated(c) ? kAny : std::min(listed, kBuiltIn);
  }
  return words;
}

class Cover {
 public:
  explicit Cover(const LexiconRows& rows) : rows_(rows) {}

  // Whether `narrow` being met means that `wide` is.
  bool implies(const SlotConstraint& narrow, const SlotConstraint& wide) const {
    if (narrow.slot != wide.slot) return false;
    const auto excluded = [&](const SlotValue& v) { return !v.negated || has(narrow.values, v); };
    if (!std::all_of(wide.values.begin(), wide.values.end(), excluded)) return false;
    if (wide.values.empty()) return narrow.values.empty() || !all_negated(narrow);
    if (all_negated(wide)) return true;
    if (all_negated(narrow)) return false;
    return std::all_of(narrow.values.begin(), narrow.values.end(),
                       [&](const SlotValue& v) { return v.negated || allows(wide, v); });
  }

 private:
  static bool has(const std::vector<SlotValue>& values, const SlotValue& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
  }

  bool allows(const SlotConstraint& wide, const SlotValue& value) const {
    if (has(wide.values, value)) return true;
    if (value.is_event) return false;
    if (!value.is_class) return allows_word(wide, value.word);
    const auto at = rows_.classes.find(value.word);
    return at != rows_.classes.end() && std::all_of(at->second.begin(), at->second.end(),
                                                    [&](const std::string& word) { return allows_word(wide, word); });
  }

  bool allows_word(const SlotConstraint& wide, const std::string& word) const {
    return std::any_of(wide.values.begin(), wide.values.end(), [&](const SlotValue& v) {
      if (v.negated) return false;
      return v.is_class ? rows_.in_class(v.word, word) : !v.is_event && v.word == word;
    });
  }

  const LexiconRows& rows_;
};

}  // namespace

std::string sense_key(const PredicateEntry& entry) {
  std::set<std::string> constraints;
  for (const auto& part : parts(std::string_view(entry.pattern).substr(entry.lemma.size()), ' ')) {
    const auto colon = part.find(':');
    constraints.insert(colon == std::string::npos
                           ? part
                           : part.substr(0, colon + 1) + joined(parts(part.substr(colon + 1), ','), ','));
  }
  static constexpr std::string_view kLetters = "vna";
  return std::string(1, kLetters[static_cast<std::size_t>(entry.pos)]) + ' ' + entry.lemma + ' ' +
         joined(constraints, ' ');
}

void sort_senses(std::vector<PredicateEntry>& senses, const LexiconRows& rows) {
  const auto rank = [&](const PredicateEntry& e) {
    return std::tuple(e.constraints.size(), e.layer, e.blocked(), -words_left(e, rows), e.pattern.size());
  };
  std::stable_sort(senses.begin(), senses.end(),
                   [&](const PredicateEntry& a, const PredicateEntry& b) { return rank(a) > rank(b); });
}

bool covers(const PredicateEntry& wide, const PredicateEntry& narrow, const LexiconRows& rows) {
  const Cover cover(rows);
  return std::all_of(wide.constraints.begin(), wide.constraints.end(), [&](const SlotConstraint& w) {
    return std::any_of(narrow.constraints.begin(), narrow.constraints.end(),
                       [&](const SlotConstraint& n) { return cover.implies(n, w); });
  });
}

}  // namespace hearsay

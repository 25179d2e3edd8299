#include "knowledge/check/sense_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "knowledge/lexicon/sense_order.h"

namespace hearsay {

namespace {

using Senses = std::vector<PredicateEntry>;

class SenseCheck {
 public:
  SenseCheck(const LexiconRows& rows, const Ontology& ontology, std::vector<Error>& findings)
      : rows_(rows), ontology_(ontology), findings_(findings) {}

  void run() {
    std::map<std::pair<PartOfSpeech, std::string>, Senses> words;
    for (const PredicateEntry& entry : rows_.predicates) words[{entry.pos, entry.lemma}].push_back(entry);
    for (auto& [word, senses] : words) {
      sort_senses(senses, rows_);
      for (std::size_t i = 0; i < senses.size(); ++i) {
        check_code(senses[i]);
        if (!check_reach(senses[i])) check_order(senses, i);
      }
    }
  }

 private:
  void find(const PredicateEntry& entry, std::string what) {
    findings_.push_back({ErrorCode::damaged, fmt::format("'{}' {}", entry.pattern, what), entry.where});
  }

  void check_code(const PredicateEntry& entry) {
    if (entry.cameo.empty() || ontology_.cameo_fits(entry.event, entry.cameo)) return;
    find(entry, fmt::format("has CAMEO {} ({}), no code of {}", entry.cameo, ontology_.cameo(entry.cameo)->label,
                            entry.event));
  }

  // True where a finding says that no frame meets the pattern.
  bool check_reach(const PredicateEntry& entry) {
    std::string why = lower_case(entry.lemma) == entry.lemma ? "" : "lemmas are in lower case";
    bool noun_bound = entry.pos == PartOfSpeech::noun;
    for (const SlotConstraint& c : entry.constraints) {
      const bool asks = c.values.empty() || std::any_of(c.values.begin(), c.values.end(), is_positive);
      if (why.empty() && asks) why = unfilled(c.slot.slot, entry.pos, noun_bound);
      for (const SlotValue& v : c.values) {
        if (why.empty() && is_lemma(v) && lower_case(v.word) != v.word) why = "lemmas are in lower case";
      }
      noun_bound = noun_bound || std::any_of(c.values.begin(), c.values.end(), is_positive);
    }
    if (why.empty()) return false;
    find(entry, "is never met: " + why);
    return true;
  }

  static bool is_positive(const SlotValue& v) { return !v.negated; }
  static bool is_lemma(const SlotValue& v) { return !v.is_class && !v.is_event; }

  // Why no frame fills the slot; of verbs, what stands before a noun is asked of the noun that an earlier constraint
  // named: "stage obj:strike comp:hunger".
  static std::string unfilled(Slot slot, PartOfSpeech pos, bool noun_bound) {
    if (pos == PartOfSpeech::noun) {
      const bool of_verbs = slot == Slot::obj || slot == Slot::iobj || slot == Slot::particle;
      return of_verbs ? "a noun has no obj, iobj or prt" : "";
    }
    const bool of_nouns = slot == Slot::comp || slot == Slot::poss;
    return of_nouns && !noun_bound ? "comp and poss must come after a constraint that names their noun" : "";
  }

  void check_order(const Senses& senses, std::size_t at) {
    if (const auto* winner = winner_over(senses, at, senses[at])) {
      const bool same = covers(senses[at], *winner, rows_);
      find(senses[at], same ? fmt::format("stands twice; first at {}", winner->where)
                            : fmt::format("is never reached: '{}' wins ({})", winner->pattern, winner->where));
      return;
    }
    check_values(senses, at);
  }

  // Some values of a list may be lost to another entry; that is told where it codes them differently.
  void check_values(const Senses& senses, std::size_t at) {
    PredicateEntry one = senses[at];
    for (SlotConstraint& c : one.constraints) {
      const auto values = c.values;
      if (std::count_if(values.begin(), values.end(), is_positive) < 2) continue;
      std::map<const PredicateEntry*, std::string> lost;
      for (const SlotValue& value : values) {
        if (value.negated) continue;
        c.values = {value};
        const auto* winner = winner_over(senses, at, one);
        if (winner == nullptr || same_coding(*winner, one)) continue;
        auto& words = lost[winner];
        words += (words.empty() ? "" : ",") + std::string(value.is_class ? "@" : "") + value.word;
      }
      c.values = values;
      for (const auto& [winner, words] : lost) {
        find(senses[at],
             fmt::format("is never reached with {}: '{}' wins ({})", words, winner->pattern, winner->where));
      }
    }
  }

  static bool same_coding(const PredicateEntry& a, const PredicateEntry& b) {
    return a.event == b.event && a.mode == b.mode && a.cameo == b.cameo;
  }

  const PredicateEntry* winner_over(const Senses& senses, std::size_t at, const PredicateEntry& entry) const {
    for (std::size_t i = 0; i < at; ++i) {
      if (covers(senses[i], entry, rows_)) return &senses[i];
    }
    return nullptr;
  }

  const LexiconRows& rows_;
  const Ontology& ontology_;
  std::vector<Error>& findings_;
};

}  // namespace

void check_senses(const LexiconRows& rows, const Ontology& ontology, std::vector<Error>& findings) {
  SenseCheck(rows, ontology, findings).run();
}

}  // namespace hearsay

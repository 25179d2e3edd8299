#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "hearsay/result.h"

namespace hearsay {

/// What a cue word may take as its content, and how it behaves.
struct Cue {
  std::string stance;       ///< states, reports, alleges, denies, expects, intends, asks, believes or confirms
  bool clause = false;      ///< a finite clause: "said that …"
  bool infinitive = false;  ///< an infinitive or participle: "vowed to …", "denied shelling"
  bool object = false;      ///< a noun: "denied the attack"
  bool quote = false;       ///< words in quotation marks
  std::string preposition;  ///< a noun after it: "warned of …"; alternatives parted by ","
  bool passive = false;     ///< "is believed to": a cue without a source
};

/// The cues of knowledge/lexicon/en/cues.tsv by lemma (verbs, nouns) or lower-case phrase (`p`, `r`). Immutable.
/// `frame` lists `ccomp`, `xcomp`, `obj`, `quote`, `passive` and prepositions; an empty frame means a clause or a
/// quote.
class CueTable {
 public:
  static Result<CueTable> load(const std::filesystem::path& table);

  [[nodiscard]] const Cue* verb(std::string_view lemma) const { return find(verbs_, lemma); }
  [[nodiscard]] const Cue* noun(std::string_view lemma) const { return find(nouns_, lemma); }
  [[nodiscard]] const Cue* adverb(std::string_view lower) const { return find(adverbs_, lower); }
  [[nodiscard]] const Cue* phrase(std::string_view lower) const { return find(phrases_, lower); }
  [[nodiscard]] std::size_t size() const { return verbs_.size() + nouns_.size() + adverbs_.size() + phrases_.size(); }

 private:
  using Map = std::map<std::string, Cue, std::less<>>;
  [[nodiscard]] static const Cue* find(const Map& map, std::string_view word) {
    const auto at = map.find(word);
    return at == map.end() ? nullptr : &at->second;
  }
  Map verbs_, nouns_, adverbs_, phrases_;
};

}  // namespace hearsay

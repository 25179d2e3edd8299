#pragma once

#include <string>
#include <utility>
#include <vector>

#include "actors/actor_scratch.h"
#include "knowledge/actor_base.h"

namespace hearsay {

/// Where a document's people without a country of their own belong: the country of the place that their sentence names
/// ("in Turin", "near the border town of X"), else the country that the document mostly tells of. Built once a
/// document.
class ReportCountry {
 public:
  ReportCountry(const Doc& doc, const ActorBase& base, const ActorScratch& scratch);

  /// Code of the place that a sentence is set in; empty where it names none.
  [[nodiscard]] const std::string& of_sentence(SentenceId sentence) const { return by_sentence_[sentence.index()]; }
  /// Code of the most-named country, the opening counting thrice; empty where the text names none.
  [[nodiscard]] const std::string& dominant() const { return dominant_; }
  /// The most-named of some countries; empty where the text names none of them.
  [[nodiscard]] std::string most_named(const std::vector<std::string>& codes) const;
  /// The country of a place name, or empty.
  [[nodiscard]] const std::string& of_place(TokenId head) const { return by_place_[head.index()]; }

 private:
  void read_places(const Doc& doc, const ActorBase& base, const ActorScratch& scratch);
  void count(const Doc& doc, const ActorBase& base, const ActorScratch& scratch);

  std::vector<std::string> by_sentence_;
  std::vector<std::string> by_place_;
  std::string dominant_;
  std::vector<std::pair<std::string, int>> counts_;  ///< weight of each country that is named
};

}  // namespace hearsay

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "hearsay/result.h"

namespace hearsay {

enum class StatusWordKind : std::uint8_t {
  modal,
  negation,
  no,
  adverb,
  condition,
  before,
  light,
  happen,
  adjective,
  stay,
  poss,
  without,
  achieved,
  epistemic
};

struct StatusWord {
  std::string_view status;  ///< static storage; empty where the kind needs none
  double factuality = 0;
};

/// Modals, negations, hedges and light verbs: knowledge/language/en/status.tsv. Immutable.
class StatusWords {
 public:
  static Result<StatusWords> load(const std::filesystem::path& table);
  [[nodiscard]] const StatusWord* find(StatusWordKind kind, std::string_view word) const;

 private:
  std::map<std::string, StatusWord, std::less<>> words_[14];
};

}  // namespace hearsay

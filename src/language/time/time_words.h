#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "doc/doc.h"
#include "hearsay/result.h"

namespace hearsay {

enum class TimeWord : std::uint8_t {
  weekday,
  month,
  unit,
  daypart,
  season,
  shift,
  deictic,
  part,
  ref,
  set,
  holiday,
  plan
};

/// The words of knowledge/language/en/time.tsv by kind. Immutable.
class TimeWords {
 public:
  static Result<TimeWords> load(const std::filesystem::path& table);

  /// The entry's value, or null where that word is none of that kind.
  [[nodiscard]] const std::string* find(TimeWord kind, std::string_view lower) const;
  [[nodiscard]] std::optional<int> number(TimeWord kind, std::string_view lower) const;

  /// A phrase of several tokens: the longest entry that begins at `at`.
  struct Phrase {
    std::uint32_t end = 0;
    const std::string* value = nullptr;
  };
  [[nodiscard]] std::optional<Phrase> phrase(TimeWord kind, const Doc& doc, std::uint32_t at, std::uint32_t end) const;

 private:
  std::map<std::string, std::string, std::less<>> words_[12];
};

}  // namespace hearsay

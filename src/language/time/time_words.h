#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

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
  plan,
  decade,
  event,
  hedge,
  label,
  lasting,
  paper,
  zone
};

inline constexpr std::size_t kTimeWordKinds = 19;

/// The words of knowledge/language/en/time.tsv by kind. Immutable.
class TimeWords {
 public:
  static Result<TimeWords> load(const std::filesystem::path& table);

  /// The entry's value, or null where that word is none of that kind.
  [[nodiscard]] const std::string* find(TimeWord kind, std::string_view lower) const;
  [[nodiscard]] std::optional<int> number(TimeWord kind, std::string_view lower) const;

  /// Whether an entry of any kind begins with that word.
  [[nodiscard]] bool begins(std::string_view lower) const;

  /// A phrase of several tokens: the longest entry that begins at `at`.
  struct Phrase {
    std::uint32_t end = 0;
    const std::string* value = nullptr;
  };
  [[nodiscard]] std::optional<Phrase> phrase(TimeWord kind, const Doc& doc, std::uint32_t at, std::uint32_t end) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
  };
  template <class Value>
  using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  Map<std::string> words_[kTimeWordKinds];
  Map<std::uint32_t> longest_[kTimeWordKinds];  ///< of the phrases that begin with a word, in tokens
  Map<bool> first_;                             ///< first words of all entries
};

}  // namespace hearsay

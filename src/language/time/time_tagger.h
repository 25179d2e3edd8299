#pragma once

#include <filesystem>

#include "doc/doc.h"
#include "hearsay/result.h"
#include "language/number.h"
#include "language/time/time_words.h"

namespace hearsay {

/// Stage: needs tokens and, for the direction of "on Friday", the parse; gives doc.times in text order, with TIMEX3
/// type and value read against the date of publication and the day told last. Const and thread-safe.
class TimeTagger {
 public:
  /// Reads time.tsv and numbers.tsv of `folder` (knowledge/language/en).
  static Result<TimeTagger> load(const std::filesystem::path& folder);

  void run(Doc& doc) const;

  [[nodiscard]] const TimeWords& words() const { return words_; }
  [[nodiscard]] const NumberReader& numbers() const { return numbers_; }

 private:
  TimeTagger(TimeWords words, NumberReader numbers) : words_(std::move(words)), numbers_(std::move(numbers)) {}

  TimeWords words_;
  NumberReader numbers_;
};

}  // namespace hearsay

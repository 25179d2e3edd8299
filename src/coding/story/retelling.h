#pragma once

#include <span>

#include "coding/story/side_match.h"
#include "coding/story/telling.h"
#include "doc/tree.h"

namespace hearsay {

/// Decides whether a later passage tells an event again. Nothing may contradict: type, mode, status, day, place,
/// numbers and sides; and something must speak for it: words that take it up, a victim who is hit but once, the same
/// toll, or the same sides at the same place, on the same day or in the report's first sentences.
class Retelling {
 public:
  Retelling(const Doc& doc, const Tree& tree) : doc_(doc), tree_(tree) {}

  /// Whether `later` tells the event that all of `earlier`, in text order, tell.
  [[nodiscard]] bool of(std::span<const Telling* const> earlier, const Telling& later) const;

 private:
  [[nodiscard]] bool contradicts(const Telling& a, const Telling& b) const;
  [[nodiscard]] bool speaks_for(const Telling& earlier, const Telling& later) const;
  [[nodiscard]] bool takes_up(const Telling& earlier, const Telling& later) const;
  [[nodiscard]] SideMatch actors(const Telling& a, const Telling& b) const;
  [[nodiscard]] SideMatch recipients(const Telling& a, const Telling& b) const;
  [[nodiscard]] static bool in_lead(const Telling& telling);

  const Doc& doc_;
  const Tree& tree_;
};

}  // namespace hearsay

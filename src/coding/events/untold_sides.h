#pragma once

#include "coding/events/candidate.h"
#include "coding/events/side_finder.h"
#include "coding/frames/frame_builder.h"
#include "doc/tree.h"

namespace hearsay {

/// Sides that the clause does not name in their slots and a reader still knows: forces that 'were deployed' act,
/// 'killed in police firing' tells who fired, a bomb hits the house that stands in the object's place, and who is hit
/// by a curfew or a rally in Oran is somebody in Algeria.
class UntoldSides {
 public:
  UntoldSides(const Doc& doc, const Tree& tree, const Lexicon& lexicon, const SideFinder& sides)
      : doc_(doc), tree_(tree), lexicon_(lexicon), sides_(sides), frames_(doc) {}

  /// Gives an event without an actor one, where its words tell of it.
  void supply_actor(EventCandidate& event) const;
  /// Gives an assault that tells of no attacker an unidentified one (sector UAF) of the place's country, as PLOVER's
  /// coders do.
  void supply_attacker(EventCandidate& event) const;
  /// Gives an event without a recipient the thing or the country that it hits.
  void supply_recipient(EventCandidate& event) const;

 private:
  [[nodiscard]] const Frame& frame_of(const EventCandidate& event) const { return doc_.frames[event.frame.index()]; }
  [[nodiscard]] std::vector<Side> forces(std::vector<Side> sides) const;
  void mobilized(EventCandidate& event) const;
  void deed_by(EventCandidate& event) const;
  void things(EventCandidate& event) const;
  void country(EventCandidate& event) const;
  [[nodiscard]] bool tells_attacker(const EventCandidate& event) const;
  [[nodiscard]] bool acts_in(const EventCandidate& event, const ActorCode& country) const;
  [[nodiscard]] std::optional<ActorCode> somebody_there(const EventCandidate& event) const;

  const Doc& doc_;
  const Tree& tree_;
  const Lexicon& lexicon_;
  const SideFinder& sides_;
  FrameIndex frames_;
};

}  // namespace hearsay

#pragma once

#include "coding/events/candidate.h"
#include "coding/frames/frame_builder.h"
#include "doc/doc.h"
#include "doc/tree.h"
#include "knowledge/lexicon/lexicon.h"
#include "language/number.h"

namespace hearsay {

/// How many: dead, injured and arrested from the predicates that tell the event (classes `deadly`, `injuring`,
/// `arresting`), the number of protesters, captives or deeds as `count`. Only what the text says; "dozens" is at
/// least 24.
class SizeReader {
 public:
  SizeReader(const Lexicon& lexicon, const NumberReader& numbers) : lexicon_(lexicon), numbers_(numbers) {}

  [[nodiscard]] EventSize size_of(const Doc& doc, const Tree& tree, const FrameIndex& frames,
                                  const EventCandidate& event) const;

 private:
  void read_harm(const Doc& doc, const Tree& tree, const FrameIndex& frames, TokenId predicate, EventSize& size) const;
  void read_left(const Doc& doc, const Tree& tree, const Frame& frame, EventSize& size) const;
  [[nodiscard]] std::optional<Range> amount(const Doc& doc, const Tree& tree, TokenId noun) const;
  [[nodiscard]] std::optional<Range> people(const Doc& doc, const Tree& tree, const Frame& frame) const;

  const Lexicon& lexicon_;
  const NumberReader& numbers_;
};

}  // namespace hearsay

#pragma once

#include "actors/chain.h"
#include "actors/voices.h"

namespace hearsay {

/// Links "I", "we" and "you" once all other chains are known: those of one voice are one, a person's "I" and a body's
/// "we" are the speaker's own, and the answers of an interview are those of the person it names most.
void link_speakers(const Doc& doc, const ActorScratch& scratch, const Voices& voices, Chains& chains);

}  // namespace hearsay

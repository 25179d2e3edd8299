#pragma once

#include "hearsay/record.h"

/// What a coded actor is, for flags and built-in classes of the lexicon.
namespace hearsay {

/// A state, body, force, party, movement or their people; not just anybody.
[[nodiscard]] bool is_political(const ActorCode& actor);
/// Someone who uses arms by office or by choice: MIL COP REB SPY PRM UAF.
[[nodiscard]] bool is_force(const ActorCode& actor);
/// Who keeps order by office: COP, alone or beside another sector.
[[nodiscard]] bool is_police(const ActorCode& actor);
/// A country or its government.
[[nodiscard]] bool is_state(const ActorCode& actor);
/// A body or movement of no one country.
[[nodiscard]] bool is_international(const ActorCode& actor);
/// People without office or arms.
[[nodiscard]] bool is_civilian(const ActorCode& actor);

}  // namespace hearsay

#pragma once

#include <cstddef>
#include <string>

namespace hearsay {

/// Replaces the escapes of lone surrogates in JSON ("\ud83d" without its partner) by "\ufffd"; how many there were.
std::size_t replace_lone_surrogates(std::string& json);

}  // namespace hearsay

#pragma once

#include "doc/doc.h"
#include "doc/tree.h"

namespace hearsay {

/// What a word of quantity counts or measures: "ten days of *war games*", "part of an *aid programme*", "tens of
/// thousands of *students*". `head` itself where it is no such word, where nothing follows, or where the whole phrase
/// is a mention.
[[nodiscard]] TokenId counted_noun(const Doc& doc, const Tree& tree, TokenId head);

/// The other way: the word of quantity over a noun, which stands in the noun's place in its clause; `noun` where none.
[[nodiscard]] TokenId counter_of(const Doc& doc, TokenId noun);

}  // namespace hearsay

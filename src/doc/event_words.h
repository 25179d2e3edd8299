#pragma once

#include <string>

#include "hearsay/record.h"

/// Parts of an event in plain words, shared by the table, the explanation and CSV.
namespace hearsay {

/// The identifier, cut to "sha256:" and twelve digits where it is a digest; `explain` takes that too.
[[nodiscard]] std::string short_id(const std::string& id);
/// The title, or the first words of a report without one.
[[nodiscard]] std::string title_words(const Article& article);

/// "Inter-Services Intelligence": the base's name, else the document's best name, else the words of the text.
[[nodiscard]] std::string side_name(const Analysis& analysis, const EventSide& side);
/// "PAK SPY"; empty where neither is known.
[[nodiscard]] std::string side_code(const EventSide& side);

/// "CONSULT visit"
[[nodiscard]] std::string type_words(const EventRecord& event);
/// "last Friday (2025-03-14)"; empty where the text gives no date.
[[nodiscard]] std::string date_words(const EventRecord& event);
/// "not occurred"
[[nodiscard]] std::string status_words(const EventRecord& event);
/// "says Hindukush Media", "denied by police, says a spokesman"; innermost first; empty for the author's own word.
[[nodiscard]] std::string source_words(const Analysis& analysis, const EventRecord& event);
/// "at least 14", "11 to 15"
[[nodiscard]] std::string range_words(const Range& range);

}  // namespace hearsay

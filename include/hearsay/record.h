#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hearsay/article.h"
#include "hearsay/span.h"

/// Plain values of the output contract (docs/contract.md). Offsets are bytes here and become code points when printed.
/// An empty optional is the contract's null. Strings of vocabularies hold the contract's spelling ("ASSAULT",
/// "occurred").
namespace hearsay {

/// A span with the text it covers.
struct Quote {
  ByteSpan span;
  std::string text;
};

struct ActorCode {
  std::optional<std::string> identifier_id;    ///< id in the actor base
  std::optional<std::string> identifier_text;  ///< name in the actor base
  std::optional<std::string> code;             ///< ISO alpha-3, KOS or IGO UNO EUR NGO ISM IMG MNC
  std::optional<std::string> sector;
  std::vector<std::string> other_sectors;
  std::optional<std::string> cameo;
  std::optional<std::string> wikidata;  ///< Wikidata's number of what identifier_text names; not in the contract's JSON
  std::string path;                     ///< how the coding came about, in plain words, for `explain`
};

struct MentionRecord {
  Quote quote;
  std::string kind;  ///< name, nominal or pronoun
};

struct EntityRecord {
  std::string id;  ///< "e1"
  std::string type;
  std::string name;
  std::vector<MentionRecord> mentions;
  std::optional<ActorCode> actor;
};

struct PlaceRecord {
  Quote quote;
  std::string name;
  std::optional<std::int64_t> geonames_id;
  std::optional<double> lat, lon;
  std::optional<std::string> country, admin1, feature;
};

struct TimeRecord {
  Quote quote;
  std::string type;                  ///< DATE, TIME, DURATION or SET
  std::optional<std::string> value;  ///< TIMEX3
};

struct AttributionSource {
  Quote quote;
  std::optional<std::string> entity;
};

struct AttributionRecord {
  std::string id;  ///< "a1"
  std::optional<AttributionSource> source;
  Quote cue;
  std::vector<ByteSpan> content;
  std::string stance;
};

struct RelationRecord {
  std::string type;
  std::string from, to;  ///< entity ids
  ByteSpan span;
};

struct EventSide {
  std::optional<std::string> entity;
  std::string entity_text;  ///< empty: an unnamed side, of which the text tells the country only; null in JSON
  ActorCode actor;
  ByteSpan span = {};     ///< of those words; empty where there are none or it was not asked for
  std::string link = {};  ///< how the sentence leads to them, in plain words, for `explain`
};

struct EventDate {
  std::optional<std::string> text;
  std::optional<std::string> value;
  std::optional<std::string> earliest, latest;
};

/// A number as told: "at least 14" is {14, none}, "between 11 and 15" is {11, 15}.
struct Range {
  std::optional<std::int64_t> min, max;
};

struct EventSize {
  std::optional<Range> dead, injured, arrested, count;
};

/// A part of a predicate's frame: its words, what it is there ("subject", "‘in’ phrase"), and how the sentence leads
/// from the predicate to it ("the subject of ‘agreed’, …").
struct ArgumentRecord {
  Quote quote;
  std::string role;
  std::string link;
};

/// Something that made a coding surer (above 0) or less sure, with its weight in log-odds.
struct ConfidenceReason {
  std::string words;
  double weight = 0;
};

/// What a coding rests on beside the fields of the contract, in plain words, for `explain`.
struct EventBasis {
  Quote predicate;
  std::string lemma;
  std::string word_class;  ///< verb, noun or adjective
  bool passive = false;
  std::vector<ArgumentRecord> arguments;
  std::vector<Quote> told_by;        ///< further words that tell the same event
  std::string entry;                 ///< what the lexicon's entry gives: "COERCE arrest, CAMEO 173"
  std::string entry_sides;           ///< where the entry looks for actor and recipient
  std::vector<std::string> demands;  ///< what the entry asks for
  std::vector<std::string> status;   ///< the words that limit the status, or that none does
  std::string place, date;           ///< how the sentence leads to them; empty where there is none
  std::vector<ConfidenceReason> confidence;
};

struct EventRecord {
  std::string id;  ///< "v1"
  std::string event;
  std::optional<std::string> mode;
  std::vector<std::string> context;
  std::optional<std::string> cameo;
  int quad_class = 0;
  std::optional<double> event_scale;
  std::vector<EventSide> actor, recipient;
  std::optional<PlaceRecord> event_loc;
  std::optional<EventDate> date;
  std::string status;
  std::vector<std::string> auxiliary;
  double factuality = 0;
  std::vector<std::string> attribution;  ///< ids, outermost first
  EventSize size;
  Quote trigger;
  Quote evidence;
  std::vector<std::string> disputed_by;  ///< ids of events of the report that say the opposite
  std::vector<Quote> retold;             ///< the triggers of further passages that tell it, in text order
  std::uint32_t sentence = 0;            ///< number of that sentence in the document, from 1; 0 where not known
  double confidence = 0;                 ///< that type, actor and recipient are all right
  std::string rule;                      ///< lexicon file, line and pattern, for `explain`
  std::optional<EventBasis> basis = {};
};

/// The factuality of one predicate's head word, from -3 to 3.
struct PredicateRecord {
  ByteSpan span;
  double factuality = 0;
};

/// A candidate that was turned down.
struct RejectedCandidate {
  Quote trigger;
  std::optional<std::string> event, mode;  ///< what it would have been; empty for a blocked sense
  std::string rule;                        ///< lexicon file, line and pattern
  std::string reason;                      ///< "no_side": the list is in docs/cli.md
  std::string words;                       ///< the reason in plain words
  ByteSpan evidence = {};                  ///< its sentence
};

/// Everything that is known about one document.
struct Analysis {
  Article document;
  std::vector<EntityRecord> entities;
  std::vector<PlaceRecord> places;
  std::vector<TimeRecord> times;
  std::vector<AttributionRecord> attributions;
  std::vector<RelationRecord> relations;
  std::vector<EventRecord> events;
  std::vector<PredicateRecord> predicates;
  std::vector<RejectedCandidate> rejected;
};

}  // namespace hearsay

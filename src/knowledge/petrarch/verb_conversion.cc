#include "knowledge/petrarch/verb_conversion.h"

#include <fmt/format.h>

#include "knowledge/petrarch/phrase.h"

namespace hearsay::petrarch {

namespace {

constexpr std::string_view kHeader = "pattern\tpos\tevent\tmode\tcameo\tactor\trecipient\tflags\texample\n";
constexpr std::string_view kNoEvent = "---";
// Where PETRARCH2 looks for a target that the pattern does not name: the object, then what hangs on a preposition.
constexpr std::string_view kAnyRecipient = "obj|against|to|with|on|of|from|for";

std::string key_of(const VerbEntry& verb) {
  std::string key = folded_phrase(verb.stem);
  for (const std::string& word : verb.after) key += "_" + folded_phrase(word);
  return key;
}

}  // namespace

Result<VerbConversion::Event> VerbConversion::event_of(const std::string& code) const {
  Event out;
  if (code == kNoEvent) {
    out.type = "-";
    return out;
  }
  const auto colon = code.find(':');
  const std::string forth = code.substr(0, colon);
  const std::string back = colon == std::string::npos ? std::string() : code.substr(colon + 1);
  out.swapped = forth.empty();
  out.mutual = !forth.empty() && forth == back;
  out.one_sided = !forth.empty() && !back.empty() && forth != back;
  out.cameo = forth.empty() ? back : forth;
  while (out.cameo.size() > 2 && ontology_.cameo(out.cameo) == nullptr) {
    out.cameo.pop_back();
    out.shortened = true;
  }
  if (out.shortened && out.cameo.size() == 2) out.cameo += '0';  // "not specified below"
  const CameoInfo* info = ontology_.cameo(out.cameo);
  if (info == nullptr) return Error{ErrorCode::unsupported, "no CAMEO code", {}};
  if (ontology_.type(info->plover_type) == nullptr) {
    return Error{ErrorCode::unsupported, fmt::format("CAMEO {} is no event of PLOVER", out.cameo), {}};
  }
  out.type = info->plover_type;
  if (ontology_.has_mode(out.type, info->plover_mode)) out.mode = info->plover_mode;
  return out;
}

void VerbConversion::add(const VerbDictionary& dictionary, ImportNotes& notes, DictionaryTally& tally) {
  for (const VerbBlock& block : dictionary.blocks) {
    VerbBlock own = block;
    own.verbs.clear();
    for (const VerbEntry& verb : block.verbs) {
      if (verbs_.insert(key_of(verb)).second) {
        own.verbs.push_back(verb);
        add_verb(block, verb, notes, tally);
      } else {
        ++tally.lost;
        notes.lost(verb.line, "the verb stands above; its first place counts", verb.stem);
      }
    }
    for (const VerbPattern& pattern : block.patterns) add_pattern(own, pattern, dictionary, notes, tally);
  }
}

void VerbConversion::add_verb(const VerbBlock& block, const VerbEntry& verb, ImportNotes& notes,
                              DictionaryTally& tally) {
  const std::string& code = verb.code.empty() ? block.code : verb.code;
  if (code == kNoEvent) {  // nothing but the bearer of its patterns
    ++tally.carried;
    return;
  }
  const auto event = event_of(code);
  if (!event) {
    ++tally.lost;
    notes.lost(verb.line, event.error().message, fmt::format("{} [{}]", verb.stem, code));
    return;
  }
  if (event->one_sided || event->shortened) {
    ++tally.partly;
    notes.partly(verb.line, event->shortened ? "unknown code; its first digits count" : "only the first of two codes",
                 fmt::format("{} [{}]", verb.stem, code));
  } else {
    ++tally.carried;
  }
  write(verb, {}, *event, false);
}

void VerbConversion::add_pattern(const VerbBlock& block, const VerbPattern& pattern, const VerbDictionary& dictionary,
                                 ImportNotes& notes, DictionaryTally& tally) {
  const auto lose = [&](std::string reason) {
    ++tally.patterns_lost;
    notes.lost(pattern.line, std::move(reason), pattern.text);
  };
  if (block.verbs.empty()) return lose("no verb of its own above it");
  auto event = event_of(pattern.code);
  if (!event) return lose(event.error().message);
  const auto slots = slots_of(pattern, dictionary, words_);
  if (!slots) return lose(slots.error().message);
  event->mutual = event->mutual || slots->compound;
  const bool partly = event->one_sided || event->shortened || slots->short_set;
  ++(partly ? tally.patterns_partly : tally.patterns_carried);
  if (partly) {
    notes.partly(pattern.line,
                 event->one_sided   ? "only the first of two codes"
                 : event->shortened ? "unknown code; its first digits count"
                                    : "members of several words left out of a set",
                 pattern.text);
  }
  for (const VerbEntry& verb : block.verbs) write(verb, *slots, *event, true);
}

void VerbConversion::write(const VerbEntry& verb, const SlotPattern& slots, const Event& event, bool overwrite) {
  std::string pattern = folded_phrase(verb.stem);
  for (const std::string& c : slots_after(verb, words_)) pattern += " " + c;
  for (const std::string& c : slots.constraints) pattern += " " + c;
  if (!overwrite && rows_.contains(pattern)) return;
  std::string actor = slots.actor.empty() ? "subj" : slots.actor;
  std::string recipient = slots.recipient.empty() ? std::string(kAnyRecipient) : slots.recipient;
  if (actor == recipient) recipient.clear();
  if (event.swapped) std::swap(actor, recipient);
  const bool blocked = event.type == "-";
  const std::string_view flags = blocked ? "" : event.mutual ? "mutual|political" : "weak";
  rows_[pattern] = fmt::format("{}\tv\t{}\t{}\t{}\t{}\t{}\t{}\t\n", pattern, event.type, event.mode, event.cameo,
                               blocked ? "" : actor, blocked ? "" : recipient, flags);
}

std::string VerbConversion::table() const {
  if (rows_.empty()) return {};
  std::string out(kHeader);
  for (const auto& [pattern, row] : rows_) out += row;
  return out;
}

}  // namespace hearsay::petrarch

#include "knowledge/petrarch/actor_conversion.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "knowledge/petrarch/phrase.h"
#include "knowledge/petrarch/timeline.h"

namespace hearsay::petrarch {

namespace {

constexpr std::string_view kHeader =
    "id\tname\taliases\tcode\tsector\tother_sectors\tcameo\ttype\twikidata\tfrom\tto\tparent\thome\n";

constexpr std::string_view kUnrecognised = "PRE";  ///< PLOVER's sector of a state that few recognise

bool has_sector(const ActorCoding& c, std::string_view sector) {
  return c.sector == sector ||
         std::find(c.other_sectors.begin(), c.other_sectors.end(), sector) != c.other_sectors.end();
}

// The dictionaries do not say what is a person: those who held office for a time, and elites, are.
std::string_view type_of(const std::vector<CodedTime>& times, const std::vector<ActorCoding>& codings) {
  bool place = true, person = false, armed = false;
  for (std::size_t i = 0; i < times.size(); ++i) {
    const ActorCoding& c = codings[i];
    place = place && c.state && (c.sector.empty() || c.sector == kUnrecognised) && c.other_sectors.empty();
    person = person || has_sector(c, "ELI") || (has_sector(c, "GOV") && (times[i].from || times[i].to));
    armed = armed || has_sector(c, "REB") || has_sector(c, "UAF") || has_sector(c, "PTY");
  }
  return person && !armed ? "person" : place ? "place" : "organization";
}

std::string printed(const std::optional<Date>& date) { return date ? format_date(*date) : std::string(); }

}  // namespace

void ActorConversion::note_unknown_codes(const ActorRecord& record, ImportNotes& notes) const {
  std::set<std::string> seen;
  for (const DatedCode& c : record.codes.codes) {
    if (!seen.insert(c.code).second || codes_.actor(c.code).known) continue;
    notes.mended(record.phrases.front().line, "code with no meaning in triplets.tsv; kept as cameo alone",
                 fmt::format("{} [{}]", record.phrases.front().text, c.code));
  }
}

void ActorConversion::add(std::vector<ActorRecord> records, ImportNotes& notes, DictionaryTally& tally) {
  for (ActorRecord& record : records) {
    const auto at = static_cast<RecordIndex>(records_.size());
    note_unknown_codes(record, notes);
    for (const DictionaryPhrase& p : record.phrases) {
      ++tally.entries;
      std::string key = folded_phrase(p.text);
      const auto known = index_.find(key);
      if (record.codes.codes.empty() && known == index_.end()) {
        ++tally.lost;
        notes.lost(p.line, record.codes.null ? "coded as no actor" : "no code", p.text);
        continue;
      }
      ++(record.codes.faulty ? tally.partly : tally.carried);
      if (known == index_.end()) {
        index_.emplace(std::move(key), phrases_.size());
        phrases_.push_back({p.text, {at}});
      } else if (auto& all = phrases_[known->second].records; all.back() != at) {
        all.push_back(at);
      }
    }
    records_.push_back(std::move(record));
  }
}

std::vector<DatedCode> ActorConversion::codes_of(const Phrase& phrase) const {
  std::vector<DatedCode> out;
  for (const RecordIndex r : phrase.records) {
    const auto& codes = records_[r].codes.codes;
    out.insert(out.end(), codes.begin(), codes.end());
  }
  return out;
}

std::string ActorConversion::table() const {
  std::map<std::vector<RecordIndex>, std::size_t> by_codes;
  std::vector<Actor> actors;
  for (const Phrase& p : phrases_) {
    const auto [at, fresh] = by_codes.try_emplace(p.records, actors.size());
    if (fresh) actors.emplace_back();
    actors[at->second].phrases.push_back(&p);
  }
  std::map<std::string, std::string> rows;
  for (const Actor& actor : actors) write(actor, rows);
  if (rows.empty()) return {};
  std::string out(kHeader);
  for (const auto& [id, text] : rows) out += text;
  return out;
}

void ActorConversion::write(const Actor& actor, std::map<std::string, std::string>& rows) const {
  const auto times = timeline(codes_of(*actor.phrases.front()));
  std::vector<ActorCoding> codings;
  for (const CodedTime& t : times) codings.push_back(codes_.actor(t.code));
  const std::string name = printed_name(actor.phrases.front()->text);
  std::vector<std::string> aliases;
  for (std::size_t i = 1; i < actor.phrases.size(); ++i) aliases.push_back(printed_name(actor.phrases[i]->text));
  const std::string first = "petrarch-" + slug_of(name);
  std::string id = first;
  for (int n = 2; rows.contains(id); ++n) id = fmt::format("{}-{}", first, n);
  const auto type = type_of(times, codings);
  std::string& text = rows[id];
  for (std::size_t i = 0; i < times.size(); ++i) {
    const ActorCoding& c = codings[i];
    text += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t\t{}\t{}\t\t{}\n", id, name, fmt::join(aliases, "|"), c.code,
                        c.sector, fmt::join(c.other_sectors, "|"), times[i].code, type, printed(times[i].from),
                        printed(times[i].to), c.home);
  }
}

}  // namespace hearsay::petrarch

#include "coding/attribution/cue_table.h"

#include <algorithm>
#include <array>

#include "knowledge/table.h"
#include "knowledge/table_form.h"

namespace hearsay {

namespace {

constexpr auto kStances = std::to_array<std::string_view>(
    {"states", "reports", "alleges", "denies", "expects", "intends", "asks", "believes", "confirms"});

void read_frame(const std::vector<std::string_view>& words, Cue& cue) {
  if (words.empty()) cue.clause = cue.quote = true;
  for (const auto word : words) {
    if (word == "ccomp")
      cue.clause = true;
    else if (word == "xcomp")
      cue.infinitive = true;
    else if (word == "obj")
      cue.object = true;
    else if (word == "quote")
      cue.quote = true;
    else if (word == "passive")
      cue.passive = true;
    else
      cue.preposition += (cue.preposition.empty() ? "" : ",") + std::string(word);
  }
}

}  // namespace

Result<CueTable> CueTable::load(const std::filesystem::path& path) {
  auto table = Table::read(path, form_of(TableKind::cues).columns);
  if (!table) return table.error();
  CueTable cues;
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    Cue cue;
    cue.stance = std::string(row.cell(2));
    if (std::find(kStances.begin(), kStances.end(), cue.stance) == kStances.end()) {
      return row.error("unknown stance '" + cue.stance + "'");
    }
    read_frame(row.list(3), cue);
    const auto pos = row.cell(1);
    Map* map = pos == "v"   ? &cues.verbs_
               : pos == "n" ? &cues.nouns_
               : pos == "r" ? &cues.adverbs_
               : pos == "p" ? &cues.phrases_
                            : nullptr;
    if (map == nullptr) return row.error("unknown pos '" + std::string(pos) + "'; known are v n r p");
    if (!map->emplace(std::string(row.cell(0)), std::move(cue)).second) {
      return row.error("'" + std::string(row.cell(0)) + "' stands twice with that pos");
    }
  }
  return cues;
}

}  // namespace hearsay

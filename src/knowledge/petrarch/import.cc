#include "knowledge/petrarch/import.h"

#include "knowledge/petrarch/actor_conversion.h"
#include "knowledge/petrarch/agent_conversion.h"
#include "knowledge/petrarch/verb_conversion.h"

namespace hearsay::petrarch {

namespace {

/// The conversions of one import and what they have told so far.
struct Conversions {
  ActorConversion actors;
  AgentConversion agents;
  VerbConversion verbs;
  ImportNotes notes;

  Result<void> read(const DictionaryFile& file, DictionaryTally& tally) {
    notes.begin_file(file.path.string());
    const auto lines = DictionaryLines::read(file.path, notes);
    if (!lines) return lines.error();
    tally.lines = lines->count();
    switch (file.kind) {
      case DictionaryKind::actors: {
        auto records = read_actor_dictionary(*lines, notes);
        if (!records) return records.error();
        actors.add(std::move(*records), notes, tally);
        return {};
      }
      case DictionaryKind::agents: {
        const auto entries = read_agent_dictionary(*lines, notes, tally);
        if (!entries) return entries.error();
        agents.add(*entries, notes, tally);
        return {};
      }
      case DictionaryKind::verbs: {
        const auto dictionary = read_verb_dictionary(*lines, notes, tally);
        if (!dictionary) return dictionary.error();
        verbs.add(*dictionary, notes, tally);
        return {};
      }
    }
    return {};
  }
};

}  // namespace

Result<DictionaryImport> import_dictionaries(const std::vector<DictionaryFile>& files,
                                             const std::filesystem::path& knowledge) {
  const auto codes = CodeBook::load(knowledge);
  if (!codes) return codes.error();
  const auto ontology = Ontology::load(knowledge / "ontology");
  if (!ontology) return ontology.error();
  const auto words = VerbWords::load(knowledge);
  if (!words) return words.error();
  auto agents = AgentConversion::load(knowledge, *codes);
  if (!agents) return agents.error();
  Conversions all{ActorConversion(*codes), std::move(*agents), VerbConversion(*ontology, *words), {}};
  DictionaryImport out;
  for (const DictionaryFile& file : files) {
    DictionaryTally& tally = out.tallies.emplace_back();
    tally.kind = file.kind;
    tally.file = file.path.string();
    HS_TRY(all.read(file, tally));
  }
  out.actors = all.actors.table();
  out.roles = all.agents.table();
  out.predicates = all.verbs.table();
  out.notes = all.notes.take();
  return out;
}

}  // namespace hearsay::petrarch

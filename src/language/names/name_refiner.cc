#include "language/names/name_refiner.h"

#include <algorithm>
#include <vector>

#include "language/names/missing_names.h"
#include "language/names/name_acronyms.h"
#include "language/names/name_borders.h"
#include "language/names/name_echoes.h"
#include "language/names/name_joins.h"
#include "language/names/name_spans.h"
#include "language/names/name_splits.h"
#include "language/names/name_types.h"

namespace hearsay {

Result<NameRefiner> NameRefiner::load(const std::filesystem::path& knowledge) {
  auto tables = NameTables::load(knowledge);
  if (!tables) return tables.error();
  return NameRefiner(std::move(tables).value());
}

void NameRefiner::run(Doc& doc) const {
  if (doc.tokens.entity.empty()) return;
  const NameBorders borders(*tables_, doc);
  const NameTypes types(*tables_, doc);
  std::vector<Name> names = read_names(doc);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const TokenId first(names[i].tokens.begin);
    const TokenRange sentence = doc.sentences[doc.sentence_of(first).index()].tokens;
    const std::uint32_t previous = i > 0 ? std::max(sentence.begin, names[i - 1].tokens.end) : sentence.begin;
    const std::uint32_t next = i + 1 < names.size() ? std::min(sentence.end, names[i + 1].tokens.begin) : sentence.end;
    borders.mend(names[i], previous, next);
    if (!names[i].tokens.empty()) names[i].type = types.type(names[i]);
  }
  std::erase_if(names, [](const Name& name) { return name.tokens.empty(); });
  names = NameSplits(*tables_, doc).split(names);
  names = NameJoins(*tables_, doc).join(names);
  names = NameAcronyms(doc).join(names);
  names = MissingNames(*tables_, doc).add(names);
  names = NameEchoes(*tables_, doc).add(names);
  write_names(names, doc);
}

}  // namespace hearsay

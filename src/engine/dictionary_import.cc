#include "engine/resources.h"
#include "hearsay/dictionaries.h"
#include "knowledge/petrarch/import.h"

namespace hearsay {

Result<DictionaryImport> import_petrarch(const std::vector<DictionaryFile>& files, const EngineOptions& options) {
  const auto resources = find_resources(options);
  if (!resources) return resources.error();
  return petrarch::import_dictionaries(files, resources->knowledge);
}

}  // namespace hearsay

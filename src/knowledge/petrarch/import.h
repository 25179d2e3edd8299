#pragma once

#include <filesystem>
#include <vector>

#include "hearsay/dictionaries.h"

namespace hearsay::petrarch {

/// The import of hearsay/dictionaries.h, with the tables of `knowledge`.
[[nodiscard]] Result<DictionaryImport> import_dictionaries(const std::vector<DictionaryFile>& files,
                                                           const std::filesystem::path& knowledge);

}  // namespace hearsay::petrarch

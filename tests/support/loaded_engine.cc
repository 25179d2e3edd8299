#include "support/loaded_engine.h"

#include <cstdio>
#include <cstdlib>

namespace hearsay::testing {

const Engine& loaded_engine() {
  static const Engine loaded = [] {
    auto result = Engine::load({HEARSAY_SOURCE_DIR "/knowledge", HEARSAY_SOURCE_DIR "/models"});
    if (!result) {
      std::fprintf(stderr, "%s\n", result.error().text().c_str());
      std::abort();
    }
    return std::move(*result);
  }();
  return loaded;
}

}  // namespace hearsay::testing

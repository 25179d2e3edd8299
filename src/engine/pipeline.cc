#include "engine/pipeline.h"

#include "doc/check.h"

namespace hearsay {

namespace {

#ifdef HEARSAY_CHECK
constexpr bool kCheckEveryStage = true;
#else
constexpr bool kCheckEveryStage = false;
#endif

bool has_all(Layer have, Layer wanted) { return (have & wanted) == wanted; }

}  // namespace

Result<Pipeline> Pipeline::build(std::vector<Stage> stages) {
  Layer have = Layer::none;
  for (const Stage& stage : stages) {
    if (!has_all(have, stage.needs)) {
      return Error{ErrorCode::internal, "stage needs a layer that no earlier stage gives", stage.name};
    }
    have = have | stage.gives;
  }
  return Pipeline(std::move(stages));
}

Result<void> Pipeline::run(Doc& doc, Layer already) const {
  for (const Stage& stage : stages_) {
    if (has_all(already, stage.gives)) continue;
    stage.run(doc);
    if (kCheckEveryStage) {
      if (auto checked = check(doc); !checked) {
        return Error{ErrorCode::internal, checked.error().text(), "stage " + stage.name};
      }
    }
  }
  return {};
}

}  // namespace hearsay

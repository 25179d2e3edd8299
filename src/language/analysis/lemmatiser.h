#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "weights/weight_file.h"

namespace hearsay {

/// Lemmas by edit scripts: of listed forms, else of the longest known ending (docs/formats/weights.md, "Lemmas").
class Lemmatiser {
 public:
  /// `file` must outlive the lemmatiser.
  static Result<Lemmatiser> load(const WeightFile& file);

  /// The lemma of a form whose tags have these numbers in the weight file's label lists.
  [[nodiscard]] std::string lemma(std::string_view form, std::uint8_t upos, std::uint8_t xpos) const;

 private:
  struct Script {
    bool whole = false;  ///< the lemma is `ending`
    bool lower = false;
    std::size_t cut = 0;
    std::string_view ending;
  };
  struct Table {
    std::span<const std::uint32_t> keys, scripts;
    [[nodiscard]] const std::uint32_t* find(std::uint32_t key) const;
  };

  static Result<Table> load_table(const WeightFile& file, const char* keys, const char* scripts, std::size_t count);
  [[nodiscard]] const Script* script(std::string_view form, std::uint8_t upos, std::uint8_t xpos) const;

  std::vector<Script> scripts_;
  Table forms_, suffixes_;
};

}  // namespace hearsay

#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hearsay/result.h"

namespace hearsay {

struct EventTypeInfo {
  int quad_class = 0;
  bool requires_recipient = false;
  double score = 0;
  std::vector<std::string> cameo;  ///< codes, by how they begin, that its entries may have beside those it has anyway
};

struct CameoInfo {
  std::string label;
  std::string plover_type, plover_mode, plover_context;  ///< empty where CAMEO has no counterpart
  std::optional<double> goldstein;
};

/// PLOVER's and CAMEO's vocabularies, from knowledge/ontology/. Immutable.
class Ontology {
 public:
  static Result<Ontology> load(const std::filesystem::path& folder);

  [[nodiscard]] const EventTypeInfo* type(std::string_view name) const;
  [[nodiscard]] bool has_mode(std::string_view type, std::string_view mode) const;
  /// PLOVER's score of a type and mode; the type's where the mode has none of its own.
  [[nodiscard]] std::optional<double> score(std::string_view type, std::string_view mode) const;
  [[nodiscard]] bool has_context(std::string_view name) const { return contexts_.contains(name); }
  [[nodiscard]] bool has_sector(std::string_view name) const { return sectors_.contains(name); }
  [[nodiscard]] const CameoInfo* cameo(std::string_view code) const;
  /// True where an event of the type may carry the code.
  [[nodiscard]] bool cameo_fits(std::string_view type, std::string_view code) const;
  [[nodiscard]] std::string describe() const;

 private:
  std::map<std::string, EventTypeInfo, std::less<>> types_;
  std::map<std::pair<std::string, std::string>, std::optional<double>> modes_;
  std::set<std::string, std::less<>> contexts_, sectors_;
  std::map<std::string, CameoInfo, std::less<>> cameo_;
};

}  // namespace hearsay

#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hearsay/result.h"

namespace hearsay::petrarch {

/// What an actor code of CAMEO means in PLOVER's terms.
struct ActorCoding {
  std::string code;    ///< country or international code; empty where the code names none
  std::string sector;  ///< empty where it names none
  std::vector<std::string> other_sectors;
  std::string home;    ///< the country of an international actor
  bool state = false;  ///< `code` is a country's
  bool known = false;  ///< false where not even the first triplet means anything here
};

/// CAMEO's actor codes: the countries of actors/countries.tsv and the triplets of petrarch/triplets.tsv. Immutable.
class CodeBook {
 public:
  static Result<CodeBook> load(const std::filesystem::path& knowledge);

  /// The meaning of a code of capitals and digits ("NGAREB").
  [[nodiscard]] ActorCoding actor(std::string_view code) const;
  /// The meaning of an agent's code without its "~" ("GOVMIL"): no country stands in it.
  [[nodiscard]] ActorCoding agent(std::string_view code) const;

 private:
  enum class Kind { country, former, body, armed, member, sector, belief, people, region };
  struct Triplet {
    Kind kind = Kind::sector;
    std::string code, sector;
  };
  struct Draft;

  Result<void> read_triplets(const std::filesystem::path& file);
  [[nodiscard]] ActorCoding coding(std::string_view code, bool countries) const;
  [[nodiscard]] const Triplet* find(std::string_view code) const;
  void take(const Triplet& triplet, Draft& draft) const;

  std::unordered_map<std::string, Triplet> triplets_, countries_;
  std::size_t longest_ = 3;
};

}  // namespace hearsay::petrarch

#include "knowledge/petrarch/code_book.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "knowledge/table.h"

namespace hearsay::petrarch {

namespace {

constexpr std::size_t kTriplet = 3;
constexpr auto kKinds = std::to_array<std::string_view>(
    {"country", "former", "body", "armed", "member", "sector", "belief", "people", "region"});

}  // namespace

struct CodeBook::Draft {
  bool behind = false;  ///< a country stands before
  std::string body, member, country, former;
  std::vector<std::string> sectors;
  std::string body_sector;  ///< of an armed body, where no sector stands
  std::string weak_sector;  ///< of a belief or a people, where still none stands
};

Result<CodeBook> CodeBook::load(const std::filesystem::path& knowledge) {
  CodeBook book;
  const auto file = knowledge / "actors" / "countries.tsv";
  const auto table = Table::read(file, {"code", "name", "aliases", "adjectives", "demonyms", "capital", "metonyms",
                                        "lat", "lon", "geonames_id", "wikidata"});
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const std::string code(table->row(i).cell(0));
    book.countries_[code] = {Kind::country, code, {}};
  }
  HS_TRY(book.read_triplets(knowledge / "petrarch" / "triplets.tsv"));
  return book;
}

Result<void> CodeBook::read_triplets(const std::filesystem::path& file) {
  const auto table = Table::read(file, {"triplet", "kind", "code", "sector", "meaning"});
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    const auto kind = std::find(kKinds.begin(), kKinds.end(), row.cell(1));
    if (kind == kKinds.end())
      return row.error(fmt::format("bad kind '{}'; known are: {}", row.cell(1), fmt::join(kKinds, " ")));
    if (row.cell(0).size() % kTriplet != 0 || row.cell(0).empty()) return row.error("a triplet has three letters");
    const bool fresh =
        triplets_
            .try_emplace(std::string(row.cell(0)), Triplet{static_cast<Kind>(kind - kKinds.begin()),
                                                           std::string(row.cell(2)), std::string(row.cell(3))})
            .second;
    if (!fresh) return row.error(fmt::format("'{}' stands twice", row.cell(0)));
    longest_ = std::max(longest_, row.cell(0).size());
  }
  return {};
}

const CodeBook::Triplet* CodeBook::find(std::string_view code) const {
  const auto at = triplets_.find(std::string(code));
  return at == triplets_.end() ? nullptr : &at->second;
}

ActorCoding CodeBook::actor(std::string_view code) const { return coding(code, true); }
ActorCoding CodeBook::agent(std::string_view code) const { return coding(code, false); }

// The first three letters name a country where they can (MUS: Mauritius); later ones an attribute (Muslims).
ActorCoding CodeBook::coding(std::string_view code, bool countries) const {
  Draft draft;
  draft.behind = !countries;
  ActorCoding out;
  for (std::size_t at = 0; at < code.size();) {
    const auto country = countries ? countries_.find(std::string(code.substr(at, kTriplet))) : countries_.end();
    const Triplet* triplet = at == 0 && country != countries_.end() ? &country->second : nullptr;
    std::size_t size = kTriplet;
    for (std::size_t n = longest_; triplet == nullptr && n >= kTriplet; n -= kTriplet) {
      if (code.size() - at >= n) triplet = find(code.substr(at, size = n));
    }
    if (triplet == nullptr && country != countries_.end()) triplet = &country->second;
    if (triplet != nullptr) take(*triplet, draft);
    out.known = out.known || (at == 0 && triplet != nullptr);
    at += size;
  }
  std::string& place = draft.country.empty() ? draft.former : draft.country;
  out.code = !draft.body.empty() ? draft.body : !place.empty() ? place : draft.member;
  out.state = draft.body.empty() && !place.empty();
  if (!out.state) out.home = place;
  const std::string& weak = draft.body_sector.empty() ? draft.weak_sector : draft.body_sector;
  if (draft.sectors.empty() && !weak.empty()) draft.sectors.push_back(weak);
  // who has left office is an elite whatever the office was
  const auto former = std::find(draft.sectors.begin(), draft.sectors.end(), "ELI");
  if (former != draft.sectors.end()) std::rotate(draft.sectors.begin(), former, former + 1);
  for (std::string& sector : draft.sectors) {
    if (out.sector.empty()) {
      out.sector = std::move(sector);
    } else if (sector != out.sector &&
               std::find(out.other_sectors.begin(), out.other_sectors.end(), sector) == out.other_sectors.end()) {
      out.other_sectors.push_back(std::move(sector));
    }
  }
  return out;
}

void CodeBook::take(const Triplet& triplet, Draft& draft) const {
  switch (triplet.kind) {
    case Kind::country:
      if (draft.country.empty()) draft.country = triplet.code;
      break;
    case Kind::former:
      if (draft.former.empty()) draft.former = triplet.code;
      break;
    case Kind::body:
    case Kind::armed:
      // behind a country it is a kind of actor there; behind another body it says which one (IGO, then UNO)
      if (draft.behind || !draft.country.empty() || !draft.former.empty()) {
        if (!triplet.sector.empty()) draft.sectors.push_back(triplet.sector);
      } else {
        draft.body = triplet.code;
        if (triplet.kind == Kind::armed) draft.body_sector = triplet.sector;
      }
      break;
    case Kind::member:
      if (draft.member.empty()) draft.member = triplet.code;
      if (draft.weak_sector.empty()) draft.weak_sector = triplet.sector;
      break;
    case Kind::sector:
      draft.sectors.push_back(triplet.sector);
      break;
    case Kind::belief:
    case Kind::people:
      if (draft.weak_sector.empty()) draft.weak_sector = triplet.sector;
      break;
    case Kind::region:
      break;
  }
}

}  // namespace hearsay::petrarch

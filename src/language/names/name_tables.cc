#include "language/names/name_tables.h"

#include "base/utf8.h"
#include "knowledge/table.h"

namespace hearsay {

namespace {

std::optional<OtherSense> other_sense(const Table::Row& row, std::size_t column) {
  OtherSense out;
  for (const auto word : row.list(column)) {
    if (word == "person") {
      out.person = true;
    } else if (word == "place") {
      out.place = true;
    } else if (word == "organization") {
      out.organization = true;
    } else if (word == "word") {
      out.word = true;
    } else {
      return std::nullopt;
    }
  }
  return out;
}

Error bad_sense(const Table::Row& row) { return row.error("'also' holds person, place, organization or word"); }

std::string upper_case_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

}  // namespace

Result<NameTables> NameTables::load(const std::filesystem::path& knowledge) {
  NameTables out;
  HS_TRY(out.read_words(knowledge / "names" / "name_words.tsv"));
  HS_TRY(out.read_given_names(knowledge / "names" / "given_names.tsv"));
  HS_TRY(out.read_regions(knowledge / "names" / "regions.tsv"));
  HS_TRY(out.read_countries(knowledge / "actors" / "countries.tsv"));
  HS_TRY(out.read_gazetteer(knowledge / "places" / "places.tsv"));
  return out;
}

std::optional<EntityType> NameTables::find(const Words& words, std::string_view lower) {
  const auto at = words.find(std::string(lower));
  if (at == words.end()) return std::nullopt;
  return at->second;
}

const OtherSense* NameTables::given_name(std::string_view form) const {
  const auto at = given_names_.find(std::string(form));
  return at == given_names_.end() ? nullptr : &at->second;
}

const NameTables::Place* NameTables::place(std::string_view text) const {
  const auto at = places_.find(lower_case(text));
  return at == places_.end() ? nullptr : &at->second;
}

Spelling NameTables::spelling(const Place& place, std::string_view text) {
  if (text == place.name) return Spelling::exact;
  if (text == upper_case_ascii(place.name)) return Spelling::upper;
  return text == lower_case(place.name) ? Spelling::lower : Spelling::other;
}

Result<void> NameTables::read_words(const std::filesystem::path& path) {
  const auto table = Table::read(path, {"word", "position", "type"});
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    const auto type = entity_type_from(row.cell(2));
    if (!type || *type == EntityType::none) return row.error("unknown type of name");
    const auto position = row.cell(1);
    Words* words = position == "first"   ? &first_
                   : position == "last"  ? &last_
                   : position == "title" ? &titles_
                   : position == "shop"  ? &shops_
                                         : nullptr;
    if (words == nullptr) return row.error("position is first, last, title or shop");
    if (!words->try_emplace(lower_case(row.cell(0)), *type).second) return row.error("the word stands here twice");
  }
  return {};
}

Result<void> NameTables::read_given_names(const std::filesystem::path& path) {
  const auto table = Table::read(path, {"name", "also"});
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    const auto also = other_sense(row, 1);
    if (!also) return bad_sense(row);
    if (!given_names_.try_emplace(std::string(row.cell(0)), *also).second) {
      return row.error("the name stands here twice");
    }
  }
  return {};
}

Result<void> NameTables::read_regions(const std::filesystem::path& path) {
  const auto table = Table::read(path, {"name", "kind", "also"});
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    const auto also = other_sense(row, 2);
    if (!also) return bad_sense(row);
    places_.try_emplace(lower_case(row.cell(0)),
                        Place{std::string(row.cell(0)), *also, row.cell(1) == "abbreviation", false});
  }
  return {};
}

Result<void> NameTables::read_countries(const std::filesystem::path& path) {
  const auto table = Table::read(path, {"code", "name", "aliases", "adjectives", "demonyms", "capital", "metonyms",
                                        "lat", "lon", "geonames_id", "wikidata"});
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    add_place(row.cell(1), false);
    for (const auto capital : row.list(5)) add_place(capital, false);
  }
  return {};
}

Result<void> NameTables::read_gazetteer(const std::filesystem::path& path) {
  const auto table =
      Table::read(path, {"name", "aliases", "country", "admin1", "lat", "lon", "geonames_id", "feature", "population"});
  if (!table) return table.error();
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    add_place(row.cell(0), true);
    for (const auto alias : row.list(1)) {
      if (alias.size() > 2) add_place(alias, true);  // "IN" and "OR" are words
    }
  }
  return {};
}

// Rows of regions.tsv come first and stay.
void NameTables::add_place(std::string_view name, bool town) {
  if (name.empty()) return;
  Place place{std::string(name), {}, false, town};
  if (const OtherSense* given = given_name(name)) {
    place.also.person = true;
    place.also.word = given->word;
  }
  places_.try_emplace(lower_case(name), std::move(place));
}

}  // namespace hearsay

#include "store/schema.h"

#include <array>
#include <string>

namespace hearsay {

namespace {

constexpr std::int64_t kApplicationId = 0x68736179;  // "hsay"

constexpr const char* kVersion1 = R"sql(
CREATE TABLE documents (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL,
  engine TEXT NOT NULL,
  url TEXT, outlet TEXT, outlet_domain TEXT, title TEXT, published TEXT, language TEXT,
  search TEXT NOT NULL,
  analysis TEXT NOT NULL
);
CREATE INDEX documents_published ON documents (published DESC, id);

CREATE TABLE entities (
  document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
  entity TEXT NOT NULL,
  type TEXT NOT NULL, name TEXT NOT NULL, code TEXT, sector TEXT, identifier TEXT,
  PRIMARY KEY (document, entity)
) WITHOUT ROWID;
CREATE INDEX entities_identifier ON entities (identifier);

CREATE TABLE attributions (
  document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
  attribution TEXT NOT NULL,
  source TEXT, entity TEXT, cue TEXT NOT NULL, stance TEXT NOT NULL, search TEXT NOT NULL,
  PRIMARY KEY (document, attribution)
) WITHOUT ROWID;

CREATE TABLE events (
  key INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
  event TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  type TEXT NOT NULL, mode TEXT, status TEXT NOT NULL, cameo TEXT, quad_code INTEGER, event_scale REAL,
  place TEXT, place_country TEXT, place_search TEXT,
  date_value TEXT, date_earliest TEXT, date_latest TEXT,
  factuality REAL NOT NULL, confidence REAL NOT NULL,
  UNIQUE (document, event)
);
CREATE INDEX events_order ON events (document, ordinal);
CREATE INDEX events_type ON events (type, mode);
CREATE INDEX events_status ON events (status);
CREATE INDEX events_place_country ON events (place_country);
CREATE INDEX events_date ON events (date_earliest);

CREATE TABLE event_sides (
  event INTEGER NOT NULL REFERENCES events (key) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
  ordinal INTEGER NOT NULL,
  entity TEXT, code TEXT, sector TEXT, identifier TEXT, text TEXT NOT NULL, search TEXT NOT NULL,
  PRIMARY KEY (event, role, ordinal)
) WITHOUT ROWID;
CREATE INDEX event_sides_code ON event_sides (code);
CREATE INDEX event_sides_identifier ON event_sides (identifier);

CREATE TABLE event_attributions (
  event INTEGER NOT NULL REFERENCES events (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  attribution TEXT NOT NULL,
  PRIMARY KEY (event, ordinal)
) WITHOUT ROWID;

CREATE TABLE rejects (
  place TEXT NOT NULL,
  document TEXT,
  reason TEXT NOT NULL,
  PRIMARY KEY (place, reason)
) WITHOUT ROWID;
CREATE INDEX rejects_document ON rejects (document);
)sql";

/// Step n makes version n+1 out of version n.
constexpr std::array kMigrations = {kVersion1};

Result<void> migrate(Database& database, std::int64_t version) {
  for (auto step = static_cast<std::size_t>(version); step < kMigrations.size(); ++step) {
    HS_TRY(database.execute(kMigrations[step]));
  }
  HS_TRY(database.execute(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str()));
  return database.execute(("PRAGMA user_version = " + std::to_string(kMigrations.size())).c_str());
}

/// The version of a store; 0 for an empty file.
Result<std::int64_t> read_version(Database& database) {
  const auto application = database.integer("PRAGMA application_id");
  if (!application) return application.error();
  const auto version = database.integer("PRAGMA user_version");
  if (!version) return version.error();
  const auto tables = database.integer("SELECT count(*) FROM sqlite_schema");
  if (!tables) return tables.error();
  if (*application == 0 && *version == 0 && *tables == 0) return std::int64_t{0};
  if (*application != kApplicationId || *version < 1) {
    return Error{ErrorCode::damaged, "an SQLite database, but not a hearsay store", database.name()};
  }
  if (*version > schema_version()) {
    return Error{ErrorCode::unsupported,
                 "made by a newer hearsay (store version " + std::to_string(*version) + ", this program reads up to " +
                     std::to_string(schema_version()) + "); update hearsay",
                 database.name()};
  }
  return *version;
}

}  // namespace

int schema_version() { return static_cast<int>(kMigrations.size()); }

Result<void> prepare_schema(Database& database, bool may_write) {
  auto version = read_version(database);
  if (!version) return version.error();
  if (*version == schema_version()) return {};
  if (!may_write) {
    const std::string why = *version == 0 ? "an empty file; fill it with hearsay ingest"
                                          : "an older store; ingest --db brings it up to date";
    return Error{ErrorCode::unsupported, why, database.name()};
  }
  HS_TRY(database.execute("BEGIN IMMEDIATE"));
  // Another process may have migrated while this one waited for the lock.
  version = read_version(database);
  auto migrated = version ? migrate(database, *version) : Result<void>(version.error());
  if (migrated) migrated = database.execute("COMMIT");
  if (!migrated && database.in_transaction()) static_cast<void>(database.execute("ROLLBACK"));
  return migrated;
}

}  // namespace hearsay

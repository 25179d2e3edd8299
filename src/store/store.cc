#include "hearsay/store.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <system_error>

#include "base/sha256.h"
#include "hearsay/format.h"
#include "store/document_rows.h"
#include "store/event_query.h"
#include "store/schema.h"

namespace hearsay {

namespace {

constexpr std::size_t kDocumentsPerCommit = 64;
constexpr auto kTimePerCommit = std::chrono::seconds(1);

/// "file:" form of a path, which may hold '?', '#' and '%'.
std::string file_uri(const std::string& path) {
  std::string out = "file:";
  for (const char c : path) {
    if (c == '?') {
      out += "%3f";
    } else if (c == '#') {
      out += "%23";
    } else if (c == '%') {
      out += "%25";
    } else {
      out += c;
    }
  }
  return out;
}

/// What SQLite would only say as "unable to open".
Result<void> check_path(const std::filesystem::path& path, StoreMode mode) {
  std::error_code ignored;
  const std::string name = path.string();
  if (std::filesystem::is_directory(path, ignored)) return Error{ErrorCode::io, "a folder, not a store", name};
  if (!std::filesystem::exists(path, ignored)) {
    if (mode != StoreMode::create) {
      return Error{ErrorCode::not_found, "no such store; make one with: hearsay ingest --db " + name + " FILE", name};
    }
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    if (!std::filesystem::is_directory(folder, ignored))
      return Error{ErrorCode::not_found, "no such folder", folder.string()};
    if (::access(folder.c_str(), W_OK) != 0) {
      return Error{ErrorCode::io, std::string("cannot make a file here: ") + std::strerror(errno), folder.string()};
    }
    return {};
  }
  if (::access(path.c_str(), R_OK) != 0)
    return Error{ErrorCode::io, std::string("cannot read: ") + std::strerror(errno), name};
  if (mode != StoreMode::read && ::access(path.c_str(), W_OK) != 0) {
    return Error{ErrorCode::io, "the store is read-only", name};
  }
  return {};
}

Result<Database> open_database(const std::filesystem::path& path, StoreMode mode) {
  if (mode == StoreMode::create)
    return Database::open(path.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, path.string());
  if (mode == StoreMode::write) return Database::open(path.string(), SQLITE_OPEN_READWRITE, path.string());
  // SQLite wants to make FILE-shm beside a WAL file; where the folder is read-only and no writer left one, nothing can
  // change the file under us.
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  std::error_code ignored;
  const bool still = ::access(folder.c_str(), W_OK) != 0 && !std::filesystem::exists(path.string() + "-wal", ignored);
  const std::string uri = file_uri(path.string()) + (still ? "?immutable=1" : "");
  return Database::open(uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, path.string());
}

}  // namespace

struct Store::Parts {
  Database database;
  std::optional<DocumentRows> rows;
  Statement version, remove, clear_rejects, reject, load;
  std::size_t unsaved = 0;
  std::chrono::steady_clock::time_point begun{};

  Result<void> begin();
  Result<void> commit_when_due();
  /// After a failed write: nothing of the open transaction is kept.
  Error give_up(Error error);
  Result<Analysis> analysis(std::int64_t key);
};

Result<void> Store::Parts::begin() {
  if (database.in_transaction()) return {};
  HS_TRY(database.execute("BEGIN IMMEDIATE"));
  begun = std::chrono::steady_clock::now();
  return {};
}

Result<void> Store::Parts::commit_when_due() {
  if (unsaved < kDocumentsPerCommit && std::chrono::steady_clock::now() - begun < kTimePerCommit) return {};
  HS_TRY(database.execute("COMMIT"));
  unsaved = 0;
  return {};
}

Error Store::Parts::give_up(Error error) {
  if (database.in_transaction()) static_cast<void>(database.execute("ROLLBACK"));
  return error;
}

Result<Analysis> Store::Parts::analysis(std::int64_t key) {
  load.reset();
  const auto row = load.bind(1, key).step();
  if (!row) return row.error();
  if (!*row) return Error{ErrorCode::damaged, "an event without its document", database.name()};
  auto parsed = parse_json(load.text(0));
  load.reset();
  if (!parsed)
    return Error{ErrorCode::damaged, "a stored document cannot be read: " + parsed.error().message, database.name()};
  return parsed;
}

DocumentVersion version_of(const Article& article, std::string_view engine) {
  Sha256 hash;
  const auto add = [&hash](const std::optional<std::string>& part) {
    hash.update(part ? "+" + std::to_string(part->size()) + ":" + *part : "-");
  };
  for (const auto* part :
       {&article.url, &article.outlet, &article.outlet_domain, &article.title, &article.published, &article.language}) {
    add(*part);
  }
  hash.update(article.text);
  return {hash.hex(), std::string(engine)};
}

Result<Store> Store::open(const std::filesystem::path& path, StoreMode mode) {
  HS_TRY(check_path(path, mode));
  auto database = open_database(path, mode);
  if (!database) return database.error();
  const bool writes = mode != StoreMode::read;
  HS_TRY(prepare_schema(*database, writes));
  if (writes) {
    HS_TRY(database->execute("PRAGMA journal_mode = WAL"));
    HS_TRY(database->execute("PRAGMA synchronous = NORMAL"));
  }
  HS_TRY(database->execute("PRAGMA foreign_keys = ON"));
  std::optional<DocumentRows> rows;
  if (writes) {
    auto prepared = DocumentRows::prepare(*database);
    if (!prepared) return prepared.error();
    rows = std::move(*prepared);
  }
  auto version = database->prepare("SELECT content, engine FROM documents WHERE id = ?");
  if (!version) return version.error();
  auto remove = database->prepare("DELETE FROM documents WHERE id = ?");
  if (!remove) return remove.error();
  auto clear = database->prepare("DELETE FROM rejects WHERE document = ?");
  if (!clear) return clear.error();
  auto reject = database->prepare("INSERT OR IGNORE INTO rejects VALUES (?,?,?)");
  if (!reject) return reject.error();
  auto load = database->prepare("SELECT analysis FROM documents WHERE key = ?");
  if (!load) return load.error();
  return Store(
      std::make_unique<Parts>(Parts{std::move(*database), std::move(rows), std::move(*version), std::move(*remove),
                                    std::move(*clear), std::move(*reject), std::move(*load)}));
}

Result<bool> Store::has(const std::string& id, const DocumentVersion& version) {
  Statement& statement = parts_->version;
  statement.reset();
  const auto row = statement.bind(1, id).step();
  if (!row) return row.error();
  const bool same = *row && statement.text(0) == version.content && statement.text(1) == version.engine;
  statement.reset();
  return same;
}

Result<PutOutcome> Store::put(const Analysis& analysis, const DocumentVersion& version, PutRule rule) {
  Parts& parts = *parts_;
  const std::string& id = analysis.document.id;
  if (!parts.rows) return Error{ErrorCode::io, "the store was opened for reading only", parts.database.name()};
  const auto same = has(id, version);
  if (!same) return same.error();
  if (*same && rule == PutRule::if_changed) return PutOutcome::unchanged;
  if (auto begun = parts.begin(); !begun) return begun.error();
  auto done = parts.remove.bind(1, id).run();
  const bool replaced = done && parts.database.changes() > 0;
  if (done) done = parts.clear_rejects.bind(1, id).run();
  if (done) done = parts.rows->insert(parts.database, analysis, version);
  if (!done) return parts.give_up(done.error());
  ++parts.unsaved;
  if (auto saved = parts.commit_when_due(); !saved) return parts.give_up(saved.error());
  return replaced ? PutOutcome::replaced : PutOutcome::added;
}

Result<void> Store::put_reject(const Reject& reject) {
  if (!parts_->rows) return Error{ErrorCode::io, "the store was opened for reading only", parts_->database.name()};
  HS_TRY(parts_->begin());
  const auto done = parts_->reject.bind(1, reject.place).bind(2, reject.document).bind(3, reject.reason).run();
  if (!done) return parts_->give_up(done.error());
  return {};
}

Result<void> Store::flush() {
  if (parts_->database.in_transaction()) {
    if (auto saved = parts_->database.execute("COMMIT"); !saved) return parts_->give_up(saved.error());
  }
  parts_->unsaved = 0;
  return {};
}

std::size_t Store::unsaved() const { return parts_->unsaved; }

Result<std::size_t> Store::query(const EventFilter& filter, const Visitor& visit) {
  const EventQuery query(filter);
  auto statement = query.prepare(parts_->database);
  if (!statement) return statement.error();
  std::size_t visited = 0;
  std::int64_t loaded = -1;
  Analysis analysis;
  while (true) {
    const auto row = statement->step();
    if (!row) return row.error();
    if (!*row) return visited;
    if (const std::int64_t key = statement->integer(0); key != loaded) {
      auto read = parts_->analysis(key);
      if (!read) return read.error();
      analysis = std::move(*read);
      loaded = key;
    }
    const auto event = std::ranges::find(analysis.events, statement->text(1), &EventRecord::id);
    if (event == analysis.events.end()) continue;
    ++visited;
    if (!visit(analysis, *event)) return visited;
  }
}

Result<std::optional<Analysis>> Store::document(const std::string& id) {
  // The exact one first; of those that only begin so, a second one makes the answer "none".
  auto statement = parts_->database.prepare(
      "SELECT key, id FROM documents WHERE id = ?1 OR (length(?1) > 0 AND id >= ?1 AND id < ?1 || char(1114111))"
      " ORDER BY id <> ?1, id LIMIT 2");
  if (!statement) return statement.error();
  auto row = statement->bind(1, id).step();
  if (!row) return row.error();
  if (!*row) return std::optional<Analysis>();
  const std::int64_t key = statement->integer(0);
  if (statement->text(1) != id) {
    row = statement->step();
    if (!row) return row.error();
    if (*row) return std::optional<Analysis>();
  }
  auto analysis = parts_->analysis(key);
  if (!analysis) return analysis.error();
  return std::optional<Analysis>(std::move(*analysis));
}

Result<StoreCounts> Store::counts() {
  StoreCounts counts;
  const auto count = [this](const std::string& table, std::size_t& out) -> Result<void> {
    const auto number = parts_->database.integer("SELECT count(*) FROM " + table);
    if (!number) return number.error();
    out = static_cast<std::size_t>(*number);
    return {};
  };
  HS_TRY(count("documents", counts.documents));
  HS_TRY(count("entities", counts.entities));
  HS_TRY(count("attributions", counts.attributions));
  HS_TRY(count("events", counts.events));
  HS_TRY(count("rejects", counts.rejects));
  return counts;
}

Store::Store(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() {
  if (parts_) static_cast<void>(flush());
}

}  // namespace hearsay

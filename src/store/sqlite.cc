#include "store/sqlite.h"

#include <cerrno>
#include <cstring>
#include <utility>

namespace hearsay {

namespace {

constexpr int kBusyMilliseconds = 10'000;

Error error_of(sqlite3* database, const std::string& name) {
  const int extended = sqlite3_extended_errcode(database);
  switch (extended & 0xFF) {
    case SQLITE_NOTADB:
      return {ErrorCode::damaged, "not a hearsay store (no SQLite database)", name};
    case SQLITE_CORRUPT:
      return {ErrorCode::damaged, "the store is damaged; restore a copy or ingest again", name};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {ErrorCode::io, "the store is read-only", name};
    case SQLITE_FULL:
      return {ErrorCode::full, "no space left on the disk", name};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::busy, "another program is writing to the store; try again", name};
    case SQLITE_CANTOPEN:
      return {ErrorCode::io, "cannot open the store", name};
    default:
      break;
  }
  const int system = sqlite3_system_errno(database);
  if ((extended & 0xFF) == SQLITE_IOERR) {
    if (system == EFBIG || system == ENOSPC || system == EDQUOT) {
      return {ErrorCode::full, std::string("cannot write: ") + std::strerror(system), name};
    }
    const std::string why = system == 0 ? sqlite3_errmsg(database) : std::strerror(system);
    return {ErrorCode::io, "cannot read or write the store: " + why, name};
  }
  return {ErrorCode::internal, std::string("SQLite: ") + sqlite3_errmsg(database), name};
}

}  // namespace

Statement& Statement::bind(int at, std::string_view text) {
  // An empty view may have no address, which SQLite would take for null.
  const char* data = text.data() == nullptr ? "" : text.data();
  sqlite3_bind_text64(statement_.get(), at, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind(int at, std::int64_t number) {
  sqlite3_bind_int64(statement_.get(), at, number);
  return *this;
}

Statement& Statement::bind(int at, double number) {
  sqlite3_bind_double(statement_.get(), at, number);
  return *this;
}

Statement& Statement::bind_null(int at) {
  sqlite3_bind_null(statement_.get(), at);
  return *this;
}

Result<bool> Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return error_of(sqlite3_db_handle(statement_.get()), *name_);
}

Result<void> Statement::run() {
  auto stepped = step();
  reset();
  if (!stepped) return stepped.error();
  return {};
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
}

std::string Statement::text(int column) const {
  const void* data = sqlite3_column_text(statement_.get(), column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return data == nullptr ? std::string() : std::string(static_cast<const char*>(data), size);
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

Result<Database> Database::open(const std::string& path, int flags, std::string name) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  Database database(raw, std::move(name));
  if (raw == nullptr) return Error{ErrorCode::internal, "out of memory", database.name()};
  if (code != SQLITE_OK) return error_of(raw, database.name());
  sqlite3_busy_timeout(raw, kBusyMilliseconds);
  return database;
}

Result<void> Database::execute(const char* sql) {
  if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK) return {};
  return error_of(database_.get(), *name_);
}

Result<Statement> Database::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(database_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  if (code != SQLITE_OK) return error_of(database_.get(), *name_);
  return Statement(statement, name_.get());
}

Result<std::int64_t> Database::integer(std::string_view sql) {
  auto statement = prepare(sql);
  if (!statement) return statement.error();
  const auto row = statement->step();
  if (!row) return row.error();
  return *row ? statement->integer(0) : 0;
}

}  // namespace hearsay

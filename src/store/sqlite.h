#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "hearsay/result.h"

namespace hearsay {

/// A prepared statement, finalised with the object. bind() counts from 1, column reads from 0. Text bound must live
/// until the next reset().
class Statement {
 public:
  Statement& bind(int at, std::string_view text);
  Statement& bind(int at, const std::string& text) { return bind(at, std::string_view(text)); }
  Statement& bind(int at, std::int64_t number);
  Statement& bind(int at, double number);
  template <class T>
  Statement& bind(int at, const std::optional<T>& maybe) {
    return maybe ? bind(at, *maybe) : bind_null(at);
  }
  /// A view of a temporary would dangle before the statement runs.
  Statement& bind(int at, std::string&& text) = delete;
  Statement& bind_null(int at);

  /// True while there is a row.
  Result<bool> step();
  /// Runs a statement that gives no rows and makes it ready for the next use.
  Result<void> run();
  void reset();

  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
  };
  Statement(sqlite3_stmt* statement, const std::string* name) : statement_(statement), name_(name) {}
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  const std::string* name_;
};

/// An open SQLite file. Errors carry the file's name and say what a person can do.
class Database {
 public:
  /// `path` and `flags` as for sqlite3_open_v2; `name` is what errors call the file.
  static Result<Database> open(const std::string& path, int flags, std::string name);

  Result<void> execute(const char* sql);
  Result<Statement> prepare(std::string_view sql);
  Result<std::int64_t> integer(std::string_view sql);
  [[nodiscard]] std::int64_t last_key() const { return sqlite3_last_insert_rowid(database_.get()); }
  /// Rows that the last INSERT, UPDATE or DELETE touched, cascades not counted.
  [[nodiscard]] int changes() const { return sqlite3_changes(database_.get()); }
  [[nodiscard]] bool in_transaction() const { return sqlite3_get_autocommit(database_.get()) == 0; }
  [[nodiscard]] bool read_only() const { return sqlite3_db_readonly(database_.get(), "main") == 1; }
  [[nodiscard]] const std::string& name() const { return *name_; }

 private:
  struct Close {
    void operator()(sqlite3* d) const { sqlite3_close_v2(d); }
  };
  Database(sqlite3* database, std::string name)
      : name_(std::make_unique<std::string>(std::move(name))), database_(database) {}
  std::unique_ptr<std::string> name_;
  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace hearsay

#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "hearsay/record.h"
#include "hearsay/result.h"

namespace hearsay {

enum class StoreMode {
  read,   ///< the file must exist and is not changed
  write,  ///< the file must exist
  create  ///< the file is made where there is none
};

/// What a stored coding depends on: the digest of what the caller gave, and the version of the program.
struct DocumentVersion {
  std::string content;
  std::string engine;
};
[[nodiscard]] DocumentVersion version_of(const Article& article, std::string_view engine);

/// Which events are wanted; an empty optional asks for nothing. Names match any part of a name, in upper or lower case;
/// codes match whole.
struct EventFilter {
  std::optional<std::string> actor{}, recipient{};  ///< name, code or identifier of a side in that role
  std::optional<std::string> side{};                ///< the same in either role
  std::optional<std::string> country{};             ///< code or name of the country of a side or of the place
  std::optional<std::string> type{}, mode{}, status{};
  std::optional<std::string> from{}, to{};  ///< ISO dates, both included: the event's date, else the report's
  std::optional<std::string> place{};       ///< name of the place, or code of its country
  std::optional<std::string> source{};      ///< who says so: a source in the text, or the outlet
  std::optional<std::string> document{};    ///< whole identifier
  std::optional<std::size_t> limit{};
};

/// Why something could not be used.
struct Reject {
  std::string place;  ///< file and line
  std::optional<std::string> document;
  std::string reason;
};

enum class PutRule { if_changed, always };
enum class PutOutcome { added, replaced, unchanged };

struct StoreCounts {
  std::size_t documents = 0, entities = 0, attributions = 0, events = 0, rejects = 0;
};

/// Documents and their events in one SQLite file (docs/formats/store.md). One thread at a time; other processes may
/// read meanwhile. A document is in the file wholly or not at all; what was put is safe after flush() at the latest.
/// Errors: not_found, damaged (no store), unsupported (newer version), io (read-only), full, busy.
class Store {
 public:
  static Result<Store> open(const std::filesystem::path& path, StoreMode mode);

  /// True where this very version of the document is stored, so that it need not be coded.
  [[nodiscard]] Result<bool> has(const std::string& id, const DocumentVersion& version);

  Result<PutOutcome> put(const Analysis& analysis, const DocumentVersion& version, PutRule rule = PutRule::if_changed);
  Result<void> put_reject(const Reject& reject);
  Result<void> flush();
  /// Documents put since the last commit, which would be lost if the next write failed.
  [[nodiscard]] std::size_t unsaved() const;

  /// Calls `visit` for each event found, newest report first, until it answers false; answers how many it visited.
  using Visitor = std::function<bool(const Analysis&, const EventRecord&)>;
  Result<std::size_t> query(const EventFilter& filter, const Visitor& visit);

  /// The document of that identifier, or the only one whose identifier begins so.
  Result<std::optional<Analysis>> document(const std::string& id);
  Result<StoreCounts> counts();

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

 private:
  struct Parts;
  explicit Store(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace hearsay

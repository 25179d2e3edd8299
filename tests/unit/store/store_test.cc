#include "hearsay/store.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "support/sample_analysis.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;
using testing::sample_analysis;

/// A folder of its own for each test.
class StoreTest : public ::testing::Test {
 protected:
  StoreTest() {
    std::string name = (fs::temp_directory_path() / "hearsay-store-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
  }
  ~StoreTest() override {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  [[nodiscard]] fs::path path() const { return folder_ / "test.db"; }

  Store open(StoreMode mode = StoreMode::create) const {
    auto store = Store::open(path(), mode);
    EXPECT_TRUE(store) << store.error().text();
    return std::move(*store);
  }

  void execute(const char* sql) const {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(path().c_str(), &database), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(database);
    sqlite3_close(database);
  }

  fs::path folder_;
};

DocumentVersion version(const Analysis& analysis, const char* engine = "1") {
  return version_of(analysis.document, engine);
}

std::vector<std::string> found(Store& store, const EventFilter& filter) {
  std::vector<std::string> out;
  const auto count = store.query(filter, [&](const Analysis& analysis, const EventRecord& event) {
    out.push_back(analysis.document.id + "/" + event.id);
    return true;
  });
  EXPECT_TRUE(count) << count.error().text();
  return out;
}

using Names = std::vector<std::string>;

TEST_F(StoreTest, PutsOnceAndReplacesWhatChanged) {
  Store store = open();
  Analysis analysis = sample_analysis();
  EXPECT_EQ(*store.put(analysis, version(analysis)), PutOutcome::added);
  EXPECT_EQ(*store.put(analysis, version(analysis)), PutOutcome::unchanged);
  EXPECT_TRUE(*store.has("sample", version(analysis)));
  EXPECT_FALSE(*store.has("sample", version(analysis, "2")));
  EXPECT_EQ(*store.put(analysis, version(analysis, "2")), PutOutcome::replaced);
  analysis.document.title = "Another title";
  EXPECT_EQ(*store.put(analysis, version(analysis, "2")), PutOutcome::replaced);
  EXPECT_EQ(*store.put(analysis, version(analysis, "2"), PutRule::always), PutOutcome::replaced);
  const auto counts = store.counts();
  ASSERT_TRUE(counts);
  EXPECT_EQ(counts->documents, 1U);
  EXPECT_EQ(counts->events, 1U);
  EXPECT_EQ(counts->entities, 1U);
  EXPECT_EQ(counts->attributions, 1U);
}

TEST_F(StoreTest, TellsApartWhatMayBeNull) {
  Article one, other;
  one.url = "";
  EXPECT_NE(version_of(one, "1").content, version_of(other, "1").content);
  one = {};
  one.url = "ab";
  other.title = "ab";
  EXPECT_NE(version_of(one, "1").content, version_of(other, "1").content);
}

TEST_F(StoreTest, FindsByEachCondition) {
  Store store = open();
  const Analysis analysis = sample_analysis();
  ASSERT_TRUE(store.put(analysis, version(analysis)));
  const Names hit = {"sample/v1"};
  const Names none;
  EXPECT_EQ(found(store, {}), hit);
  EXPECT_EQ(found(store, {.actor = "ÓRLA"}), hit);
  EXPECT_EQ(found(store, {.actor = "srb"}), hit);
  EXPECT_EQ(found(store, {.actor = "miners"}), none);
  EXPECT_EQ(found(store, {.recipient = "miners"}), hit);
  EXPECT_EQ(found(store, {.side = "miners"}), hit);
  EXPECT_EQ(found(store, {.country = "srb"}), hit);
  EXPECT_EQ(found(store, {.country = "Žabari"}), hit);
  EXPECT_EQ(found(store, {.country = "Žab"}), none);
  EXPECT_EQ(found(store, {.type = "coerce", .mode = "Arrest"}), hit);
  EXPECT_EQ(found(store, {.type = "ASSAULT"}), none);
  EXPECT_EQ(found(store, {.status = "planned"}), none);
  EXPECT_EQ(found(store, {.from = "2025-05-02", .to = "2025-05-02"}), hit);
  EXPECT_EQ(found(store, {.from = "2025-05-03"}), none);
  EXPECT_EQ(found(store, {.to = "2025-05-01"}), none);
  EXPECT_EQ(found(store, {.place = "žabari"}), hit);
  EXPECT_EQ(found(store, {.source = "šef"}), hit);
  EXPECT_EQ(found(store, {.source = "dunav"}), hit);
  EXPECT_EQ(found(store, {.source = "mayor"}), none);
  EXPECT_EQ(found(store, {.document = "sample"}), hit);
  EXPECT_EQ(found(store, {.actor = "' OR 1=1 --"}), none);
}

TEST_F(StoreTest, GivesTheNewestFirstAndStopsAtTheLimit) {
  Store store = open();
  for (const char* name : {"old", "new", "undated"}) {
    Analysis analysis = sample_analysis(name);
    if (analysis.document.id == "old") analysis.document.published = "2024-01-01";
    if (analysis.document.id == "undated") analysis.document.published.reset();
    ASSERT_TRUE(store.put(analysis, version(analysis)));
  }
  EXPECT_EQ(found(store, {}), (Names{"new/v1", "old/v1", "undated/v1"}));
  EXPECT_EQ(found(store, {.limit = 1}), (Names{"new/v1"}));
}

TEST_F(StoreTest, GivesADocumentByIdOrUniqueBeginning) {
  Store store = open();
  for (const char* name : {"report", "report-1", "note-1"}) {
    const Analysis analysis = sample_analysis(name);
    ASSERT_TRUE(store.put(analysis, version(analysis)));
  }
  const auto id = [&store](const char* wanted) {
    const auto document = store.document(wanted);
    return document && *document ? (*document)->document.id : std::string("none");
  };
  EXPECT_EQ(id("report"), "report");
  EXPECT_EQ(id("no"), "note-1");
  EXPECT_EQ(id("rep"), "none");
  EXPECT_EQ(id(""), "none");
  const auto document = store.document("note-1");
  EXPECT_EQ((*document)->events[0].rule, "predicates-coerce.tsv:7 detain");
}

TEST_F(StoreTest, KeepsRejectsOnceUntilTheDocumentComes) {
  Store store = open();
  const Reject reject{"in.jsonl:3", "sample", "no text"};
  ASSERT_TRUE(store.put_reject(reject));
  ASSERT_TRUE(store.put_reject(reject));
  EXPECT_EQ(store.counts()->rejects, 1U);
  const Analysis analysis = sample_analysis();
  ASSERT_TRUE(store.put(analysis, version(analysis)));
  EXPECT_EQ(store.counts()->rejects, 0U);
}

TEST_F(StoreTest, ReadsWhileAnotherWrites) {
  Store writer = open();
  const Analysis first = sample_analysis("first");
  ASSERT_TRUE(writer.put(first, version(first)));
  ASSERT_TRUE(writer.flush());
  const Analysis second = sample_analysis("second");
  ASSERT_TRUE(writer.put(second, version(second)));
  Store reader = open(StoreMode::read);
  EXPECT_EQ(found(reader, {}), (Names{"first/v1"}));
  ASSERT_TRUE(writer.flush());
  EXPECT_EQ(found(reader, {}), (Names{"first/v1", "second/v1"}));
}

TEST_F(StoreTest, RefusesToWriteWhenOpenedForReading) {
  {
    open();
  }
  Store store = open(StoreMode::read);
  const Analysis analysis = sample_analysis();
  const auto put = store.put(analysis, version(analysis));
  ASSERT_FALSE(put);
  EXPECT_EQ(put.error().code, ErrorCode::io);
}

TEST_F(StoreTest, RefusesWhatIsNoStore) {
  EXPECT_EQ(Store::open(path(), StoreMode::read).error().code, ErrorCode::not_found);
  EXPECT_EQ(Store::open(folder_, StoreMode::create).error().code, ErrorCode::io);
  EXPECT_EQ(Store::open(folder_ / "no" / "such.db", StoreMode::create).error().code, ErrorCode::not_found);
  std::ofstream(path()) << std::string(5000, 'x');
  EXPECT_EQ(Store::open(path(), StoreMode::create).error().code, ErrorCode::damaged);
}

TEST_F(StoreTest, RefusesAnotherProgramsDatabase) {
  execute("CREATE TABLE t (x)");
  const auto store = Store::open(path(), StoreMode::create);
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().text(), path().string() + ": an SQLite database, but not a hearsay store");
}

TEST_F(StoreTest, RefusesANewerStore) {
  {
    open();
  }
  execute("PRAGMA user_version = 99");
  const auto store = Store::open(path(), StoreMode::write);
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().code, ErrorCode::unsupported);
  EXPECT_NE(store.error().message.find("store version 99"), std::string::npos);
}

TEST_F(StoreTest, SaysThatADamagedDocumentCannotBeRead) {
  {
    Store store = open();
    const Analysis analysis = sample_analysis();
    ASSERT_TRUE(store.put(analysis, version(analysis)));
  }
  execute("UPDATE documents SET analysis = '{\"schema\":'");
  Store store = open(StoreMode::read);
  const auto count = store.query({}, [](const Analysis&, const EventRecord&) { return true; });
  ASSERT_FALSE(count);
  EXPECT_EQ(count.error().code, ErrorCode::damaged);
}

TEST_F(StoreTest, RefusesAReadOnlyFile) {
  {
    open();
  }
  fs::permissions(path(), fs::perms::owner_read);
  if (::access(path().c_str(), W_OK) == 0) GTEST_SKIP() << "this user may write everything";
  EXPECT_EQ(Store::open(path(), StoreMode::write).error().text(), path().string() + ": the store is read-only");
  EXPECT_TRUE(Store::open(path(), StoreMode::read));
}

}  // namespace
}  // namespace hearsay

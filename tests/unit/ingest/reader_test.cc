#include "hearsay/reader.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace hearsay {
namespace {

struct Outcome {
  std::vector<Article> articles;
  std::vector<std::string> errors, warnings;
};

Outcome read_all(Reader reader) {
  Outcome out;
  while (auto item = reader.next()) {
    if (*item) {
      out.articles.push_back(std::move(**item));
    } else {
      out.errors.push_back(item->error().text());
    }
    out.warnings.insert(out.warnings.end(), reader.warnings().begin(), reader.warnings().end());
  }
  return out;
}

Outcome read_stream(const std::string& bytes, std::string name = "in.jsonl", ReaderOptions options = {}) {
  std::istringstream stream(bytes);
  return read_all(Reader(stream, std::move(name), options));
}

// A file in a folder of this test's own.
std::string write_file(const std::string& name, const std::string& bytes) {
  const auto folder = std::filesystem::path(::testing::TempDir()) / ("reader_" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / name, std::ios::binary) << bytes;
  return (folder / name).string();
}

bool contains(const std::vector<std::string>& messages, const std::string& part) {
  for (const auto& m : messages) {
    if (m.find(part) != std::string::npos) return true;
  }
  return false;
}

TEST(Reader, ReadsEveryFieldOfARecord) {
  const auto out = read_stream(
      R"({"id":"a1","url":"https://example.org/x","outlet":"Fjord Wire","title":"T","published":"2024-05-01T10:00:00Z","language":"en","text":"Dockers left."})");
  ASSERT_EQ(out.articles.size(), 1U);
  const Article& a = out.articles.front();
  EXPECT_EQ(a.id, "a1");
  EXPECT_EQ(a.url, "https://example.org/x");
  EXPECT_EQ(a.outlet, "Fjord Wire");
  EXPECT_EQ(a.title, "T");
  EXPECT_EQ(a.published, "2024-05-01T10:00:00Z");
  EXPECT_EQ(a.language, "en");
  EXPECT_EQ(a.text, "Dockers left.");
  EXPECT_TRUE(out.errors.empty());
  EXPECT_TRUE(out.warnings.empty());
}

TEST(Reader, NeverChangesAValidText) {
  for (const std::string body : {R"(a\r\nb\rc)", R"(tab\tand nul\u0000 x)", R"(  blanks around  )",
                                 R"(\u2028\u0085\ufeff x)", R"(\ud83d\ude00 x)", "caf\u00E9 \u201Cx\u201D"}) {
    const auto out = read_stream("{\"text\":\"" + body + "\"}");
    ASSERT_EQ(out.articles.size(), 1U) << body;
    EXPECT_TRUE(out.warnings.empty()) << body;
  }
  EXPECT_EQ(read_stream(R"({"text":"a\r\nb \u0000"})").articles.front().text, std::string("a\r\nb \0", 6));
}

TEST(Reader, IdIsTheDigestOfTheBody) {
  const auto out = read_stream(R"({"text":"abc"})");
  EXPECT_EQ(out.articles.at(0).id, "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(read_stream("abc", "x.txt").articles.at(0).id, out.articles.at(0).id);
  EXPECT_EQ(read_stream(R"({"id":17,"text":"abc"})").articles.at(0).id, "17");
}

TEST(Reader, GoesOnBehindBadLines) {
  const auto out =
      read_stream("{\"text\":\"one\"}\nnot json\n\n[1]\n{\"text\":\"two\"}\n{\"text\":\n{\"text\":\"three\"}");
  ASSERT_EQ(out.articles.size(), 3U);
  EXPECT_EQ(out.articles[2].text, "three");
  ASSERT_EQ(out.errors.size(), 3U);
  EXPECT_TRUE(out.errors[0].starts_with("in.jsonl:2: not JSON")) << out.errors[0];
  EXPECT_NE(out.errors[0].find("each line must be one JSON object with `text` or `html`"), std::string::npos);
  EXPECT_TRUE(out.errors[1].starts_with("in.jsonl:4: not an object but an array")) << out.errors[1];
  EXPECT_TRUE(out.errors[2].starts_with("in.jsonl:6: not JSON")) << out.errors[2];
}

TEST(Reader, BadRecords) {
  EXPECT_TRUE(contains(read_stream(R"({"text":""})").errors, "empty body"));
  EXPECT_TRUE(contains(read_stream(R"({"text":" \n\t \u00a0"})").errors, "empty body"));
  EXPECT_TRUE(contains(read_stream(R"({"title":"x"})").errors, "no `text`"));
  EXPECT_TRUE(contains(read_stream(R"({"text":null,"html":null})").errors, "no `text`"));
  EXPECT_TRUE(contains(read_stream(R"({"text":7})").errors, "`text` must be a string, is a number"));
  EXPECT_TRUE(contains(read_stream(R"({"text":["x"]})").errors, "is an array"));
  EXPECT_TRUE(contains(read_stream(R"({"html":"<p>x</p>"})").errors, "not yet supported"));
  EXPECT_TRUE(contains(read_stream(R"({"text":"cut off)").errors, "not JSON"));
  EXPECT_TRUE(contains(read_stream(R"({"text":"x"} trailing)").errors, "not JSON"));
  const std::string nested = std::string(100000, '[') + std::string(100000, ']');
  EXPECT_TRUE(contains(read_stream("{\"text\":" + nested + "}").errors, "nested deeper than 64"));
  EXPECT_TRUE(contains(read_stream(nested).errors, "nested deeper than 64"));
  EXPECT_TRUE(contains(read_stream(std::string(100000, '[')).errors, "not JSON"));
}

TEST(Reader, FieldsOfTheWrongTypeAreLeftOutWithAWarning) {
  const auto out = read_stream(
      R"({"text":"x","url":5,"title":["a"],"language":true,"outlet":{"name":"N","domain":"n.example"},"published":"last week"})");
  ASSERT_EQ(out.articles.size(), 1U);
  const Article& a = out.articles.front();
  EXPECT_EQ(a.url, std::nullopt);
  EXPECT_EQ(a.title, std::nullopt);
  EXPECT_EQ(a.language, std::nullopt);
  EXPECT_EQ(a.published, std::nullopt);
  EXPECT_EQ(a.outlet, "N");
  EXPECT_EQ(a.outlet_domain, "n.example");
  EXPECT_EQ(out.warnings.size(), 4U);
  EXPECT_TRUE(contains(out.warnings, "url: must be a string or null, is a number"));
  EXPECT_TRUE(contains(out.warnings, "'last week' is no ISO 8601 date"));
}

TEST(Reader, AcceptsIsoDatesAndInstantsOnly) {
  for (const std::string good :
       {"2024-02-29", "2024-05-01T10:00", "2024-05-01 10:00:00", "2024-05-01T10:00:00.123+05:30", "2024-05-01T10Z"}) {
    EXPECT_EQ(read_stream(R"({"text":"x","published":")" + good + "\"}").articles.at(0).published, good);
  }
  for (const std::string bad : {"2024-02-30", "2024-5-1", "2024", "01.05.2024", "2024-05-01T25:00",
                                "2024-05-01T10:00:00+99", "2024-05-01x", "2024-05-01T"}) {
    EXPECT_EQ(read_stream(R"({"text":"x","published":")" + bad + "\"}").articles.at(0).published, std::nullopt) << bad;
  }
}

TEST(Reader, RepairsWhatIsNotUtf8AndSaysSo) {
  const auto out = read_stream("{\"text\":\"caf\xE9 in the port of the town\"}");
  ASSERT_EQ(out.articles.size(), 1U);
  EXPECT_EQ(out.articles.front().text, "caf\u00E9 in the port of the town");
  EXPECT_TRUE(contains(out.warnings, "1 bytes were not UTF-8"));
  EXPECT_TRUE(contains(read_stream("{\"text\":\"" + std::string(100, '\xE9') + "\"}").errors, "not UTF-8"));
  const auto lone = read_stream(R"({"text":"a \ud83d b \\ud83d"})");
  ASSERT_EQ(lone.articles.size(), 1U);
  EXPECT_EQ(lone.articles.front().text, "a \uFFFD b \\ud83d");
}

TEST(Reader, ALineOverTheLimitIsSkippedWithoutBeingKept) {
  ReaderOptions options;
  options.max_record_bytes = 1000;
  const auto out =
      read_stream("{\"text\":\"" + std::string(50'000'000, 'a') + "\"}\n{\"text\":\"next\"}\n", "big.jsonl", options);
  ASSERT_EQ(out.articles.size(), 1U);
  EXPECT_EQ(out.articles.front().text, "next");
  EXPECT_EQ(out.errors,
            std::vector<std::string>{"big.jsonl:1: 50000011 bytes, more than the limit of 1000 for one record"});
  EXPECT_TRUE(contains(read_stream(std::string(2000, 'a'), "big.txt", options).errors, "more than the limit"));
}

TEST(Reader, IndentedJsonAndArrays) {
  const auto one = read_stream("{\n  \"text\": \"one\",\n  \"id\": \"x\"\n}\n", "a.json");
  ASSERT_EQ(one.articles.size(), 1U);
  EXPECT_EQ(one.articles.front().id, "x");
  const auto two = read_stream("[{\"text\":\"one\"},\n {\"text\":\"\"}, {\"text\":\"two\"}]", "a.json");
  EXPECT_EQ(two.articles.size(), 2U);
  EXPECT_TRUE(contains(two.errors, "a.json:1: empty body"));
  EXPECT_TRUE(contains(read_stream("[]", "a.json").errors, "empty array"));
}

TEST(Reader, PlainText) {
  const auto out = read_stream("\xEF\xBB\xBFTroops left.\r\nThey came back.\rOnce.", "a.txt");
  ASSERT_EQ(out.articles.size(), 1U);
  EXPECT_EQ(out.articles.front().text, "Troops left.\nThey came back.\nOnce.");
  EXPECT_EQ(read_stream(std::string("\xFF\xFEh\0i\0", 6), "a.txt").articles.at(0).text, "hi");
  EXPECT_TRUE(contains(read_stream("", "a.txt").errors, "a.txt: empty body"));
  EXPECT_TRUE(contains(read_stream(" \n\n", "a.txt").errors, "empty body"));
  EXPECT_TRUE(contains(read_stream(std::string(500, '\0'), "a.txt").errors, "are NUL"));
  EXPECT_TRUE(contains(read_stream(std::string(500, '\x01') + "x", "a.txt").errors, "control characters"));
  EXPECT_TRUE(contains(read_stream("\x1F\x8B\x08 compressed", "a.txt").errors, "looks like gzip"));
  EXPECT_TRUE(contains(read_stream("%PDF-1.7", "report").errors, "looks like PDF"));
}

TEST(Reader, SniffsWhatHasNoExtension) {
  EXPECT_EQ(read_stream("{\"text\":\"x\"}", "-").articles.at(0).text, "x");
  EXPECT_EQ(read_stream("Troops left.", "-").articles.at(0).text, "Troops left.");
  EXPECT_TRUE(contains(read_stream("<!DOCTYPE html><p>x", "-").errors, "HTML is not yet supported"));
  EXPECT_TRUE(contains(read_stream("x", "page.HTML").errors, "page.HTML: HTML is not yet supported"));
  EXPECT_TRUE(read_stream("", "in.jsonl").articles.empty());
}

TEST(Reader, FilesInOrderAndFilesThatCannotBeRead) {
  const auto a = write_file("a.txt", "First.");
  const auto b = write_file("b.jsonl", "{\"text\":\"Second.\"}\n{\"text\":\"Third.\"}\n");
  const auto folder = std::filesystem::path(a).parent_path().string();
  const auto out = read_all(Reader({a, folder + "/missing.txt", folder, b}));
  ASSERT_EQ(out.articles.size(), 3U);
  EXPECT_EQ(out.articles[0].text, "First.");
  EXPECT_EQ(out.articles[2].text, "Third.");
  ASSERT_EQ(out.errors.size(), 2U);
  EXPECT_EQ(out.errors[0], folder + "/missing.txt: cannot open: No such file or directory");
  EXPECT_EQ(out.errors[1], folder + ": is a directory; give its files");
  if (::geteuid() != 0) {
    ::chmod(a.c_str(), 0);
    EXPECT_TRUE(contains(read_all(Reader({a})).errors, "Permission denied"));
    ::chmod(a.c_str(), 0644);
  }
}

TEST(Reader, NoFilesNoRecords) {
  Reader reader(std::vector<std::string>{});
  EXPECT_FALSE(reader.next());
  EXPECT_FALSE(reader.next());
}

}  // namespace
}  // namespace hearsay

// Time expressions in sentences of our own, through the whole program, each with span, type, value and,
// where a third part stands, the days that it may mean.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "base/date.h"
#include "knowledge/table.h"
#include "language/time/calendar.h"
#include "support/loaded_engine.h"

namespace hearsay {
namespace {

const std::filesystem::path kRoot = HEARSAY_SOURCE_DIR;

/// "[Friday] DATE 2025-03-14 2025-03-14..2025-03-14"
std::vector<std::string> found_in(std::string_view published, std::string text) {
  Article article;
  article.id = "example";
  article.published = std::string(published);
  article.text = std::move(text);
  const auto analysis = testing::loaded_engine().annotate(std::move(article));
  EXPECT_TRUE(analysis);
  std::vector<std::string> out;
  if (!analysis) return out;
  for (const TimeRecord& time : analysis->times) {
    const std::string value = time.value.value_or("-");
    const auto days = calendar::range_of(value, parse_date(published));
    out.push_back("[" + time.quote.text + "] " + time.type + " " + value + " " +
                  (days.earliest ? format_date(*days.earliest) : "") + ".." +
                  (days.latest ? format_date(*days.latest) : ""));
  }
  return out;
}

/// Takes the brackets out of a sentence and pairs what they hold with the values told for it.
std::vector<std::string> wanted_of(const Table::Row& row, std::string& text) {
  std::vector<std::string> spans;
  for (const char c : row.cell(1)) {
    if (c == '[')
      spans.emplace_back("[");
    else if (c == ']')
      spans.back() += "] ";
    else
      text += c;
    if (c != '[' && c != ']' && !spans.empty() && !spans.back().ends_with("] ")) spans.back() += c;
  }
  const auto values = row.list(2);
  EXPECT_EQ(values.size(), spans.size()) << row.where();
  for (std::size_t i = 0; i < spans.size() && i < values.size(); ++i) spans[i] += values[i];
  return spans;
}

bool meets(const std::vector<std::string>& found, const std::vector<std::string>& wanted) {
  return std::equal(found.begin(), found.end(), wanted.begin(), wanted.end(),
                    [](const std::string& given, const std::string& told) {
                      return told.find("..") != std::string::npos ? given == told : given.starts_with(told + " ");
                    });
}

TEST(TimeExpressions, AreReadAsTold) {
  std::vector<std::filesystem::path> files;
  for (const auto& item : std::filesystem::directory_iterator(kRoot / "tests/model/times")) {
    if (item.path().extension() == ".tsv") files.push_back(item.path());
  }
  std::sort(files.begin(), files.end());
  std::size_t sentences = 0, expressions = 0, failed = 0;
  std::string report;
  for (const auto& file : files) {
    const auto table = Table::read(file, {"published", "sentence", "times"});
    ASSERT_TRUE(table) << table.error().text();
    for (std::size_t i = 0; i < table->size(); ++i) {
      std::string text;
      const auto wanted = wanted_of(table->row(i), text);
      ++sentences;
      expressions += wanted.size();
      const auto found = found_in(table->row(i).cell(0), text);
      if (meets(found, wanted)) continue;
      ++failed;
      report += table->row(i).where() + ": " + std::string(table->row(i).cell(1)) + "\n";
      for (const auto& line : wanted) report += "    wanted " + line + "\n";
      for (const auto& line : found) report += "    found  " + line + "\n";
    }
  }
  EXPECT_GE(expressions, 550U);
  // A newly trained parser may read a few clauses otherwise; the share may rise, not fall.
  EXPECT_GE(1 - static_cast<double>(failed) / static_cast<double>(sentences), 0.98)
      << failed << " of " << sentences << " sentences\n"
      << report;
}

}  // namespace
}  // namespace hearsay

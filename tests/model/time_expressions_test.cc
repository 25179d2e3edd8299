// Time expressions in sentences of our own, through tokens, parse and the time stage, each with span, type, value and,
// where a third part stands, the days that it may mean.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "knowledge/table.h"
#include "language/analysis/analyzer.h"
#include "language/names/name_refiner.h"
#include "language/segmentation/segmenter.h"
#include "language/time/time_tagger.h"

namespace hearsay {
namespace {

const std::filesystem::path kRoot = HEARSAY_SOURCE_DIR;

struct Stages {
  Segmenter segmenter;
  Analyzer analyzer;
  NameRefiner names;
  TimeTagger times;
};

Stages load() {
  auto segmenter = Segmenter::load(kRoot / "knowledge", kRoot / "models");
  auto analyzer = Analyzer::load(kRoot / "models/en/analysis.hsw");
  auto names = NameRefiner::load(kRoot / "knowledge");
  auto times = TimeTagger::load(kRoot / "knowledge/language/en");
  EXPECT_TRUE(segmenter && analyzer && names && times);
  return {std::move(*segmenter), std::move(*analyzer), std::move(*names), std::move(*times)};
}

std::string days(const TimeExpression& time) {
  return (time.earliest ? format_date(*time.earliest) : "") + ".." + (time.latest ? format_date(*time.latest) : "");
}

/// "[Friday] DATE 2025-03-14 2025-03-14..2025-03-14"
std::vector<std::string> found_in(const Stages& stages, std::string_view published, std::string text) {
  Article article;
  article.id = "example";
  article.published = std::string(published);
  article.text = std::move(text);
  Doc doc(std::move(article));
  stages.segmenter.run(doc);
  stages.analyzer.run(doc);
  stages.names.run(doc);
  stages.times.run(doc);
  std::vector<std::string> out;
  for (const TimeExpression& time : doc.times) {
    out.push_back("[" + std::string(doc.text_of(time.tokens)) + "] " + time.type + " " + time.value.value_or("-") +
                  " " + days(time));
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
  const Stages stages = load();
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
      const auto found = found_in(stages, table->row(i).cell(0), text);
      if (meets(found, wanted)) continue;
      ++failed;
      report += table->row(i).where() + ": " + std::string(table->row(i).cell(1)) + "\n";
      for (const auto& line : wanted) report += "    wanted " + line + "\n";
      for (const auto& line : found) report += "    found  " + line + "\n";
    }
  }
  EXPECT_GE(expressions, 450U);
  // A newly trained parser may read a few clauses otherwise; the share may rise, not fall.
  EXPECT_GE(1 - static_cast<double>(failed) / static_cast<double>(sentences), 0.98)
      << failed << " of " << sentences << " sentences\n"
      << report;
}

}  // namespace
}  // namespace hearsay

#include "ingest/article_finisher.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

class ArticleFinisherTest : public ::testing::Test {
 protected:
  ArticleFinisherTest() {
    auto loaded = ArticleFinisher::load(std::filesystem::path(HEARSAY_SOURCE_DIR) / "knowledge");
    EXPECT_TRUE(loaded) << loaded.error().text();
    finisher_ = std::make_unique<ArticleFinisher>(std::move(*loaded));
  }

  Article finish(std::string text, std::optional<std::string> outlet = std::nullopt,
                 std::optional<std::string> url = std::nullopt) const {
    Article article;
    article.text = std::move(text);
    article.outlet = std::move(outlet);
    article.url = std::move(url);
    finisher_->finish(article);
    return article;
  }

  std::unique_ptr<ArticleFinisher> finisher_;
};

TEST_F(ArticleFinisherTest, TheRecordsOutletComesFirst) {
  const auto article = finish("GAO (Reuters) - Troops left.", "The Guardian", "https://www.bbc.co.uk/news/1");
  EXPECT_EQ(article.outlet, "The Guardian");
  EXPECT_EQ(article.outlet_domain, "bbc.com");
  EXPECT_EQ(finish("Troops left.", "Dawn").outlet_domain, "dawn.com");
  EXPECT_EQ(finish("Troops left.", "Fjord Wire").outlet_domain, std::nullopt);
}

TEST_F(ArticleFinisherTest, ThenTheUrl) {
  const auto known = finish("GAO (Reuters) - Troops left.", std::nullopt, "https://edition.cnn.com/2024/05/01/x");
  EXPECT_EQ(known.outlet, "CNN");
  EXPECT_EQ(known.outlet_domain, "cnn.com");
  const auto unknown = finish("GAO (Reuters) - Troops left.", std::nullopt, "https://www.fjordwire.example/x");
  EXPECT_EQ(unknown.outlet, std::nullopt);
  EXPECT_EQ(unknown.outlet_domain, "fjordwire.example");
}

TEST_F(ArticleFinisherTest, ThenANoticeInTheText) {
  EXPECT_EQ(finish("OSLO (Reuters) - Troops left.\nFollow Harbour Post on Telegram for more.").outlet, "Harbour Post");
  const auto known = finish("Troops left.\nRead more on World News on India.com.");
  EXPECT_EQ(known.outlet, "India.com");
  EXPECT_EQ(known.outlet_domain, "india.com");
}

TEST_F(ArticleFinisherTest, ThenTheDateline) {
  EXPECT_EQ(finish("GAO (AFP) - Troops left.").outlet, "Agence France-Presse");
  EXPECT_EQ(finish("GAO, May 3 (Dune Wire) - Troops left.").outlet, "Dune Wire");
  EXPECT_EQ(finish("GAO - Troops left.").outlet, std::nullopt);
  EXPECT_EQ(finish("Troops left.").outlet, std::nullopt);
}

TEST_F(ArticleFinisherTest, MarksDatelineAndBoilerplate) {
  const auto article = finish("GAO (AFP) - Troops left.\n\nAdvertisement");
  ASSERT_TRUE(article.dateline);
  EXPECT_EQ(article.dateline->of(article.text), "GAO (AFP) -");
  ASSERT_EQ(article.boilerplate.size(), 1U);
  EXPECT_EQ(article.boilerplate.front().of(article.text), "Advertisement");
}

}  // namespace
}  // namespace hearsay

#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "hearsay/article.h"
#include "hearsay/result.h"
#include "ingest/boilerplate.h"
#include "ingest/dateline.h"
#include "ingest/outlet_book.h"

namespace hearsay {

/// Completes an article read from outside: marks its boilerplate and says which outlet published it, from the record,
/// the URL's domain, a notice in the text ("Follow Harbour Post on …") or the dateline's agency, in this order.
/// Thread-safe.
class ArticleFinisher {
 public:
  static Result<ArticleFinisher> load(const std::filesystem::path& knowledge);

  void finish(Article& article) const;
  [[nodiscard]] const DatelineFinder& datelines() const { return *datelines_; }
  [[nodiscard]] const OutletBook& outlets() const { return *outlets_; }
  [[nodiscard]] const BoilerplateFinder& boilerplate() const { return *boilerplate_; }

 private:
  ArticleFinisher() = default;
  void find_outlet(Article& article) const;
  void name_outlet(Article& article, std::string_view name) const;

  std::unique_ptr<const OutletBook> outlets_;
  std::unique_ptr<const DatelineFinder> datelines_;
  std::unique_ptr<const BoilerplateFinder> boilerplate_;
};

}  // namespace hearsay

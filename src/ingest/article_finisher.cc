#include "ingest/article_finisher.h"

namespace hearsay {

Result<ArticleFinisher> ArticleFinisher::load(const std::filesystem::path& knowledge) {
  auto outlets = OutletBook::load(knowledge);
  if (!outlets) return outlets.error();
  auto boilerplate = BoilerplateFinder::load(knowledge);
  if (!boilerplate) return boilerplate.error();
  ArticleFinisher finisher;
  finisher.outlets_ = std::make_unique<const OutletBook>(std::move(*outlets));
  finisher.boilerplate_ = std::make_unique<const BoilerplateFinder>(std::move(*boilerplate));
  auto datelines = DatelineFinder::load(knowledge, finisher.outlets_.get());
  if (!datelines) return datelines.error();
  finisher.datelines_ = std::make_unique<const DatelineFinder>(std::move(*datelines));
  return finisher;
}

void ArticleFinisher::finish(Article& article) const {
  article.boilerplate = boilerplate_->find(article.text);
  if (const auto dateline = datelines_->find(article.text)) article.dateline = dateline->span;
  find_outlet(article);
}

// The name as the text has it, unless the table knows it better; the domain where the table knows one.
void ArticleFinisher::name_outlet(Article& article, std::string_view name) const {
  const Outlet* known = outlets_->by_name(name);
  if (known == nullptr && name.find(' ') == std::string_view::npos) known = outlets_->by_domain(host_of(name));
  article.outlet = known != nullptr ? known->name : std::string(name);
  if (article.outlet_domain) return;
  if (known != nullptr) {
    article.outlet_domain = known->domain;
  } else if (auto host = host_of(name); !host.empty()) {
    article.outlet_domain = std::move(host);
  }
}

void ArticleFinisher::find_outlet(Article& article) const {
  if (article.url && !article.outlet_domain) {
    const std::string host = host_of(*article.url);
    const Outlet* known = outlets_->by_domain(host);
    if (known != nullptr) {
      article.outlet_domain = known->domain;
      if (!article.outlet) article.outlet = known->name;
    } else if (!host.empty()) {
      article.outlet_domain = host;
    }
  }
  if (article.outlet) {
    if (const Outlet* known = outlets_->by_name(*article.outlet); known != nullptr && !article.outlet_domain) {
      article.outlet_domain = known->domain;
    }
    return;
  }
  if (article.outlet_domain) return;
  for (const ByteSpan span : article.boilerplate) {
    if (const auto name = boilerplate_->outlet_in(span.of(article.text))) return name_outlet(article, *name);
  }
  if (const auto dateline = datelines_->find(article.text); dateline && dateline->agency)
    name_outlet(article, *dateline->agency);
}

}  // namespace hearsay

#include "ingest/outlet_book.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "knowledge/table.h"

namespace hearsay {

namespace {

std::string name_key(std::string_view name) {
  std::string key = lower_case(name);
  if (key.starts_with("the ")) key.erase(0, 4);
  return key;
}

bool is_country(std::string_view code) {
  return code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

Result<OutletBook> OutletBook::load(const std::filesystem::path& knowledge) {
  const auto table =
      Table::read(knowledge / "outlets" / "outlets.tsv", {"name", "domains", "aliases", "country", "kind"});
  if (!table) return table.error();
  OutletBook book;
  for (std::size_t i = 0; i < table->size(); ++i) {
    const auto row = table->row(i);
    const auto domains = row.list(1);
    if (row.cell(0).empty() || domains.empty()) return row.error("name and domains must not be empty");
    if (!is_country(row.cell(3))) return row.error("column country: must be an ISO 3166 alpha-3 code");
    book.outlets_.push_back({std::string(row.cell(0)), std::string(domains.front()), std::string(row.cell(3))});
    for (const auto domain : domains) {
      if (!book.domains_.emplace(std::string(domain), i).second)
        return row.error(fmt::format("domain '{}' stands twice", domain));
    }
    auto names = row.list(2);
    names.push_back(row.cell(0));
    for (const auto name : names) {
      if (!book.names_.emplace(name_key(name), i).second) return row.error(fmt::format("name '{}' stands twice", name));
    }
  }
  return book;
}

const Outlet* OutletBook::by_name(std::string_view name) const {
  const auto found = names_.find(name_key(name));
  return found == names_.end() ? nullptr : &outlets_[found->second];
}

const Outlet* OutletBook::by_domain(std::string_view host) const {
  for (std::string domain = lower_case(host); !domain.empty();) {
    if (const auto found = domains_.find(domain); found != domains_.end()) return &outlets_[found->second];
    const auto dot = domain.find('.');
    if (dot == std::string::npos) break;
    domain.erase(0, dot + 1);
  }
  return nullptr;
}

std::string host_of(std::string_view url) {
  if (const auto scheme = url.find("://"); scheme != std::string_view::npos) {
    url.remove_prefix(scheme + 3);
  } else if (url.starts_with("//")) {
    url.remove_prefix(2);
  }
  url = url.substr(0, url.find_first_of("/?#"));
  if (const auto at = url.rfind('@'); at != std::string_view::npos) url.remove_prefix(at + 1);
  url = url.substr(0, url.find(':'));
  std::string host = lower_case(url);
  for (const std::string_view prefix : {"www.", "www2.", "m.", "mobile.", "amp."}) {
    if (host.starts_with(prefix) && host.find('.', prefix.size()) != std::string::npos) host.erase(0, prefix.size());
  }
  const bool plausible = host.find('.') != std::string::npos && host.find(' ') == std::string::npos;
  return plausible ? host : std::string();
}

}  // namespace hearsay
